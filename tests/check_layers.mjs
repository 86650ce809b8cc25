// check_layers.mjs — fails on an include that the layer table of src/README.md does not allow, and on platform code in src/.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

// What each layer may include besides itself and the C++ library. An outside header may be kept to .cpp files.
const layers = {
    base: [],
    domain: ['base'],
    ports: ['base'],
    a11y: ['base'],
    api: ['base', 'domain', 'ports', 'nlohmann (.cpp)'],
    app: ['base', 'domain'],
    ui: ['base', 'domain', 'app', 'a11y', 'imgui'],
    runtime: ['base', 'domain', 'ports', 'api', 'app'],
};

// "ui/text.hpp" is of ui, <nlohmann/json.hpp> of nlohmann, "imgui.h" of imgui; <vector> is of the C++ library.
function ownerOf(header)
{
    if (header.includes('/')) return header.split('/')[0];
    return header.endsWith('.h') ? header.slice(0, -2) : 'C++';
}

function isAllowed(layer, file, owner)
{
    if (owner === layer || owner === 'C++' || layers[layer].includes(owner)) return true;
    return file.endsWith('.cpp') && layers[layer].includes(`${owner} (.cpp)`);
}

function* faultsIn(layer, file)
{
    const lines = readFileSync(join(src, file), 'utf8').split('\n');
    for (const [index, line] of lines.entries()) {
        const header = line.match(/^\s*#\s*include\s*["<]([^">]+)[">]/)?.[1];
        if (header && !isAllowed(layer, file, ownerOf(header))) yield `src/${file}:${index + 1}: ${layer} may not include ${header}`;
        if (/__EMSCRIPTEN__|__wasm|EM_JS|EM_ASM/.test(line)) yield `src/${file}:${index + 1}: code for one platform belongs into web/`;
    }
}

function* faults()
{
    for (const { name: layer } of readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
        if (!layers[layer]) {
            yield `src/${layer}: not a layer`;
            continue;
        }
        for (const name of readdirSync(join(src, layer), { recursive: true }))
            if (/\.[ch]pp$/.test(name)) yield* faultsIn(layer, join(layer, name));
    }
}

const found = [...faults()];
for (const fault of found) console.error(fault);
process.exitCode = found.length > 0 ? 1 : 0;
