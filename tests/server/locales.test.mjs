// The check of the language files refuses what does not say what the English one says, in a sentence.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { fileOf } from '../../assets/languages.mjs';
import { keysOf, languagesIn, readTexts } from '../../assets/texts.mjs';
import { widthOf } from '../check_locales.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const check = join(project, 'tests/check_locales.mjs');

const english = {
    'label.login': 'Login',
    'label.undo': 'Undo',
    'label.revoke-selected': 'Revoke selected',
    'label.tokens_one': '{{count}} thing',
    'label.tokens_other': '{{count}} things',
    'message.ends_one': '“{{name}}” ends {{left}}.',
    'message.ends_other': '{{count}} end, “{{name}}” first: {{left}}.',
    'message.hello': 'Hello {{name}}, it is {{time}}',
};
const german = {
    'label.login': 'Login',
    'label.undo': 'Rückgängig',
    'label.revoke-selected': 'Auswahl widerrufen',
    'label.tokens_one': '{{count}} Ding',
    'label.tokens_other': '{{count}} Dinge',
    'message.ends_one': '„{{name}}“ endet {{left}}.',
    'message.ends_other': '{{count}} enden, „{{name}}“ zuerst: {{left}}.',
    'message.hello': 'Es ist {{time}}, {{name}}',
};

function house(t, files)
{
    const root = mkdtempSync(join(tmpdir(), 'locales-'));
    t.after(() => rmSync(root, { recursive: true }));
    mkdirSync(join(root, 'assets/locales'), { recursive: true });
    const all = { 'en-US': english, ...files };
    for (const [tag, texts] of Object.entries(all))
        writeFileSync(join(root, 'assets/locales', `${tag}.json`), typeof texts === 'string' ? texts : JSON.stringify(texts, null, 4));
    return root;
}

// What the check says of these files beside the English one.
function saidOf(t, files)
{
    const { status, stderr } = spawnSync(process.execPath, [check, house(t, files)], { encoding: 'utf8' });
    return { status, said: stderr.trim() };
}

const without = (texts, key) => Object.fromEntries(Object.entries(texts).filter(([name]) => name !== key));

test('a file that says what the English one says is let through', (t) => {
    assert.deepEqual(saidOf(t, { 'de-DE': german }), { status: 0, said: '' });
});

test('so are the plural categories that a language has, and words that fit a number of things', (t) => {
    const plural = (key, categories, text) => Object.fromEntries(categories.map((category) => [`${key}_${category}`, text]));
    const rest = Object.fromEntries(Object.entries(german).filter(([key]) => !key.includes('_')));
    const russian = { ...rest, ...plural('label.tokens', ['one', 'few', 'many', 'other'], '{{count}} штук'), ...plural('message.ends', ['one', 'few', 'many', 'other'], '{{count}}, «{{name}}»: {{left}}') };
    const japanese = { ...rest, ...plural('label.tokens', ['other'], '{{count}} 個'), ...plural('message.ends', ['other'], '{{count}} {{name}} {{left}}') };
    const arabic = { ...rest, ...plural('label.tokens', ['zero', 'one', 'two', 'few', 'many', 'other'], '{{count}} أشياء'), ...plural('message.ends', ['zero', 'one', 'two', 'few', 'many', 'other'], '{{count}} {{name}} {{left}}'), 'label.tokens_two': 'شيئان' };

    assert.deepEqual(saidOf(t, { 'ru-RU': russian, 'ja-JP': japanese, 'ar-SA': arabic }), { status: 0, said: '' });
});

