// What a journey's test can arrange between the page and the sandbox.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';

import { answerLost, delayed, htmlError, keepsRevoked, onEvery, onNext, requestLost, unknownField } from '../support/faults.mjs';
import { startSandbox } from '../support/sandbox.mjs';
import { base64 } from './kit.mjs';
import { siteFolder } from './site_folder.mjs';

const tokens = '/api/v1/users/security/token';

async function started(options)
{
    const sandbox = await startSandbox(options);
    after(() => sandbox.close());
    const call = (method, path, body, bearer) => fetch(new URL(path, sandbox.url), {
        method,
        headers: { 'content-type': 'application/json', ...(bearer && { authorization: `Bearer ${bearer}` }) },
        body: body && JSON.stringify(body),
    });
    const { email, password } = sandbox.user;
    const { accessToken } = await (await call('POST', '/api/v1/users/login', { email, password: base64(password) })).json();
    const bearing = (method, path, body) => call(method, path, body, accessToken);
    const create = () => bearing('PUT', tokens, { tokenName: 'laptop', JWTTokenExpiry: '7' });
    const listed = async () => (await (await bearing('GET', tokens)).json()).data.length;
    return { ...sandbox, accessToken, bearing, create, listed };
}

describe('A started sandbox', () => {
    test('serves the page and the API, and remembers what the API was asked, but no secret', async () => {
        const { accessToken, bearing, requests, url } = await started({ site: await siteFolder() });
        assert.match(await (await fetch(url)).text(), /<title>Latchkey/);
        await bearing('GET', `${tokens}?x=1`);

        assert.deepEqual(
            requests.map(({ method, url: asked }) => `${method} ${asked}`), ['POST /api/v1/users/login', `GET ${tokens}?x=1`]);
        assert.equal(requests.at(-1).headers.authorization, 'withheld');
        assert.ok(!JSON.stringify(requests).includes(accessToken), 'the bearer is not in the log');
    });

    test('can be given its own people and its own clock', async () => {
        const { bearing, user } = await started({ now: () => 1767265200000, users: [{ email: 'bob@example.org', password: 'x', displayName: '<b>%s' }] });

        const { name, displayName, lastLoginTime } = await (await bearing('GET', '/api/v1/users/loggedInUser')).json();

        assert.deepEqual([user.email, name, displayName, lastLoginTime], ['bob@example.org', 'bob', '<b>%s', 1767265200000]);
    });
});

describe('A fault', () => {
    test('can lose the answer to what was done, once', async () => {
        const { create, listed } = await started({ intercept: onNext('PUT', '/security/token', answerLost) });

        await assert.rejects(create(), TypeError);
        assert.equal(await listed(), 1);
        assert.equal((await create()).status, 200);
    });

    test('can lose the request', async () => {
        const { create, listed } = await started({ intercept: onNext('PUT', '/security/token', requestLost) });

        await assert.rejects(create(), TypeError);
        assert.equal(await listed(), 0);
    });

    test('can hold an answer back', async () => {
        const { create } = await started({ intercept: onEvery('PUT', '/security/token', delayed(120)) });
        const before = performance.now();

        assert.equal((await create()).status, 200);
        assert.ok(performance.now() - before >= 115, 'it came late');
    });

    test('can be a proxy\'s page', async () => {
        const { create, listed } = await started({ intercept: onNext('PUT', '/security/token', htmlError(502)) });

        const answer = await create();

        assert.deepEqual([answer.status, answer.headers.get('content-type')], [502, 'text/html']);
        assert.match(await answer.text(), /<h1>502/);
        assert.equal(await listed(), 0);
    });

    test('can be a server that is too old for a field', async () => {
        const { bearing } = await started({ intercept: onEvery('GET', '/loggedInUser', unknownField('domains')) });
        const asked = async (fields) => (await bearing('GET', `/api/v1/users/loggedInUser?fields=${fields}`)).json();

        assert.deepEqual(await asked('teams,domains'), { code: 400, message: 'Invalid field name domains' });
        assert.equal((await asked('teams')).teams.length, 2);
    });

    test('can be a revocation that did not happen', async () => {
        const { bearing, create, listed } = await started({ intercept: onEvery('PUT', '/revoke', keepsRevoked) });
        const { token } = await (await create()).json();

        const answer = await bearing('PUT', `${tokens}/revoke`, { tokenIds: [token] });

        assert.deepEqual([answer.status, (await answer.json()).data.length], [200, 1]);
        assert.equal(await listed(), 1);
    });
});
