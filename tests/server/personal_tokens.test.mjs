// Personal access tokens: create, list, revoke.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { admin, day, decoded, hour, openSandbox, refusal, second, seen, start } from './kit.mjs';

const path = '/users/security/token';
const janesId = '7f0d8d1e-3a52-4f0a-9a41-5d3d3a1c9b11';

const opened = async () => {
    const box = await openSandbox();
    const bearer = await box.signIn();
    const put = (tail, body, as = bearer) => box.call('PUT', `${path}${tail}`, body, as);
    return {
        ...box,
        bearer,
        create: (tokenName, JWTTokenExpiry = '30', as) => put('', { tokenName, JWTTokenExpiry }, as),
        put,
        list: async (query = '', as = bearer) => seen(await box.call('GET', `${path}${query}`, undefined, as)),
    };
};
const row = (tokenName, expiryDate) => ({
    token: 'UUID', tokenName, userId: 'UUID', tokenType: 'PERSONAL_ACCESS_TOKEN', ...(expiryDate && { expiryDate }), jwtToken: 'JWT',
});
const refusedToJane = refusal(403, "Principal: CatalogPrincipal{name='jane.doe'} is not admin");

describe('A new token', () => {
    test('is answered with 200, its id, its end in milliseconds and its secret', async () => {
        const { create } = await opened();

        const answer = await create('laptop');

        assert.deepEqual(seen(answer), { status: 200, body: row('laptop', start + 30 * day) });
        assert.equal(answer.json().userId, janesId);
    });

    test('is a JWT of the documented form', async () => {
        const { create } = await opened();

        assert.deepEqual(decoded((await create('laptop')).json().jwtToken), [
            { kid: 'example-key-id', typ: 'JWT', alg: 'RS256' },
            {
                iss: 'open-metadata.org', sub: 'jane.doe', roles: ['DataSteward'], email: 'jane.doe@example.org', isBot: false,
                tokenType: 'PERSONAL_ACCESS', username: 'jane.doe', preferred_username: 'jane.doe',
                iat: start / second, exp: (start + 30 * day) / second,
            },
        ]);
    });

    test('lives as long as was asked for', async () => {
        const { create } = await opened();
        const lives = { OneHour: hour, 1: day, 7: 7 * day, 30: 30 * day, 60: 60 * day, 90: 90 * day };

        for (const [name, life] of Object.entries(lives))
            assert.equal((await create('x', name)).json().expiryDate, start + life, name);
    });

    test('that is unlimited has no end, neither in its row nor in its JWT', async () => {
        const { create } = await opened();

        const answer = await create('nightly job', 'Unlimited');

        assert.deepEqual(seen(answer).body, row('nightly job'));
        assert.equal('exp' in decoded(answer.json().jwtToken)[1], false);
    });

    test('needs a name and a known lifetime, as text, and nothing else', async () => {
        const { bearer, call, list, put } = await opened();
        const whole = { tokenName: 'laptop', JWTTokenExpiry: '30' };
        const malformed = refusal(400, 'Invalid request format');

        for (const body of [
            { ...whole, JWTTokenExpiry: '365' }, { ...whole, JWTTokenExpiry: 30 }, { ...whole, JWTTokenExpiry: 'onehour' },
            { ...whole, username: 'zoe' }, { ...whole, tokenName: 5 },
        ])
            assert.deepEqual(seen(await put('', body)), malformed, JSON.stringify(body));
        assert.deepEqual(seen(await call('PUT', path, '{"tokenName":', bearer)), malformed);
        assert.deepEqual(seen(await put('', { JWTTokenExpiry: '30' })), refusal(400, '[tokenName must not be null]'));
        assert.deepEqual(seen(await put('', { ...whole, JWTTokenExpiry: null })), refusal(400, '[JWTTokenExpiry must not be null]'));
        assert.deepEqual(await list(), { status: 200, body: { data: [] } });
    });

    test('is not for bots', async () => {
        const { create, sandbox } = await opened();

        const answer = await create('x', '30', await sandbox.botToken('ingestion-bot'));

        assert.deepEqual(seen(answer), refusal(400, 'Bots cannot have a Personal Access Token.'));
    });

    test('is made each time it is asked for, under the same name or with a personal token too', async () => {
        const { create, list } = await opened();
        const { jwtToken } = (await create('laptop')).json();
        await create('laptop', '7', jwtToken);

        assert.deepEqual((await list()).body.data, [row('laptop', start + 30 * day), row('laptop', start + 7 * day)]);
    });

    test('has a secret of its own, even when two are made within one second', async () => {
        const { create } = await opened();

        const secrets = new Set([(await create('laptop')).json().jwtToken, (await create('laptop')).json().jwtToken]);

        assert.equal(secrets.size, 2);
    });
});

