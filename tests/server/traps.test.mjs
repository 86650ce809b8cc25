// What a running OpenMetadata 1.12.6 did with tokens, where it is not what 2.0 is said to do; and each such trap by itself.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { admin, day, decoded, hour, jane, openSandbox, second, start } from './kit.mjs';

const path = '/users/security/token';
const version = '1.12.6';

async function opened(options = { version })
{
    const box = await openSandbox(options);
    const bearer = await box.signIn();
    const put = (tail, body, as = bearer) => box.call('PUT', `${path}${tail}`, body, as);
    return {
        ...box,
        bearer,
        put,
        create: async (tokenName, /** @type {string | number} */ JWTTokenExpiry = '30') => (await put('', { tokenName, JWTTokenExpiry })).json(),
        revoke: async (...tokenIds) => (await put('/revoke', { tokenIds })).json().data.map(({ tokenName }) => tokenName),
        statusOf: async (jwt) => (await box.call('GET', '/users/loggedInUser', undefined, jwt)).statusCode,
    };
}
const isSame = (one, other) => one.jwtToken === other.jwtToken;

describe('A revoked token', () => {
    test('is off the list, and works until its end, however it was revoked', async () => {
        const { clock, create, put, revoke, statusOf } = await opened();
        const one = await create('one');
        const other = await create('other', '7');
        const { jwtToken: own, token: ownId } = await create('own', '60');

        assert.deepEqual(await revoke(one.token), ['other', 'own']);
        assert.equal((await put('/revoke', { tokenIds: [ownId] }, own)).statusCode, 200);
        assert.deepEqual((await put('/revoke?removeAll=true')).json(), { data: [] });

        clock.now += 7 * day;
        assert.deepEqual(await Promise.all([one.jwtToken, other.jwtToken, own].map(statusOf)), [200, 200, 200]);
        clock.now += second;
        assert.deepEqual(await Promise.all([one.jwtToken, other.jwtToken, own].map(statusOf)), [200, 401, 200]);
    });

    test('without an end works for ever', async () => {
        const { clock, create, revoke, statusOf } = await opened();
        const { jwtToken, token } = await create('nightly job', 'Unlimited');

        await revoke(token);

        clock.now += 100 * 365 * day;
        assert.equal(await statusOf(jwtToken), 200);
    });

    test('is refused before 1.8 and from 2.0 on', async () => {
        for (const other of ['1.7.9', '2.0.0']) {
            const { create, revoke, statusOf } = await opened({ version: other });
            const { jwtToken, token } = await create('laptop');
            await revoke(token);

            assert.equal(await statusOf(jwtToken), 401, other);
        }
    });
});

describe('Two tokens of one second', () => {
    test('are one text under two ids if their lives are the same', async () => {
        const { clock, create, revoke } = await opened();
        clock.now += 10;
        const first = await create('laptop');
        clock.now += 989;
        const second = await create('ci');
        clock.now += 1;

        assert.ok(isSame(first, second), 'the first and the second are the same text');
        assert.notEqual(first.token, second.token);
        assert.ok(!isSame(first, await create('laptop')), 'the next second has another text');
        assert.ok(!isSame(first, await create('laptop', '7')), 'another life has another text');
        assert.deepEqual(await revoke(first.token), ['ci', 'laptop', 'laptop']);
    });

    test('are one text for two sign-ins and a renewal, so that one logout ends all three', async () => {
        const { bearer, call, login, statusOf } = await opened();
        const { accessToken, refreshToken } = (await login(jane)).json();
        const renewed = (await call('POST', '/users/refresh', { refreshToken })).json().accessToken;
        assert.ok(bearer === accessToken && bearer === renewed, 'they are the same text');

        await call('POST', '/users/logout', { token: accessToken }, accessToken);

        assert.equal(await statusOf(bearer), 401);
    });
});

describe('A trap', () => {
    test('can be set for another version by itself', async () => {
        const { create, revoke, statusOf } = await opened({ version: '2.0.0', traps: { repeatsTokens: true } });
        const [first, twin] = [await create('laptop'), await create('laptop')];
        assert.ok(isSame(first, twin), 'they are the same text');

        await revoke(first.token);
        assert.equal(await statusOf(first.jwtToken), 200);
        await revoke(twin.token);
        assert.equal(await statusOf(first.jwtToken), 401);
    });

    test('can be left out', async () => {
        const { create, revoke, statusOf } = await opened({ version, traps: { acceptsRevokedTokens: false } });
        const { jwtToken, token } = await create('laptop');
        await revoke(token);

        assert.equal(await statusOf(jwtToken), 401);
    });
});

describe('A new token', () => {
    test('has its end in milliseconds in its row, in seconds in its claims, and null there for none', async () => {
        const { clock, create } = await opened();
        clock.now += 445;
        const hours = await create('laptop', 'OneHour');
        const endless = await create('nightly job', 'Unlimited');

        assert.deepEqual([hours.expiryDate, decoded(hours.jwtToken)[1].exp], [start + 445 + hour, (start + hour) / second]);
        assert.deepEqual(['expiryDate' in endless, decoded(endless.jwtToken)[1].exp], [false, null]);
    });

    test('names an administrator among its roles', async () => {
        const { login } = await opened();

        assert.deepEqual(decoded((await login(admin)).json().accessToken)[1].roles, ['Admin']);
    });

    test('takes numbers for text, and any name', async () => {
        const { create } = await opened();

        assert.deepEqual([(await create(42)).tokenName, (await create('')).tokenName, (await create('   ')).tokenName], ['42', '', '   ']);
        assert.equal((await create('n'.repeat(3000))).tokenName.length, 3000);
        assert.equal((await create('x', 7)).expiryDate, start + 7 * day);
    });

    test('whose name has a NUL is told in a failure, secret and all, and not kept', async () => {
        const { bearer, call, create, put } = await opened();

        const answer = await put('', { tokenName: 'a\0b', JWTTokenExpiry: 'OneHour' });

        const { code, errorType, message } = answer.json();
        assert.deepEqual([answer.statusCode, code, errorType], [500, 500, 'UNHANDLED_SERVER_EXCEPTION']);
        assert.ok(message.includes((await create('laptop', 'OneHour')).jwtToken), 'the secret is in the message');
        assert.equal((await call('GET', path, undefined, bearer)).json().data.length, 1);
    });
});
