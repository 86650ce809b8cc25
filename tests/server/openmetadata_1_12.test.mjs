// What a running OpenMetadata 1.12.6 answered, where it is not what 2.0 is said to answer. What it
// did with tokens is in traps.test.mjs, what it said to bodies in request_body.test.mjs.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createKeys } from '../../web/server/sandbox/keys.mjs';
import { base64, hour, jane, openSandbox, refusal, second, seen, start, unhandled } from './kit.mjs';

const version = '1.12.6';

async function opened()
{
    const box = await openSandbox({ version });
    return { ...box, bearer: await box.signIn() };
}

describe('A sign-in', () => {
    test('is locked by three wrong passwords for half a minute', async () => {
        const { call, clock, login, signIn } = await opened();
        const wrong = { ...jane, password: 'bad' };
        for (let i = 0; i < 3; ++i) assert.match((await login(wrong)).json().message, /^You have entered an invalid/);

        assert.match((await login(wrong)).json().message, /^Failed Login Attempts Exceeded/);
        clock.now += 30 * second;
        assert.equal((await login(jane)).statusCode, 200);
        const rules = (await call('GET', '/system/config/loginConfig', undefined, await signIn())).json();
        assert.deepEqual(rules, { maxLoginFailAttempts: 3, accessBlockTime: 30, jwtTokenExpiryTime: 3600 });
    });

    test('on the host\'s page says that there is no refresh token, and has one status for most failures', async () => {
        const { call } = await opened();
        const enter = (password) => call('POST', '/auth/login', { email: jane.email, password });
        const failed = async (answer) => [(await answer).statusCode, (await answer).json()];

        assert.deepEqual(
            seen(await enter(base64(jane.password))).body,
            { accessToken: 'JWT', refreshToken: null, tokenType: 'Bearer', expiryDuration: start + hour });
        assert.deepEqual(await failed(enter(base64('bad'))), [500, { error: 'You have entered an invalid username or password.' }]);
        assert.deepEqual(await failed(enter('bad!!')), [500, { error: 'Password needs to be encoded in Base-64.' }]);
        assert.deepEqual(await failed(call('POST', '/auth/login', {})), [400, { error: 'Invalid login request' }]);
    });

    test('on the host\'s page can be renewed at any time, by POST too, whatever is renewed beside it', async () => {
        const { app, call } = await opened();
        const { headers } = await call('POST', '/auth/login', { email: jane.email, password: base64(jane.password) });
        const cookie = String(headers['set-cookie']).split(';')[0];
        const renew = (method) => app.inject({ method, url: '/api/v1/auth/refresh', headers: { cookie } });

        const answers = await Promise.all([renew('GET'), renew('POST'), renew('GET')]);

        assert.deepEqual(answers.map(({ statusCode }) => statusCode), [200, 200, 200]);
        assert.equal(answers[0].json().refreshToken, null);
    });

    test('on the host\'s page outlives a logout over REST, and its token the logout there', async () => {
        const { app, bearer, call, clock } = await opened();
        clock.now += second;  // Else it would be the token of the session.
        const entered = await call('POST', '/auth/login', { email: jane.email, password: base64(jane.password) });
        const headers = { cookie: String(entered.headers['set-cookie']).split(';')[0], authorization: `Bearer ${bearer}` };
        const ask = (method, url, payload) => app.inject({ method, url: `/api/v1${url}`, headers, payload });

        await ask('POST', '/users/logout', { token: bearer });
        assert.equal((await ask('GET', '/auth/refresh')).statusCode, 200);
        await ask('GET', '/auth/logout');
        assert.equal((await ask('GET', '/auth/refresh')).statusCode, 401);
        assert.equal((await call('GET', '/users/loggedInUser', undefined, entered.json().accessToken)).statusCode, 200);
    });
});

describe('A bearer token', () => {
    test('of another key is refused with the cause', async () => {
        const { call } = await opened();
        const foreign = await (await createKeys()).sign({ sub: 'jane.doe' });

        const { message } = (await call('GET', '/users/loggedInUser', undefined, foreign)).json();

        assert.match(message, /^Not Authorized! Invalid token. Token verification failed. Public key mismatch. due to com\.auth0\.jwt\.exceptions\./);
    });

    test('outlives its logout where a provider signs people in', async () => {
        const { app, call } = await openSandbox({ version, provider: 'google' });
        const { id_token: token } = (await app.inject('/sandbox-provider/token')).json();

        assert.equal((await call('POST', '/users/logout', { token }, token)).statusCode, 200);
        assert.equal((await call('GET', '/users/loggedInUser', undefined, token)).statusCode, 200);
    });
});

