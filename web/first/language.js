// language.js — which language the page is in, and the file with its texts, asked for before the program is there.
//
// Source   i18next-browser-languagedetector for the host's cookie; its tag for Persian is pr-PR.
const kPaths = kLanguagePaths.split(' ');
const tag_of = (/** @type {string} */ path) => path.slice('locales/'.length, 'locales/xx-XX'.length);
const tags = ['en-US', ...kPaths.map(tag_of)];

// That of ours which serves whoever wants that language, if one does; of a language that is there twice the first serves all but those
// who say otherwise.
const language_for = first['language_for'] = (/** @type {unknown} */ wish) => {
    const wanted = String(wish).toLowerCase().replaceAll('_', '-').replace(/^pr\b/, 'fa').replace(/^iw\b/, 'he');
    const alike = tags.filter((tag) => tag.slice(0, 2) === wanted.split('-')[0]);
    const is_second = /^zh-(?!hans).*(hant|hk|mo|tw)|^pt-(?!br)/.test(wanted);
    return alike.find((tag) => tag.toLowerCase() === wanted) ?? alike.at(is_second ? -1 : 0);
};

const query = new URLSearchParams(location.search);
const host_language = () => attempt(() => /(?:^|;\s*)i18next=([^;]*)/.exec(document.cookie)?.[1]);
const language_among = (/** @type {unknown[]} */ wishes) => wishes.map(language_for).find(Boolean);

// What the address says, or the user has chosen; else what the page around this one, the host or the browser would have.
const settled_language = language_among([query.get(kLanguageParameter), stored(kLanguageKey)]);
const language = settled_language ?? language_among([query.get(kLocaleParameter), host_language(), ...navigator.languages ?? []]) ?? 'en-US';
first['language'] = language;
first['is_language_settled'] = settled_language !== undefined;

// What the file says; of one that did not come, nothing: then it is asked for again.
/** @type {Map<string, Promise<string>>} */
const files = new Map();
const texts_in = first['texts_in'] = (/** @type {string} */ tag) => {
    const path = kPaths.find((it) => tag_of(it) === tag) ?? '';
    let file = files.get(tag);
    if (!file) {
        file = (async () => {
            const answer = await fetch(new URL(path, document.baseURI), { 'redirect': 'error' });
            return answer.ok ? answer.text() : '';
        })().catch(() => '');
        files.set(tag, file);
        file.then((text) => text || files.delete(tag));
    }
    return file;
};

// Those of this language; none where the page is English, or they do not come at once.
/** @type {Promise<unknown[]>} */
const texts_here = within_a_moment((async () => {
    const text = language === 'en-US' ? '' : await texts_in(language);
    return attempt(() => JSON.parse(text)) ?? [];
})(), []);

// Nothing is written that is there already.
const show_language = first['show_language'] = (/** @type {string} */ tag) => {
    if (root.lang === tag) return;
    root.lang = tag;
    root.dir = /^(ar|fa|he)/.test(tag) ? 'rtl' : 'ltr';
};
