// languages.mjs — makes of the texts in each other language the file that the page loads: an array of texts, by their places
// (base/strings.hpp), without keys.
//
// Usage    node assets/languages.mjs <project root> <folder to write>
import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inOrder, kEnglish, keysOf, languagesIn, readTexts } from './texts.mjs';

// As JSON.
export function fileOf(root, tag)
{
    return JSON.stringify(inOrder(keysOf(readTexts(root, kEnglish)), readTexts(root, tag)));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
    const [root, folder] = process.argv.slice(2);
    if (!folder) {
        console.error('Usage: node assets/languages.mjs <project root> <folder to write>');
        process.exit(2);
    }
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const tag of languagesIn(root)) if (tag !== kEnglish) writeFileSync(join(folder, `${tag}.json`), fileOf(root, tag));
}
