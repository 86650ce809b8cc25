// Several tabs of the page: what one of them changes, the others show.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './browser.mjs';

test('a token that is made or revoked in one tab comes and goes in the other', async (t) => {
    const visitor = await visit(t);
    visitor.tolerate(/401/); // The proof that a token no longer works.
    await visitor.signIn();
    await visitor.page.getByText('No token available').waitFor();
    const other = await visitor.tab(visitor.sandbox.page);
    await other.signIn();

    await other.generate('laptop');
    await other.finish();
    await visitor.button('Copy laptop').waitFor();
    await visitor.button('Revoke laptop').click();
    await visitor.button('Revoke').click();
    await visitor.button('Revoke now').click();
    await other.page.getByText('No token available').waitFor();
});

test('what the tabs tell each other has no content', async (t) => {
    const visitor = await visit(t);
    const listener = await visitor.page.context().newPage();
    await listener.goto(new URL('/favicon.ico', visitor.sandbox.url).href);
    await listener.evaluate(() => {
        globalThis.heard = [];
        new BroadcastChannel('latchkey').onmessage = ({ data }) => globalThis.heard.push(data);
    });
    await visitor.signIn();
    await visitor.generate('laptop');

    await visitor.until(() => listener.evaluate(() => globalThis.heard.length > 0), 'nothing was told');
    assert.deepEqual(await listener.evaluate(() => globalThis.heard), ['tokens changed']);
});

test('a page that is seen again after more than a minute shows what has happened meanwhile', async (t) => {
    const visitor = await visit(t, { before: ({ page }) => page.clock.install() });
    await visitor.signIn();
    await visitor.page.getByText('No token available').waitFor();
    const { accounts, personalTokens } = visitor.sandbox.sandbox;
    await personalTokens.create(accounts.named('jane.doe'), 'nightly', '7');

    await visitor.page.clock.fastForward(61_000);
    await visitor.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

    await visitor.button('Copy nightly').waitFor();
});
