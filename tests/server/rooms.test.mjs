// The house has rooms, and the check of its includes refuses what does not belong into one.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const check = fileURLToPath(new URL('../check_layers.mjs', import.meta.url));

// What the check says of a house with this one file in it.
function saidOf(t, file, text)
{
    const house = mkdtempSync(join(tmpdir(), 'rooms-'));
    t.after(() => rmSync(house, { recursive: true }));
    mkdirSync(join(house, dirname(file)), { recursive: true });
    writeFileSync(join(house, file), text);
    const { status, stderr } = spawnSync(process.execPath, [check, house], { encoding: 'utf8' });
    return { status, said: stderr.trim() };
}

for (const [what, file, line, said] of [
    ['the page in the kit', 'kit/widgets/button.cpp', '#include "page/state.hpp"', 'kit/widgets may not include page/state.hpp'],
    ['words in the kit', 'kit/widgets/button.cpp', '#include "base/strings.hpp"', 'kit/widgets has no words: the page says what there is to say'],
    ['words in work', 'work/creation.cpp', '#include "base/strings.hpp"', 'work has no words: the page says what there is to say'],
    ['the page in work', 'work/creation.cpp', '#include "page/state.hpp"', 'work may not include page/state.hpp'],
    ['drawing in what decides', 'page/update.cpp', '#include "page/frame.hpp"', 'what decides does not draw'],
    ['the wire in a header', 'api/json.hpp', '#include <nlohmann/json.hpp>', 'api may not include nlohmann/json.hpp'],
    ['a widget in what paints', 'kit/paint/text.cpp', '#include "kit/widgets/menu.hpp"', 'kit/paint may not include kit/widgets/menu.hpp'],
    ['a platform', 'runtime/perform.cpp', '#ifdef __EMSCRIPTEN__', 'code for one platform belongs in web/'],
    ['a folder that is no room', 'helpers/all.hpp', '', 'its folder is no room of this house'],
]) {
    test(`${what} is refused`, (t) => {
        const { status, said: words } = saidOf(t, file, `// A file.\n${line}\n`);

        assert.equal(status, 1);
        assert.ok(words.startsWith(`src/${file}`) && words.endsWith(said), words);
    });
}

test('what is in its place is not', (t) => {
    assert.deepEqual(saidOf(t, 'page/ui.cpp', '#include <vector>\n#include "kit/frame/frame.hpp"\n#include "base/strings.hpp"\n'), { status: 0, said: '' });
});
