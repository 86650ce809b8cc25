// The whole life of a token in Node: against a server that loses answers, keeps what it was to revoke, is slow, or has
// another clock.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerLost, delayed, keepsRevoked, onEvery, onNext, refused } from '../support/faults.mjs';
import { open } from './kit.mjs';

const alerts = (app) => app.tree().filter(({ role, name }) => role === 'alert' && name).map(({ name }) => name).join();
const texts = (app) => app.tree().map(({ name, text }) => text || name).join('\n');

async function made(t, options)
{
    const kit = await open(t, options);
    await kit.signIn();
    await kit.generate('nightly', '30 days');
    await kit.pressButton('Copy to clipboard');
    await kit.pressButton('Done');
    return kit;
}

test('a creation whose answer is lost ends with one token on the server, found and shown', async (t) => {
    const { app, sandbox, signIn, generate } = await open(t, { intercept: onNext('PUT', '/users/security/token', answerLost) });
    await signIn();
    await generate('nightly');

    assert.ok(app.has('dialog', 'Copy your token'));
    assert.match(texts(app), /the token was created/);
    const { accounts, personalTokens } = sandbox.sandbox;
    assert.equal(personalTokens.of(accounts.named('jane.doe')).length, 1);
});

test('a revocation that the server swallowed is reported as none', async (t) => {
    const { app, pressButton } = await made(t, { intercept: onEvery('PUT', '/users/security/token/revoke', keepsRevoked) });

    await pressButton('Revoke nightly');
    await pressButton('Revoke');

    assert.match(alerts(app), /“nightly” may still work. The server did not revoke it/);
    assert.ok(app.has('rowheader', 'nightly'));
    assert.ok(!app.has('status', 'Token revoked'));
});

test('a revocation that nobody answers is not called one, and the way back is open', async (t) => {
    const { app, pressButton } = await made(t, { intercept: onNext('PUT', '/users/security/token/revoke', delayed(16_000)) });

    await pressButton('Revoke nightly');
    await pressButton('Revoke');

    assert.match(alerts(app), /“nightly” may still work. The server took too long/);
    await pressButton('Revoke nightly');
    assert.ok(app.has('alertdialog', 'Revoke token'));
});

test('a token is rotated, and the pair survives a reload', async (t) => {
    const first = await made(t);
    await first.pressButton('Rotate nightly');
    await first.pressButton('Create new token');
    await first.pressButton('Later');
    const rotations = first.app.rotations();
    assert.ok(!/eyJ/.test(rotations), 'a secret is saved');

    const second = await first.again({ rotations });
    await second.signIn();
    await second.pressButton('Continue');
    await second.pressButton('Copy new token');
    const token = second.app.clipboard();
    await second.pressButton('Check new token');
    await second.pressButton('Revoke old token');

    assert.ok(second.app.has('status', 'Token revoked'));
    assert.equal((await second.whoIs(token)).status, 200);
    assert.equal(second.app.rotations(), '');
});

test('a token is checked and verified', async (t) => {
    const { app, pressButton } = await made(t);

    await pressButton('Details of nightly');
    await pressButton('Check now');

    assert.match(texts(app), /The server accepts it. It acts as Jane Doe \(jane.doe\)/);
    assert.match(texts(app), /Signature verified/);
    assert.ok(app.has('table', 'Claims'));
});

test('a clock that is off is told of, and the server’s is the one that counts', async (t) => {
    const { app, signIn, generate, pressButton } = await open(t, { now: () => Date.now() + 3 * 3600 * 1000 });
    await signIn();
    await generate('short', '1 hour');
    await pressButton('Copy to clipboard');
    await pressButton('Done');

    assert.match(texts(app), /This computer’s clock is 3 hours slow/);
    assert.match(texts(app), /in (1 hour|59 minutes)/);
});

test('a reminder and a file are handed over', async (t) => {
    const { app, pressButton, signIn, generate } = await open(t);
    await signIn();
    await generate('laptop', '30 days');

    await pressButton('Download .env');
    await pressButton('Download .env');
    assert.equal(app.download().name, 'openmetadata.env');
    assert.match(app.download().text, /^OPENMETADATA_HOST=http.*\/api\nOPENMETADATA_JWT_TOKEN=eyJ/);
    await pressButton('Done');
    await pressButton('Details of laptop');
    await pressButton('Add a reminder');

    assert.equal(app.download().name, 'token-reminder.ics');
    assert.ok(!/eyJ/.test(app.download().text), 'a secret is in it');
});

test('a limit that is reached is said in the server’s words', async (t) => {
    const limit = onEvery('PUT', '/users/security/token', refused(429, 'You have reached the limit of 5 tokens.'));
    const { app, signIn, generate } = await open(t, { intercept: limit });
    await signIn();
    await generate('one too many');

    assert.match(alerts(app), /You have reached the limit of 5 tokens./);
    assert.equal(app.get('textbox', 'Token name').value, 'one too many');
});

test('a list that one may not see is said to be forbidden', async (t) => {
    const { app, signIn } = await open(t, { intercept: onEvery('GET', '/users/security/token', refused(403, 'Not for you.')) });
    await signIn();

    assert.ok(app.has('heading', 'You are not allowed to see tokens here'));
    assert.match(alerts(app), /Not for you./);
});

test('a bot is told why it gets no token', async (t) => {
    const { app, sandbox, press } = await open(t);
    await press('button', 'Use an access token instead');
    app.get('textbox', 'Access Token').fill(await sandbox.sandbox.botToken('ingestion-bot'));
    await press('button', 'Login');

    assert.ok(app.get('button', 'Generate New Token').has('disabled'));
    assert.match(texts(app), /You are signed in as a bot/);
});

test('ten thousand tokens come through Node as well', async (t) => {
    const { manyTokens } = await import('../support/many_tokens.mjs');
    const { app, signIn } = await open(t, { intercept: onEvery('GET', '/users/security/token', manyTokens(10_000)) });
    await signIn();

    assert.match(texts(app), /10,000 tokens/);
    app.get('searchbox', 'Filter tokens').fill('04711');
    assert.ok(app.has('rowheader', 'script 04711'));
});
