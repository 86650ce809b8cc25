// check_locales.mjs — fails on a language file that does not say what the English one says: in a key, a placeholder, a plural
// category; on English that was left in it by accident, on a button's text that is too wide, and on a file that is too large.
//
//   node tests/check_locales.mjs [ROOT]

import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { fileOf } from '../assets/languages.mjs';
import { baseOf, categoryOf, kEnglish, languagesIn, pathOf, readTexts } from '../assets/texts.mjs';

const kLargest = 12 * 1024; // Bytes, with Brotli.
const kWidest = 2; // Times the English text, where there is a button around it…
const kNarrow = 12; // …but that many characters fit into any.

// Names, and words that languages share with English.
const kNames = new Set(['Access Token', 'Account', 'Later', 'Access Tokens', 'Access tokens', 'Actions', 'Admin', 'Audience', 'Bot', 'Claim', 'Claims', 'curl', 'Description',
    'Email', 'Expiration', 'for OpenMetadata', 'Header', 'Ingestion', 'Java', 'Key (kid)', 'Login', 'Logout', 'MCP', 'Name', 'no', 'Personas', 'Personal Access Tokens',
    'Personal access tokens', 'Python', 'Roles', 'Session', 'Status', 'System', 'Teams', 'Token', 'token', 'tokens']);

// What stands on buttons; see ButtonSpec, and what is as wide as they are.
const kButtons = new Set(['add-reminder', 'cancel', 'check', 'check-a-token', 'check-now', 'check-replacement', 'close', 'continue-rotation',
    'copy-replacement', 'create-replacement', 'dark', 'done', 'download-env', 'generate', 'generate-new-token', 'later', 'light', 'login', 'refresh',
    'reload', 'revoke', 'revoke-now', 'revoke-replaced', 'revoke-selected', 'sign-in-at-openmetadata', 'sort', 'stay-signed-in', 'system',
    'token-leaked', 'try-again', 'undo', 'use-a-password-instead', 'use-an-access-token-instead', 'use-host-session']);

const placeholdersIn = (text) => [...new Set(Array.from(text.matchAll(/\{\{(.*?)\}\}/g), ([, name]) => name))].sort();

// By characters: those of East Asia are as wide as two.
export function widthOf(text)
{
    const isWide = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;
    const parts = new Intl.Segmenter().segment(text);
    return Array.from(parts, ({ segment }) => isWide.test(segment) ? 2 : 1).reduce((sum, width) => sum + width, 0);
}

export const categoriesOf = (tag) => new Intl.PluralRules(tag).resolvedOptions().pluralCategories;

// Whether a category means one number, which need not be told then.
function meansOneNumber(tag, category)
{
    const rules = new Intl.PluralRules(tag);
    return Array.from({ length: 200 }, (_, count) => rules.select(count)).filter((found) => found === category).length === 1;
}

// Of a plural, English names one thing where it counts several: another language may do either.
function* faultsOfPlaceholders(tag, key, text, english)
{
    const [base, category] = [baseOf(key), categoryOf(key)];
    const [one, other] = category ? [`${base}_one`, `${base}_other`] : [key, key];
    const inOne = placeholdersIn(english.get(one));
    const inOther = placeholdersIn(english.get(other));
    const found = placeholdersIn(text);
    const strange = found.find((name) => !inOne.includes(name) && !inOther.includes(name));
    if (strange) yield `"${key}" has {{${strange}}}, which the English text has not`;
    const isOne = category === 'one' || (category && meansOneNumber(tag, category));
    const wanted = inOther.filter((name) => !isOne || (name === 'count' ? !meansOneNumber(tag, category) : inOne.includes(name)));
    const missing = wanted.find((name) => !found.includes(name));
    if (missing) yield `"${key}" has no {{${missing}}}`;
}

function* faultsOfKeys(tag, texts, english)
{
    const wanted = new Set([...english.keys()].flatMap((key) =>
        baseOf(key) === key ? [key] : categoriesOf(tag).map((category) => `${baseOf(key)}_${category}`)));
    for (const key of wanted) if (!texts.has(key)) yield `"${key}" is missing`;
    for (const key of texts.keys()) if (!wanted.has(key)) yield `"${key}" is no key of this language`;
}

// The English file has to fit itself, too.
export function* faultsOf(root, tag, english)
{
    const texts = tag === kEnglish ? english : readTexts(root, tag);
    if (tag === kEnglish) {
        for (const key of texts.keys()) {
            if (baseOf(key) !== key && !texts.has(`${baseOf(key)}_one`)) yield `"${baseOf(key)}_one" is missing`;
            if (baseOf(key) !== key && !texts.has(`${baseOf(key)}_other`)) yield `"${baseOf(key)}_other" is missing`;
        }
        return;
    }
    const faults = [...faultsOfKeys(tag, texts, english)];
    yield* faults;
    for (const [key, text] of texts) {
        const same = english.get(key) ?? english.get(`${baseOf(key)}_other`);
        if (same === undefined) continue;
        yield* faultsOfPlaceholders(tag, key, text, english);
        const words = text.replace(/\{\{.*?\}\}/g, '').trim();
        const isName = kNames.has(words) || !/\p{L}/u.test(words);
        if (text === same && !isName) yield `"${key}" is English: ${text}`;
        const name = key.replace(/^label\./, '');
        if (kButtons.has(name) && widthOf(text) > Math.max(kNarrow, kWidest * widthOf(same))) yield `"${key}" is too wide for its button: ${text}`;
        if (/[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069]/u.test(text)) yield `"${key}" has a character that nobody sees`;
    }
    if (faults.length > 0) return;
    const size = brotliCompressSync(fileOf(root, tag)).length;
    if (size > kLargest) yield `it has ${size} bytes with Brotli, of at most ${kLargest}`;
}

// A sentence for each.
export function* faultsIn(root)
{
    const english = readTexts(root, kEnglish);
    for (const tag of languagesIn(root)) {
        try {
            for (const fault of faultsOf(root, tag, english)) yield `${pathOf(tag)}: ${fault}`;
        } catch (error) {
            yield error.message;
        }
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const found = [...faultsIn(process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url)))];
    for (const fault of found) console.error(fault);
    process.exitCode = found.length > 0 ? 1 : 0;
}
