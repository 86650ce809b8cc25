// site_folder.mjs — a small built page in a temporary folder, precompressed as the real one is.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export const pageFiles = {
    'index.html': '<!doctype html><title>Latchkey</title><link rel="stylesheet" href="latchkey.css"><script type="module" src="latchkey.js"></script>\n',
    'latchkey.css': 'canvas { position: fixed }\n',
    'latchkey.js': 'export default 1;\n',
    'latchkey.wasm': '\0asm\x01\0\0\0',
};

export async function siteFolder()
{
    const folder = await mkdtemp(join(tmpdir(), 'latchkey-site-'));
    after(() => rm(folder, { recursive: true }));
    for (const [name, text] of Object.entries(pageFiles)) {
        await writeFile(join(folder, name), text);
        await writeFile(join(folder, `${name}.br`), brotliCompressSync(text));
    }
    await writeFile(join(folder, 'latchkey.js.gz'), gzipSync(pageFiles['latchkey.js']));
    return folder;
}
