// border.mjs — what C++ and JavaScript share, read from where C++ declares it and written for the scripts: layouts of records,
// enumerations, constants.
//
// Usage    node web/border.mjs <project root> <folder to write>
//
// Writes   border.js    a library for Emscripten:
//                       a record has a function for each member, which reads or writes it, given where the record is; of a record
//                       within it, it tells where that is. kSize is the record's size;
//                       an enumeration has its values by name, bits (kHasMenu) without their k (has_menu);
//                       constants are called as in C++.
//          first.js     the constants, for the scripts of web/first.
//          border.d     what was read, for the build.
// Both have the constants of the rooms' shared.mjs besides.
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kEnglish, languagesIn, pathOf } from '../assets/texts.mjs';
import * as ofBoth from './common/shared.mjs';
import * as ofKit from './kit/shared.mjs';
import * as ofPage from './page/shared.mjs';

// By the file that declares them: what scripts read, what they write, the places of what others read, the names of members that are
// alike, arrays of a type. A name after another is the one that scripts know it by.
const kDeclared = {
    'src/kit/tree/node.hpp': { enums: ['State', 'Input'], arrays: ['NodeId'], constants: ['kSoftBreak'] },
    'src/kit/paint/theme.hpp': { enums: ['Face'], names: ['SystemColours'] },
    'src/kit/paint/canvas.hpp': { constants: ['kOpaque', 'kTranslucent'] },
    'src/domain/session.hpp': { enums: ['SessionSource'] },
    'src/ports/host.hpp': { enums: ['Kind HostEventKind'] },
    'src/ports/locale.hpp': { enums: ['Format'] },
    'src/runtime/perform.hpp': { constants: ['kThemeKey', 'kLanguageKey'] },
    'web/common/http_fetch.cpp': { constants: ['kBodyLimit', 'kAccept'] },
    'web/common/signatures_js.cpp': { enums: ['SignatureResult'] },
    'web/kit/input/events.cpp': { enums: ['Pointer', 'Preference'] },
    'web/kit/picture/runs.cpp': { read: ['Drawing'] },
    'web/kit/picture/runs.hpp': { written: ['Metrics', 'Shape'] },
    'web/kit/picture/screen.cpp': { read: ['Painting'] },
    'web/kit/picture/screen.hpp': { read: ['Batch'], places: ['Vertex'] },
    'web/kit/twin/twin.cpp': { read: ['TwinUpdate'] },
    'web/kit/twin/wire.hpp': { read: ['WireText', 'WireNode'] },
    'web/page/main_page.cpp': { enums: ['Flag'] },
};

// How large a value is in memory, and the view of the memory that has such values.
const kTypes = {
    'std::int16_t': { size: 2, view: 'HEAP16' },
    'std::uint16_t': { size: 2, view: 'HEAPU16' },
    'std::int32_t': { size: 4, view: 'HEAP32' },
    'int': { size: 4, view: 'HEAP32' },
    'std::uint32_t': { size: 4, view: 'HEAPU32' },
    'ImU32': { size: 4, view: 'HEAPU32' },
    'pointer': { size: 4, view: 'HEAPU32' },
    'float': { size: 4, view: 'HEAPF32' },
    'std::uint64_t': { size: 8, view: 'HEAPU64' },
    'double': { size: 8, view: 'HEAPF64' },
};

class Border {
    #types = { ...kTypes };

    constructor(root) { this.root = root; }

    #code(file)
    {
        const text = readFileSync(join(this.root, file), 'utf8');
        const code = text.replace(/\/\/.*/g, '');
        for (const [, name, type] of code.matchAll(/^using (\w+) = ([\w:]+);/gm)) this.#types[name] ??= this.#types[type];
        return code;
    }

