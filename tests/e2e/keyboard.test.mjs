// The whole way with the keyboard alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './browser.mjs';

// Tabs on until the focus is on the element of that role and name.
async function tabTo(visitor, role, name)
{
    const wanted = visitor.role(role, name);
    for (let step = 0; step < 40; ++step) {
        if (await wanted.evaluateAll((elements) => elements.includes(document.activeElement))) return;
        await visitor.page.keyboard.press('Tab');
    }
    assert.fail(`Tab does not reach the ${role} "${name}"`);
}

test('from signing in to revoking without a pointer', async (t) => {
    const visitor = await visit(t);
    const { keyboard } = visitor.page;
    await visitor.textbox('Username or Email').waitFor();
    await tabTo(visitor, 'textbox', 'Username or Email');
    await keyboard.type(visitor.sandbox.user.email);
    await keyboard.press('Tab');
    await keyboard.type(visitor.sandbox.user.password);
    await keyboard.press('Enter');

    await visitor.button('Generate New Token').waitFor();
    await tabTo(visitor, 'button', 'Generate New Token');
    await keyboard.press('Enter');
    await visitor.role('dialog', 'Generate New Token').waitFor();
    await keyboard.press('Control+A');
    await keyboard.type('nightly');
    await keyboard.press('Tab');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    assert.equal(await visitor.role('radio', '7 days').getAttribute('aria-checked'), 'true');
    await tabTo(visitor, 'button', 'Generate');
    await keyboard.press('Enter');

    await visitor.role('dialog', 'Copy your token').waitFor();
    await tabTo(visitor, 'button', 'Copy to clipboard');
    await keyboard.press('Space');
    await visitor.status('Copied to the clipboard').waitFor();
    const token = await visitor.clipboard();
    assert.equal((await visitor.whoIs(token)).status, 200);
    await keyboard.press('Escape');

    await visitor.role('dialog', 'Copy your token').waitFor({ state: 'detached' });
    assert.ok(await visitor.button('Copy nightly').evaluate((element) => element === document.activeElement));
    await tabTo(visitor, 'button', 'Revoke nightly');
    await keyboard.press('Enter');
    await visitor.role('alertdialog', 'Revoke token').waitFor();
    assert.ok(await visitor.button('Cancel').evaluate((element) => element === document.activeElement));
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await visitor.status('Token revoked').waitFor();
    assert.equal((await visitor.whoIs(token)).status, 401);
});

test('the menu opens, moves and closes with keys, and gives the focus back', async (t) => {
    const visitor = await visit(t);
    const { keyboard } = visitor.page;
    await visitor.signIn();
    await visitor.button('Jane Doe').focus();

    await keyboard.press('Enter');
    await visitor.role('menuitem', 'View Profile').waitFor();
    await keyboard.press('ArrowDown');
    assert.ok(await visitor.role('menuitem', 'Access Tokens').evaluate((element) => element === document.activeElement));
    await keyboard.press('Escape');

    await visitor.role('menu', 'Account').waitFor({ state: 'detached' });
    assert.ok(await visitor.button('Jane Doe').evaluate((element) => element === document.activeElement));
});

test('Tab is the browser’s own everywhere, so that it leads out of the page', async (t) => {
    const visitor = await visit(t);
    const { keyboard } = visitor.page;
    await visitor.signIn();
    await visitor.button('Generate New Token').click();
    await visitor.role('dialog', 'Generate New Token').waitFor();
    await visitor.page.evaluate(() => {
        globalThis.taken = [];
        addEventListener('keydown', (event) => event.defaultPrevented && globalThis.taken.push(event.key));
    });

    for (const key of ['Tab', 'Shift+Tab']) for (let step = 0; step < 8; ++step) await keyboard.press(key);

    assert.deepEqual(await visitor.page.evaluate(() => globalThis.taken), []);
});
