// Behind a sign-in of the company's own, as oauth2-proxy and its like put in front of all their services.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Gateway } from '../../web/server/gateway.mjs';
import { visit } from './browser.mjs';

async function pass(visitor)
{
    await visitor.role('link', 'Sign in to the company').click();
}

async function enter(t, /** @type {{ answers?: string } & import('../support/sandbox.mjs').Options} */ { answers, ...options } = {})
{
    const gateway = new Gateway({ answers });
    const visitor = await visit(t, { ...options, gateway, before: () => {} });
    await pass(visitor);
    await visitor.signIn();
    await visitor.button('Generate New Token').waitFor();
    return { gateway, visitor };
}

for (const version of ['1.6.0', '1.12.6', '2.0.0'])
    test(`all of ${version} works behind it, from signing in to revoking`, async (t) => {
        const { visitor } = await enter(t, { version });
        visitor.tolerate(/401/); // The proof that a token no longer works.

        await visitor.generate('laptop');
        await visitor.finish();
        await visitor.button('Revoke laptop').click();
        await visitor.button('Revoke').click();
        await visitor.button('Revoke now').click();

        await visitor.page.getByText('No token available').waitFor();
    });

for (const answers of ['redirect', 'refusal'])
    test(`when it has ended, with a ${answers}, a reload leads through it and back to the same view`, async (t) => {
        const { gateway, visitor } = await enter(t, { answers });
        visitor.tolerate(/401/);
        await visitor.role('tab', 'Overview').click();
        await visitor.heading('Description').waitFor();
        const { href } = await visitor.page.evaluate(() => location);
        await visitor.role('tab', 'Access Tokens').click();
        gateway.end();

        await visitor.button('Refresh').click();
        await visitor.alert('Your company’s sign-in has ended').first().waitFor();
        await visitor.role('tab', 'Overview').click();
        await visitor.screenshot(`gateway-${answers}`);
        await visitor.button('Reload').click();
        await pass(visitor);
        await visitor.signIn();

        await visitor.heading('Description').waitFor();
        assert.equal(visitor.page.url(), href);
    });

test('a token is not made while it is in the way, and the page says so', async (t) => {
    const { gateway, visitor } = await enter(t);
    await visitor.button('Generate New Token').click();
    gateway.end();

    await visitor.button('Generate').click();

    await visitor.role('dialog', 'Generate New Token').getByText('this did not reach OpenMetadata').waitFor();
    assert.equal(visitor.sandbox.sandbox.personalTokens.of(visitor.sandbox.sandbox.accounts.first).length, 0);
});
