// A copy is called one when the browser has confirmed it. Where it refuses, the token lies ready to be copied by hand.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './browser.mjs';

async function made(t, options)
{
    const visitor = await visit(t, options);
    await visitor.signIn();
    await visitor.generate('laptop');
    return visitor;
}

const refuseBoth = (visitor) => visitor.page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    document.execCommand = () => false;
});

async function isReadyByHand(visitor)
{
    await visitor.alert('The browser did not allow the copy.').waitFor();
    assert.equal(await visitor.status('Copied').count(), 0);
    const field = visitor.textbox('Personal Access Token');
    await visitor.until(() => field.evaluate((element) => element === document.activeElement), 'the field has no focus');
    assert.ok(await field.evaluate((element) => element.selectionStart === 0 && element.selectionEnd === element.value.length));

    await visitor.page.keyboard.press('Control+C');

    assert.equal((await visitor.whoIs(await visitor.clipboard())).status, 200);
}

test('where the clipboard’s interface refuses, selecting and copying is tried', async (t) => {
    const visitor = await made(t);
    await visitor.page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });

    await visitor.button('Copy to clipboard').click();

    await visitor.status('Copied to the clipboard').waitFor();
    assert.equal((await visitor.whoIs(await visitor.clipboard())).status, 200);
});

test('on a page without the interface, as over plain HTTP, it is copied all the same', async (t) => {
    const visitor = await made(t);
    await visitor.page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));

    await visitor.button('Copy to clipboard').click();

    await visitor.status('Copied to the clipboard').waitFor();
    assert.equal((await visitor.whoIs(await visitor.clipboard())).status, 200);
});

test('where both refuse, the token is shown and selected', async (t) => {
    const visitor = await made(t);
    await refuseBoth(visitor);

    await visitor.button('Copy to clipboard').click();

    await isReadyByHand(visitor);
});

test('where the interface does not answer for five seconds, too, and an answer after that changes nothing', async (t) => {
    const visitor = await made(t);
    const { page } = visitor;
    await page.evaluate(() => {
        navigator.clipboard.writeText = () => new Promise((...settle) => {
            globalThis.settle = settle;
        });
        document.execCommand = () => globalThis.is_selected = true;
    });
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);

    for (const which of [0, 1]) {
        await visitor.button('Copy to clipboard').click();
        await page.clock.runFor(4_900);
        assert.equal(await visitor.alert('did not allow').count(), 0);
        await page.clock.runFor(200);
        await visitor.alert('The browser did not allow the copy.').waitFor();
        await page.evaluate((i) => globalThis.settle[i](new Error('too late')), which);
        await page.clock.runFor(100);

        assert.equal(await visitor.status('Copied').count(), 0);
        assert.equal(await page.evaluate(() => globalThis.is_selected), undefined);
    }
});

test('where both throw, it is as where both refuse, and nothing of it is left', async (t) => {
    const visitor = await made(t);
    await visitor.page.evaluate(() => {
        navigator.clipboard.writeText = document.execCommand = () => {
            throw new DOMException('', 'NotAllowedError');
        };
    });

    await visitor.button('Copy to clipboard').click();

    await isReadyByHand(visitor);
    assert.equal(await visitor.page.locator('.clipboard').count(), 0);
});

test('so it is for a token of the list', async (t) => {
    const visitor = await made(t);
    await visitor.finish();
    await refuseBoth(visitor);

    await visitor.button('Copy laptop').click();

    await visitor.role('dialog', 'Copy your token').waitFor();
    await isReadyByHand(visitor);
    await visitor.button('Done').click();
    await visitor.role('dialog', 'Copy your token').waitFor({ state: 'detached' });
});

test('so it is each time, and no longer once the token is hidden or put away', async (t) => {
    const visitor = await made(t);
    await refuseBoth(visitor);

    await visitor.role('switch', 'Include the token').click();
    for (const name of ['Copy to clipboard', 'Copy to clipboard', 'Copy this line']) {
        await visitor.button(name).click();
        await isReadyByHand(visitor);
    }
    await visitor.button('Hide token').click();
    await visitor.alert('is selected').waitFor({ state: 'detached' });
    await visitor.button('Copy to clipboard').click();
    await isReadyByHand(visitor);
    await visitor.button('Done').click();

    await visitor.role('dialog', 'Copy your token').waitFor({ state: 'detached' });
    assert.equal(await visitor.alert('is selected').count(), 0);
});

test('a frame that is not allowed the interface copies all the same', async (t) => {
    const visitor = await visit(t);
    visitor.tolerate(/Permissions policy/);
    const { page, sandbox } = visitor;
    await page.route('**/host.html', (route) => route.fulfill({
        contentType: 'text/html',
        headers: { 'Permissions-Policy': 'clipboard-write=()' },
        body: `<iframe title="Access tokens" src="${sandbox.url}" width="1000" height="700"></iframe>`,
    }));
    await page.clock.install();
    await page.goto(`${sandbox.url}host.html`);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('textbox', { name: 'Username or Email' }).fill(sandbox.user.email);
    await frame.getByRole('textbox', { name: 'Password' }).fill(sandbox.user.password);
    await frame.getByRole('button', { name: 'Login', exact: true }).click();
    await frame.getByRole('button', { name: 'Generate New Token' }).click();
    await page.clock.fastForward(800); // In a frame a press that comes at once does nothing.
    await frame.getByRole('button', { name: 'Generate', exact: true }).click();

    await frame.getByRole('button', { name: 'Copy to clipboard' }).click();

    // The policy bars the interface, not the older way.
    await frame.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    assert.equal((await visitor.whoIs(await visitor.clipboard())).status, 200);
});
