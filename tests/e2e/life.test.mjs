// The whole life of a token: found among others, looked at closely, rotated, revoked, and proven to work no longer.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { visit } from './browser.mjs';

// The tokens are a minute old: of two of one name the younger has the number, and seconds are all that a token tells.
async function withTokens(t, names, options)
{
    let age = 60_000;
    const visitor = await visit(t, { now: () => Date.now() - age, ...options });
    const { accounts, personalTokens } = visitor.sandbox.sandbox;
    for (const name of names) await personalTokens.create(accounts.named('jane.doe'), name, '30');
    age = 0;
    await visitor.signIn();
    await visitor.button('Generate New Token').waitFor();
    return visitor;
}

const tokensOf = ({ sandbox: { sandbox } }) => sandbox.personalTokens.of(sandbox.accounts.named('jane.doe'));
const names = (visitor) => visitor.page.getByRole('rowheader').evaluateAll((headers) => headers.map((it) => it.ariaLabel));
const press = (visitor, ...buttons) => buttons.reduce((before, name) => before.then(() => visitor.button(name).click()), Promise.resolve());

test('tokens are sorted, filtered and picked out', async (t) => {
    const visitor = await withTokens(t, ['beta', 'Alpha', 'gamma ci', 'delta ci']);
    visitor.tolerate(/401/);

    await visitor.role('columnheader', 'Name').getByRole('button').click();
    assert.deepEqual(await names(visitor), ['Alpha', 'beta', 'delta ci', 'gamma ci']);
    assert.equal(await visitor.role('columnheader', 'Name').getAttribute('aria-sort'), 'ascending');
    await visitor.role('columnheader', 'Name').getByRole('button').click();
    assert.deepEqual(await names(visitor), ['gamma ci', 'delta ci', 'beta', 'Alpha']);
    await visitor.role('searchbox', 'Filter tokens').fill('CI');
    await visitor.until(async () => String(await names(visitor)) === 'gamma ci,delta ci', 'the filter does nothing');
    await visitor.role('checkbox', 'Select all').click();
    await visitor.page.getByText('2 of 4 tokens, 2 selected').first().waitFor();
    await press(visitor, 'Revoke selected', 'Revoke', 'Revoke now');
    await visitor.status('2 tokens revoked').waitFor();
    await visitor.role('searchbox', 'Filter tokens').fill('');

    await visitor.until(async () => String(await names(visitor)) === 'beta,Alpha', 'the filter stays');
    assert.deepEqual(tokensOf(visitor).map((row) => row.tokenName), ['beta', 'Alpha']);
});

test('what was confirmed can be undone for a moment, and nothing is sent', async (t) => {
    const visitor = await withTokens(t, ['laptop']);

    await press(visitor, 'Revoke laptop', 'Revoke', 'Undo');
    await visitor.status('Nothing was revoked').waitFor();

    assert.equal(visitor.sandbox.requests.filter(({ url }) => url.includes('revoke')).length, 0);
    assert.equal(await visitor.button('Revoke laptop').getAttribute('aria-disabled'), null);
});

test('a revoked token is shown to the server once more, and said to work no longer', async (t) => {
    const visitor = await withTokens(t, ['laptop']);
    visitor.tolerate(/401/);
    const [{ jwtToken }] = tokensOf(visitor);
    await visitor.page.clock.install();

    await press(visitor, 'Revoke laptop', 'Revoke', 'Revoke now');

    await visitor.status('Rejected. This page will check again in two minutes').waitFor();
    await visitor.page.clock.fastForward(121_000);
    await visitor.status('Confirmed: the server rejects it.').waitFor();
    await visitor.role('list', 'This session').getByText(/Revoked “laptop”/).waitFor();
    assert.equal((await visitor.whoIs(jwtToken)).status, 401);
});

test('a token that another server still accepts is not said to work no longer', async (t) => {
    let isLagging = false;
    const intercept = async (request, reply, proceed) => {
        const answer = await proceed();
        if (request.url.endsWith('/revoke')) isLagging = true;
        if (!isLagging || !request.url.includes('loggedInUser')) return answer;
        return { statusCode: 200, headers: { 'content-type': 'application/json' }, payload: '{"id":"1","name":"jane.doe"}' };
    };
    const visitor = await withTokens(t, ['laptop'], { intercept });

    await press(visitor, 'Revoke laptop', 'Revoke', 'Revoke now');
    await visitor.alert('The server still accepts “laptop”').waitFor();
    await visitor.page.getByText('can take two minutes').first().waitFor();

    isLagging = false;
    visitor.tolerate(/401/);
    await visitor.button('Check now whether laptop has stopped working').click();
    await visitor.status('Rejected. This page will check again in two minutes').waitFor();
});

