// size.mjs — what a first visit downloads, with Brotli, and what part of the program it is; fails above the limit.
//
//   node tests/size.mjs SITE
//
// The names of the functions lie beside SITE, in latchkey.js.symbols.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

import { partsOf } from './wasm_parts.mjs';

const limit = 192 * 1024;
const site = process.argv[2];
const kinds = { '.wasm': 'WebAssembly', '.js': 'JavaScript', '.css': 'CSS', '.html': 'HTML', '.json': 'JSON files', '.svg': 'pictures' };
// latchkey.json is edited where it is installed; embed.js belongs to the page around; of the languages, English needs no file.
const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => extname(name) in kinds && name !== 'latchkey.json' && name !== 'embed.js' && !name.startsWith('locales/'))
    .sort();
const unpacked = files.filter((name) => !existsSync(join(site, `${name}.br`)));
const wasm = files.find((name) => name.endsWith('.wasm'));

const print = (name, ...bytes) => console.log(name.padEnd(24), ...bytes.map((count) => String(count).padStart(8)));
const add = (kind, name) => {
    const raw = statSync(join(site, name)).size, packed = statSync(join(site, `${name}.br`)).size;
    sizes[kind] = [(sizes[kind]?.[0] ?? 0) + raw, (sizes[kind]?.[1] ?? 0) + packed];
};

const sizes = {};
for (const name of files.filter((file) => !unpacked.includes(file))) add(kinds[extname(name)], name);
const total = Object.values(sizes).reduce((sum, [, packed]) => sum + packed, 0);

console.log('Bytes, and with Brotli:');
for (const [kind, bytes] of Object.entries(sizes)) print(kind, ...bytes);
print('limit', '', limit);
print('total', '', total);
if (wasm) {
    console.log('\nBytes of the WebAssembly by part:');
    const symbols = readFileSync(join(site, '..', 'latchkey.js.symbols'), 'utf8');
    for (const [part, bytes] of partsOf(readFileSync(join(site, wasm)), symbols)) print(part, bytes);
}

for (const name of unpacked) console.error(`${name} has no .br beside it`);
if (total > limit) console.error(`A first visit downloads ${total - limit} bytes too many.`);
if (!wasm) console.error(`There is no page in ${site}.`);
process.exitCode = total > limit || unpacked.length > 0 || !wasm ? 1 : 0;
