// The house has rooms, and the check of its includes refuses what does not belong into one.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const check = fileURLToPath(new URL('../check_layers.mjs', import.meta.url));

// What the check says of a house with these files and their texts in it.
function saidOf(t, ...files)
{
    const root = mkdtempSync(join(tmpdir(), 'rooms-'));
    t.after(() => rmSync(root, { recursive: true }));
    const house = join(root, 'src');
    mkdirSync(house);
    for (let i = 0; i < files.length; i += 2) {
        mkdirSync(join(house, dirname(files[i])), { recursive: true });
        writeFileSync(join(house, files[i]), files[i + 1]);
    }
    const { status, stderr } = spawnSync(process.execPath, [check, house], { encoding: 'utf8' });
    return { status, said: stderr.trim() };
}

for (const [what, file, line, said] of [
    ['the page in the kit', 'kit/widgets/button.cpp', '#include "page/state.hpp"', 'kit/widgets may not include page/state.hpp'],
    ['words in the kit', 'kit/widgets/button.cpp', '#include "base/strings.hpp"', 'kit/widgets has no words: the page says what there is to say'],
    ['words in work', 'work/tokens/creation.cpp', '#include "base/strings.hpp"', 'work has no words: the page says what there is to say'],
    ['the page in work', 'work/tokens/creation.cpp', '#include "page/state.hpp"', 'work may not include page/state.hpp'],
    ['drawing in what decides', 'page/update.cpp', '#include "page/frame.hpp"', 'what decides does not draw'],
    ['the wire in a header', 'openmetadata/json/json.hpp', '#include <nlohmann/json.hpp>', 'openmetadata may not include nlohmann/json.hpp'],
    ['a widget in what paints', 'kit/paint/text/text.cpp', '#include "kit/widgets/menu.hpp"', 'kit/paint may not include kit/widgets/menu.hpp'],
    ['a port of the world in the page', 'page/update.cpp', '#include "ports/http.hpp"', 'page may not include ports/http.hpp'],
    ['a platform', 'runtime/perform.cpp', '#ifdef __EMSCRIPTEN__', 'code for one platform belongs in web/'],
    ['a folder that is no room', 'helpers/all.hpp', '', 'its folder is no room of this house'],
]) {
    test(`${what} is refused`, (t) => {
        const { status, said: words } = saidOf(t, file, `// A file.\n${line}\n`);

        assert.equal(status, 1);
        assert.ok(words.startsWith(`src/${file}`) && words.endsWith(said), words);
    });
}

test('a private header of another subject is refused', (t) => {
    const { said } = saidOf(t, 'page/revoke/revoke.cpp', '#include "page/tokens/tokens.hpp"\n#include "page/tokens/token_cells.hpp"\n');

    assert.equal(said, 'src/page/revoke/revoke.cpp:2: what decides does not draw\nsrc/page/revoke/revoke.cpp:2: page/tokens/token_cells.hpp is for tokens alone');
});

test('the script of a room is not for those below it', (t) => {
    const page = "addToLibrary({ $address_now: () => location.hash });\n";
    const kit = "addToLibrary({ $twin__deps: ['$address_now', '$UTF8ToString'], $twin: () => address_now() });\n";

    assert.equal(saidOf(t, '../web/kit/twin.js', kit).said, '');
    assert.equal(saidOf(t, '../web/page/address.js', page, '../web/kit/twin.js', kit).said, 'web/kit/twin.js: web/kit may not use $address_now of web/page');
});

test('what is in its place is not', (t) => {
    assert.deepEqual(saidOf(t, 'page/ui.cpp', '#include <vector>\n#include "kit/frame/frame.hpp"\n#include "base/strings.hpp"\n'), { status: 0, said: '' });
});
