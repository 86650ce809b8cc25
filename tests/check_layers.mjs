// check_layers.mjs — fails on an include that the table of rooms in src/README.md does not allow, and on platform code in src/;
// and on what the browser's half of the kit, or the kit's gallery, takes from anywhere but the kit.
//
//   node tests/check_layers.mjs [SRC]

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { libraries } from './types/libraries.mjs';

const src = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

// What each room may include besides itself and the C++ library: rooms, or single headers of theirs. An outside header may be kept to
// .cpp files.
const rooms = {
    base: [],
    domain: ['base'],
    ports: ['base', 'domain'],
    'kit/tree': ['base'],
    'kit/paint': ['base', 'kit/tree', 'imgui'],
    'kit/frame': ['base', 'kit/tree', 'kit/paint', 'imgui'],
    'kit/widgets': ['base', 'kit/tree', 'kit/paint', 'kit/frame', 'imgui'],
    'kit/driver': ['base', 'kit/tree', 'kit/paint', 'kit/frame', 'imgui', 'imgui_internal (.cpp)'],
    openmetadata: ['base', 'domain', 'ports', 'nlohmann (.cpp)'],
    work: ['base', 'domain'],
    page: ['base', 'domain', 'ports/locale.hpp', 'work', 'kit/tree', 'kit/paint', 'kit/frame', 'kit/widgets', 'imgui'],
    runtime: ['base', 'domain', 'ports', 'openmetadata', 'work', 'page'],
};

// Facts below, words above.
const speaking = ['page'];

// What draws in the page; the rest of it decides.
const isDrawn = (file) => /(?:_ui|\/ui|\/frame|\/screens|\/token_cells)\.[ch]pp$/.test(file);

// What the subjects of the page may know of one another; frame and words are for all of them.
const isPublic = (subject, name) => ['frame', 'words'].includes(subject) || name === `${subject}.hpp` || /(?:^dialogs|_view|_ui)\.hpp$/.test(name);

// "page/tokens/table.hpp" is of tokens; "page/state.hpp" is of none.
const subjectOf = (file) => file.match(/^page\/(\w+)\/([^/]+)$/)?.slice(1);

const roomOf = (path) => Object.keys(rooms).find((room) => path.startsWith(`${room}/`));

// "page/frame.hpp" is of page, <nlohmann/json.hpp> of nlohmann, "imgui.h" of imgui; <vector> is of the C++ library.
function ownerOf(header)
{
    if (header.includes('/')) return roomOf(header) ?? header.split('/')[0];
    return header.endsWith('.h') ? header.slice(0, -2) : 'C++';
}

function isAllowed(room, file, header)
{
    const owner = ownerOf(header);
    if (owner === room || owner === 'C++' || rooms[room].includes(owner) || rooms[room].includes(header)) return true;
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
        if (header && !isAllowed(room, file, header)) yield `${where}: ${room} may not include ${header}`;
        if (header === 'base/strings.hpp' && !speaking.includes(room)) yield `${where}: ${room} has no words: the page says what there is to say`;
        if (header && room === 'page' && !isDrawn(file) && (isDrawn(header) || /^(?:kit|imgui)/.test(header))) yield `${where}: what decides does not draw`;
        const [subject, name] = subjectOf(header ?? '') ?? [];
        const own = subjectOf(file)?.[0];
        if (subject && own && subject !== own && !isPublic(subject, name)) yield `${where}: ${header} is for ${subject} alone`;
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

// What the scripts of each room may use besides their own.
const scripts = {
    'web/kit': [],
    'web/common': ['web/kit'],
    'web/browser': ['web/kit', 'web/common', 'web/page'], // The ports of the page.
    'web/page': ['web/kit', 'web/common', 'web/browser'],
    'web/node': ['web/kit', 'web/common'],
};

function* faultsOfScripts()
{
    const roomOfScript = (path) => Object.keys(scripts).find((room) => path.startsWith(`${room}/`));
    const files = libraries(join(src, '..'), Object.keys(scripts));
    const owners = new Map(files.flatMap(({ path, members }) => Object.keys(members).map((name) => [name, roomOfScript(path)])));
    for (const { path, members } of files) {
        const room = roomOfScript(path);
        const used = Object.entries(members).flatMap(([key, value]) => key.endsWith('__deps') ? value : []);
        for (const name of new Set(used)) {
            const owner = owners.get(name);
            if (owner && owner !== room && !scripts[room].includes(owner)) yield `${path}: ${room} may not use ${name} of ${owner}`;
        }
    }
}

function* faults()
{
    yield* faultsOfScripts();
    for (const folder of ofKit) yield* faultsOfKit(folder);
    for (const name of readdirSync(src, { recursive: true, encoding: 'utf8' })) if (/\.[ch]pp$/.test(name)) yield* faultsIn(name);
}

const found = [...faults()];
for (const fault of found) console.error(fault);
process.exitCode = found.length > 0 ? 1 : 0;
