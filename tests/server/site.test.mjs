// How the page itself is delivered, and what stands at every other path.

import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { buildServer } from '../../web/server/server.mjs';
import { pageFiles, siteFolder } from './site_folder.mjs';

describe('The page', async () => {
    const app = await buildServer({ site: await siteFolder() });
    after(() => app.close());
    /** @param {'GET' | 'HEAD' | 'POST'} method */
const got = (url, headers = {}, method = 'GET') => app.inject({ method, url, headers });

    test('is at the root, and its files beside it, each with its own media type', async () => {
        const types = {
            'index.html': 'text/html; charset=utf-8', 'latchkey.css': 'text/css; charset=utf-8',
            'latchkey.js': /^(text|application)\/javascript; charset=utf-8$/, 'latchkey.wasm': 'application/wasm',
        };

        for (const [name, type] of Object.entries(types)) {
            const answer = await got(`/${name}`);
            assert.deepEqual([answer.statusCode, answer.body], [200, pageFiles[name]]);
            assert.match(String(answer.headers['content-type']), new RegExp(type));
        }
        for (const url of ['/', '/?lang=de']) assert.equal((await got(url)).body, pageFiles['index.html']);
    });

    test('comes precompressed with Brotli, or with gzip, to who takes it', async () => {
        for (const [url, name] of [['/', 'index.html'], ['/latchkey.wasm', 'latchkey.wasm']]) {
            const { headers, rawPayload } = await got(url, { 'accept-encoding': 'gzip, deflate, br' });
            assert.deepEqual([headers['content-encoding'], headers.vary.toLowerCase()], ['br', 'accept-encoding']);
            assert.equal(brotliDecompressSync(rawPayload).toString(), pageFiles[name]);
        }
        const zipped = await got('/latchkey.js', { 'accept-encoding': 'gzip' });
        assert.equal(gunzipSync(zipped.rawPayload).toString(), pageFiles['latchkey.js']);

        const plain = await got('/latchkey.js');
        assert.deepEqual([plain.headers['content-encoding'], plain.headers.vary.toLowerCase()], [undefined, 'accept-encoding']);
    });

    test('has the media type of its content when it is compressed', async () => {
        const { headers } = await got('/latchkey.wasm', { 'accept-encoding': 'br' });

        assert.equal(headers['content-type'], 'application/wasm');
    });

    test('is asked for again each time, and not sent again while it is the same', async () => {
        const { headers } = await got('/latchkey.wasm', { 'accept-encoding': 'br' });
        assert.equal(headers['cache-control'], 'no-cache');

        const again = await got('/latchkey.wasm', { 'accept-encoding': 'br', 'if-none-match': headers.etag });

        assert.deepEqual([again.statusCode, again.body], [304, '']);
        assert.equal(again.headers['cache-control'], 'no-cache');
    });

    test('may load nothing but its own files, and be framed by its own origin only', async () => {
        for (const url of ['/', '/latchkey.js', '/latchkey.wasm'])
            assert.deepEqual((await got(url)).headers['content-security-policy'].split(';'), [
                "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "connect-src 'self'",
                "img-src 'self' data:", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'self'",
                "require-trusted-types-for 'script'", "trusted-types 'none'",
            ]);
    });

    test('tells no sniffers, no referrers, and not what served it', async () => {
        const { headers } = await got('/');

        assert.equal(headers['x-content-type-options'], 'nosniff');
        assert.equal(headers['referrer-policy'], 'no-referrer');
        assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
        assert.match(String(headers['permissions-policy']), /^clipboard-write=\(self\), camera=\(\)/);
        for (const absent of ['x-powered-by', 'server', 'x-frame-options', 'strict-transport-security']) assert.equal(absent in headers, false);
    });

    test('cannot be left upwards', async () => {
        for (const url of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json'])
            assert.match((await got(url)).body, /<title>OpenMetadata<\/title>/, url);
    });
});

describe('Every other path', async () => {
    const app = await buildServer({ site: await siteFolder() });
    after(() => app.close());

    test('is the host\'s own page with status 200, a missing file and a wrong API path too', async () => {
        for (const url of ['/my-data', '/users/jane.doe', '/missing.wasm', '/latchkey.wasm.br', '/v1/system/version', '/openmetadata/api/v1/system/version']) {
            const answer = await app.inject(url);
            assert.deepEqual([answer.statusCode, answer.headers['content-type']], [200, 'text/html; charset=utf-8'], url);
            assert.match(answer.body, /<title>OpenMetadata<\/title>/);
            assert.equal(answer.headers['content-security-policy'], undefined);
        }
    });

    test('takes nothing but reading', async () => {
        assert.equal((await app.inject({ method: 'POST', url: '/my-data' })).statusCode, 405);
    });

    test('below the API is a refusal in JSON', async () => {
        const answer = await app.inject('/api/v1/nothing');

        assert.deepEqual([answer.statusCode, answer.json()], [404, { code: 404, message: 'HTTP 404 Not Found' }]);
    });
});

describe('The server, by name', async () => {
    const app = await buildServer({ site: await siteFolder(), host: 'data.example.org', prefix: '/tokens/' });
    after(() => app.close());
    const statusFor = async (host, url = '/tokens/') => (await app.inject({ url, headers: { host } })).statusCode;

    test('is known by any address, as localhost, and as it was told to listen', async () => {
        for (const host of ['127.0.0.1:8600', '192.0.2.7', '[::1]:8600', 'localhost:8600', 'tokens.localhost', 'data.example.org', 'data.example.org:8600'])
            assert.equal(await statusFor(host), 200, host);
    });

    test('does not answer a page that has its own name lead here', async () => {
        for (const host of ['evil.example.org', 'evil.example.org:8600', 'localhost.evil.example.org', '127.0.0.1.evil.example.org', 'notlocalhost']) {
            assert.equal(await statusFor(host), 421, host);
            assert.equal(await statusFor(host, '/api/v1/system/version'), 421, host);
        }
    });

    test('sends who forgot the slash at the end to the page, with the query', async () => {
        const { statusCode, headers } = await app.inject({ url: '/tokens?lang=de', headers: { host: 'localhost' } });

        assert.deepEqual([statusCode, headers.location], [308, '/tokens/?lang=de']);
    });
});