for (const [what, texts, said] of /** @type {[string, object | string, string][]} */ ([
    ['a key that is missing', without(german, 'label.undo'), '"label.undo" is missing'],
    ['a key that is none', { ...german, 'label.redo': 'Wiederholen' }, '"label.redo" is no key of this language'],
    ['a key that has no form of one', { ...german, 'Label Undo': 'x' }, '"Label Undo" is not a key: one word, a dot, lower-case words with hyphens, and a suffix such as _one where it depends on a count'],
    ['a plural that the English file has not', { ...german, 'time.days_one': '{{count}} Tag' }, '"time.days_one" is no key of this language'],
    ['a plural category that is missing', without(german, 'label.tokens_one'), '"label.tokens_one" is missing'],
    ['a plural category that the language has not', { ...german, 'label.tokens_few': '{{count}} Dinge' }, '"label.tokens_few" is no key of this language'],
    ['a placeholder that is missing', { ...german, 'message.hello': 'Es ist spät, {{name}}' }, '"message.hello" has no {{time}}'],
    ['a placeholder that is none', { ...german, 'message.hello': 'Es ist {{time}}, {{nahme}}, {{name}}' }, '"message.hello" has {{nahme}}, which the English text has not'],
    ['a plural without its count', { ...german, 'label.tokens_other': 'Dinge' }, '"label.tokens_other" has no {{count}}'],
    ['English', { ...german, 'label.revoke-selected': 'Revoke selected' }, '"label.revoke-selected" is English: Revoke selected'],
    ['English in a plural', { ...german, 'message.ends_other': english['message.ends_other'] }, `"message.ends_other" is English: ${english['message.ends_other']}`],
    ['a button that is too wide', { ...german, 'label.revoke-selected': 'Die ausgewählten Tokens jetzt widerrufen' }, '"label.revoke-selected" is too wide for its button: Die ausgewählten Tokens jetzt widerrufen'],
    ['a character that nobody sees', { ...german, 'label.undo': 'Rück\u200bgängig' }, '"label.undo" has a character that nobody sees'],
    ['a text that is none', { ...german, 'label.undo': '' }, '"label.undo" has no text'],
    ['a text that is there twice', '{\n    "label.undo": "a",\n    "label.undo": "b"\n}', '"label.undo" is there twice'],
    ['what is no JSON', '{', 'it is no JSON'],
])) {
    test(`refused: ${what}`, (t) => {
        const found = saidOf(t, { 'de-DE': texts });

        assert.equal(found.status, 1);
        assert.ok(found.said.split('\n').some((line) => line.startsWith(`assets/locales/de-DE.json: ${said}`)), found.said);
    });
}

test('refused: a singular that counts more than one and does not say how many', (t) => {
    const forms = (key, text) => Object.fromEntries(['one', 'few', 'many', 'other'].map((category) => [`${key}_${category}`, text]));
    const rest = Object.fromEntries(Object.entries(german).filter(([key]) => !key.includes('_')));
    const russian = { ...rest, ...forms('label.tokens', '{{count}} штук'), ...forms('message.ends', '{{count}}, «{{name}}»: {{left}}'), 'label.tokens_one': 'штука' };

    assert.match(saidOf(t, { 'ru-RU': russian }).said, /"label.tokens_one" has no \{\{count\}\}/);
});

test('refused: a language that nobody has named', (t) => {
    const { status, said } = saidOf(t, { 'tlh-QO': german });

    assert.equal(status, 1);
    assert.match(said, /assets\/texts\.mjs does not say what tlh-QO is called in itself/);
});

test('refused: a file over twelve kibibytes with Brotli', (t) => {
    let seed = 1;
    const noise = Array.from({ length: 30_000 }, () => String.fromCharCode(97 + (seed = seed * 16807 % 2147483647) % 26)).join('');

    assert.match(saidOf(t, { 'de-DE': { ...german, 'message.hello': `${noise} {{name}} {{time}}` } }).said, /it has \d+ bytes with Brotli, of at most 12288/);
});

test('letters of East Asia are as wide as two', () => {
    assert.deepEqual(['Undo', '元に戻す', '취소', 'Rückgängig', 'e\u0301'].map(widthOf), [4, 8, 4, 10, 1]);
});

test('the file that is loaded has a text for each place, in the order of the keys', (t) => {
    const root = house(t, { 'de-DE': german });
    const places = Object.fromEntries(keysOf(readTexts(root, 'en-US')).map(({ key, place }) => [key, place]));
    const texts = JSON.parse(fileOf(root, 'de-DE'));

    assert.equal(texts[places['label.undo']], 'Rückgängig');
    assert.deepEqual(texts.slice(places['label.tokens'], places['label.tokens'] + 6), ['', '{{count}} Ding', '', '', '', '{{count}} Dinge']);
    assert.equal(texts.at(-1), german['message.hello']);
});

test('each language that there is has a file that says all and is small', () => {
    const { status, stderr } = spawnSync(process.execPath, [check], { encoding: 'utf8' });
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    for (const tag of languagesIn(project).filter((it) => it !== 'en-US')) assert.ok(brotliCompressSync(fileOf(project, tag)).length < 12 * 1024);
    assert.ok(JSON.parse(readFileSync(join(project, 'assets/locales/en-US.json'), 'utf8'))['label.language']);
});
