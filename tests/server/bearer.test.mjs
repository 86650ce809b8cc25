// Which bearer tokens the sandbox takes, and what it says to the others: in the server's order.

import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import { describe, test } from 'node:test';

import { createKeys } from '../../web/server/sandbox/keys.mjs';
import { day, hour, openSandbox, refusal, seen, second, start } from './kit.mjs';

const path = '/users/security/token';

describe('A bearer token', async () => {
    const box = await openSandbox();
    const { call, sandbox } = box;
    const used = async (bearer) => seen(await call('GET', '/users/loggedInUser', undefined, bearer));
    const personal = async (signedIn, lifetime = '7') =>
        (await call('PUT', path, { tokenName: 'laptop', JWTTokenExpiry: lifetime }, signedIn)).json();
    const rejected = (message) => refusal(401, message);
    const genuine = { sub: 'jane.doe', email: 'jane.doe@example.org', tokenType: 'OM_USER' };

    test('must be there', async () => {
        const { app } = box;
        for (const authorization of [undefined, 'Basic amFuZTp4', 'Bearer', 'Bearer ', 'bearer abc']) {
            const answer = await app.inject({ url: '/api/v1/users/loggedInUser', headers: authorization ? { authorization } : {} });
            assert.deepEqual(seen(answer), rejected('Not Authorized! Token not present'), authorization);
            assert.equal(answer.headers['www-authenticate'], 'om-auth');
        }
    });

    test('must be a JWT', async () => {
        for (const text of ['abc', 'a.b.c', '..'])
            assert.deepEqual(await used(text), rejected('Not Authorized! Invalid token.'), text);
    });

    test('must be signed by the server, with its algorithm', async () => {
        const mismatch = rejected('Not Authorized! Invalid token. Token verification failed. Public key mismatch.');
        const foreign = await (await createKeys()).sign(genuine);
        const [, payload] = (await sandbox.keys.sign(genuine)).split('.');
        const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;

        assert.deepEqual(await used(foreign), mismatch);
        assert.deepEqual(await used(unsigned), mismatch);
    });

    test('says that it is expired before anything else is wrong with it', async () => {
        const foreign = await (await createKeys()).sign({ ...genuine, exp: start / second - 1 });

        assert.deepEqual(await used(foreign), rejected('Expired token!'));
    });

    test('must name its user', async () => {
        const nameless = await sandbox.keys.sign({ tokenType: 'OM_USER' });

        assert.deepEqual(
            await used(nameless), rejected('Invalid JWT token, none of the following claims are present [email, preferred_username, sub]'));
    });

    test('whose user is gone finds nobody', async () => {
        const ghost = await sandbox.keys.sign({ ...genuine, email: 'ghost@example.org' });

        assert.deepEqual(await used(ghost), refusal(404, 'user instance for ghost not found'));
    });

    test('of a bot serves until the bot has another', async () => {
        const first = await sandbox.botToken('ingestion-bot');
        assert.equal((await used(first)).body.isBot, true);
        box.clock.now += second;
        await sandbox.botToken('ingestion-bot');

        assert.deepEqual(await used(first), rejected("Not Authorized! The given token does not match the current bot's token!"));
    });

    test('from a sign-in ends after an hour', async () => {
        const signedIn = await box.signIn();
        box.clock.now += hour;
        assert.equal((await used(signedIn)).status, 200);
        box.clock.now += second;

        assert.deepEqual(await used(signedIn), rejected('Expired token!'));
    });

    test('that is personal serves at once, and no longer once it is revoked', async () => {
        const signedIn = await box.signIn();
        const { token, jwtToken } = await personal(signedIn);
        assert.equal((await used(jwtToken)).body.name, 'jane.doe');

        await call('PUT', `${path}/revoke`, { tokenIds: [token] }, jwtToken);

        assert.deepEqual(await used(jwtToken), rejected('Not Authorized! Invalid personal access token!'));
    });

    test('that is personal ends when its time is over, and says so even when it was revoked', async () => {
        const { token, jwtToken } = await personal(await box.signIn());
        box.clock.now += 7 * day + second;
        assert.deepEqual(await used(jwtToken), rejected('Expired token!'));

        await call('PUT', `${path}/revoke`, { tokenIds: [token] }, await box.signIn());

        assert.deepEqual(await used(jwtToken), rejected('Expired token!'));
    });

    test('that is personal and unlimited has no end', async () => {
        const { jwtToken } = await personal(await box.signIn(), 'Unlimited');
        box.clock.now += 100 * 365 * day;

        assert.equal((await used(jwtToken)).status, 200);
    });

    test('can be proven by anybody with the published key', async () => {
        const { jwtToken } = await personal(await box.signIn());
        const { keys: [{ kty, n, e }] } = (await call('GET', '/system/config/jwks')).json();
        const key = createPublicKey({ key: { kty, n: n.replaceAll('=', ''), e }, format: 'jwk' });
        const [header, payload, signature] = jwtToken.split('.');

        assert.ok(verify('sha256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url')), 'the signature is the key\'s');
    });

    test('is asked for before a body is read, and not at paths that do not exist', async () => {
        assert.deepEqual(seen(await call('PUT', path, '{not json')), rejected('Not Authorized! Token not present'));
        assert.deepEqual(seen(await call('GET', '/users/nowhere/at/all')), refusal(404, 'HTTP 404 Not Found'));
    });
});
