// texts.mjs — the texts on screen, as the files in locales have them: read, and put into the order in which the program has them.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const kEnglish = 'en-US';

// Of the forms of a text that depends on a count, by the suffixes of i18next.
export const kCategories = ['zero', 'one', 'two', 'few', 'many', 'other'];
const kSuffix = new RegExp(`_(${kCategories.join('|')})$`);

// What each language is called in itself, in the order of the menu.
export const kLanguages = {
    'de-DE': 'Deutsch',
    'en-US': 'English',
    'es-ES': 'Español',
    'fr-FR': 'Français',
    'gl-ES': 'Galego',
    'nl-NL': 'Nederlands',
    'pt-BR': 'Português (Brasil)',
    'pt-PT': 'Português (Portugal)',
    'tr-TR': 'Türkçe',
    'ru-RU': 'Русский',
    'he-HE': 'עברית',
    'ar-SA': 'العربية',
    'fa-IR': 'فارسی',
    'mr-IN': 'मराठी',
    'th-TH': 'ไทย',
    'ko-KR': '한국어',
    'ja-JP': '日本語',
    'zh-CN': '简体中文',
    'zh-TW': '繁體中文',
};

// Those that there is a file of, in that order.
export function languagesIn(root)
{
    const tags = readdirSync(join(root, 'assets/locales')).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
    const nameless = tags.find((tag) => !(tag in kLanguages));
    if (nameless) throw new Error(`assets/locales/${nameless}.json: assets/texts.mjs does not say what ${nameless} is called in itself`);
    return Object.keys(kLanguages).filter((tag) => tags.includes(tag));
}

export const pathOf = (tag) => `assets/locales/${tag}.json`;

// Map from key to text. Errors: a sentence that begins with the file.
export function readTexts(root, tag)
{
    const fail = (sentence) => { throw new Error(`${pathOf(tag)}: ${sentence}`); };
    const source = readFileSync(join(root, pathOf(tag)), 'utf8');
    let parsed;
    try {
        parsed = JSON.parse(source);
    } catch (error) {
        fail(`it is no JSON: ${error.message}`);
    }
    const texts = new Map(Object.entries(parsed));
    for (const [key, text] of texts) {
        if (!/^[a-z]+\.[a-z0-9-]+$/.test(key.replace(kSuffix, '')))
            fail(`"${key}" is not a key: one word, a dot, lower-case words with hyphens, and a suffix such as _one where it depends on a count`);
        if (typeof text !== 'string' || text === '') fail(`"${key}" has no text`);
    }
    // JSON.parse keeps the last of two equal keys and says nothing.
    const written = [...source.matchAll(/^\s*"([^"]+)"\s*:/gm)].map((match) => match[1]);
    const twice = written.find((key, i) => written.indexOf(key) !== i);
    if (twice) fail(`"${twice}" is there twice`);
    return texts;
}

// "message.tokens-revoked" of "message.tokens-revoked_one".
export const baseOf = (key) => key.replace(kSuffix, '');
export const categoryOf = (key) => kSuffix.exec(key)?.[1];

// [{ key, isPlural, place }]: of a text that depends on a count there is a place for each category, whether a language has it or not.
export function keysOf(english)
{
    const bases = new Map([...english.keys()].map((key) => [baseOf(key), baseOf(key) !== key]));
    let next = 0;
    return [...bases].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, isPlural]) => {
        const place = next;
        next += isPlural ? kCategories.length : 1;
        return { key, isPlural, place };
    });
}

// A text for each place, by those keys; empty where the language does without that category.
export const inOrder = (keys, texts) => keys.flatMap(({ key, isPlural }) =>
    isPlural ? kCategories.map((category) => texts.get(`${key}_${category}`) ?? '') : [texts.get(key) ?? '']);
