// The whole way in Node, without a browser and without a screen.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerLost, htmlError, onNext, requestLost } from '../support/faults.mjs';
import { open } from './kit.mjs';

function onBoth(name, journey)
{
    for (const version of ['1.12.6', '2.0.0']) test(`${name}, in front of ${version}`, (t) => journey(t, { version }));
}

onBoth('a script signs in, makes a token that works, checks it, rotates it and revokes it', async (t, server) => {
    const clock = { now: Date.now() };
    const { app, signIn, press, pressButton, generate, whoIs } = await open(t, { ...server, now: () => clock.now });
    assert.ok(app.has('heading', 'Sign in to OpenMetadata'));
    await signIn();

    await pressButton('Jane Doe');
    await press('menuitem', 'View Profile');
    assert.ok(app.has('heading', 'Jane Doe'));
    await press('tab', 'Access Tokens');
    await generate('nightly');
    await pressButton('Copy to clipboard');
    assert.ok(app.has('status', 'Copied to the clipboard'));
    const token = app.clipboard();
    assert.equal((await whoIs(token)).status, 200);

    await pressButton('Done');
    await pressButton('Details of nightly');
    await pressButton('Check now');
    assert.ok(app.has('status', 'The server accepts it. It acts as Jane Doe (jane.doe).'));
    await pressButton('Close');

    clock.now += 1000; // Within the second it would be the same token.
    await pressButton('Rotate nightly');
    await pressButton('Create new token');
    await pressButton('Copy new token');
    await pressButton('Check new token');
    await pressButton('Revoke old token'); // Idle once the time to undo it is over, and the server has answered.
    assert.ok(!app.has('button', 'Revoke nightly (2)'));
    const replacement = app.clipboard();
    assert.ok(replacement !== token, 'the replacement is another token');
    assert.equal((await whoIs(replacement)).status, 200);

    await pressButton('Revoke nightly');
    await pressButton('Revoke');
    assert.ok(!app.has('rowheader', 'nightly'));
    assert.ok(app.has('heading', 'No token available'));
});

onBoth('a script revokes all tokens, once it has said so', async (t, server) => {
    const { app, signIn, press, pressButton, generate } = await open(t, server);
    await signIn();
    for (const name of ['nightly', 'laptop']) {
        await generate(name);
        await pressButton('Copy to clipboard');
        await pressButton('Done');
    }

    await pressButton('More');
    await press('menuitem', 'Revoke all');
    await pressButton('Revoke');
    assert.ok(app.has('rowheader', 'laptop'));
    app.get('textbox', 'Type “revoke” to confirm').fill('revoke');
    await pressButton('Revoke');

    assert.ok(app.has('heading', 'No token available'));
});

test('what is secret is not printed with the tree', async (t) => {
    const { app, signIn, generate, pressButton } = await open(t);
    app.get('textbox', 'Password').fill('Sesame!42');
    assert.ok(!/Sesame/.test(JSON.stringify(app.tree())), 'a secret is there');
    await signIn();
    await generate('laptop');

    assert.ok(!/eyJ/.test(JSON.stringify(app.tree())), 'a secret is there');
    await pressButton('Show token');

    assert.ok(/^eyJ/.test(app.get('textbox', 'Personal Access Token').value), 'the token is not there');
    assert.ok(!/eyJ/.test(JSON.stringify(app.tree())), 'a secret is there');
});

test('the focus moves into a dialog and back to where it was', async (t) => {
    const { app, signIn, pressButton } = await open(t);
    await signIn();

    await pressButton('Generate New Token');
    assert.equal(app.focused().name, 'Token name');
    assert.deepEqual(JSON.parse(JSON.stringify(app.tree())), app.tree());
    app.dismiss();
    await app.idle();

    assert.ok(!app.has('dialog', 'Generate New Token'));
});

onBoth('a lost answer to a creation is settled by reading the list, not by asking again', async (t, server) => {
    const { app, sandbox, signIn, generate } = await open(t, { ...server, intercept: onNext('PUT', '/users/security/token', answerLost) });
    await signIn();

    await generate('nightly');

    assert.ok(app.has('dialog', 'Copy your token'));
    assert.equal(sandbox.requests.filter(({ method, url }) => method === 'PUT' && url.endsWith('/security/token')).length, 1);
});

onBoth('a creation whose answer was lost is looked for before another is made, with the name kept', async (t, server) => {
    const { app, sandbox, signIn, generate, pressButton } = await open(t, { ...server, intercept: onNext('PUT', '/users/security/token', requestLost) });
    await signIn();

    await generate('nightly');

    assert.ok(app.has('dialog', 'Generate New Token'));
    assert.equal(app.get('textbox', 'Token name').value, 'nightly');
    assert.match(app.tree().find(({ role, name }) => role === 'alert' && name).name, /“nightly” is not in your list yet/);

    await pressButton('Generate');

    assert.ok(app.has('dialog', 'Copy your token'));
    const calls = sandbox.requests.filter(({ url }) => url.endsWith('/users/security/token')).map(({ method }) => method);
    assert.deepEqual(calls, ['GET', 'PUT', 'GET', 'GET', 'PUT', 'GET']);
});

test('a proxy’s error page is not taken for a list', async (t) => {
    const { app, signIn, pressButton } = await open(t, { intercept: onNext('GET', '/users/security/token', htmlError(200)) });
    await signIn();

    assert.ok(app.has('button', 'Try Again'));
    await pressButton('Try Again');

    assert.ok(app.has('heading', 'No token available'));
});

onBoth('a wrong password is said to be wrong', async (t, server) => {
    const { app, sandbox, signIn } = await open(t, server);

    await signIn({ ...sandbox.user, password: 'wrong' });

    assert.ok(app.has('alert', 'You have entered an invalid username or password.'));
});

onBoth('logging out forgets the tokens', async (t, server) => {
    const { app, signIn, generate, pressButton, press } = await open(t, server);
    await signIn();
    await generate('laptop');
    await pressButton('Copy to clipboard');
    await pressButton('Done');

    await pressButton('Jane Doe');
    await press('menuitem', 'Logout');

    assert.ok(app.has('heading', 'Sign in to OpenMetadata'));
    assert.ok(!app.has('rowheader', 'laptop'));
    assert.equal(app.get('textbox', 'Password').value, '');
});

test('a visit begins where it was to begin, and goes where it is led', async (t) => {
    const { app, signIn, pressButton } = await open(t, { fragment: '/overview' });
    assert.equal(app.fragment(), '/overview');
    await signIn();
    assert.ok(app.has('heading', 'Description'));

    app.go('/access-tokens/new');
    assert.ok(app.has('dialog', 'Generate New Token'));
    app.go('/access-tokens');
    assert.ok(!app.has('dialog', 'Generate New Token'));
    await pressButton('Generate New Token');
    assert.equal(app.fragment(), '/access-tokens/new');
});
