// From the sign-in page to a token that works, and to one that no longer works.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './browser.mjs';

for (const language of ['en-US', 'ar-SA', 'fr-FR', 'zh-CN']) test(`a person signs in, makes a token that works, copies it, and revokes it, in ${language}`, async (t) => {
    const visitor = await visit(t, { language });
    visitor.tolerate(/401/); // The proof that it no longer works.
    await visitor.heading('Sign in to OpenMetadata').waitFor();
    await visitor.signIn();

    await visitor.button('Jane Doe').click();
    await visitor.role('menuitem', 'View Profile').click();
    await visitor.heading('Jane Doe').waitFor();
    await visitor.role('tab', 'Access Tokens').click();
    await visitor.generate('nightly ingestion');
    await visitor.button('Copy to clipboard').click();
    await visitor.status('Copied to the clipboard').waitFor();

    const token = await visitor.clipboard();
    assert.ok(/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token), 'what was copied is no token');
    assert.equal((await visitor.whoIs(token)).status, 200);
    assert.equal((await visitor.whoIs(token)).name, 'jane.doe');

    await visitor.button('Done').click();
    await visitor.button('Revoke nightly ingestion').click();
    await visitor.role('alertdialog', 'Revoke token').getByRole('button', { name: visitor.say('Revoke'), exact: true }).click();
    await visitor.button('Revoke now').click();
    await visitor.status('Token revoked').waitFor();

    assert.deepEqual(await visitor.whoIs(token), { status: 401, code: 401, message: 'Not Authorized! Invalid personal access token!' });
    assert.equal(await visitor.button('Copy nightly ingestion').count(), 0);
    assert.ok(await visitor.text('No token available').isVisible());
});

test('the profile shows who is signed in', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();

    await visitor.role('tab', 'Overview').click();

    for (const label of ['Teams', 'Roles', 'Inherited Roles', 'Personas', 'Domains']) await visitor.role('list', label).waitFor();
    assert.deepEqual(await visitor.role('list', 'Teams').getByRole('listitem').allTextContents(), ['Finance', 'Risk & Analytics']);
    assert.ok(await visitor.page.getByText('jane.doe@example.org').isVisible());
    assert.ok(await visitor.page.getByText('Data steward for finance').isVisible());
});

test('a token on the table is copied as it was made', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();
    await visitor.generate('laptop', '90 days');
    await visitor.button('Copy to clipboard').click();
    await visitor.status('Copied to the clipboard').waitFor();
    const made = await visitor.clipboard();
    await visitor.button('Done').click();
    await visitor.overwriteClipboard();

    await visitor.button('Copy laptop').click();

    await visitor.status('Copied to the clipboard').waitFor();
    assert.ok((await visitor.clipboard()) === made, 'another text was copied');
    const row = visitor.role('table', 'Personal access tokens').getByRole('row').filter({ has: visitor.role('rowheader', 'laptop') });
    assert.match(await row.innerText(), /Active[\s\S]*90 days[\s\S]*in 90 days/);
});

test('the token is on the page only while it is shown', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();
    await visitor.generate('laptop');
    const field = visitor.textbox('Personal Access Token');
    assert.match(await field.inputValue(), /^•+$/);
    const everything = () => visitor.page.evaluate(() => document.documentElement.outerHTML + [...document.querySelectorAll('input')].map((input) => input.value).join());
    assert.ok(!/eyJ/.test(await everything()), 'a secret is there');

    await visitor.button('Show token').click();
    assert.ok(/^eyJ/.test(await field.inputValue()), 'the token is not there');
    await visitor.button('Hide token').click();

    assert.ok(!/eyJ/.test(await everything()), 'a secret is there');
});

test('the line for curl is copied ready to run', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();
    await visitor.generate('laptop');

    await visitor.role('tab', 'curl').click();
    await visitor.button('Copy this line').click();
    await visitor.status('Copied to the clipboard').waitFor();
    assert.ok((await visitor.clipboard()).includes('Bearer <your token>'), 'the token was copied unasked');
    await visitor.role('switch', 'Include the token').click();
    await visitor.button('Copy this line').click();
    await visitor.status('Copied to the clipboard').waitFor();

    const line = await visitor.clipboard();
    assert.ok(/^curl -H "Authorization: Bearer eyJ[\w.-]+" http/.test(line), 'no such line was copied');
    assert.ok(line.endsWith(`${visitor.sandbox.url}api/v1/users/loggedInUser`));
});

test('a pasted token signs in as well, and survives the logout', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();
    await visitor.generate('laptop');
    await visitor.button('Copy to clipboard').click();
    await visitor.status('Copied to the clipboard').waitFor();
    const token = await visitor.clipboard();
    await visitor.button('Done').click();
    await visitor.button('Jane Doe').click();
    await visitor.role('menuitem', 'Logout').click();

    await visitor.button('Use an access token instead').click();
    await visitor.textbox('Access Token').fill(token);
    await visitor.button('Login').click();
    await visitor.button('Copy laptop').waitFor();
    await visitor.button('Jane Doe').click();
    await visitor.role('menuitem', 'Logout').click();
    await visitor.heading('Sign in to OpenMetadata').waitFor();

    assert.equal((await visitor.whoIs(token)).status, 200);
});

test('a password with letters of any alphabet works', async (t) => {
    const visitor = await visit(t);

    await visitor.signIn({ email: 'zoe@example.org', password: 'Schlüssel–鍵–🔑' });

    await visitor.button('Zoë Müller').waitFor();
});

test('nothing that grants access is ever stored or put into the address', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();
    await visitor.generate('laptop');
    await visitor.button('Show token').click();

    const kept = await visitor.page.evaluate(async () => JSON.stringify([
        { ...localStorage }, { ...sessionStorage }, document.cookie, location.href, document.title, history.state,
        await indexedDB.databases(), await caches.keys(),
    ]));

    assert.ok(!/eyJ/.test(kept), 'a secret is there');
    assert.equal(JSON.parse(kept)[6].length, 0);
});

test('what says that a token was made covers no button of the dialog that comes with it', async (t) => {
    for (const language of ['en-US', 'de-DE', 'ar-SA']) {
        const visitor = await visit(t, { language, screen: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } });
        await visitor.signIn();
        await visitor.generate('laptop', '60 days');
        const notice = await visitor.status('Token created').boundingBox();

        for (const button of await visitor.page.getByRole('dialog').getByRole('button').all()) {
            const { x, y, width, height } = await button.boundingBox();
            const isApart = x >= notice.x + notice.width || notice.x >= x + width || y >= notice.y + notice.height || notice.y >= y + height;
            assert.ok(isApart, `${language}: ${await button.textContent()}`);
        }
    }
});
