// The plain view: an ordinary document in the reader's own font, size and spacing.
//
// Source   WCAG 2.2: text spacing (1.4.12), resize text (1.4.4), reflow (1.4.10).

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEvery } from '../support/faults.mjs';
import { manyTokens } from '../support/many_tokens.mjs';
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
    visitor.tolerate(/401/); // The proof that it no longer works.
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

test('the items of a description have their dots, and those of the account their frames', async (t) => {
    const visitor = await visit(t, { query: '?view=plain' });
    await visitor.hasProfile({ description: '- Ask me about pipelines' });
    await visitor.signIn();
    await visitor.role('tab', 'Overview').click();
    const displayOf = (text) => visitor.page.getByRole('listitem').filter({ hasText: text }).first().evaluate((item) => getComputedStyle(item).display);

    assert.equal(await displayOf('Ask me about pipelines'), 'list-item');
    assert.equal(await displayOf('Finance'), 'inline-block');
});

// — Long tables: the page has no window of its own to be around

const rows = (visitor) => visitor.page.getByRole('rowheader').count();

async function withTokens(t, count, options)
{
    const visitor = await visit(t, { ...options, intercept: onEvery('GET', '/users/security/token', manyTokens(count)) });
    await visitor.signIn();
    await visitor.button('Copy script 00000').waitFor();
    return visitor;
}

for (const [what, screen] of Object.entries({ 'a desk': {}, 'a narrow window': narrow }))
    test(`every row of a plain page can be reached on ${what}`, async (t) => {
        const visitor = await withTokens(t, 300, { screen, query: '?view=plain' });
        assert.equal(await rows(visitor), 100);

        await visitor.button('Show 100 more').click();
        await visitor.button('Copy script 00199').waitFor();
        assert.ok(await visitor.role('checkbox', 'Select script 00100').evaluate((element) => element === document.activeElement));
        await visitor.button('Show 100 more').click();
        await visitor.button('Copy script 00299').waitFor();

        assert.equal(await rows(visitor), 300);
        assert.equal(await visitor.page.getByRole('button', { name: /more$/ }).count(), 0);
        await visitor.role('checkbox', 'Select all').click();
        await visitor.page.getByText('300 tokens, 300 selected').first().waitFor();
        await visitor.screenshot(`plain-many-${what.replaceAll(' ', '-')}`);
    });

test('a page that is plain for want of a canvas has its rows as well', async (t) => {
    const visitor = await withTokens(t, 150, { before: ({ page }) => page.addInitScript(() => {
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = /** @type {any} */ (function (kind, ...rest) { return kind === '2d' ? getContext.call(this, kind, ...rest) : null; });
    }) });

    assert.equal(await rows(visitor), 100);
    await visitor.button('Show 50 more').click();

    await visitor.button('Copy script 00149').waitFor();
});

for (const query of ['', '?view=plain'])
    test(`paper takes all rows of the ${query ? 'plain' : 'drawn'} page, and no control`, async (t) => {
        const visitor = await withTokens(t, 300, { query });
        await visitor.page.evaluate(() => {
            scrollTo(0, 500);
            addEventListener('beforeprint', () => {
                const seen = [...document.querySelectorAll('#twin :is(button, input)')].filter((element) => element.checkVisibility() && !element.closest('th'));
                globalThis.printed = { rows: document.querySelectorAll('[role=rowheader]').length, seen: seen.map(({ ariaLabel, textContent }) => ariaLabel ?? textContent) };
            });
        });

        await visitor.page.emulateMedia({ media: 'print' });
        const paper = await visitor.page.pdf({ format: 'A4' });
        await visitor.page.emulateMedia({ media: 'screen' });

        assert.deepEqual(await visitor.page.evaluate(() => globalThis.printed), { rows: 300, seen: [] });
        assert.ok(paper.toString('latin1').match(/\/Type \/Page\b/g).length > 5);
        await visitor.until(async () => (await rows(visitor)) <= 100, 'the page stays as it was printed');
        assert.equal(await visitor.page.evaluate(() => scrollY), 500);
    });
