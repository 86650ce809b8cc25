// The address names the view, and the browser's history is the way that led to it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onNext } from '../support/faults.mjs';
import { visit } from './browser.mjs';

const fragment = (visitor) => visitor.page.evaluate(() => location.hash);
const entries = (visitor) => visitor.page.evaluate(() => history.length);

// Going through the history changes nothing that Playwright could wait for but the address.
async function isAt(visitor, expected)
{
    await visitor.until(async () => (await fragment(visitor)) === expected, `not at ${expected}`);
}

async function go(visitor, steps)
{
    await visitor.page.evaluate((by) => history.go(by), steps);
}

async function arrived(t, options)
{
    const visitor = await visit(t, options);
    await visitor.signIn();
    await visitor.button('Generate New Token').waitFor();
    return visitor;
}

test('each view has its own address and title, and none of them a secret', async (t) => {
    const visitor = await visit(t);
    const seen = [];
    const note = async () => seen.push(await visitor.page.evaluate(() => [location.hash, document.title]));
    await visitor.textbox('Password').waitFor();
    await note();
    await visitor.signIn();
    await visitor.page.getByText('No token available').waitFor();
    await note();
    await visitor.button('Generate New Token').click();
    await visitor.role('dialog', 'Generate New Token').waitFor();
    await note();
    await visitor.button('Generate').click();
    await visitor.button('Show token').click();
    await visitor.button('Hide token').waitFor();
    await note();
    await visitor.finish();
    await visitor.role('tab', 'Overview').click();
    await visitor.heading('Description').waitFor();
    await note();

    assert.deepEqual(seen, [
        ['#/sign-in', 'Sign in – OpenMetadata'],
        ['#/access-tokens', 'Access Tokens – OpenMetadata'],
        ['#/access-tokens/new', 'Access Tokens – OpenMetadata'],
        ['#/access-tokens/copy', 'Access Tokens – OpenMetadata'],
        ['#/overview', 'Profile – OpenMetadata'],
    ]);
});

test('Back and Forward lead through the tabs', async (t) => {
    const visitor = await arrived(t);
    await visitor.role('tab', 'Overview').click();
    await visitor.role('tab', 'Access Tokens').click();

    await visitor.page.goBack();
    await visitor.heading('Description').waitFor();
    await visitor.page.goBack();
    await visitor.heading('Personal Access Tokens').waitFor();
    await visitor.page.goForward();
    await visitor.heading('Description').waitFor();
});

test('each entry of the history keeps the title of its own view', async (t) => {
    const visitor = await arrived(t);
    await visitor.role('tab', 'Overview').click();
    await isAt(visitor, '#/overview');
    await visitor.heading('Description').waitFor();

    const session = await visitor.page.context().newCDPSession(visitor.page);
    const { entries: kept } = await session.send('Page.getNavigationHistory');

    assert.deepEqual(kept.slice(-2).map(({ url, title }) => [new URL(url).hash, title]), [
        ['#/access-tokens', 'Access Tokens – OpenMetadata'],
        ['#/overview', 'Profile – OpenMetadata'],
    ]);
});

test('a dialog that is opened while the browser is still on its way back stays', async (t) => {
    const visitor = await arrived(t);
    await visitor.button('Generate New Token').click();
    await isAt(visitor, '#/access-tokens/new');
    const before = await entries(visitor);
    const cancel = await visitor.button('Cancel').elementHandle();
    const generate = await visitor.page.locator('button', { hasText: 'Generate New Token' }).elementHandle();

    await visitor.page.evaluate(async ([close, open]) => {
        const hasArrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
        close.click();
        open.click();
        await hasArrived;
    }, [cancel, generate]);

    await isAt(visitor, '#/access-tokens/new');
    assert.ok(await visitor.role('dialog', 'Generate New Token').isVisible());
    assert.equal(await entries(visitor), before);
});

test('Back closes a dialog, Forward opens it again', async (t) => {
    const visitor = await arrived(t);
    const dialog = visitor.role('dialog', 'Generate New Token');
    await visitor.button('Generate New Token').click();
    await dialog.waitFor();

    await go(visitor, -1);
    await dialog.waitFor({ state: 'detached' });
    await go(visitor, 1);

    await dialog.waitFor();
});

