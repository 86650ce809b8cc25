// site.mjs — puts the page's files into one folder, ready to be served from any path, each with its Brotli and gzip copies.
//
// Usage    node web/site.mjs <folder to write> <program that prints the ids of nodes> <folder of languages> <file>…
//
// What the page itself loads has its content's hash in its name, so that it may be kept for ever; the rest may change under
// its name. latchkey.json has no copies: it is edited where it is installed. The style sheets become one.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { kEnglish, keysOf, readTexts } from '../assets/texts.mjs';
import { designOf, styled } from './design.mjs';

const [folder, ids, languages, ...paths] = process.argv.slice(2);
if (!folder || paths.length === 0) {
    console.error('Usage: node web/site.mjs <folder to write> <program that prints the ids of nodes> <folder of languages> <file>…');
    process.exit(2);
}

const files = new Map(paths.map((path) => [basename(path), readFileSync(path)]));

// A text stands there by its key, and an element that is a node of the accessibility tree by the keys that lead to it
// (web/kit/twin/node_ids.cpp).
const project = fileURLToPath(new URL('..', import.meta.url));
const english = readTexts(project, kEnglish);
const places = new Map(keysOf(english).map(({ key, place }) => [key, place]));
const kPlace = / (id|for)="(page\/[^"]*)"/g;

const escaped = (text) => text.replace(/[&"<]/g, (c) => `&#${c.charCodeAt()};`);

function text(key)
{
    const found = english.get(key);
    if (!found) throw new Error(`index.html: there is no text ${key}`);
    return found;
}

// Where in the file of another language the texts of the form are, by the English ones.
function placesIn(page)
{
    const keys = Array.from(page.matchAll(/\{\{(\w+\..*?)\}\}/g), ([, key]) => key);
    return Object.fromEntries(keys.map((key) => [text(key), places.get(key)]));
}

function filled(page)
{
    const places = [...new Set(Array.from(page.matchAll(kPlace), ([, , path]) => path))];
    const nodes = execFileSync(process.execPath, [ids, ...places], { encoding: 'utf8' }).trim().split('\n');
    return page
        .replace(/>\s+</g, '><') // What lies between two nodes would be in the way of the twin.
        .replace(kPlace, (attribute, name, path) => ` ${name}="node-${nodes[places.indexOf(path)]}"`)
        .replaceAll('{{places}}', escaped(JSON.stringify(placesIn(page))))
        .replace(/\{\{(.*?)\}\}/g, (placeholder, key) => escaped(text(key)));
}

function content(name)
{
    const found = files.get(name);
    if (!found) throw new Error(`${name} is not among the files`);
    return found;
}

const edit = (name, change) => files.set(name, Buffer.from(change(content(name).toString())));

// Gives a file a name with its hash, wherever another mentions it.
function rename(name, mentionedBy)
{
    const file = content(name);
    const hash = createHash('sha256').update(file).digest('hex').slice(0, 8);
    const hashed = name.replace(/(?=\.\w+$)/, `.${hash}`);
    if (!content(mentionedBy).includes(name)) throw new Error(`${mentionedBy} does not mention ${name}`);
    edit(mentionedBy, (text) => text.replaceAll(name, hashed));
    files.delete(name);
    files.set(hashed, file);
    return hashed;
}

function compressed(content)
{
    const brotli = brotliCompressSync(content, {
        params: {
            [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
            [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
            [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
    });
    return { br: brotli, gz: gzipSync(content, { level: 9 }) };
}

const wasm = rename('latchkey.wasm', 'latchkey.js');
edit('index.html', (page) => filled(page).replaceAll('latchkey.wasm', wasm));
edit('latchkey.css', () => ['twin.css', 'latchkey.css', 'early.css', 'plain.css'].map((name) => content(name)).join(''));
for (const name of ['twin.css', 'early.css', 'plain.css']) files.delete(name);
const design = designOf(project);
edit('latchkey.css', (sheet) => styled(sheet, design));
// By its end the page knows that all of it has come (first/boot.js).
edit('latchkey.css', (sheet) => sheet.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ') + ':root{--whole:1}');
for (const name of readdirSync(languages).filter((file) => file.endsWith('.json'))) {
    files.set(`locales/${name}`, readFileSync(join(languages, name)));
    rename(`locales/${name}`, 'first.js');
}
for (const name of ['first.js', 'latchkey.js', 'latchkey.css']) rename(name, 'index.html');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
let total = 0;
for (const [name, content] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
    if (name === 'latchkey.json') continue;
    const copies = compressed(content);
    for (const [extension, copy] of Object.entries(copies)) writeFileSync(join(folder, `${name}.${extension}`), copy);
    if (!name.startsWith('locales/')) total += copies.br.length;
    console.log(`${name}: ${content.length} bytes, ${copies.br.length} with Brotli`);
}
console.log(`A first visit: ${(total / 1024).toFixed(1)} KiB with Brotli`);
