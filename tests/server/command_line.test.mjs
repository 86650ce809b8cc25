// The program as it is started from a shell.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { startSandbox } from '../support/sandbox.mjs';
import { base64 } from './kit.mjs';
import { siteFolder } from './site_folder.mjs';

const program = fileURLToPath(new URL('../../web/server/main.mjs', import.meta.url));

const start = (...args) => spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

async function ended(...args)
{
    const child = start(...args);
    const [[code], out, error] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]);
    return { code, out, error };
}

// Its first two lines, and how it ended after it was asked to.
async function running(use, ...args)
{
    const child = start(...args);
    const closed = once(child, 'close');
    let out = '';
    for await (const chunk of child.stdout) {
        out += chunk;
        if (out.split('\n').length > 2) break;
    }
    try {
        await use(out.split('\n'));
    } finally {
        child.kill('SIGTERM');
    }
    const [code] = await closed;
    return code;
}

async function serving(answer)
{
    const server = createServer(answer);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    after(() => server.close());
    return server.address().port;
}

describe('The server refuses to start, in one sentence,', async () => {
    const site = await siteFolder();
    const refused = async (args, sentence) => {
        const { code, out, error } = await ended(...args);
        assert.match(error, /^[^\n]+\.\n$/);
        assert.match(error, sentence);
        assert.deepEqual([code, out], [1, '']);
    };

    test('for an option that it does not know, and a word that is no option', async () => {
        await refused(['--site', site, '--prot', '1'], /^Unknown option '--prot'; known are --site DIR/);
        await refused([site], /^Unexpected argument/);
        await refused(['--site', site, '--port'], /^Option '--port/);
    });

    test('without a page', async () => {
        await refused([], /--site DIR/);
        await refused(['--site', `${site}/none`], /There is no page in .*none: it has no index\.html/);
    });

    test('for a port that is no port', async () => {
        for (const port of ['http', '70000', '-1', '', '80.5'])
            await refused(['--site', site, `--port=${port}`], /--port takes a number from 0 to 65535/);
    });

    test('for a port that is taken', async () => {
        const port = await serving();

        await refused(['--site', site, '--port', String(port)], new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is already in use`));
    });

    test('for an address that this machine does not have', async () => {
        await refused(['--site', site, '--port', '0', '--host', '203.0.113.1'], /no address 203\.0\.113\.1/);
    });

    test('for an upstream that is no web address', async () => {
        for (const url of ['om.example.org', 'ftp://om.example.org', 'http://', ''])
            await refused(['--site', site, `--upstream=${url}`], /--upstream takes an http or https address/);
        await refused(['--site', site, '--upstream', 'http://om.example.org/?x=1'], /only a scheme, a host, a port and a base path/);
    });

    test('for an upstream that nobody answers at', async () => {
        const gone = createServer();
        await once(gone.listen(0, '127.0.0.1'), 'listening');
        const { port } = gone.address();
        gone.close();

        await refused(['--site', site, '--upstream', `http://127.0.0.1:${port}`], /cannot be reached: .*ECONNREFUSED/);
    });

    test('for an upstream that answers HTML: its base path is missing', async () => {
        const om = await startSandbox({ basePath: '/openmetadata' });
        after(() => om.close());

        await refused(
            ['--site', site, '--upstream', `${om.url}settings`],
            /is not OpenMetadata's base address: .*\/settings\/api\/v1\/system\/version answered 200 with text\/html/);
    });

    test('for an upstream that says something else or sends elsewhere', async () => {
        const other = await serving((request, response) => response.setHeader('content-type', 'application/json').end('{"ok":true}'));
        const moved = await serving((request, response) => response.writeHead(301, { location: 'https://om.example.org/' }).end());

        await refused(['--site', site, '--upstream', `http://127.0.0.1:${other}`], /answered 200 with application\/json instead of a version/);
        await refused(['--site', site, '--upstream', `http://127.0.0.1:${moved}`], /redirects to https:\/\/om\.example\.org\/; give/);
    });
});

describe('The server', async () => {
    const site = await siteFolder();

    test('says where it is and whom to sign in as, and stops when it is told to', async () => {
        const code = await running(async ([where, who]) => {
            const [, url] = /^Latchkey is at (http:\/\/127\.0\.0\.1:\d+\/)$/.exec(where);
            const [, email, password] = /^Sandbox user: (\S+), password: (\S+)$/.exec(who);
            assert.match(await (await fetch(url)).text(), /<title>Latchkey/);
            const answer = await fetch(`${url}api/v1/users/login`, {
                method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password: base64(password) }),
            });
            assert.equal(answer.status, 200);
        }, '--site', site, '--port', '0');

        assert.equal(code, 0);
    });

    test('stands in front of a real server, base path and all, when given one', async () => {
        const om = await startSandbox({ basePath: '/openmetadata' });
        after(() => om.close());

        await running(async ([where, what]) => {
            assert.equal(what, `It stands in front of ${om.url.replace(/\/$/, '')}`);
            const [url] = /http\S+/.exec(where);
            assert.equal((await (await fetch(`${url}api/v1/system/version`)).json()).version, '2.0.0');
        }, '--site', site, '--port', '0', '--upstream', om.url);

        assert.deepEqual(om.requests.map(({ method, url }) => `${method} ${url}`), Array(2).fill('GET /openmetadata/api/v1/system/version'));
    });
});
