// libraries.mjs — what the scripts that Emscripten links into one have in it, and what C++ calls them by: read from both sides.
//
// Source   Emscripten's addToLibrary(): `$name` is a name in that script, a text is the code of a value, `name__deps` says what
//          else is needed; C++'s `name` is `_name` there.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';

export const kPrograms = ['web/kit', 'web/page', 'web/browser', 'web/common', 'web/node'];
export const kTests = ['tests/ports/host'];
export const kGallery = ['web/kit', 'tests/gallery'];
const kFolders = [...new Set([...kPrograms, ...kTests, ...kGallery])];

// The files of `folders` that end so, and are there.
export function filesIn(root, folders, ending)
{
    return folders.filter((folder) => existsSync(join(root, folder))).flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') })));
}

// Each script with what it adds: { path, text, members }.
export function libraries(root, folders = kFolders)
{
    return filesIn(root, folders, '.js').filter(({ text }) => text.includes('addToLibrary(')).map((file) => {
        const members = {};
        runInNewContext(file.text, {
            addToLibrary: (more) => Object.assign(members, more),
            LibraryManager: { library: {} },
            isJsOnlySymbol: () => true,
            extraLibraryFuncs: [],
        }, { filename: file.path });
        return { ...file, members };
    });
}

// What the scripts may name: their own, and what they ask for.
export function namesIn(files)
{
    const names = new Set();
    for (const { members } of files) {
        for (const [key, value] of Object.entries(members)) {
            if (key.startsWith('$') && !key.includes('__')) names.add(key.slice(1));
            if (key.endsWith('__deps')) for (const name of value) names.add(name.startsWith('$') ? name.slice(1) : `_${name}`);
        }
    }
    return names;
}

// What a value of C++ is in JavaScript. An enumeration is its number.
function typeOf(type)
{
    if (/\bNodeId$/.test(type)) return 'NodeId';
    if (type === 'void') return 'void';
    return type === 'bool' ? 'boolean' : 'number';
}

const kParameter = /^(?:const )?([\w:]+(?: (?!\w+$)\w+)*)([\s*&]*)(\w*)$/;

function signature(parameters, result)
{
    const given = parameters.replace(/\s+/g, ' ').split(',').map((part) => part.trim()).filter((part) => part && part !== 'void').map((part, i) => {
        const [, type, pointer, name] = kParameter.exec(part) ?? [null, 'int', '', ''];
        return { name: name || `_${i}`, type: pointer.includes('*') ? 'number' : typeOf(type) };
    });
    return { given, result: result.includes('*') ? 'number' : typeOf(result.replace(/^const /, '').trim()) };
}

// The functions of C++'s files that JavaScript calls, and those that it calls there, [{ name, given: [{ name, type }], result }]; and
// what a NodeId is.
export function functionsOf(root)
{
    const called = [];
    const calling = [];
    for (const { text } of filesIn(root, kFolders, '.cpp')) {
        const code = text.replace(/\/\/.*/g, '');
        for (const [, result, name, parameters] of code.matchAll(/EMSCRIPTEN_KEEPALIVE ([\w:<> *]+?) ?\b(\w+)\(([^)]*)\)/g))
            called.push({ name, ...signature(parameters, result) });
        for (const [, result, name, parameters] of code.matchAll(/^(?:extern "C" )?([\w:]+(?: [\w:]+)*[ *]+)(\w+)\(([^()]*)\);/gm))
            if (!/\breturn\b/.test(result)) calling.push({ name, ...signature(parameters, result) });
    }
    const nodeId = /using NodeId = std::uint64_t;/.test(readFileSync(join(root, 'src/kit/tree/node.hpp'), 'utf8')) ? 'bigint' : 'number';
    return { called, calling, nodeId };
}