test('all tokens are revoked only when the word is typed', async (t) => {
    const visitor = await withTokens(t, ['laptop', 'ci']);
    visitor.tolerate(/401/);

    await visitor.button('More').click();
    await visitor.role('menuitem', 'Revoke all').click();
    await press(visitor, 'Revoke');
    await visitor.alert('Type the word “revoke” first.').waitFor();
    await visitor.textbox('Type “revoke” to confirm').fill('revoke');
    await press(visitor, 'Revoke', 'Revoke now');
    await visitor.status('2 tokens revoked').waitFor();

    assert.equal(tokensOf(visitor).length, 0);
    // By their ids: a token that was made meanwhile lives.
    assert.ok(visitor.sandbox.requests.some(({ url }) => url.endsWith('/users/security/token/revoke')));
});

test('a leak is answered by revoking all at once, and by what else there is to do', async (t) => {
    const visitor = await withTokens(t, ['laptop', 'ci']);
    visitor.tolerate(/401/);
    await visitor.button('Details of laptop').waitFor();
    // Made with the token that leaked, after the list was read.
    await visitor.sandbox.sandbox.personalTokens.create(visitor.sandbox.sandbox.accounts.named('jane.doe'), 'by a stranger', '90');

    await press(visitor, 'Details of laptop', 'This token leaked');
    await visitor.textbox('Type “revoke” to confirm').fill('revoke');
    await press(visitor, 'Revoke');

    await visitor.role('dialog', 'After a leak').waitFor();
    await visitor.status('2 tokens revoked').waitFor();
    assert.equal(tokensOf(visitor).length, 0);
});

test('whoever revokes the token they signed in with is told so, and signs in again', async (t) => {
    const visitor = await visit(t);
    const { accounts, personalTokens } = visitor.sandbox.sandbox;
    const { jwtToken } = await personalTokens.create(accounts.named('jane.doe'), 'laptop', '30');
    await press(visitor, 'Use an access token instead');
    await visitor.textbox('Access Token').fill(jwtToken);
    await press(visitor, 'Login');
    await visitor.page.getByText('Used by this session').waitFor();

    await press(visitor, 'Revoke laptop');
    await visitor.textbox('Type “revoke” to confirm').fill('revoke');
    await press(visitor, 'Revoke', 'Revoke now');

    await visitor.alert('You revoked the token you were signed in with.').waitFor();
});

test('a token of one’s own is decoded, accepted and verified', async (t) => {
    const visitor = await withTokens(t, ['laptop']);

    await press(visitor, 'Details of laptop');
    await visitor.page.getByText('Nothing here has been verified').waitFor();
    await visitor.role('table', 'Claims').getByRole('rowheader', { name: 'User (sub)' }).waitFor();
    await press(visitor, 'Check now');

    await visitor.status('The server accepts it. It acts as Jane Doe (jane.doe).').waitFor();
    await visitor.page.getByText('Signature verified').waitFor();
    assert.equal(await visitor.page.getByText('Nothing here has been verified').count(), 0);
});

test('a pasted token is told for what it is', async (t) => {
    const visitor = await withTokens(t, ['laptop']);
    visitor.tolerate(/401/);
    const [{ jwtToken }] = tokensOf(visitor);
    const [header, payload, signature] = jwtToken.split('.');
    const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const check = async (text) => {
        await visitor.textbox('Token to check').fill(text);
        await press(visitor, 'Check');
    };
    await press(visitor, 'Check a token');

    await check('hello');
    await visitor.alert('a token has three parts').waitFor();
    await check('x'.repeat(100_000));
    await visitor.alert('longer than any access token').waitFor();
    const sent = visitor.sandbox.requests.length;
    await check('ключ от всего');
    await visitor.alert('does not look like an access token').waitFor();
    assert.equal(visitor.sandbox.requests.length, sent);

    await check(`Bearer ${jwtToken}`);
    await visitor.status('The server accepts it.').waitFor();
    await visitor.page.getByText('Signature verified').waitFor();
    const forged = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), sub: 'admin' };
    await check(`${header}.${encoded(forged)}.${signature}`);
    await visitor.page.getByText('does not match the key').waitFor();
    await visitor.status('The server rejects it. This token was not signed by this server').waitFor();
    await check(`${encoded({ alg: 'none' })}.${payload}.`);
    await visitor.page.getByText('It uses an algorithm that is not accepted.').waitFor();
});