    #found(file, pattern, what)
    {
        const match = pattern.exec(this.#code(file));
        if (!match) throw new Error(`${file} does not declare ${what} as web/border.mjs reads it`);
        return match;
    }

    // [name, value] of each.
    enumeration(file, name)
    {
        const [, body] = this.#found(file, new RegExp(`\\benum (?:class )?${name}\\b[^{;]*\\{([^}]*)\\}`), name);
        let next = 0;
        return body.split(',').map((part) => part.trim()).filter(Boolean).map((part) => {
            const [, member, value] = /^(\w+)(?:\s*=\s*([\d\s<x]+))?$/.exec(part) ?? [];
            if (!member) throw new Error(`${file}: ${name} has a member "${part}"`);
            const number = value === undefined ? next : shifted(value);
            next = number + 1;
            return [member.startsWith('k') ? snake(member.slice(1)) : member, number];
        });
    }

    constant(file, name)
    {
        const [, text, number] = this.#found(file, new RegExp(`\\b${name} = (?:"([^"]*)"|([\\d\\s<x]+))[;,]`), name);
        return text === undefined ? shifted(number) : JSON.parse(`"${text}"`);
    }

    // { size, align, members: [{ name, at, type }] }, as C++ lays it out for 32-bit WebAssembly.
    record(file, name)
    {
        const [, body] = this.#found(file, new RegExp(`\\bstruct ${name} \\{([^}]*)\\}`), name);
        const members = [];
        let end = 0, align = 1;
        for (const declaration of body.split(';').map((part) => part.trim()).filter((part) => part && !part.startsWith('friend '))) {
            const [, written, names] = /^((?:const )?[\w:]+(?:\s*\*)?)\s*(.*)$/s.exec(declaration) ?? [];
            const type = this.type(file, written);
            for (const member of names.split(',').map((part) => part.trim())) {
                end = Math.ceil(end / type.align) * type.align;
                members.push({ name: member, at: end, type });
                end += type.size;
                align = Math.max(align, type.align);
            }
        }
        return { size: Math.ceil(end / align) * align, align, members };
    }

    type(file, written)
    {
        this.#code(file);
        const type = written.includes('*') ? kTypes.pointer : this.#types[written.replace(/^.*::(?=[A-Z])/, '')];
        if (!type) throw new Error(`${file}: the scripts cannot read a ${written}`);
        return { align: type.size, ...type };
    }

    // A member of another record may be of this one.
    declare(name, { size, align }) { this.#types[name] = { size, align, view: null }; }
}

const snake = (name) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
const shifted = (text) => text.split('<<').map((part) => Number(part)).reduce((value, bits) => value << bits);

const index = (at, size, from = 'at') => `${at ? `(${from} + ${at})` : from} >> ${Math.log2(size)}`;

// How a member of a record is read, is written, where it is.
const kAccess = {
    read: ({ name, at, type: { size, view } }) => `/** @type {(at: number) => ${view === 'HEAPU64' ? 'bigint' : 'number'}} */
        ${name}: (at) => ${view ? `${view}[${index(at, size)}]` : `at + ${at}`}`,
    written: ({ name, at, type: { size, view } }) => `/** @type {(at: number, value: number) => void} */
        ${name}: (at, value) => { ${view}[${index(at, size)}] = value; }`,
    places: ({ name, at }) => `${name}: ${at}`,
};

const literal = (text) => JSON.stringify(text).replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
const object = (members) => `{\n${members.map((member) => `        ${member},\n`).join('')}    }`;

// { members: of the library, [name, code]; constants: [name, value] }
export function read(root)
{
    const border = new Border(root);
    const members = [];
    const constants = [ofBoth, ofKit, ofPage].flatMap((shared) => Object.entries(shared));
    // By their names: site.mjs gives each the hash of its file. In an order in which that of a language that is there twice comes first
    // which serves all who do not say which.
    const others = languagesIn(root).filter((tag) => tag !== kEnglish).sort();
    constants.push(['kLanguagePaths', others.map((tag) => `locales/${tag}.json`).join(' ')]);
    for (const [file, { enums = [], arrays = [], names = [], constants: values = [], ...records }] of Object.entries(kDeclared)) {
        for (const both of enums) {
            const [name, known = name] = both.split(' ');
            members.push([known, object(border.enumeration(file, name).map(([key, value]) => `${key}: ${value}`))]);
        }
        for (const [access, some] of Object.entries(records)) {
            for (const name of some) {
                const record = border.record(file, name);
                border.declare(name, record);
                members.push([name, object([`kSize: ${record.size}`, ...record.members.map(kAccess[access])])]);
            }
        }
        for (const name of arrays) {
            const { size, view } = border.type(file, name);
            members.push([`array_of_${name}`, `(at, count) => ${view}.slice(at / ${size}, at / ${size} + count)`]);
        }
        for (const name of names) members.push([name, `[${border.record(file, name).members.map((member) => `'${member.name}'`).join(', ')}]`]);
        for (const name of values) constants.push([name, border.constant(file, name)]);
    }
    return { members, constants };
}

const quoted = (value) => `'${literal(value).slice(1, -1).replaceAll("'", "\\'").replaceAll('\\"', '"')}'`;
const code = (value) => typeof value === 'string' ? quoted(value) : typeof value === 'number' ? String(value)
    : `{ ${Object.entries(value).map(([key, member]) => `'${key}': ${code(member)}`).join(', ')} }`;

const head = (name, what) => `// ${name} — ${what}. Generated by web/border.mjs.\n`;

function write(root, folder)
{
    const { members, constants } = read(root);
    const library = [
        ...members.map(([name, text]) => `    $${name}: ${text},\n`),
        // A text is taken for code.
        ...constants.map(([name, value]) => `    $${name}: ${typeof value === 'string' ? JSON.stringify(code(value)) : code(value)},\n`),
    ];
    const files = {
        'border.js': `${head('border.js', 'what C++ declares, and constants')}addToLibrary({\n${library.join('')}});\n`,
        'first.js': head('first.js', 'constants') + constants.map(([name, value]) => `const ${name} = ${code(value)};\n`).join(''),
        'border.d': `${join(folder, 'border.js')}: ${[...Object.keys(kDeclared), ...languagesIn(root).map(pathOf)].map((file) => join(root, file)).join(' ')}\n`,
    };
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeIfChanged(join(folder, name), text);
}

// What is untouched spares the build all that is made of it.
function writeIfChanged(path, text)
{
    try {
        if (readFileSync(path, 'utf8') === text) return;
    } catch (error) {
        if (error.code !== 'ENOENT') throw error;
    }
    writeFileSync(path, text);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
    const [root, folder] = process.argv.slice(2);
    if (!folder) {
        console.error('Usage: node web/border.mjs <project root> <folder to write>');
        process.exit(2);
    }
    write(root, folder);
}
