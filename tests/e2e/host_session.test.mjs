// Whoever is signed in to OpenMetadata in this browser is signed in here, whatever server it is; and leaves it as it was.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './browser.mjs';

const kinds = [
    { version: '2.0.0', provider: 'basic' },
    { version: '1.12.3', provider: 'ldap' },
    { version: '1.9.5', provider: 'basic' },
    { version: '1.5.0', provider: 'ldap' },
    { version: '1.1.0', provider: 'basic' },
    { version: '2.0.0', provider: 'saml' },
    { version: '2.0.0', provider: 'custom-oidc', clientType: 'confidential' },
    { version: '1.9.5', provider: 'okta', clientType: 'confidential' },
    { version: '2.0.0', provider: 'google' },
    { version: '1.5.0', provider: 'google' },
];
const named = ({ version, provider, clientType = '' }) => [version, clientType, provider].filter(Boolean).join(' ');

// Signs in on the host's own page, as a person does there.
async function enterHost(host)
{
    if (await host.button('Sign in with SSO').count()) {
        await host.button('Sign in with SSO').click();
        if (await host.page.waitForURL(/sandbox-provider/, { timeout: 2000 }).then(() => true, () => false)) await host.page.getByRole('button').click();
    } else {
        await host.textbox('Email').fill(host.sandbox.user.email);
        await host.page.getByLabel('Password').fill(host.sandbox.user.password);
        await host.button('Sign in').click();
    }
    await host.page.getByText('Signed in as jane.doe.').waitFor();
}

const stores = () => ({ local: { ...localStorage }, session: { ...sessionStorage } });

for (const kind of kinds)
    test(`signed in to the host of ${named(kind)}, one is signed in here and in a frame there, and still there after the logout`, async (t) => {
        const host = await visit(t, { path: 'my-data', ...kind });
        await enterHost(host);
        const before = await host.page.evaluate(stores);

        const visitor = await host.tab(host.sandbox.page);
        await visitor.page.getByText('No token available').waitFor();
        await visitor.generate('laptop');
        await visitor.finish();
        await visitor.button('Jane Doe').click();
        await visitor.role('menuitem', 'Logout').click();
        await visitor.button('Use my OpenMetadata session').waitFor();
        await host.page.reload();
        await host.page.getByText('Signed in as jane.doe.').waitFor();

        // Of this page there is only that one has signed out: it asks before it lets one in again.
        before.local['latchkey.signed-out'] = 'yes';
        assert.deepEqual(await host.page.evaluate(stores), before);
        await visitor.page.reload();
        await visitor.alert('You signed out here.').waitFor();
        assert.equal(host.sandbox.requests.some(({ url }) => url.endsWith('/auth/logout')), false);
        await visitor.button('Use my OpenMetadata session').click();
        await visitor.button('Copy laptop').waitFor();

        await host.page.evaluate(async (address) => {
            await import(`${address}embed.js`);
            document.body.append(document.createElement('latchkey-tokens'));
        }, host.sandbox.page);
        await host.within(host.page.frameLocator('latchkey-tokens iframe')).button('Copy laptop').waitFor();
    });

test('nobody signed in to the host is asked for a password, and told when the session is asked for', async (t) => {
    const visitor = await visit(t);
    await visitor.textbox('Password').waitFor();

    await visitor.button('Use my OpenMetadata session').click();

    await visitor.alert('You are not signed in to OpenMetadata in this browser.').waitFor();
    assert.deepEqual(await visitor.page.evaluate(async () => (await indexedDB.databases()).length), 0);
});

test('a session that has ended there leads to the password without a word', async (t) => {
    let now = Date.now();
    const host = await visit(t, { path: 'my-data', now: () => now });
    host.tolerate(/401/);
    await enterHost(host);
    now += 8 * 24 * 3600 * 1000;

    const visitor = await host.tab(host.sandbox.page);

    await visitor.textbox('Password').waitFor();
    assert.equal(await visitor.page.getByRole('alert').filter({ hasText: /./ }).count(), 0);
});

test('a session that is ended there meanwhile leads to the sign-in page, and back to the work', async (t) => {
    const host = await visit(t, { path: 'my-data' });
    host.tolerate(/401/);
    await enterHost(host);
    const visitor = await host.tab(host.sandbox.page);
    await visitor.button('Generate New Token').click();
    const { accounts, browserSessions } = host.sandbox.sandbox;
    browserSessions.closeAllOf(accounts.first);

    await visitor.button('Generate').click();

    await visitor.alert('Your session has timed out!').waitFor();
    await visitor.signIn();
    await visitor.role('dialog', 'Generate New Token').waitFor();
});

// How often a renewal has come to its end: the server has said whose the new session is.
function renewalsSeenBy({ page })
{
    let count = 0;
    page.context().on('requestfinished', (request) => void (request.url().endsWith('/loggedInUser?fields=roles,teams') && ++count));
    return () => count;
}

