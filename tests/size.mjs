// size.mjs — what a first visit downloads, with Brotli; fails above the limit.
//
//   node tests/size.mjs SITE

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const limit = 200 * 1024;
const site = process.argv[2];
const files = readdirSync(site, { recursive: true }).filter((name) => /\.(html|css|js|mjs|wasm|json|svg)$/.test(name)).sort();
// latchkey.json is edited where it is installed.
const unpacked = files.filter((name) => name !== 'latchkey.json' && !existsSync(join(site, `${name}.br`)));
const rows = files.filter((name) => existsSync(join(site, `${name}.br`))).map((name) => [name, statSync(join(site, `${name}.br`)).size]);
const total = rows.reduce((sum, [, bytes]) => sum + bytes, 0);

for (const [name, bytes] of [...rows, ['total', total], ['limit', limit]]) console.log(`${name.padEnd(24)} ${String(bytes).padStart(8)}`);
for (const name of unpacked) console.error(`${name} has no .br beside it`);
if (total > limit) console.error(`A first visit downloads ${total - limit} bytes too many.`);
if (!files.some((name) => name.endsWith('.wasm'))) console.error(`There is no page in ${site}.`);
process.exitCode = total > limit || unpacked.length > 0 || !files.some((name) => name.endsWith('.wasm')) ? 1 : 0;
