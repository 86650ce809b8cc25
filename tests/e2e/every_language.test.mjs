// Every view in every language: nothing is cut, lies over another, or makes the page wider than the window.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { languagesIn } from '../../assets/texts.mjs';
import { faultsOfLayout } from '../support/layout.mjs';
import { visit } from './browser.mjs';
import { tour } from './views.mjs';

const screens = {
    'a desk': { viewport: { width: 1280, height: 800 } },
    'a narrow phone': { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true },
};

for (const language of languagesIn(fileURLToPath(new URL('../..', import.meta.url)))) {
    for (const [place, screen] of Object.entries(screens)) {
        test(`on ${place} each text in ${language} has its place`, async (t) => {
            const visitor = await visit(t, { screen, language });
            const found = [];
            for await (const view of tour(visitor)) found.push(...(await visitor.page.evaluate(faultsOfLayout)).map((fault) => `${view}: ${fault}`));
            assert.deepEqual(found, []);
        });
    }
}
