// site.mjs — puts the page's files into one folder, ready to be served from any path, each with its Brotli and gzip copies.
//
// Usage    node web/site.mjs <folder to write> <file>…
//
// What the page itself loads has its content's hash in its name, so that it may be kept for ever; the rest may change under
// its name. latchkey.json has no copies: it is edited where it is installed.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [folder, ...paths] = process.argv.slice(2);
if (!folder || paths.length === 0) {
    console.error('Usage: node web/site.mjs <folder to write> <file>…');
    process.exit(2);
}

const files = new Map(paths.map((path) => [basename(path), readFileSync(path)]));

// Gives a file a name with its hash, wherever another mentions it.
function rename(name, mentionedBy)
{
    const content = files.get(name);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
    const hashed = name.replace(/(?=\.\w+$)/, `.${hash}`);
    const text = files.get(mentionedBy).toString();
    if (!text.includes(name)) throw new Error(`${mentionedBy} does not mention ${name}`);
    files.set(mentionedBy, Buffer.from(text.replaceAll(name, hashed)));
    files.delete(name);
    files.set(hashed, content);
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
files.set('index.html', Buffer.from(files.get('index.html').toString().replaceAll('latchkey.wasm', wasm)));
for (const name of ['latchkey.js', 'latchkey.css', 'plain.css']) rename(name, 'index.html');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
let total = 0;
for (const [name, content] of files) {
    writeFileSync(join(folder, name), content);
    if (name === 'latchkey.json') continue;
    const copies = compressed(content);
    for (const [extension, copy] of Object.entries(copies)) writeFileSync(join(folder, `${name}.${extension}`), copy);
    total += copies.br.length;
    console.log(`${name}: ${content.length} bytes, ${copies.br.length} with Brotli`);
}
console.log(`A first visit: ${(total / 1024).toFixed(1)} KiB with Brotli`);
