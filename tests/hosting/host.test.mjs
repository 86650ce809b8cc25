// OpenMetadata behind nginx, Caddy and the project's own server works as without them.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { after, describe, test } from 'node:test';
import WebSocket, { WebSocketServer } from 'ws';
import { got, kinds, startWebServer } from './kit.mjs';
import { portOf } from '../support/port.mjs';

const limit = { timeout: 10_000 }; // What is kept back may never come.

// A test hears of each request, and answers it.
async function startHost(t)
{
    const server = createServer({ maxHeaderSize: 65536 }, ({ url }, response) => {
        if (url === '/api/v1/system/version') response.end('{"version": "2.0.0"}');
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    t.after(() => {
        server.close();
        server.closeAllConnections();
    });
    return { server, upstream: `127.0.0.1:${portOf(server)}` };
}

const heardBy = async (socket) => String((await once(socket, 'message'))[0]);

for (const kind of [...kinds, 'own'])
    describe(`OpenMetadata behind ${kind}`, async () => {
        const { server, upstream } = await startHost({ after });
        const { origin, page } = await startWebServer({ after }, kind, { upstream });
        const asked = ({ signal }) => once(server, 'request', { signal });

        test('has its WebSockets', limit, async () => {
            const connected = once(new WebSocketServer({ server }), 'connection');
            const near = new WebSocket(`${origin.replace('http', 'ws')}/api/v1/push/feed?userId=1`, { headers: { cookie: 'OM_SESSION=1' } });
            const [[far, { url, headers }]] = await Promise.all([connected, once(near, 'open')]);
            assert.deepEqual([url, headers.cookie], ['/api/v1/push/feed?userId=1', 'OM_SESSION=1']);

            far.send('a notice');
            assert.equal(await heardBy(near), 'a notice');
            near.send('an answer');
            assert.equal(await heardBy(far), 'an answer');
            near.close();
            await once(far, 'close');
        });

        // A list to be imported is plain text.
        for (const type of ['application/octet-stream', 'text/plain'])
            test(`takes ${type} of any size, piece by piece`, limit, async (t) => {
                const piece = Buffer.alloc(65536, 'x');
                const upload = request(`${origin}/api/v1/upload`, { method: 'PUT', headers: { 'content-type': type } });
                upload.write(piece);
                const [incoming, answer] = await asked(t);
                await once(incoming, 'readable');

                for (let count = 0; count < 64; ++count) upload.write(piece);
                upload.end();

                assert.equal((await buffer(incoming)).length, 65 * piece.length);
                answer.end();
                assert.equal((await once(upload, 'response'))[0].statusCode, 200);
            });

        for (const type of ['text/event-stream', 'application/x-ndjson'])
            test(`speaks while it is listened to, in ${type}`, limit, async (t) => {
                const call = request(`${origin}/api/v1/stream`).end();
                const [, answer] = await asked(t);
                answer.writeHead(200, { 'content-type': type }).write('one\n\n');
                const [stream] = await once(call, 'response');
                const words = stream.setEncoding('utf8')[Symbol.asyncIterator]();

                assert.equal((await words.next()).value, 'one\n\n');
                answer.write('two\n\n');
                assert.equal((await words.next()).value, 'two\n\n');
                stream.destroy();
                await once(answer, 'close');
            });

        test('takes and sends headers of 32 KB', limit, async (t) => {
            const large = 'x'.repeat(32 * 1024);
            const answered = got(`${origin}/my-data`, { cookie: large });
            const [{ headers }, answer] = await asked(t);
            answer.setHeader('x-large', large).end();

            assert.equal(headers.cookie, large);
            assert.equal((await answered).headers['x-large'], large);
        });

        test('is asked for what was asked for, and redirects as it likes', limit, async (t) => {
            for (const location of ['/signin?to=%2Fmy-data&x=1', 'signin?x=1', 'https://idp.example.org/login?x=1']) {
                const answered = got(`${origin}/table/a%2Fb%20c?x=%2F&y`);
                const [{ url }, answer] = await asked(t);
                answer.writeHead(302, { location }).end();

                assert.equal(url, '/table/a%2Fb%20c?x=%2F&y');
                assert.equal((await answered).headers.location, location);
            }
        });

        test('is known by its own name alone', limit, async () => {
            const port = new URL(origin).port;
            for (const host of ['evil.example.org', `evil.example.org:${port}`, 'localhost.evil.example.org'])
                for (const url of [page, `${page.slice(0, -1)}`, `${origin}/api/v1/system/version`])
                    assert.equal((await got(url, { host })).status, 421, `${host} ${url}`);
            for (const host of ['localhost', 'localhost:443']) assert.equal((await got(page, { host })).status, 200, host);
        });

        test('has the page at a path whose slash may be forgotten, whatever stands in front', limit, async () => {
            for (const query of ['', '?x=1&y=%20']) {
                const { headers } = await got(page.slice(0, -1) + query, { host: 'localhost:443' });
                assert.equal(headers.location, `/tokens/${query}`);
            }
        });
    });

for (const kind of kinds)
    test(`${kind} logs who asked for what, and no token that came with it`, async (t) => {
        const { server, upstream } = await startHost(t);
        server.on('request', ({ url }, response) => response.writeHead(302, { location: url.replace('/auth/callback', '/tokens/') }).end());
        const { origin, page, stop } = await startWebServer(t, kind, { upstream });
        const callback = `${origin}/auth/callback?id_token=ey.secret`;
        const name = 'Browser/1.0';

        for (const url of [callback, callback.replace('/auth/callback', '/tokens'), `${page}?id_token=ey.secret`])
            await got(url, { 'referer': callback, 'user-agent': name });

        const said = (await stop()).split('\n').filter((line) => line.includes(name));
        assert.deepEqual(said.map((line) => /\/(auth\/callback|tokens\/?)/.exec(line)?.[0]), ['/auth/callback', '/tokens', '/tokens/']);
        assert.deepEqual(said.filter((line) => line.includes('secret')), []);
    });
