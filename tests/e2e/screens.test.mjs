// Every screen in light and dark, on a desk and on a phone: kept as pictures, checked for what pictures cannot hide.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './browser.mjs';

const desk = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const zoomed = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 };

async function isWithinTheWindow(visitor)
{
    const excess = await visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(excess <= 0, `${excess} pixels too wide`);
}

for (const [place, screen] of Object.entries({ desk, phone, zoomed })) {
    for (const colorScheme of ['light', 'dark']) {
        test(`the screens on a ${place} in ${colorScheme}`, async (t) => {
            const visitor = await visit(t, { screen: { ...screen, colorScheme } });
            const shot = async (name) => {
                await isWithinTheWindow(visitor);
                await visitor.screenshot(`${name}-${place}-${colorScheme}`);
            };
            await visitor.textbox('Password').waitFor();
            await shot('sign-in');
            await visitor.signIn();
            await visitor.page.getByText('No token available').waitFor();
            await shot('empty');

            await visitor.button('Generate New Token').click();
            await visitor.role('dialog', 'Generate New Token').waitFor();
            await shot('generate');
            await visitor.button('Cancel').click();
            for (const [name, lifetime] of [['laptop', '60 days'], ['nightly ingestion', '7 days'], ['日本語 🔑 Ελληνικά', '1 hour']]) {
                await visitor.generate(name, lifetime);
                if (name === 'nightly ingestion') await shot('copy');
                await visitor.button('Done').click();
            }
            await visitor.page.getByRole('status').filter({ hasText: 'Token created' }).waitFor();
            await shot('tokens');

            await visitor.button('Revoke laptop').click();
            await shot('revoke');
            await visitor.button('Cancel').click();
            await visitor.button('Jane Doe').click();
            await visitor.role('menuitem', 'Logout').waitFor();
            await shot('menu');
            await visitor.role('menuitem', 'View Profile').click();
            await visitor.heading('Description').waitFor();
            await shot('overview');
        });
    }
}