describe('The list of tokens', () => {
    test('is empty at first, and has no paging', async () => {
        const { list } = await opened();

        assert.deepEqual(await list(), { status: 200, body: { data: [] } });
    });

    test('shows each token whole, secret and all, however long it has been over', async () => {
        const { bearer, call, clock, create, signIn } = await opened();
        const created = [(await create('laptop', 'OneHour')).json(), (await create('nightly job', 'Unlimited')).json()];
        clock.now += 400 * day;

        const listed = (await call('GET', path, undefined, await signIn())).json().data;

        assert.ok(JSON.stringify(listed) === JSON.stringify(created), 'the listed tokens are the created ones');
        assert.ok(bearer !== created[0].jwtToken, 'a personal token is not the session\'s');
    });

    test('is everybody\'s own', async () => {
        const { create, list, signIn } = await opened();
        await create('laptop');

        assert.deepEqual((await list('', await signIn(admin))).body.data, []);
    });

    test('takes a user name from administrators only, even an empty one or one\'s own', async () => {
        const { create, list, signIn } = await opened();
        await create('laptop');

        for (const name of ['zoe', 'jane.doe', ''])
            assert.deepEqual(await list(`?username=${name}`), refusedToJane, name);
        const administrator = await signIn(admin);
        assert.deepEqual((await list('?username=jane.doe', administrator)).body.data, [row('laptop', start + 30 * day)]);
        assert.deepEqual(await list('?username=nobody', administrator), refusal(404, 'user instance for nobody not found'));
    });
});

describe('A revocation', () => {
    const withTokens = async (...names) => {
        const box = await opened();
        const ids = [];
        for (const name of names) ids.push((await box.create(name)).json().token);
        const revoke = (body, query = '', as) => box.put(`/revoke${query}`, body, as);
        return { ...box, ids, revoke };
    };
    const left = (answer) => answer.json().data.map(({ tokenName }) => tokenName);

    test('answers with what is left', async () => {
        const { ids, list, revoke } = await withTokens('laptop', 'ci', 'old');

        const answer = await revoke({ tokenIds: [ids[0], ids[2]] });

        assert.deepEqual(seen(answer), { status: 200, body: { data: [row('ci', start + 30 * day)] } });
        assert.deepEqual(await list(), seen(answer));
    });

    test('of all takes everything of this user, whatever the body says', async () => {
        const { create, list, revoke, signIn } = await withTokens('laptop', 'ci');
        const administrator = await signIn(admin);
        await create('admin\'s own', '30', administrator);

        assert.deepEqual(left(await revoke({ tokenIds: [] }, '?removeAll=true')), []);
        assert.equal((await revoke(undefined, '?removeAll=true')).statusCode, 200);
        assert.equal((await list('', administrator)).body.data.length, 1);
    });

    test('of what is not there changes nothing and is no error', async () => {
        const { revoke } = await withTokens('laptop');

        assert.deepEqual(left(await revoke({ tokenIds: ['a1a1a1a1-0000-4000-8000-000000000003'] })), ['laptop']);
        assert.deepEqual(left(await revoke({ tokenIds: [] }, '?removeAll=false')), ['laptop']);
    });

    test('does not ask whose token it is', async () => {
        const { ids, list, revoke, signIn } = await withTokens('laptop');

        await revoke({ tokenIds: ids }, '', await signIn({ email: 'zoe@example.org', password: 'Schlüssel–鍵–🔑' }));

        assert.deepEqual((await list()).body.data, []);
    });

    test('refuses ids that are no ids, and stumbles over a missing list', async () => {
        const { list, revoke } = await withTokens('laptop');

        assert.deepEqual(seen(await revoke({ tokenIds: ['laptop'] })), refusal(400, 'Invalid request format'));
        for (const body of [{}, '', { tokenIds: null }])
            assert.equal((await revoke(body)).statusCode, 500);
        assert.equal((await list()).body.data.length, 1);
    });

    test('for another user is for administrators; an empty name means oneself', async () => {
        const { ids, revoke, signIn } = await withTokens('laptop', 'ci');

        assert.deepEqual(seen(await revoke({ tokenIds: ids }, '?username=zoe')), refusedToJane);
        assert.deepEqual(left(await revoke({ tokenIds: [ids[0]] }, '?username=')), ['ci']);
        assert.deepEqual(left(await revoke({ tokenIds: [] }, '?username=jane.doe&removeAll=true', await signIn(admin))), []);
    });
});
