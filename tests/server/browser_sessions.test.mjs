// How the host's own pages sign in, by cookie, and what servers of other ages and providers do about it.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { base64, decoded, hour, jane, openSandbox, start } from './kit.mjs';

const cookieOf = (answer) => answer.headers['set-cookie']?.split(';')[0];

async function openHost(options)
{
    const opened = await openSandbox(options);
    const { app, sandbox } = opened;
    const get = (path, cookie = '') => app.inject({ url: `${sandbox.basePath}${path}`, headers: { cookie, host: 'om.example' } });
    const enter = (password = jane.password) => opened.call('POST', '/auth/login', { email: jane.email, password: base64(password) });
    return { ...opened, get, enter, api: (path, cookie) => get(`/api/v1${path}`, cookie) };
}

describe('A sign-in on the host\'s page', () => {
    test('leaves a cookie that no script reads, and no refresh token', async () => {
        const { enter } = await openHost();

        const answer = await enter();

        assert.match(String(answer.headers['set-cookie']), /^OM_SESSION=[\w-]{43}; Path=\/; HttpOnly; Max-Age=604800; SameSite=Lax$/);
        assert.deepEqual(Object.keys(answer.json()), ['accessToken', 'tokenType', 'expiryDuration']);
        assert.equal(answer.json().expiryDuration, start + hour);
        assert.match(decoded(answer.json().accessToken)[1].sessionId, /^[0-9a-f]{16}$/);
    });

    test('lends a token to who has the cookie, and to nobody else', async () => {
        const { api, call, enter } = await openHost();
        const cookie = cookieOf(await enter());

        const lent = await api('/auth/refresh', cookie);
        const { accessToken } = lent.json();

        assert.equal((await call('GET', '/users/loggedInUser', undefined, accessToken)).json().name, 'jane.doe');
        for (const other of ['', 'OM_SESSION=x', 'JSESSIONID=x']) {
            const refused = await api('/auth/refresh', other);
            assert.deepEqual([refused.statusCode, refused.json()], [401, { error: 'No active session' }]);
        }
    });

    test('lends one token at a time, and says when to come again', async () => {
        const { api, enter } = await openHost();
        const cookie = cookieOf(await enter());

        const answers = await Promise.all([api('/auth/refresh', cookie), api('/auth/refresh', cookie)]);

        assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 503]);
        assert.equal(answers.find(({ statusCode }) => statusCode === 503).headers['retry-after'], '1');
    });

    test('ends with its logout, and its tokens with it', async () => {
        const { api, call, enter } = await openHost();
        const entered = await enter();

        await api('/auth/logout', cookieOf(entered));

        assert.equal((await api('/auth/refresh', cookieOf(entered))).statusCode, 401);
        const { message } = (await call('GET', '/users/loggedInUser', undefined, entered.json().accessToken)).json();
        assert.equal(message, 'Not Authorized! Invalid session.');
    });

    test('ends with a logout over REST that brings the cookie along, and outlives one that does not', async () => {
        const { app, api, enter, signIn } = await openHost();
        const cookie = cookieOf(await enter());
        const token = await signIn();
        const logout = (headers) => app.inject({
            method: 'POST', url: '/api/v1/users/logout', payload: { token }, headers: { authorization: `Bearer ${token}`, ...headers },
        });

        await logout({});
        assert.equal((await api('/auth/refresh', cookie)).statusCode, 200);

        const { accessToken } = (await api('/auth/refresh', cookie)).json();
        await app.inject({
            method: 'POST', url: '/api/v1/users/logout', payload: { token: accessToken }, headers: { authorization: `Bearer ${accessToken}`, cookie },
        });
        assert.equal((await api('/auth/refresh', cookie)).statusCode, 401);
    });

    test('is the sixth: the least used of the five before it is over', async () => {
        const { api, enter } = await openHost();
        const cookies = [];
        for (let i = 0; i < 5; ++i) cookies.push(cookieOf(await enter()));
        await api('/auth/refresh', cookies[0]);

        await enter();

        assert.equal((await api('/auth/refresh', cookies[0])).statusCode, 200);
        assert.equal((await api('/auth/refresh', cookies[1])).statusCode, 401);
    });

    test('ends after a week', async () => {
        const { api, clock, enter } = await openHost();
        const cookie = cookieOf(await enter());

        clock.now += 7 * 24 * hour + 1;

        assert.equal((await api('/auth/refresh', cookie)).statusCode, 401);
    });
});