describe('A provider of public clients', async () => {
    const { app, call } = await openSandbox({ version, provider: 'google' });

    test('takes no part in sessions: the interface answers for them', async () => {
        for (const url of ['/auth/refresh', '/auth/logout', '/auth/login?redirectUri=http://om.example/tokens/']) {
            const { statusCode, headers } = await call('GET', url);
            assert.deepEqual([statusCode, headers['content-type']], [404, 'text/html; charset=utf-8'], url);
        }
        assert.equal((await call('POST', '/auth/login', jane)).statusCode, 405);
    });

    test('knows neither passwords nor refresh tokens', async () => {
        assert.deepEqual(
            seen(await call('POST', '/users/login', { ...jane, password: base64(jane.password) })),
            refusal(403, 'Operation is not permitted with the Selected Authenticator.'));
        assert.deepEqual(
            seen(await call('POST', '/users/refresh', { refreshToken: '0b08b019-d17c-4b35-ba6e-3174fa67b985' })), refusal(501, 'Method not implemented.'));
    });

    test('does not end a token that is logged out', async () => {
        const { id_token: token } = (await app.inject('/sandbox-provider/token')).json();

        assert.equal((await call('POST', '/users/logout', { token }, token)).statusCode, 200);
        assert.equal((await call('GET', '/users/loggedInUser', undefined, token)).statusCode, 200);
    });
});

describe('The profile', async () => {
    const { bearer, call, clock, login } = await opened();
    const ask = (query) => call('GET', `/users/loggedInUser${query}`, undefined, bearer);

    test('has other members, and an address that leads nowhere', async () => {
        const user = (await ask('')).json();

        assert.deepEqual([user.href, user.allowImpersonation, user.personaPreferences], [`http://localhost:8585/api/v1/users/${user.id}`, false, []]);
        assert.deepEqual(user.incrementalChangeDescription, { fieldsAdded: [], fieldsUpdated: [], fieldsDeleted: [], previousVersion: 0.1 });
        assert.deepEqual((await ask('?fields=personas')).json().inheritedPersonas, []);
    });

    test('has its times for who asks for everything', async () => {
        const { lastLoginTime, lastActivityTime, teams, owns } = (await ask('?fields=*')).json();

        assert.deepEqual([lastLoginTime, lastActivityTime, teams.length, owns], [start, start, 2, []]);
        for (const query of ['', '?fields=', '?fields=profile,teams']) assert.equal('lastLoginTime' in (await ask(query)).json(), false, query);
        assert.deepEqual(seen(await ask('?fields=domain')), refusal(400, 'Invalid field name domain'));
    });

    test('is another version of itself after each sign-in', async () => {
        const before = await ask('');
        clock.now += second;
        await login(jane);

        const after = await ask('');

        assert.match(before.headers.etag, /^"[0-9a-f]{16}"$/);
        assert.notEqual(after.headers.etag, before.headers.etag);
        assert.equal(after.json().updatedAt, start + second);
    });

    test('fails where what is to be replaced is not there', async () => {
        const { id } = (await ask('')).json();
        const patch = (operations) => call('PATCH', `/users/${id}`, operations, bearer, 'application/json-patch+json');
        await patch([{ op: 'remove', path: '/description' }]);

        assert.deepEqual(
            seen(await patch([{ op: 'replace', path: '/description', value: 'x' }])),
            unhandled('Non-existing name/value pair in the object for key description'));
    });
});

describe('Before sign-in the server', async () => {
    const { app, call } = await openSandbox({ version });

    test('has other members in what it says of itself', async () => {
        const { providerName, publicKeyUrls, forceSecureSessionCookie } = (await call('GET', '/system/config/auth')).json();

        assert.deepEqual([providerName, publicKeyUrls, forceSecureSessionCookie], ['', [], false]);
        assert.deepEqual(Object.keys((await call('GET', '/system/config/authorizer')).json()).sort(), [
            'adminPrincipals', 'allowedDomains', 'allowedEmailRegistrationDomains', 'principalDomain', 'testPrincipals', 'useRolesFromProvider',
        ]);
    });

    test('has no file of a name that it does not know, and shows its interface all the same', async () => {
        for (const [url, status] of Object.entries({ '/tokens/x.wasm': 404, '/users/admin.x?y': 404, '/tokens/': 200, '/a.b/c': 200 })) {
            const answer = await app.inject(url);
            assert.deepEqual([answer.statusCode, answer.headers['content-type']], [status, 'text/html; charset=utf-8'], url);
            assert.match(answer.body, /<title>OpenMetadata/);
        }
    });
});
