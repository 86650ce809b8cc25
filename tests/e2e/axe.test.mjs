// What axe finds in the twin of each screen: nothing.
//
// It cannot see the canvas, so it leaves contrast to the unit tests of the theme.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { visit } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function isClean(visitor, screen)
{
    const violations = await visitor.page.evaluate(async () => {
        const { violations } = await globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    });
    assert.deepEqual(violations, [], screen);
}

for (const [place, viewport] of [['desk', { width: 1280, height: 800 }], ['phone', { width: 360, height: 740 }]]) {
    test(`axe finds nothing on a ${place}`, async (t) => {
        const visitor = await visit(t, { screen: { viewport } });
        await visitor.page.evaluate(axe);
        await visitor.textbox('Password').waitFor();
        await isClean(visitor, 'sign-in');
        await visitor.signIn();
        await visitor.page.getByText('No token available').waitFor();
        await isClean(visitor, 'empty list');
        await visitor.button('Generate New Token').click();
        await visitor.role('dialog', 'Generate New Token').waitFor();
        await isClean(visitor, 'generate');
        await visitor.button('Cancel').click();
        await visitor.generate('laptop');
        await isClean(visitor, 'new token');
        await visitor.button('Done').click();
        await isClean(visitor, 'tokens');
        await visitor.button('Revoke laptop').click();
        await visitor.role('alertdialog', 'Revoke token').waitFor();
        await isClean(visitor, 'revoke');
        await visitor.button('Cancel').click();
        await visitor.button('Jane Doe').click();
        await visitor.role('menuitem', 'Logout').waitFor();
        await isClean(visitor, 'menu');
        await visitor.role('menuitem', 'View Profile').click();
        await visitor.heading('Description').waitFor();
        await isClean(visitor, 'overview');
    });
}
