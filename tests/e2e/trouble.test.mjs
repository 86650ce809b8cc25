// Bad input and a bad network: a plain sentence, a way on, and nothing sent twice.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerLost, delayed, htmlError, keepsRevoked, onEvery, onNext, requestLost, unknownField } from '../support/faults.mjs';
import { visit } from './browser.mjs';

const creations = (visitor) => visitor.sandbox.requests.filter(({ method, url }) => method === 'PUT' && url.endsWith('/security/token')).length;

test('a wrong password is said to be wrong, and the next try works', async (t) => {
    const visitor = await visit(t);
    visitor.tolerate(/401/);

    await visitor.signIn({ email: 'jane.doe@example.org', password: 'wrong' });
    await visitor.alert('You have entered an invalid username or password.').waitFor();
    await visitor.screenshot('sign-in-failed');
    await visitor.signIn();

    await visitor.button('Jane Doe').waitFor();
});

test('a locked account is told when to try again, though the password is right', async (t) => {
    const visitor = await visit(t);
    visitor.tolerate(/401/);

    for (let attempt = 0; attempt < 3; ++attempt) {
        const answered = visitor.page.waitForResponse('**/users/login');
        await visitor.signIn({ email: 'jane.doe@example.org', password: `wrong ${attempt}` });
        await answered;
        await visitor.button('Login').and(visitor.page.locator(':not([aria-busy=true])')).waitFor();
    }
    await visitor.signIn();

    await visitor.alert(/10 minutes|some time|later/).waitFor();
});

test('empty fields cost no attempt', async (t) => {
    const visitor = await visit(t);

    await visitor.button('Login').click();

    await visitor.alert('Enter your username and your password').waitFor();
    assert.equal(visitor.sandbox.requests.filter(({ url }) => url.endsWith('/login')).length, 0);
});

test('a server that is down is said to be down, and asked again when the user wants', async (t) => {
    // Chromium repeats a request by itself, so one that is lost is not enough.
    let isDown = true;
    const lost = (request, reply, proceed) => isDown ? requestLost(request) : proceed();
    const visitor = await visit(t, { intercept: onEvery('GET', '/system/config/auth', lost) });
    visitor.tolerate(/ERR_|Failed to load/);

    await visitor.alert(/could not be reached/).waitFor();
    isDown = false;
    await visitor.button('Try Again').click();

    await visitor.textbox('Password').waitFor();
});

test('a list that fails says so, and comes when asked again', async (t) => {
    const visitor = await visit(t, { intercept: onNext('GET', '/users/security/token', htmlError(502)) });
    visitor.tolerate(/502/);
    await visitor.signIn();

    await visitor.button('Try Again').waitFor();
    await visitor.screenshot('tokens-failed');
    await visitor.button('Try Again').click();

    await visitor.page.getByText('No token available').waitFor();
});

test('a session that has expired leads to the sign-in page with its reason', async (t) => {
    let later = 0;
    const visitor = await visit(t, { now: () => Date.now() + later });
    visitor.tolerate(/40[01]/);
    await visitor.signIn();
    await visitor.button('Generate New Token').click();

    later = 31 * 24 * 3600 * 1000; // Its refresh token as well.
    await visitor.button('Generate').click();

    await visitor.heading('Sign in to OpenMetadata').waitFor();
    await visitor.alert(/session/).waitFor();
});

// Chromium repeats a request by itself when a connection that it had used before breaks: here each serves once.
const oneRequestEach = (fault) => async (request, reply, proceed) => {
    reply.header('connection', 'close');
    return fault(request, reply, proceed);
};

test('a token whose answer was lost is found, and was made once', async (t) => {
    const visitor = await visit(t, { intercept: oneRequestEach(onNext('PUT', '/users/security/token', answerLost)) });
    visitor.tolerate(/ERR_|Failed to load/);
    await visitor.signIn();
    await visitor.generate('nightly');

    await visitor.button('Copy to clipboard').click();
    await visitor.status('Copied to the clipboard').waitFor();

    assert.equal(creations(visitor), 1);
    assert.equal((await visitor.whoIs(await visitor.clipboard())).status, 200);
});

test('a token that a repeated request made twice is told of', async (t) => {
    const twice = async (request, reply, proceed) => {
        const answer = await proceed();
        const { accounts, personalTokens } = visitor.sandbox.sandbox;
        await personalTokens.create(accounts.named('jane.doe'), JSON.parse(answer.rawPayload).tokenName, '7');
        return answer;
    };
    const visitor = await visit(t, { intercept: onNext('PUT', '/users/security/token', twice) });
    await visitor.signIn();
    await visitor.generate('nightly');

    await visitor.alert('more than one “nightly”').waitFor();
    await visitor.finish();

    await visitor.button('Copy nightly').waitFor();
    await visitor.button('Copy nightly (2)').waitFor();
});

test('two presses of Generate make one token', async (t) => {
    const visitor = await visit(t, { intercept: onNext('PUT', '/users/security/token', delayed(300)) });
    await visitor.signIn();
    await visitor.button('Generate New Token').click();

    await visitor.button('Generate').dblclick();

    await visitor.role('dialog', 'Copy your token').waitFor();
    assert.equal(creations(visitor), 1);
});

test('a revocation that the server did not carry out is not called one', async (t) => {
    const visitor = await visit(t, { intercept: onEvery('PUT', '/users/security/token/revoke', keepsRevoked) });
    await visitor.signIn();
    await visitor.generate('laptop');
    await visitor.finish();

    await visitor.button('Revoke laptop').click();
    await visitor.role('alertdialog', 'Revoke token').getByRole('button', { name: 'Revoke', exact: true }).click();
    await visitor.button('Revoke now').click();

    await visitor.alert(/laptop|not revoked|still/).waitFor();
    await visitor.button('Revoke laptop').waitFor();
});

test('an older server that does not know a field is asked for fewer', async (t) => {
    const visitor = await visit(t, { intercept: onEvery('GET', '/users/loggedInUser', unknownField('domains')) });
    visitor.tolerate(/400/);

    await visitor.signIn();

    await visitor.button('Jane Doe').waitFor();
});

test('names that look like markup or formats are shown as text', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();
    const name = '<img src=x onerror=alert(1)> %s%n {{name}}';

    await visitor.generate(name);
    await visitor.finish();

    await visitor.role('rowheader', name).waitFor();
    assert.equal(await visitor.page.locator('img').count(), 0);
});
