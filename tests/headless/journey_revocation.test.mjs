// What a revocation is worth, in Node: before 2.0 the server goes on accepting what was revoked, and tokens of one second are
// one text. The page says so, before and after.

import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { test } from 'node:test';
import { onEvery } from '../support/faults.mjs';
import { open } from './kit.mjs';

const alerts = (app) => app.tree().filter(({ role, name }) => role === 'alert' && name).map(({ name }) => name).join();
const texts = (app) => app.tree().map(({ name, text }) => text || name).join('\n');

async function signedIn(t, options)
{
    const clock = { now: Date.now() };
    const kit = await open(t, { now: () => clock.now, ...options });
    await kit.signIn();
    const make = async (name) => {
        await kit.generate(name, '30 days');
        await kit.pressButton('Copy to clipboard');
        await kit.pressButton('Done');
        return kit.app.clipboard();
    };
    const revokeAll = async () => {
        kit.app.get('textbox', 'Type “revoke” to confirm').fill('revoke');
        await kit.pressButton('Revoke');
    };
    return { ...kit, clock, make, revokeAll };
}

const old = { version: '1.12.6' };
const goesOn = /this server keeps accepting it until \d+ \w+ \d{4}/;

test('a token of 2.0 is said to stop at once, and is shown to the server, which refuses it', async (t) => {
    const { app, make, pressButton, whoIs } = await signedIn(t);
    const token = await make('nightly');

    await pressButton('Revoke nightly');
    assert.match(texts(app), /“nightly” stops working at once/);
    await pressButton('Revoke');

    assert.ok(app.has('status', 'Token revoked'));
    assert.match(texts(app), /Rejected. This page will check again in two minutes/);
    assert.deepEqual(await whoIs(token), { status: 401, code: 401, message: 'Not Authorized! Invalid personal access token!' });
});

test('a token of 1.12 is said to go on until its end, before it is revoked and after', async (t) => {
    const { app, make, pressButton, whoIs } = await signedIn(t, old);
    const token = await make('nightly');

    await pressButton('Revoke nightly');
    assert.match(texts(app), goesOn);
    assert.doesNotMatch(texts(app), /at once/);
    await pressButton('Revoke');

    assert.match(alerts(app), /“nightly” is off your list, but this server keeps accepting it until .* Only an administrator can stop it sooner/);
    assert.ok(!app.has('rowheader', 'nightly'));
    assert.ok(!app.has('status', 'Token revoked'));
    assert.doesNotMatch(texts(app), /Confirmed|Rejected/);
    assert.equal((await whoIs(token)).status, 200);

    await pressButton('Check now whether nightly has stopped working');
    assert.match(texts(app), /Revoked, but this server keeps accepting it until/);
});

test('all tokens of 1.12 are said to go on, and a leak to be a matter for an administrator', async (t) => {
    const { app, clock, make, pressButton, revokeAll, whoIs } = await signedIn(t, old);
    await make('nightly');
    clock.now += 1000;
    const token = await make('laptop');

    await pressButton('Details of laptop');
    await pressButton('This token leaked');
    assert.match(texts(app), /2 tokens leave your list, but this server keeps accepting each of them until it expires/);
    await revokeAll();

    assert.ok(app.has('listitem', 'Ask an administrator to change the server’s signing key or to deactivate your account: nothing else stops the token on this server.'));
    assert.ok(app.has('heading', 'No token available'));
    assert.equal((await whoIs(token)).status, 200);
});

test('a server that accepts what it revoked is found out by the proof, whatever its version says', async (t) => {
    const { app, make, pressButton } = await signedIn(t, { traps: { acceptsRevokedTokens: true } });
    await make('nightly');

    await pressButton('Revoke nightly');
    assert.match(texts(app), /“nightly” stops working at once/);
    await pressButton('Revoke');

    assert.match(alerts(app), /The server still accepts “nightly”/);
});

test('two tokens of one second are said to be one, where they are made and where one is revoked', async (t) => {
    const { app, generate, make, pressButton } = await signedIn(t, old);
    await make('nightly');
    await generate('laptop', '30 days');
    assert.match(alerts(app), /This token was created in the same second as “nightly” and is identical to it/);
    await pressButton('Copy to clipboard');
    await pressButton('Done');

    await pressButton('Revoke nightly');

    assert.match(texts(app), /“laptop” is identical/);
});

test('a replacement that is its replaced’s text is not handed over: another is made in the next second', async (t) => {
    const server = new EventEmitter();
    let count = 0;
    const third = once(server, 'third');
    const { app, clock, make, pressButton } = await signedIn(t, { ...old, intercept: onEvery('PUT', '/users/security/token', (request, reply, proceed) => {
        if (++count === 3) {
            clock.now += 1000;
            server.emit('third');
        }
        return proceed();
    }) });
    const token = await make('nightly');

    await pressButton('Rotate nightly');
    app.get('button', 'Create new token').press();
    await third;
    assert.ok(app.has('status', 'The new token was created in the same second and is identical to this one. Creating another.'));
    await app.idle();

    await pressButton('Copy new token');
    assert.ok(app.clipboard() !== token, 'the replacement is another token');
});
