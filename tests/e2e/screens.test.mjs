// Every view on every kind of screen: kept as pictures, and checked for what pictures cannot hide.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './browser.mjs';
import { tour } from './views.mjs';

const desk = { viewport: { width: 1280, height: 800 } };
const touch = { hasTouch: true, isMobile: true };
/** @type {Record<string, Record<string, any>>} */
const screens = {
    'desk-light': { ...desk, colorScheme: 'light' },
    'desk-dark': { ...desk, colorScheme: 'dark' },
    'phone-dark': { viewport: { width: 360, height: 740 }, ...touch, deviceScaleFactor: 2, colorScheme: 'dark' },
    'narrow-light': { viewport: { width: 320, height: 568 }, ...touch, colorScheme: 'light' },
    'landscape-dark': { viewport: { width: 740, height: 360 }, ...touch, colorScheme: 'dark' },
    // 1280 by 800 at 200 %.
    'zoomed-light': { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2, colorScheme: 'light' },
    'contrast-light': { ...desk, colorScheme: 'light', contrast: 'more' },
    'forced-dark': { ...desk, colorScheme: 'dark', forcedColors: 'active' },
    'plain-light': { ...desk, colorScheme: 'light', query: '?view=plain' },
    'desk-rtl': { ...desk, colorScheme: 'light', isRtl: true },
    'narrow-rtl': { viewport: { width: 320, height: 568 }, ...touch, colorScheme: 'light', isRtl: true },
    'plain-rtl': { ...desk, colorScheme: 'light', query: '?view=plain', isRtl: true },
    'plain-narrow-dark': { viewport: { width: 320, height: 568 }, ...touch, colorScheme: 'dark', query: '?view=plain' },
};

async function isWithinTheWindow(visitor)
{
    const excess = await visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(excess <= 0, `${excess} pixels too wide`);
}

for (const [place, { query, isRtl, ...screen }] of Object.entries(screens)) {
    test(`the views on ${place}`, async (t) => {
        const visitor = await visit(t, { screen, query });
        if (isRtl) await visitor.turn();
        for await (const view of tour(visitor)) {
            await isWithinTheWindow(visitor);
            await visitor.screenshot(`${view}-${place}`);
        }
    });
}
