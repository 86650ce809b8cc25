// How a running OpenMetadata 1.12.6 complained of a request's body: newer ones have one sentence.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { jane, openSandbox, refusal, seen, unhandled } from './kit.mjs';

const path = '/users/security/token';

describe('What is wrong with a body', async () => {
    const { call, signIn } = await openSandbox({ version: '1.12.6' });
    const bearer = await signIn();
    const put = (tail, body) => call('PUT', `${path}${tail}`, body, bearer);
    const complaint = (answer) => answer.json().message.split('\n')[0];
    const nullBody = (method, name) => unhandled(`Cannot invoke "org.openmetadata.schema.auth.${method}" because "${name}" is null`);

    test('is named by its member', async () => {
        const missing = (...names) => refusal(400, `[${names.map((name) => `query param ${name} must not be null`).join(', ')}]`);

        assert.deepEqual(seen(await call('POST', '/users/login', {})), missing('email', 'password'));
        assert.deepEqual(seen(await call('POST', '/users/login', { email: jane.email, password: null })), missing('password'));
        assert.deepEqual(seen(await call('POST', '/users/refresh', {})), missing('refreshToken'));
        assert.deepEqual(seen(await call('POST', '/users/logout', {}, bearer)), missing('token'));
        assert.deepEqual(seen(await put('', { tokenName: 'x' })), missing('jWTTokenExpiry'));
        assert.deepEqual(seen(await put('', { tokenName: null, JWTTokenExpiry: '7' })), missing('tokenName'));
    });

    test('is told in the words of the JSON library', async () => {
        const whole = { tokenName: 'x', JWTTokenExpiry: '7' };
        const others = (type, name, known) => `Unrecognized field "${name}" (class org.openmetadata.schema.auth.${type}), not marked as ignorable (${known}])`;

        for (const [answer, sentence] of /** @type {[any, string][]} */ ([
            [await call('POST', '/users/login', { ...jane, x: 1 }), others('LoginRequest', 'x', '2 known properties: "password", "email"')],
            [await put('', { ...whole, username: 'bob' }), others('CreatePersonalToken', 'username', '2 known properties: "tokenName", "JWTTokenExpiry"')],
            [await put('/revoke', { tokenIds: [], x: 1 }), others('RevokePersonalTokenRequest', 'x', 'one known property: "tokenIds"')],
            [await put('', { ...whole, JWTTokenExpiry: '365' }), 'Cannot construct instance of `org.openmetadata.schema.auth.JWTTokenExpiry`, problem: 365'],
            [
                await put('/revoke', { tokenIds: ['nope'] }),
                'Cannot deserialize value of type `java.util.UUID` from String "nope": UUID has to be represented by standard 36-char representation',
            ],
        ]))
            assert.deepEqual([answer.statusCode, complaint(answer)], [400, sentence]);
    });

    test('is bare text if it is no JSON', async () => {
        for (const answer of [await call('POST', '/users/login', '{bad'), await put('', '{bad')]) {
            assert.deepEqual([answer.statusCode, answer.headers['content-type']], [400, 'text/plain']);
            assert.match(answer.body, /^Unexpected character/);
        }
    });

    test('that is not there is a failure, but for a sign-in and a revocation of all', async () => {
        assert.deepEqual(seen(await call('POST', '/users/login', '')), refusal(400, 'Password needs to be encoded in Base-64.'));
        assert.deepEqual(seen(await put('', '')), nullBody('CreatePersonalToken.getJWTTokenExpiry()', 'tokenRequest'));
        assert.deepEqual(seen(await put('/revoke', '')), nullBody('RevokePersonalTokenRequest.getTokenIds()', 'request'));
        assert.equal((await put('/revoke?removeAll=true')).statusCode, 200);
    });

    test('of a revocation is not that it names nothing', async () => {
        await put('', { tokenName: 'laptop', JWTTokenExpiry: '7' });

        const answer = await put('/revoke', {});

        assert.deepEqual([answer.statusCode, answer.json().data.length], [200, 1]);
    });

    test('is its method, where a token is posted', async () => {
        assert.deepEqual(seen(await call('POST', path, {}, bearer)), refusal(405, 'HTTP 405 Method Not Allowed'));
    });
});
