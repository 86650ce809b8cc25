// check_layers.mjs — fails on an include that the table of rooms in src/README.md does not allow, and on platform code in src/;
// and on what the browser's half of the kit, or the kit's gallery, takes from anywhere but the kit.
//
//   node tests/check_layers.mjs [SRC]

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const src = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

// What each room may include besides itself and the C++ library. An outside header may be kept to .cpp files.
const rooms = {
    base: [],
    domain: ['base'],
    ports: ['base'],
    'kit/tree': ['base'],
    'kit/paint': ['base', 'kit/tree', 'imgui'],
    'kit/frame': ['base', 'kit/tree', 'kit/paint', 'imgui'],
    'kit/widgets': ['base', 'kit/tree', 'kit/paint', 'kit/frame', 'imgui'],
    'kit/driver': ['base', 'kit/tree', 'kit/paint', 'kit/frame', 'imgui', 'imgui_internal (.cpp)'],
    api: ['base', 'domain', 'ports', 'nlohmann (.cpp)'],
    work: ['base', 'domain'],
    page: ['base', 'domain', 'work', 'kit/tree', 'kit/paint', 'kit/frame', 'kit/widgets', 'imgui'],
    runtime: ['base', 'domain', 'ports', 'api', 'work', 'page'],
};

// Facts below, words above.
const speaking = ['page'];

// What draws in the page; the rest of it decides.
const isDrawn = (file) => /(?:_ui|\/ui|\/frame|\/screens|\/token_cells)\.[ch]pp$/.test(file);

const roomOf = (path) => Object.keys(rooms).find((room) => path.startsWith(`${room}/`));

// "page/frame.hpp" is of page, <nlohmann/json.hpp> of nlohmann, "imgui.h" of imgui; <vector> is of the C++ library.
function ownerOf(header)
{
    if (header.includes('/')) return roomOf(header) ?? header.split('/')[0];
    return header.endsWith('.h') ? header.slice(0, -2) : 'C++';
}

function isAllowed(room, file, owner)
{
    if (owner === room || owner === 'C++' || rooms[room].includes(owner)) return true;
    return file.endsWith('.cpp') && rooms[room].includes(`${owner} (.cpp)`);
}

function* faultsIn(file)
{
    const room = roomOf(file);
    if (!room) {
        yield `src/${file}: its folder is no room of this house`;
        return;
    }
    const lines = readFileSync(join(src, file), 'utf8').split('\n');
    for (const [index, line] of lines.entries()) {
        const header = line.match(/^\s*#\s*include\s*["<]([^">]+)[">]/)?.[1];
        const where = `src/${file}:${index + 1}`;
        if (header && !isAllowed(room, file, ownerOf(header))) yield `${where}: ${room} may not include ${header}`;
        if (header === 'base/strings.hpp' && !speaking.includes(room)) yield `${where}: ${room} has no words: the page says what there is to say`;
        if (header && room === 'page' && !isDrawn(file) && (isDrawn(header) || /^(?:kit|imgui)/.test(header))) yield `${where}: what decides does not draw`;
        if (/__EMSCRIPTEN__|__wasm|EM_JS|EM_ASM/.test(line)) yield `${where}: code for one platform belongs in web/`;
    }
}

// What is made with the kit alone.
const ofKit = ['web/kit', 'tests/gallery'];
const kOwn = /^(base|kit|web\/kit|tests\/gallery)\//;

function* faultsOfKit(folder)
{
    const root = join(src, '..', folder);
    if (!existsSync(root)) return;
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.[ch]pp$/.test(file))) {
        for (const [, header] of readFileSync(join(root, name), 'utf8').matchAll(/^\s*#\s*include\s*"([^"]+)"/gm))
            if (header.includes('/') && !kOwn.test(header)) yield `${folder}/${name}: what is made with the kit alone may not include ${header}`;
    }
}

function* faults()
{
    for (const folder of ofKit) yield* faultsOfKit(folder);
    for (const name of readdirSync(src, { recursive: true, encoding: 'utf8' })) if (/\.[ch]pp$/.test(name)) yield* faultsIn(name);
}

const found = [...faults()];
for (const fault of found) console.error(fault);
process.exitCode = found.length > 0 ? 1 : 0;
