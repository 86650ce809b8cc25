// What nginx and Caddy send with the configurations that the project ships: the same as its own server.

import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { buildServer } from '../../web/server/server.mjs';
import { got, install, kinds, startHosted } from './kit.mjs';

const site = fileURLToPath(new URL('../../build/web/site/', import.meta.url));
const names = (await readdir(site, { recursive: true })).filter((name) => /\.\w+$/.test(name) && !/\.(br|gz)$/.test(name));
const wasm = names.find((name) => name.endsWith('.wasm'));

const policies = ['content-security-policy', 'cross-origin-opener-policy', 'permissions-policy', 'referrer-policy', 'x-content-type-options'];

test('an installation is one folder, and one over an earlier one leaves what was decided there', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'latchkey-'));
    t.after(() => rm(folder, { recursive: true }));
    await install(folder);
    const decided = '{ "idle_minutes": 5 }';
    await writeFile(join(folder, 'latchkey.json'), decided);

    await install(folder);

    assert.deepEqual((await readdir(folder)).sort(), (await readdir(site)).sort());
    assert.equal(await readFile(join(folder, 'latchkey.json'), 'utf8'), decided);
});

for (const kind of kinds) {
    test(`${kind} sends each file with its type, its policies, and for as long as it lasts`, async (t) => {
        const { page } = await startHosted(t, kind);
        const own = await buildServer({ site });
        t.after(() => own.close());

        for (const name of names) {
            const { status, headers, body } = await got(page + name);
            /** @type {Record<string, any>} */
            const expected = (await own.inject(`/${name}`)).headers;
            assert.equal(status, 200, name);
            if (name !== 'latchkey.json') assert.ok(body.equals(await readFile(site + name)), name);
            for (const policy of policies)
                assert.equal(headers[policy]?.replaceAll('; ', ';'), expected[policy]?.replaceAll('; ', ';'), `${policy} of ${name}`);
            assert.equal(headers['cache-control'], expected['cache-control'], name);
            assert.equal(headers['strict-transport-security'], 'max-age=31536000');
            assert.equal(headers['access-control-allow-origin'], name === 'embed.js' ? '*' : undefined);
            const type = headers['content-type'].replace('application/', 'text/').split(';')[0];
            assert.equal(type, expected['content-type'].replace('application/', 'text/').split(';')[0], name);
        }
        assert.match((await got(page)).body.toString(), /<title>Latchkey/);
    });

    test(`${kind} sends what is packed already, and says that it depends on what is asked for`, async (t) => {
        const { page } = await startHosted(t, kind);
        const plain = await readFile(site + wasm);

        const brotli = await got(page + wasm, { 'accept-encoding': 'gzip, br' });
        const gzip = await got(page + wasm, { 'accept-encoding': 'gzip' });

        assert.deepEqual([brotli.headers['content-encoding'], gzip.headers['content-encoding']], ['br', 'gzip']);
        assert.ok(brotliDecompressSync(brotli.body).equals(plain) && gunzipSync(gzip.body).equals(plain));
        assert.match(brotli.headers.vary, /accept-encoding/i);
        assert.equal(brotli.headers['content-type'], 'application/wasm');
    });

    test(`${kind} says of a file that is not there that it is not, and leads to the folder`, async (t) => {
        const { page } = await startHosted(t, kind);

        assert.equal((await got(`${page}missing.wasm`)).status, 404);
        const { status, headers } = await got(page.slice(0, -1));
        assert.deepEqual([status, new URL(headers.location, page).pathname], [301, '/tokens/']);
    });

    test(`${kind} passes all else on, with what OpenMetadata has to know`, async (t) => {
        const { url, sandbox, requests } = await startHosted(t, kind);
        const { accessToken } = await sandbox.sessions.open(sandbox.accounts.first);

        const user = await got(`${url}api/v1/users/loggedInUser`, { authorization: `Bearer ${accessToken}` });
        const host = await got(`${url}my-data`);

        const { name, href } = JSON.parse(user.body.toString());
        assert.deepEqual([name, new URL(href).host], ['jane.doe', new URL(url).host]);
        assert.match(host.body.toString(), /OpenMetadata/);
        assert.equal(host.headers['content-security-policy'], undefined);
        assert.equal(requests.at(-1).headers['x-forwarded-proto'], 'http');
    });
}
