// The page in front of another server: everything but its own files is that server's.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import { after, describe, test } from 'node:test';
import { text } from 'node:stream/consumers';

import { buildServer } from '../../web/server/server.mjs';
import { startSandbox } from '../support/sandbox.mjs';
import { base64, jane } from './kit.mjs';
import { pageFiles, siteFolder } from './site_folder.mjs';
import { portOf } from '../support/port.mjs';

async function inFrontOf(upstream)
{
    const app = await buildServer({ site: await siteFolder(), upstream: upstream.replace(/\/$/, '') });
    after(() => app.close());
    return app;
}

// A server that answers with what it was asked, unless `answer` says otherwise.
async function echo(answer)
{
    const server = createServer(async (request, response) => {
        const { method, url, headers } = request;
        const asked = { method, url, headers, body: await text(request) };
        if (answer) answer(asked, response);
        else response.setHeader('content-type', 'application/json').end(JSON.stringify(asked));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    after(() => server.close());
    return { server, url: `http://127.0.0.1:${portOf(server)}` };
}

for (const basePath of ['', '/openmetadata'])
    describe(`In front of a server ${basePath ? 'with a base path' : 'at the root'}`, async () => {
        const sandbox = await startSandbox({ basePath });
        after(() => sandbox.close());
        const app = await inFrontOf(sandbox.url);

        test('a token can be made and used through the page\'s own /api', async () => {
            const call = (method, url, payload, bearer) =>
                app.inject({ method, url: `/api/v1/users${url}`, payload, headers: bearer ? { authorization: `Bearer ${bearer}` } : {} });
            const login = await call('POST', '/login', { ...jane, password: base64(jane.password) });

            const created = await call('PUT', '/security/token', { tokenName: 'laptop', JWTTokenExpiry: '7' }, login.json().accessToken);

            assert.equal(created.statusCode, 200);
            const user = await call('GET', '/loggedInUser?fields=teams', undefined, created.json().jwtToken);
            assert.deepEqual([user.statusCode, user.json().name, user.json().teams.length], [200, 'jane.doe', 2]);
            assert.equal((await call('GET', '/loggedInUser')).statusCode, 401);
        });

        test('the page\'s files are ours with their headers, and the rest the host\'s with its own', async () => {
            const [ours, host] = [await app.inject('/'), await app.inject('/my-data')];

            assert.equal(ours.body, pageFiles['index.html']);
            assert.match(ours.headers['content-security-policy'], /default-src 'none'/);
            assert.match(host.body, /<title>OpenMetadata<\/title>/);
            assert.equal(host.headers['content-security-policy'], undefined);
        });

        test('the host\'s own pages find their files under the host\'s own paths', async () => {
            assert.equal((await app.inject(`${basePath}/api/v1/system/version`)).json().version, '2.0.0');
        });
    });

describe('The server behind', () => {
    test('is told who called, by which address, and everything that the client said', async () => {
        const { url } = await echo();
        const app = await inFrontOf(`${url}/openmetadata`);

        const answer = await app.inject({
            method: 'PUT', url: '/api/v1/x?fields=a%2Cb&x=%20', payload: '{"a" : 1}',
            headers: { host: 'page.example', authorization: 'Bearer x.y.z', cookie: 'OM_SESSION=1', 'content-type': 'application/json' },
        });

        const { method, url: asked, headers, body } = answer.json();
        assert.deepEqual([method, asked, body], ['PUT', '/openmetadata/api/v1/x?fields=a%2Cb&x=%20', '{"a" : 1}']);
        const { authorization, cookie, host } = headers;
        assert.deepEqual({ authorization, cookie, host }, { authorization: 'Bearer x.y.z', cookie: 'OM_SESSION=1', host: new URL(url).host });
        assert.deepEqual(
            [headers['x-forwarded-host'], headers['x-forwarded-proto'], headers['x-forwarded-for']], ['page.example', 'http', '127.0.0.1']);
    });

    test('hears from the outermost proxy how the browser came', async () => {
        const app = await inFrontOf((await echo()).url);

        const { headers } = (await app.inject({
            url: '/api/x', headers: { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'om.example', 'x-forwarded-for': '192.0.2.7' },
        })).json();

        assert.deepEqual(
            [headers['x-forwarded-proto'], headers['x-forwarded-host'], headers['x-forwarded-for']],
            ['https', 'om.example', '192.0.2.7, 127.0.0.1']);
    });

    test('may set cookies, and redirect without leaving the page\'s origin', async () => {
        const { url } = await echo(({ url: asked }, response) => {
            const locations = { home: `${url}/openmetadata/signin?x=1`, away: 'https://idp.example/login', near: '/openmetadata/signin' };
            const location = locations[asked.split('/').pop()];
            response.writeHead(302, { location, 'set-cookie': 'OM_SESSION=1; Path=/; HttpOnly' }).end();
        });
        const app = await inFrontOf(`${url}/openmetadata`);

        const home = await app.inject('/home');

        assert.deepEqual(
            [home.statusCode, home.headers.location, home.headers['set-cookie']],
            [302, '/openmetadata/signin?x=1', 'OM_SESSION=1; Path=/; HttpOnly']);
        assert.equal((await app.inject('/away')).headers.location, 'https://idp.example/login');
        assert.equal((await app.inject('/near')).headers.location, '/openmetadata/signin');
    });

    test('is asked once, however it answers', async () => {
        let times = 0;
        const { url } = await echo((asked, response) => {
            times += 1;
            response.writeHead(503, { 'retry-after': '0' }).end('<html>busy</html>');
        });
        const app = await inFrontOf(url);

        const answer = await app.inject('/api/v1/users/security/token');

        assert.deepEqual([answer.statusCode, answer.body, times], [503, '<html>busy</html>', 1]);
    });

    test('is missed in the words of the API when it is gone', async () => {
        const { server, url } = await echo();
        const app = await inFrontOf(url);
        server.close();

        const answer = await app.inject('/api/v1/system/version');

        assert.deepEqual(
            [answer.statusCode, answer.json()], [502, { code: 502, message: 'The OpenMetadata server behind this page could not be reached.' }]);
    });

    test('gets the host page\'s WebSocket', async () => {
        const { server, url } = await echo();
        const upgraded = once(server, 'upgrade');
        const app = await inFrontOf(`${url}/openmetadata`);
        await app.listen({ host: '127.0.0.1', port: 0 });

        const client = httpRequest({
            port: portOf(app.server), path: '/api/v1/push/feed?userId=1',
            headers: { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': base64('sixteen bytes ..') },
        });
        client.end();

        const [[answer, near], [asked, far]] = await Promise.all([once(client, 'upgrade'), upgraded]);
        assert.deepEqual([answer.statusCode, asked.url], [101, '/openmetadata/api/v1/push/feed?userId=1']);
        for (const socket of [near, far]) socket.destroy();
    });
});
