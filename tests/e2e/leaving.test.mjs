// A new token that nobody has copied is not lost by accident, and nobody is asked twice.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './browser.mjs';

async function made(t)
{
    const visitor = await visit(t);
    await visitor.signIn();
    await visitor.generate('laptop');
    return visitor;
}

const dialog = (visitor) => visitor.role('dialog', 'Copy your token');

// Whether the browser would ask before it leaves the page.
async function asks(visitor)
{
    return visitor.page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
}

const waysOut = {
    'Done': (visitor) => visitor.button('Done').click(),
    'Escape': (visitor) => visitor.page.keyboard.press('Escape'),
    'Back': (visitor) => visitor.page.evaluate(() => history.back()),
};
for (const [name, leave] of Object.entries(waysOut)) {
    test(`${name} asks once while the token is not copied`, async (t) => {
        const visitor = await made(t);

        await leave(visitor);
        await visitor.alert('You have not copied this token yet.').waitFor();
        assert.ok(await dialog(visitor).isVisible());
        await leave(visitor);

        await dialog(visitor).waitFor({ state: 'detached' });
        await visitor.button('Copy laptop').waitFor();
    });

    test(`${name} does not ask once it is copied`, async (t) => {
        const visitor = await made(t);
        await visitor.button('Copy to clipboard').click();
        await visitor.status('Copied to the clipboard').waitFor();

        await leave(visitor);

        await dialog(visitor).waitFor({ state: 'detached' });
    });
}

// Every way that a page can go.
const ends = {
    'is left for another page': (visitor) => visitor.page.goto('about:blank'),
    'is closed': (visitor) => visitor.page.close(),
    'is hidden': (visitor) => visitor.page.evaluate(() => {
        Object.defineProperty(document, 'hidden', { value: true });
        document.dispatchEvent(new Event('visibilitychange'));
    }),
};
for (const [name, end] of Object.entries(ends)) {
    test(`what was confirmed is done when the page ${name}`, async (t) => {
        const visitor = await made(t);
        visitor.tolerate(/401/); // The proof.
        await visitor.finish();
        await visitor.button('Revoke laptop').click();
        await visitor.role('alertdialog', 'Revoke token').getByRole('button', { name: 'Revoke', exact: true }).click();
        await visitor.status('about to be revoked').waitFor();
        assert.equal(await asks(visitor), false);

        await end(visitor);

        const revoked = () => visitor.sandbox.requests.filter(({ url }) => url.endsWith('/users/security/token/revoke'));
        await visitor.until(() => revoked().length > 0, 'nothing was sent');
        assert.equal(revoked().length, 1);
    });
}

test('the browser asks as well, and only then', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();
    await visitor.button('Generate New Token').waitFor();
    assert.equal(await asks(visitor), false);

    await visitor.generate('laptop');
    assert.equal(await asks(visitor), true);
    await visitor.finish();

    assert.equal(await asks(visitor), false);
});
