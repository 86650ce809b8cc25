// front.mjs — a web server before the sandbox's that answers for one of the page's files as none should.
//
//   const front = await startFront(t, sandbox);
//   front.spoil('latchkey.js', kFaults['no answer']);   … until front.spoil()
//   … open front.page …

import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import { join } from 'node:path';
import { site } from './site.mjs';
import { portOf } from './port.mjs';

const kTypes = { js: 'text/javascript', wasm: 'application/wasm', css: 'text/css', json: 'application/json' };

// As a page names it: the same without the hash.
const plainName = (url) => url.split('?')[0].split('/').at(-1).replace(/\.[0-9a-f]{8}(?=\.)/, '');

const status = (code) => ({ response }) => response.writeHead(code, { 'content-type': 'text/html' }).end(code === 204 ? undefined : '<h1>No</h1>');
const whole = (body, headers = {}) => ({ response, type }) => response.writeHead(200, { 'content-type': type, ...headers }).end(body);
const half = (after) => ({ response, type, body, isCounted = true }) => {
    response.writeHead(200, { 'content-type': type, ...(isCounted && { 'content-length': body.length }) });
    response.write(body.subarray(0, body.length / 2), () => after(response, body.subarray(body.length / 2)));
};
const redirect = (to) => ({ request, response, url }) => response.writeHead(302, { location: to(request, url) }).end();

// What befalls a file: { request, response, url, type, body, later }; `later` keeps what is to be done when it is asked for.
export const kFaults = {
    ...Object.fromEntries([401, 403, 404, 429, 500, 503, 511, 204].map((code) => [`a ${code}`, status(code)])),
    'nothing in it': whole(''),
    'a page instead': whole('<!doctype html><title>Sign in</title>', { 'content-type': 'text/html' }),
    'another type': ({ body, response }) => whole(body)({ response, type: 'text/plain' }),
    'garbage': whole(Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 73 + 131) % 256))),
    'another encoding': ({ body, response, type }) => whole(body, { 'content-encoding': 'br' })({ response, type }),
    'no answer': () => {},
    'headers, and no more': ({ response, type }) => response.writeHead(200, { 'content-type': type }).flushHeaders(),
    'half, and no more': half(() => {}),
    'a connection that breaks': ({ request }) => request.socket.resetAndDestroy(),
    'a connection that breaks half-way': half((response) => response.socket.resetAndDestroy()),
    'less than announced': half((response) => response.socket.end()),
    'half, as if that were all': (call) => half((response) => response.end())({ ...call, isCounted: false }),
    'a redirection to itself': redirect((_, url) => url),
    'a redirection elsewhere': redirect(({ socket }, url) => `http://localhost:${socket.localPort}${url}`),
    'half, and the rest too late': (call) => half((response, rest) => call.later.push(() => response.end(rest)))(call),
};

export async function startFront(t, { url: behind })
{
    let spoiled, fault;
    const later = [];
    const front = {
        spoil(name, how) { [spoiled, fault] = [name, how]; },
        // What was kept back comes.
        release() { for (const act of later.splice(0)) act(); },
        page: '',
    };
    const server = createServer((request, response) => {
        const { url, method, headers } = request;
        const name = plainName(url);
        // Nothing is kept: the next page asks for everything anew.
        response.setHeader('cache-control', 'no-store');
        response.setHeader('x-content-type-options', 'nosniff');
        if (name === spoiled) return fault({ request, response, url, later, type: kTypes[name.split('.').at(-1)], body: bodyOf(name) });
        const asked = ask(new URL(url, behind), { method, headers }, (answer) => {
            response.writeHead(answer.statusCode, { ...answer.headers, 'cache-control': 'no-store' });
            answer.pipe(response);
        });
        asked.on('error', () => response.destroy()); // The sandbox has closed.
        request.pipe(asked);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    t.after(() => {
        server.close();
        server.closeAllConnections();
    });
    front.page = `http://127.0.0.1:${portOf(server)}/`;
    return front;
}

const bodyOf = (name) => readFileSync(join(site, readdirSync(site).find((file) => plainName(file) === name)));
