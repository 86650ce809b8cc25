// Style sheets have the colours and sizes of C++, or the build stops.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { designOf, styled } from '../../web/design.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));

test('what C++ declares is what a style sheet has', (t) => {
    const house = mkdtempSync(join(tmpdir(), 'design-'));
    t.after(() => rmSync(house, { recursive: true }));
    cpSync(join(project, 'src/kit'), join(house, 'src/kit'), { recursive: true });
    const change = (file, pattern, text) => {
        const path = join(house, 'src/kit', file), code = readFileSync(path, 'utf8');
        assert.match(code, pattern);
        writeFileSync(path, code.replace(pattern, text));
    };
    change('paint/palettes.cpp', /\.page = rgb\(0x\w+\)/, '.page = rgb(0x112233)');
    change('paint/palettes.cpp', /\.field = \{[^}]*\}/, '.field = {rgb(0x010203), rgb(0x040506), rgb(0x070809)}');
    change('paint/palettes.cpp', /\.ground = rgb\(0x\w+\)/, '.ground = rgb(0xabcdef)');
    change('paint/theme.hpp', /kLabel\{.*?\}/, 'kLabel{Face::Semibold, 13, 19}');
    change('widgets/controls.hpp', /kFieldPadding = \d+/, 'kFieldPadding = 17');
    change('paint/shapes.hpp', /kSpinnerSteps = \d+/, 'kSpinnerSteps = 7');

    const design = designOf(house);

    assert.equal(styled('a { color: {{kLight.page}}; background: {{kLight.page, 22%}} }', design), 'a { color: #123; background: rgb(17 34 51 / 22%) }');
    assert.equal(styled('{{kLight.field.text}} {{kLight.field.ground}} {{kLight.field.line}}', design), '#010203 #040506 #070809');
    assert.equal(styled('{{kStrongLight.ground}}', design), '#abcdef');
    assert.equal(styled('font: {{kLabel}} serif; padding: {{kFieldPadding}}', design), 'font: 600 13px/19px serif; padding: 17px');
    assert.equal(styled('steps({{shape.kSpinnerSteps}})', design), 'steps(7)');
});

test('what it does not declare stops the build', () => {
    const design = designOf(project);

    assert.throws(() => styled('{{kLight.pgae}}', design), /\{\{kLight.pgae\}\} in a style sheet stands for nothing/);
    assert.throws(() => styled('{{kBody, 5%}}', design), /stands for nothing/);
});
