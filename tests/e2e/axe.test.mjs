// What axe finds in the twin of each view: nothing, drawn or plain, on a desk and on a phone.
//
// It cannot see the canvas, so that contrast is left to the unit tests of the theme; in the plain view it sees it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, violations } from '../support/axe.mjs';
import { visit } from './browser.mjs';
import { tour } from './views.mjs';

const desk = { width: 1280, height: 800 };
/** @type {Record<string, Record<string, any>>} */
const screens = {
    'a desk': { viewport: desk },
    'a phone in the dark': { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
    'a plain page': { viewport: desk, query: '?view=plain' },
    'a desk from right to left': { viewport: desk, isRtl: true },
    'a plain page from right to left': { viewport: desk, query: '?view=plain', isRtl: true },
    'a desk in Arabic': { viewport: desk, language: 'ar-SA' },
    'a phone in Japanese': { viewport: { width: 360, height: 740 }, language: 'ja-JP' },
    'a plain page in Arabic': { viewport: desk, query: '?view=plain', language: 'ar-SA' },
    'a plain page in the dark': { viewport: desk, colorScheme: 'dark', query: '?view=plain' },
};

// That of a control which shows no name, if the view has one: by the pointer and by key. In the plain view the name itself is shown.
async function* tooltips(page)
{
    const control = page.locator('#twin :not([inert] *):is(button[aria-label]:empty)').first();
    if (await control.count() === 0 || await page.getByRole('menu').count() > 0) return; // Behind a menu nothing is hovered.
    const tooltip = page.getByRole('tooltip', { name: await control.getAttribute('aria-label') });
    await control.hover();
    await tooltip.waitFor();
    yield 'hover';
    await page.mouse.move(0, 0);
    await tooltip.waitFor({ state: 'detached' });
    await control.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await tooltip.waitFor();
    yield 'focus';
}

for (const [place, { query, language, isRtl, ...screen }] of Object.entries(screens)) {
    test(`axe finds nothing on ${place}`, async (t) => {
        const visitor = await visit(t, { screen, query, language });
        if (isRtl) await visitor.turn();
        for await (const view of tour(visitor)) {
            if (view === 'sign-in') await visitor.page.evaluate(axe);
            assert.deepEqual(await visitor.page.evaluate(violations), [], view);
            for await (const cause of query ? [] : tooltips(visitor.page)) assert.deepEqual(await visitor.page.evaluate(violations), [], `${view}, a tooltip by ${cause}`);
        }
    });
}
