// The company's sign-in that `--gateway` puts in front: what it lets through, and to whom.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Gateway } from '../../web/server/gateway.mjs';
import { buildServer } from '../../web/server/server.mjs';

const version = '/api/v1/system/version';

async function behind(t, options)
{
    const gateway = new Gateway(options);
    const app = await buildServer({ gateway });
    t.after(() => app.close());
    const ask = (url, headers = {}) => app.inject({ url, headers });
    const enter = async (to) => {
        const { statusCode, headers } = await ask(`/_gateway/sign_in?is_signed_in&to=${encodeURIComponent(to)}`);
        return { statusCode, location: headers.location, cookie: String(headers['set-cookie']).split(';')[0] };
    };
    return { gateway, ask, enter };
}

test('the gateway leads to its sign-in, and from there to where one wanted to be', async (t) => {
    const { ask, enter } = await behind(t);

    const { statusCode, headers } = await ask('/tokens/?x=1');
    const { location, cookie } = await enter('/tokens/?x=1');

    assert.deepEqual([statusCode, headers.location], [302, '/_gateway/sign_in?to=%2Ftokens%2F%3Fx%3D1']);
    assert.equal(location, '/tokens/?x=1');
    assert.equal((await ask(version, { cookie })).statusCode, 200);
});

test('the gateway that has ended a sign-in lets nobody through by it', async (t) => {
    const { gateway, ask, enter } = await behind(t);
    const { cookie } = await enter('/');

    gateway.end();

    assert.equal((await ask(version, { cookie })).statusCode, 302);
});

test('the gateway that refuses does so for calls alone', async (t) => {
    const { ask } = await behind(t, { answers: 'refusal' });

    const call = await ask(version, { accept: 'application/json' });

    assert.deepEqual([call.statusCode, call.headers['content-type']], [401, 'text/html']);
    assert.equal((await ask('/', { accept: 'text/html' })).statusCode, 302);
});

test('the gateway sends nobody to another origin', async (t) => {
    const { enter } = await behind(t);

    for (const to of ['//evil.example.org', '/\\evil.example.org', 'https://evil.example.org', '']) assert.equal((await enter(to)).location, '/');
});
