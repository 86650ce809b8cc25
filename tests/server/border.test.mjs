// What C++ declares for scripts is read as C++ means it, or the build stops.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { read } from '../../web/border.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));

// What is read where a file has one text in another's place: { name: code }.
function changed(t, file, right, wrong)
{
    const house = mkdtempSync(join(tmpdir(), 'border-'));
    t.after(() => rmSync(house, { recursive: true }));
    for (const part of ['assets', 'src', 'web']) cpSync(join(project, part), join(house, part), { recursive: true });
    const text = readFileSync(join(house, file), 'utf8');
    assert.ok(text.includes(right), `${file} has no ${right}`);
    writeFileSync(join(house, file), text.replace(right, wrong));
    const { members, constants } = read(house);
    return Object.fromEntries([...members, ...constants]);
}

test('a member that is put before others moves them, to where their alignment wants them', (t) => {
    const { Shape } = changed(t, 'web/kit/picture/runs.hpp', 'int left, top;', 'std::int16_t kind;\n    double depth;\n    int left, top;');

    const view = /value\) => \{ (\w+)\[(.*?)\]/g;
    assert.match(Shape, /kSize: 40,/);
    assert.deepEqual([...Shape.matchAll(view)].map(([, name, place]) => `${name} ${place}`), [
        'HEAP16 at >> 1', 'HEAPF64 (at + 8) >> 3', 'HEAP32 (at + 16) >> 2', 'HEAP32 (at + 20) >> 2', 'HEAP32 (at + 24) >> 2', 'HEAP32 (at + 28) >> 2', 'HEAPF32 (at + 32) >> 2',
    ]);
});

test('another type of an id is read as such, alone and in an array', (t) => {
    const { TwinUpdate, array_of_NodeId: array } = changed(t, 'src/kit/tree/node.hpp', /using NodeId = .*;/.exec(readFileSync(join(project, 'src/kit/tree/node.hpp'), 'utf8'))[0], 'using NodeId = std::uint32_t;');

    assert.match(TwinUpdate, /focus: \(at\) => HEAPU32\[\(at \+ 16\) >> 2\]/);
    assert.equal(array, '(at, count) => HEAPU32.slice(at / 4, at / 4 + count)');
});

test('the values of an enumeration are those of C++, and bits go without their k', (t) => {
    const { Pointer, Preference } = changed(t, 'web/kit/input/events.cpp', '{ Moved, WentDown', '{ Nothing, Moved = 4, WentDown');

    assert.deepEqual(Pointer.match(/\w+: \d+/g), ['Nothing: 0', 'Moved: 4', 'WentDown: 5', 'WentUp: 6', 'Left: 7']);
    assert.ok(Preference.includes('more_contrast: 2'));
});

test('a constant is that of C++, whatever is in it', (t) => {
    assert.equal(changed(t, 'src/runtime/perform.hpp', '"latchkey.theme"', '"latchkey.\\u200btheme"').kThemeKey, 'latchkey.\u200btheme');
    assert.equal(changed(t, 'web/common/http_fetch.cpp', 'kBodyLimit = 32 << 20', 'kBodyLimit = 3 << 4').kBodyLimit, 48);
});

test('what cannot be read stops the build, and says where it is', (t) => {
    assert.throws(() => changed(t, 'web/kit/picture/screen.hpp', 'std::uint32_t first, count;', 'std::vector<int> first;'), /screen.hpp: the scripts cannot read a std::vector/);
    assert.throws(() => changed(t, 'web/page/main_page.cpp', 'enum Flag', 'enum Flags'), /main_page.cpp does not declare Flag/);
    assert.throws(() => changed(t, 'web/kit/input/events.cpp', 'kPlain = 32', 'kPlain = kTouch'), /Preference has a member "kPlain = kTouch"/);
});
