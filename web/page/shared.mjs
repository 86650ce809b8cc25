// shared.mjs — constants of the page's scripts, of those that run first and of those that Emscripten links (web/border.mjs).

// Where the page leaves for itself what it is to show when it is back, and the proof that it has sent the user elsewhere to sign in.
export const kViewKey = 'latchkey.view';
export const kElsewhereKey = 'latchkey.elsewhere';

// What the address may say of the language: which it is, and which the page around this one would have.
export const kLanguageParameter = 'lang';
export const kLocaleParameter = 'locale';

// Where OpenMetadata's own pages keep their theme.
export const kHostThemeKey = 'ui-theme';