describe('A server of another age', () => {
    test('has another cookie and knows one status for failures from 1.10 on', async () => {
        const { enter } = await openHost({ version: '1.12.0' });

        assert.match(cookieOf(await enter()), /^JSESSIONID=/);
        const failed = await enter('wrong');
        assert.deepEqual([failed.statusCode, Object.keys(failed.json())], [500, ['error']]);
    });

    test('has no cookie for passwords before that', async () => {
        const { enter, api } = await openHost({ version: '1.9.5' });

        assert.equal((await enter()).statusCode, 404);
        assert.equal((await api('/auth/refresh')).statusCode, 404);
        assert.equal((await api('/system/version')).json().version, '1.9.5');
    });
});

describe('A sign-in at a provider', () => {
    const to = 'http://om.example/tokens/';
    const lead = async ({ get, api }, path) => {
        const away = await api(path);
        const back = await get(`/sandbox-provider/back?to=${encodeURIComponent(encodeURI(to))}`);
        return { away, back };
    };

    test('brings the token in the query before 2.0, wherever it was asked to come back to', async () => {
        for (const [options, path] of [
            [{ version: '1.9.5', provider: 'custom-oidc', clientType: 'confidential' }, `/auth/login?redirectUri=${encodeURIComponent(to)}`],
            [{ version: '1.9.5', provider: 'saml' }, `/saml/login?callback=${encodeURIComponent(to)}`],
        ]) {
            const { away, back } = await lead(await openHost(options), path);
            assert.match(away.headers.location, /^\/sandbox-provider\?to=/);
            const url = new URL(back.headers.location);
            assert.deepEqual([url.pathname, url.hash, decoded(url.searchParams.get('id_token'))[1].sub], ['/tokens/', '', 'jane.doe']);
        }
    });

    test('brings it in the fragment from 2.0 on, and to listed addresses only', async () => {
        const kind = { version: '2.0.0', provider: 'saml' };
        const path = `/auth/login?redirectUri=${encodeURIComponent(to)}`;

        const stranger = await lead(await openHost(kind), path);
        const listed = await lead(await openHost({ ...kind, trustedRedirects: [to] }), path);

        assert.deepEqual(stranger.away.json(), { error: 'Redirect URI must exactly match a trusted redirect URI' });
        assert.equal(listed.away.statusCode, 302);
        const url = new URL(listed.back.headers.location);
        assert.equal(url.search, '');
        assert.equal(decoded(new URLSearchParams(url.hash.slice(1)).get('id_token'))[1].sub, 'jane.doe');
    });

    test('is not asked for again while the session lives', async () => {
        const host = await openHost({ version: '1.9.5', provider: 'okta', clientType: 'confidential' });
        const { back } = await lead(host, `/auth/login?redirectUri=${encodeURIComponent(to)}`);

        const again = await host.api(`/auth/login?redirectUri=${encodeURIComponent(to)}`, cookieOf(back));

        assert.match(again.headers.location, /^http:\/\/om\.example\/tokens\/\?id_token=/);
    });

    test('gives public clients the provider\'s own token, which the server accepts', async () => {
        const { api, call, get } = await openHost({ provider: 'google' });
        const { id_token } = (await get('/sandbox-provider/token')).json();

        assert.equal(decoded(id_token)[1].iss, 'https://provider.example.org');
        assert.equal((await call('GET', '/users/loggedInUser', undefined, id_token)).json().name, 'jane.doe');
        assert.equal((await api('/auth/refresh')).statusCode, 404);
        assert.equal((await call('POST', '/users/login', { ...jane, password: base64(jane.password) })).statusCode, 403);
    });
});