test('two tabs renew the host’s session at once, and neither loses it', async (t) => {
    let ahead = 0;
    const host = await visit(t, { path: 'my-data', accessTokenSeconds: 4, now: () => Date.now() + ahead });
    await enterHost(host);
    const ended = renewalsSeenBy(host);
    const sessions = () => host.sandbox.requests.filter(({ url }) => url.endsWith('/auth/refresh')).length;
    const before = sessions();
    const tabs = [await host.tab(host.sandbox.page), await host.tab(host.sandbox.page)];
    for (const tab of tabs) await tab.page.getByText('No token available').waitFor();

    await host.until(() => ended() >= 2, 'The tabs do not renew.');
    host.tolerate(/status of 401/);
    ahead = 10_000; // A second life of a token is over, sooner than the page may renew by itself.
    for (const [i, tab] of tabs.entries()) {
        await tab.generate(`tab ${i}`);
        await tab.finish();
    }

    await tabs[1].button('Copy tab 1').waitFor();
    assert.ok(sessions() - before >= 6, 'The tabs do not go on renewing.'); // Each finds one, and renews it for two lives of a token.
});

test('a session that a password opened here is renewed before it ends, with each refresh token once', async (t) => {
    let ahead = 0;
    const visitor = await visit(t, { accessTokenSeconds: 3, version: '1.9.5', now: () => Date.now() + ahead });
    const ended = renewalsSeenBy(visitor);
    await visitor.signIn();
    await visitor.page.getByText('No token available').waitFor();

    const paths = () => visitor.sandbox.requests.map(({ url }) => url.replace(/^\/api\/v1/, ''));
    const renewals = () => paths().filter((path) => path === '/users/refresh').length;
    await visitor.until(() => ended() >= 1, 'The session is not renewed.');
    visitor.tolerate(/status of 401/);
    ahead = 10_000; // A second life of a token is over, sooner than the page may renew by itself.
    await visitor.generate('late');
    await visitor.finish();

    assert.ok(renewals() >= 2, 'The session is not renewed twice.');
    assert.equal(paths().filter((path) => path === '/users/login').length, 1);
});

test('a logout works where there is no network', async (t) => {
    const visitor = await visit(t);
    visitor.tolerate(/ERR_INTERNET_DISCONNECTED|Failed to load/);
    await visitor.signIn();
    await visitor.button('Jane Doe').click();
    await visitor.page.context().setOffline(true);

    await visitor.role('menuitem', 'Logout').click();

    await visitor.heading('Sign in to OpenMetadata').waitFor();
    await visitor.alert('could not be reached').waitFor();
});

test('no answer with a token in it is kept by the browser', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();
    await visitor.generate('laptop');

    const asked = visitor.sandbox.requests.filter(({ url }) => url.includes('/users/'));
    assert.ok(asked.length >= 4);
    // What fetch() sends where nothing is to be stored.
    assert.deepEqual([...new Set(asked.map(({ headers }) => headers['cache-control']))], ['no-cache']);
    const kept = await visitor.page.evaluate(async () => [await caches.keys(), await navigator.serviceWorker.getRegistrations()]);
    assert.deepEqual(kept, [[], []]);
});

test('before 2.0 a provider sends one back with the token in the query, where it does not stay', async (t) => {
    const visitor = await visit(t, { version: '1.9.5', provider: 'custom-oidc', clientType: 'confidential', query: '?view=plain#/overview' });
    await visitor.button('Sign in with custom-oidc').click();
    await visitor.page.getByRole('button', { name: /^Continue as/ }).click();

    await visitor.page.getByText('Jane Doe').first().waitFor();

    const address = new URL(visitor.page.url());
    assert.deepEqual([address.search, address.pathname], ['', '/']);
    await visitor.page.goBack();
    assert.doesNotMatch(visitor.page.url(), /id_token/);
});

test('from 2.0 on it comes back in the fragment where the address is listed', async (t) => {
    const kind = { version: '2.0.0', provider: 'saml', trustedRedirects: [] };
    const visitor = await visit(t, { ...kind, deployment: { sso_redirect: true } });
    kind.trustedRedirects.push(visitor.sandbox.page);
    const addresses = [];
    await visitor.page.exposeBinding('note_address', (source, address) => addresses.push(address));
    await visitor.page.addInitScript(() => addEventListener('load', () => window.note_address(location.href)));

    await visitor.button('Sign in with saml').click();
    await visitor.page.getByRole('button', { name: /^Continue as/ }).click();
    await visitor.page.getByText('No token available').waitFor();

    assert.ok(addresses.length >= 2);
    assert.equal(addresses.some((address) => /eyJ/.test(address)), false);
    assert.doesNotMatch(visitor.page.url(), /eyJ/);
});

