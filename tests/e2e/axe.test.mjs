// What axe finds in the twin of each view: nothing, drawn or plain, on a desk and on a phone.
//
// It cannot see the canvas, so that contrast is left to the unit tests of the theme; in the plain view it sees it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { visit } from './browser.mjs';
import { tour } from './views.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(visitor)
{
    await visitor.page.evaluate(axe);
    return visitor.page.evaluate(async () => {
        const { violations } = await globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
    });
}

const desk = { width: 1280, height: 800 };
const screens = {
    'a desk': { viewport: desk },
    'a phone in the dark': { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
    'a plain page': { viewport: desk, query: '?view=plain' },
    'a plain page in the dark': { viewport: desk, colorScheme: 'dark', query: '?view=plain' },
};
for (const [place, { query, ...screen }] of Object.entries(screens)) {
    test(`axe finds nothing on ${place}`, async (t) => {
        const visitor = await visit(t, { screen, query });
        for await (const view of tour(visitor)) assert.deepEqual(await violations(visitor), [], view);
    });
}