test('a token is rotated step by step, and a reload loses nothing', async (t) => {
    const visitor = await withTokens(t, ['nightly']);
    visitor.tolerate(/401/);
    const [old] = tokensOf(visitor);
    await press(visitor, 'Rotate nightly', 'Create new token');
    await visitor.button('Copy new token').waitFor();
    assert.equal(await visitor.button('Revoke old token').getAttribute('aria-disabled'), 'true');
    assert.ok(!/eyJ/.test(await visitor.page.evaluate(() => JSON.stringify({ ...localStorage }))), 'a secret is stored');

    await visitor.page.reload();
    await visitor.signIn();
    await visitor.page.getByText('“nightly” is being replaced').first().waitFor();
    await press(visitor, 'Continue', 'Copy new token');
    await visitor.status('Copied to the clipboard').waitFor();
    const token = await visitor.clipboard();
    await press(visitor, 'Check new token');
    await visitor.button('Revoke old token').and(visitor.page.locator(':not([aria-disabled])')).waitFor();
    assert.equal((await visitor.whoIs(old.jwtToken)).status, 200);
    await press(visitor, 'Revoke old token');
    await visitor.status('Token revoked').waitFor();

    assert.equal((await visitor.whoIs(token)).status, 200);
    assert.equal((await visitor.whoIs(old.jwtToken)).status, 401);
    assert.equal(await visitor.page.evaluate(() => localStorage.getItem('latchkey.rotations')), '');
});

async function downloaded(visitor, act)
{
    const [download] = await Promise.all([visitor.page.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

test('a reminder is a calendar without the token', async (t) => {
    const visitor = await withTokens(t, ['laptop']);
    await press(visitor, 'Details of laptop');

    const { name, text } = await downloaded(visitor, () => press(visitor, 'Add a reminder'));

    assert.equal(name, 'token-reminder.ics');
    assert.match(text, /^BEGIN:VCALENDAR\r\n[\s\S]*TRIGGER:-P7D\r\n[\s\S]*END:VCALENDAR\r\n$/);
    assert.ok(!/eyJ/.test(text) && !text.includes(tokensOf(visitor)[0].token), 'a secret is in it');
});

test('a file with the token comes after a warning', async (t) => {
    const visitor = await withTokens(t, []);
    await visitor.generate('laptop');

    await press(visitor, 'Download .env');
    await visitor.alert('in plain text on this computer').waitFor();
    const { name, text } = await downloaded(visitor, () => press(visitor, 'Download .env'));

    assert.equal(name, 'openmetadata.env');
    assert.ok(text === `OPENMETADATA_HOST=${visitor.sandbox.url}api\nOPENMETADATA_JWT_TOKEN=${tokensOf(visitor)[0].jwtToken}\n`, 'another text');
});

test('a token on the screen hides when the page is no longer looked at', async (t) => {
    const visitor = await withTokens(t, []);
    await visitor.generate('laptop');
    await press(visitor, 'Show token');
    await visitor.button('Hide token').waitFor();

    await visitor.page.evaluate(() => {
        Object.defineProperty(document, 'hidden', { value: true });
        document.dispatchEvent(new Event('visibilitychange'));
    });

    await visitor.button('Show token').waitFor();
    assert.match(await visitor.textbox('Personal Access Token').inputValue(), /^•+$/);
});

test('a life without end is offered where the deployment allows it', async (t) => {
    const visitor = await visit(t, { deployment: { unlimited: true } });
    await visitor.signIn();

    await visitor.generate('endless', 'Unlimited');
    await visitor.finish();

    await visitor.page.getByText('Never expires').first().waitFor();
    assert.equal(tokensOf(visitor)[0].expiryDate, undefined);
});

test('a server that gives back an old token is seen through', async (t) => {
    const giveBack = async (request, reply, proceed) => {
        if (request.method !== 'PUT' || !request.url.endsWith('/security/token')) return proceed();
        return { statusCode: 200, headers: { 'content-type': 'application/json' }, payload: JSON.stringify(tokensOf(visitor)[0]) };
    };
    const visitor = await withTokens(t, ['laptop'], { intercept: giveBack });

    await visitor.generate('ci');

    await visitor.alert('The server returned a token that you already had.').waitFor();
});