test('a token in the address that this page did not ask for is not taken, and does not stay there', async (t) => {
    const visitor = await visit(t, { version: '1.9.5', provider: 'custom-oidc', clientType: 'confidential' });
    const { accounts, sessions } = visitor.sandbox.sandbox;
    const { accessToken } = await sessions.open(accounts.named('zoe'));

    for (const part of ['?', '#']) {
        await visitor.page.goto('about:blank');
        await visitor.page.goto(`${visitor.sandbox.page}${part}id_token=${accessToken}&email=zoe@example.org`);
        await visitor.button('Sign in with custom-oidc').waitFor();
        assert.doesNotMatch(visitor.page.url(), /id_token|zoe/);
    }
});

// Where a provider would be: this page has asked, and what comes back is the test's to say.
async function askedElsewhere(t)
{
    const visitor = await visit(t, { version: '1.9.5', provider: 'custom-oidc', clientType: 'confidential' });
    const { accounts, sessions } = visitor.sandbox.sandbox;
    const { accessToken } = await sessions.open(accounts.named('zoe'));
    await visitor.button('Sign in with custom-oidc').click();
    await visitor.page.waitForURL(/sandbox-provider/);
    const { url } = visitor.sandbox.requests.find(({ url }) => url.includes('/auth/login'));
    const state = new URL(url, visitor.sandbox.url).searchParams.get('state');
    const back = (query) => visitor.page.goto(`${visitor.sandbox.page}?id_token=${accessToken}${query}`);
    return { visitor, state, back };
}

const minutes = 60_000;
for (const { passed, isTaken } of [{ passed: 9.5 * minutes, isTaken: true }, { passed: 10.5 * minutes, isTaken: false }])
    test(`a token that comes back ${passed / minutes} minutes after it was asked for is ${isTaken ? 'taken, once' : 'not taken'}`, async (t) => {
        const { visitor, back } = await askedElsewhere(t);
        await visitor.page.clock.install({ time: Date.now() + passed });

        await back('');
        if (isTaken) {
            await visitor.button('Zoë Müller').waitFor();
            await back('&once-more');
        }

        await visitor.button('Sign in with custom-oidc').waitFor();
    });

test('a state that comes back is the one that was sent, or the token is not taken', async (t) => {
    for (const isSent of [true, false]) {
        const { visitor, state, back } = await askedElsewhere(t);

        await back(`&state=${isSent ? state : 'another'}`);

        await visitor.button(isSent ? 'Zoë Müller' : 'Sign in with custom-oidc').waitFor();
        assert.doesNotMatch(visitor.page.url(), /state/);
    }
});

test('of two tokens in the address none is taken, and neither stays', async (t) => {
    const { visitor, back } = await askedElsewhere(t);

    await back('&id_token=eyJ.another.one&refreshToken=eyJ.third.one&view=#/overview?access_token=eyJ.fourth.one&id_token=');

    await visitor.button('Sign in with custom-oidc').waitFor();
    assert.equal(visitor.page.url(), `${visitor.sandbox.page}?view=#/sign-in`);
});

test('where it may not, one signs in on the host’s page and comes back', async (t) => {
    const visitor = await visit(t, { version: '2.0.0', provider: 'saml' });
    const [page] = await Promise.all([visitor.page.context().waitForEvent('page'), visitor.button('Sign in at OpenMetadata').click()]);
    assert.equal(new URL(page.url()).pathname, '/signin');
    await enterHost(visitor.within(page));

    await visitor.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

    await visitor.page.getByText('No token available').waitFor();
});

test('an address that is not the API is recognised by its HTML, and one on another origin not used', async (t) => {
    for (const api of ['openmetadata/api', 'https://elsewhere.example/api']) {
        const visitor = await visit(t, { deployment: { api }, version: '1.9.5' });
        const asked = [];
        visitor.page.on('request', (request) => asked.push(new URL(request.url()).host));

        if (api.startsWith('https')) await visitor.textbox('Password').waitFor();
        else await visitor.alert('does not answer at this address').waitFor();
        await visitor.page.reload();

        assert.equal(asked.some((name) => name.includes('elsewhere')), false);
    }
});

test('who signs in to the host while the form of this page is there is found', async (t) => {
    const host = await visit(t, { path: 'my-data', version: '1.9.5', provider: 'basic' });
    await host.page.evaluate(() => localStorage.setItem('latchkey.signed-out', 'yes')); // At the start the program does not look.
    const visitor = await host.tab(host.sandbox.page);
    await visitor.until(() => visitor.page.evaluate(() => globalThis.latchkey?.frames > 0), 'there is no picture');

    await enterHost(host);
    await visitor.button('Use my OpenMetadata session').click();

    await visitor.page.getByText('No token available').waitFor();
});