test('dialogs that come and go leave no trace in the history', async (t) => {
    const visitor = await arrived(t);
    const before = await entries(visitor);

    for (let round = 0; round < 5; ++round) {
        await visitor.button('Generate New Token').click();
        await isAt(visitor, '#/access-tokens/new');
        await visitor.button('Cancel').click();
        await isAt(visitor, '#/access-tokens');
    }
    await visitor.generate('laptop');
    await visitor.finish();
    await isAt(visitor, '#/access-tokens');

    assert.ok(await entries(visitor) <= before + 1);
});

test('a bookmark is where the visit begins', async (t) => {
    const visitor = await visit(t, { query: '#/access-tokens/new' });
    await visitor.textbox('Password').waitFor();
    assert.equal(await fragment(visitor), '#/access-tokens/new');

    await visitor.signIn();

    await visitor.role('dialog', 'Generate New Token').waitFor();
});

test('a reload comes back to the same view', async (t) => {
    const visitor = await arrived(t);
    await visitor.role('tab', 'Overview').click();
    await isAt(visitor, '#/overview');

    await visitor.page.reload();
    await visitor.signIn();

    await visitor.heading('Description').waitFor();
});

test('an address that names no view is put right', async (t) => {
    const visitor = await visit(t, { query: '#/no/such/view?token=x' });
    await visitor.textbox('Password').waitFor();
    await isAt(visitor, '#/sign-in');
    await visitor.signIn();
    await isAt(visitor, '#/access-tokens');

    await visitor.page.evaluate(() => { location.hash = '#/elsewhere'; });

    await isAt(visitor, '#/access-tokens');
});

test('an address typed by hand leads there, and Back leads back', async (t) => {
    const visitor = await arrived(t);

    await visitor.page.evaluate(() => { location.hash = '#/overview'; });
    await visitor.heading('Description').waitFor();
    await visitor.page.goBack();

    await visitor.heading('Personal Access Tokens').waitFor();
});

test('Back closes the dialog of a token that is being made, and the token is made', async (t) => {
    let answer;
    const held = new Promise((resolve) => { answer = resolve; });
    const hold = async (request, reply, proceed) => {
        await held;
        return proceed();
    };
    const visitor = await arrived(t, { intercept: onNext('PUT', '/users/security/token', hold) });
    await visitor.button('Generate New Token').click();
    await visitor.button('Generate').click();

    await go(visitor, -1);
    await isAt(visitor, '#/access-tokens');
    assert.equal(await visitor.role('dialog', 'Generate New Token').count(), 0);
    answer();

    await visitor.page.getByText('Token created').first().waitFor();
    await isAt(visitor, '#/access-tokens');
});

test('whoever is thrown out comes back to where they were', async (t) => {
    let late = 0;
    const visitor = await arrived(t, { now: () => Date.now() + late });
    visitor.tolerate(/40[01]/);
    await visitor.button('Generate New Token').click();
    late = 31 * 24 * 3600 * 1000; // The session is over, and so is its refresh token.
    await visitor.button('Generate').click();

    await visitor.heading('Sign in to OpenMetadata').waitFor();
    assert.equal(await fragment(visitor), '#/access-tokens/new');
    late = 0;
    await visitor.signIn();

    await visitor.role('dialog', 'Generate New Token').waitFor();
});

test('a logout leads to the sign-in page, and Back shows nothing of the visit', async (t) => {
    const visitor = await arrived(t);
    await visitor.role('tab', 'Overview').click();
    await visitor.button('Jane Doe').click();
    await visitor.role('menuitem', 'Logout').click();
    await visitor.textbox('Password').waitFor();
    await isAt(visitor, '#/sign-in');

    await go(visitor, -1);

    await isAt(visitor, '#/access-tokens');
    assert.ok(await visitor.textbox('Password').isVisible());
    assert.equal(await visitor.page.getByText('Jane Doe').count(), 0);
});
