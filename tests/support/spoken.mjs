// spoken.mjs — what the page says in another language, found by what it says in English.
//
//   const say = spokenIn('de-DE');
//   say('Copy your token');            // As a pattern: all that may stand for it in that language, for several texts can be one in English.
//   say('Copy laptop');                // So it is with a text that has something in it. What the page does not say itself stays as it is.
//   wordingsIn('de-DE')('Copy laptop') // The same as texts.

import { fileURLToPath } from 'node:url';
import { baseOf, categoryOf, kEnglish, readTexts } from '../../assets/texts.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const kPlaceholder = /\{\{(.*?)\}\}/;

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/gu, '\\s');
const partsOf = (text) => text.split(kPlaceholder);
const patternOf = (text) => new RegExp(`^${partsOf(text).map((part, i) => i % 2 ? '(.+)' : escaped(part)).join('')}$`, 'u');
const hasWords = (text) => /\p{L}.*\p{L}/u.test(partsOf(text).filter((_, i) => i % 2 === 0).join(''));

// "7 days", which no file says.
function lengthIn(tag, english)
{
    const [, count, unit] = /^(\d+) (day|hour|minute)s?$/.exec(english) ?? [];
    return unit && new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(count));
}

// The values of a text in English; nothing if `english` is not that text. Of one thing English need not say the number.
function valuesIn(key, text, english)
{
    const found = hasWords(text) && patternOf(text).exec(english);
    const values = partsOf(text).filter((_, i) => i % 2).map((name, i) => [name, found?.[i + 1]]);
    return found && new Map([...categoryOf(key) === 'one' ? [['count', '1']] : [], ...values]);
}

// From right to left, values stand between marks that isolate them.
export function wordingsIn(tag)
{
    if (tag === kEnglish) return (english) => [english];
    const [texts, others] = [readTexts(project, kEnglish), readTexts(project, tag)];
    const [first, last] = /^(ar|fa|he)/.test(tag) ? ['\u2068', '\u2069'] : ['', ''];
    return (english) => {
        const found = new Set([lengthIn(tag, english)]);
        for (const [key, text] of texts) {
            const values = valuesIn(key, text, english);
            if (!values) continue;
            if (values.has('count')) values.set('count', new Intl.NumberFormat(tag).format(Number(values.get('count').replaceAll(',', ''))));
            const filled = (words) => partsOf(words).map((part, i) => i % 2 ? first + values.get(part) + last : part).join('');
            for (const [other, words] of others)
                if (baseOf(other) === baseOf(key) && partsOf(words).every((part, i) => i % 2 === 0 || values.has(part))) found.add(filled(words));
        }
        found.delete(undefined);
        return found.size > 0 ? [...found] : [english];
    };
}

// `exact`: nothing may stand before or after.
export function spokenIn(tag)
{
    if (tag === kEnglish) return (english) => english;
    const wordings = wordingsIn(tag);
    return (english, { exact = true } = {}) => {
        if (typeof english !== 'string') return english;
        const words = wordings(english).map(escaped).join('|');
        return new RegExp(exact ? `^(?:${words})$` : words, 'u');
    };
}
