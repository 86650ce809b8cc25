// site.mjs — puts the page's files into one folder, each with its Brotli copy, and says how large a first visit is.
//
// Usage    node web/site.mjs <folder to write> <file>…
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const [folder, ...files] = process.argv.slice(2);
if (!folder || files.length === 0) {
    console.error('Usage: node web/site.mjs <folder to write> <file>…');
    process.exit(2);
}

mkdirSync(folder, { recursive: true });
let total = 0;
for (const file of files) {
    const content = readFileSync(file);
    const compressed = brotliCompressSync(content, {
        params: {
            [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
            [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
            [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
    });
    const target = join(folder, basename(file));
    copyFileSync(file, target);
    writeFileSync(`${target}.br`, compressed);
    total += compressed.length;
    console.log(`${basename(file)}: ${content.length} bytes, ${compressed.length} with Brotli`);
}
console.log(`A first visit: ${(total / 1024).toFixed(1)} KiB with Brotli`);
