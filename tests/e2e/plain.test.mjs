// The plain view: an ordinary document in the reader's own font, size and spacing.
//
// Source   WCAG 2.2: text spacing (1.4.12), resize text (1.4.4), reflow (1.4.10).

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './browser.mjs';
import { tour } from './views.mjs';

const narrow = { viewport: { width: 320, height: 568 } };

// As a reader's own style sheet would.
const restyle = (visitor, css) => visitor.page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
}, css);

// Elements whose text is cut, and whether the page scrolls both ways.
const losses = (visitor) => visitor.page.evaluate(() => {
    const cut = [...document.querySelectorAll('#twin :is(h1, h2, h3, p, label, button, a, li, th, td)')].filter((element) => {
        const { overflowX } = getComputedStyle(element);
        return overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    });
    const excess = document.documentElement.scrollWidth - innerWidth;
    return [...cut.map((element) => element.textContent), ...(excess > 0 ? [`${excess} pixels too wide`] : [])];
});

for (const [what, css] of [
    ['wider spacing', '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }'],
    ['letters twice as large', 'html.plain { font-size: 200% !important; }'],
]) {
    test(`nothing is lost with ${what}`, async (t) => {
        const visitor = await visit(t, { screen: narrow, query: '?view=plain' });
        await restyle(visitor, css);
        for await (const view of tour(visitor)) assert.deepEqual(await losses(visitor), [], view);
    });
}

test('the reader’s font and size are taken', async (t) => {
    const visitor = await visit(t, { query: '?view=plain' });
    await visitor.textbox('Password').waitFor();

    const { fontFamily, fontSize } = await visitor.page.getByText('Manage the access tokens').evaluate((element) => getComputedStyle(element));

    assert.deepEqual([fontFamily, fontSize], ['sans-serif', '16px']);
});

test('the whole way from signing in to revoking works without the canvas', async (t) => {
    const visitor = await visit(t, { screen: narrow, query: '?view=plain' });
    visitor.tolerate(/401/); // The proof that it is dead.
    await visitor.signIn();
    await visitor.generate('nightly');
    await visitor.finish();
    await visitor.button('Revoke nightly').click();
    await visitor.role('alertdialog', 'Revoke token').getByRole('button', { name: 'Revoke', exact: true }).click();
    await visitor.button('Revoke now').click();

    await visitor.status('Token revoked').waitFor();
});

test('targets are large enough for fingers', async (t) => {
    const visitor = await visit(t, { screen: narrow, query: '?view=plain' });

    for await (const view of tour(visitor)) {
        if (view === 'copy') break;
        const small = await visitor.page.getByRole('button').evaluateAll((buttons) =>
            buttons.filter((button) => button.getBoundingClientRect().height < 44).map((button) => button.textContent));
        assert.deepEqual(small, [], view);
    }
});
