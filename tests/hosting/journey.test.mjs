// The same build at any path of any server: from the host's session to a revoked token, with no report of the policy.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, Visitor } from '../e2e/browser.mjs';
import { startSandbox } from '../support/sandbox.mjs';
import { kinds, startHosted } from './kit.mjs';

const site = fileURLToPath(new URL('../../build/web/site', import.meta.url));

const places = [
    { basePath: '', prefix: '/tokens/' },
    { basePath: '/openmetadata', prefix: '/openmetadata/tokens/' },
];

async function journey(t, sandbox)
{
    const context = await (await launch()).newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const visitor = new Visitor(page, sandbox);
    visitor.tolerate(/401/); // The proof that a token no longer works.
    t.after(async () => {
        await context.close();
        assert.deepEqual(visitor.complaints, []);
    });
    await visitor.watch();
    await page.goto(`${sandbox.url}my-data`);
    await page.getByLabel('Email').fill(sandbox.user.email);
    await page.getByLabel('Password').fill(sandbox.user.password);
    await visitor.button('Sign in').click();
    await page.getByText('Signed in as jane.doe.').waitFor();

    await page.goto(sandbox.page);
    await page.getByText('No token available').waitFor();
    await visitor.generate('laptop');
    await visitor.finish();
    await visitor.button('Details of laptop').click();
    await visitor.button('Check now').click();
    await page.getByText('Signature verified').waitFor();
    await visitor.button('Close').click();
    await visitor.button('Revoke laptop').click();
    await visitor.button('Revoke').click();
    await visitor.button('Revoke now').click();
    await visitor.status('Token revoked').waitFor();
    await visitor.button('Jane Doe').click();
    await visitor.role('menuitem', 'Logout').click();
    await visitor.textbox('Password').waitFor();

    assert.equal(new URL(page.url()).pathname, new URL(sandbox.page).pathname);
    await visitor.signIn();
    await page.getByText('No token available').waitFor();
}

for (const kind of kinds)
    for (const place of places)
        test(`behind ${kind} at ${place.prefix}`, async (t) => journey(t, await startHosted(t, kind, place)));

for (const prefix of ['/', '/tokens/', '/a/b/'])
    test(`with the project's own server at ${prefix}`, async (t) => {
        const sandbox = await startSandbox({ site, prefix });
        t.after(() => sandbox.close());
        await journey(t, sandbox);
    });
