// The types of every program are checked, and so is what JavaScript and C++ call each other by.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

// In each file a text is put in another's place; what is said of it, and in which file if not in this one.
const kMistakes = [
    ['web/kit/twin/twin_events.js', '_page_press(entry.node.id)', '_page_press(String(entry.node.id))', "of type 'string' is not assignable to parameter of type"],
    ['web/kit/twin/twin.js', 'this.lock_scrolling(', 'this.lock_scroling(', "Property 'lock_scroling' does not exist"],
    ['web/page/tabs.js', 'tabs_tell: () =>', 'tabs_tel: () =>', "'tabs_tel' does not exist in type 'Library'"],
    ['web/page/main_page.cpp', 'void page_address(char* fragment)', 'void page_address(char* fragment, int from)', 'Expected 2 arguments, but got 1', 'web/page/address.js'],
    ['web/page/page.cpp', 'void embedding_resize(float height);', 'void embedding_resize();', 'is not assignable to type', 'web/page/embedding.js'],
    ['web/first/deployment.js', "'../'.repeat(i + 1)", "'../'.repeat('1')", "of type 'string' is not assignable to parameter of type 'number'"],
    ['web/first/boot.js', "first['is_outside'] =", "first['is_outsid'] =", "Property 'is_outsid' does not exist on type 'First'"],
    ['shell/embed.js', 'this.#port?.close()', 'this.#port?.shut()', "Property 'shut' does not exist"],
    ['web/server/options.mjs', 'new URL(text)', 'new URL()', 'Expected 1-2 arguments, but got 0'],
    ['assets/strings.mjs', 'Buffer.byteLength(text)', 'Buffer.byteLenght(text)', "Property 'byteLenght' does not exist"],
    ['tests/support/site.mjs', 'recursive: true', 'recursiv: true', "'recursiv' does not exist"],
    ['tests/gallery/gallery.js', 'gallery_mark: (address, count)', 'gallery_mark: (address, count, from)', 'is not assignable to type'],
    ['tests/ports/host/server.js', ".listen(0, '127.0.0.1')", ".listn(0, '127.0.0.1')", "Property 'listn' does not exist"],
];

test('a mistake in any program is found', (t) => {
    const house = mkdtempSync(join(tmpdir(), 'types-'));
    t.after(() => rmSync(house, { recursive: true }));
    for (const part of ['web', 'shell', 'tests', 'assets', 'src', 'package.json']) cpSync(join(project, part), join(house, part), { recursive: true });
    symlinkSync(join(project, 'node_modules'), join(house, 'node_modules'));
    for (const [file, right, wrong] of kMistakes) {
        const text = readFileSync(join(house, file), 'utf8');
        assert.ok(text.includes(right), `${file} has no ${right}`);
        writeFileSync(join(house, file), text.replace(right, wrong));
    }

    const { status, stdout } = spawnSync(process.execPath, [join(project, 'tests/types/check.mjs'), house], { encoding: 'utf8' });

    assert.notEqual(status, 0);
    const lines = stdout.split('\n');
    for (const [file, , wrong, said, where = file] of kMistakes)
        assert.ok(lines.some((line) => line.includes(`${where}(`) && line.includes(said)), `${wrong} in ${file} is not found:\n${stdout}`);
});
