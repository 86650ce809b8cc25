// The program as it is started from a shell.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { checkDeploymentFile } from '../../web/server/deployment_file.mjs';
import { readOptions } from '../../web/server/options.mjs';
import { probeUpstream } from '../../web/server/upstream.mjs';
import { startSandbox } from '../support/sandbox.mjs';
import { base64 } from './kit.mjs';
import { siteFolder } from './site_folder.mjs';
import { portOf } from '../support/port.mjs';

const program = fileURLToPath(new URL('../../web/server/main.mjs', import.meta.url));

const start = (...args) => spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

async function ended(...args)
{
    const child = start(...args);
    const [[code], out, error] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]);
    return { code, out, error };
}

// What it says once it runs, and how it ended after it was asked to.
async function running(use, ...args)
{
    const child = start(...args);
    const closed = once(child, 'close');
    const lines = args.some((arg) => arg.startsWith('--upstream')) ? 2 : 3; // A sandbox says whom to sign in as, twice.
    let out = '';
    for await (const chunk of child.stdout) {
        out += chunk;
        if (out.split('\n').length > lines) break;
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
    return portOf(server);
}

async function unreachablePort()
{
    const gone = createServer();
    await once(gone.listen(0, '127.0.0.1'), 'listening');
    const port = portOf(gone);
    gone.close();
    return port;
}

describe('The server refuses to start, in one sentence and with exit code 1,', async () => {
    const site = await siteFolder();
    const refused = async (args, sentence) => {
        const { code, out, error } = await ended('--site', site, ...args);
        assert.match(error, /^[^\n]+\.\n$/);
        assert.match(error, sentence);
        assert.deepEqual([code, out], [1, '']);
    };

    test('for an option that it does not know', () => refused(['--prot', '1'], /^Unknown option '--prot'; known are --site DIR/));

    test('for a port that is taken', async () => {
        const port = await serving();

        await refused(['--port', String(port)], new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is already in use`));
    });

    test('for an address that this machine does not have', () => refused(['--port', '0', '--host', '203.0.113.1'], /no address 203\.0\.113\.1/));

    test('for an upstream that nobody answers at', async () =>
        refused(['--upstream', `http://127.0.0.1:${await unreachablePort()}`], /cannot be reached: .*ECONNREFUSED/));

    test('for an upstream that answers HTML: its base path is missing', async () => {
        const om = await startSandbox({ basePath: '/openmetadata' });
        after(() => om.close());

        await refused(
            ['--upstream', `${om.url}settings`],
            /is not OpenMetadata's base address: .*\/settings\/api\/v1\/system\/version answered 200 with text\/html/);
    });
});

describe('A latchkey.json is refused, in one sentence,', async () => {
    const refused = async (text, sentence) => {
        const site = await siteFolder();
        await writeFile(join(site, 'latchkey.json'), text);
        assert.throws(() => checkDeploymentFile(site), ({ name, message }) => name === 'StartupError' && /^[^\n]+\.$/.test(message) && sentence.test(message));
    };

    test('when it is no JSON object', async () => {
        for (const text of ['', '{', '{"api":\n"x",}', '<html>']) await refused(text, /is not JSON/);
        for (const text of ['[]', 'null', '"x"', '1']) await refused(text, /holds no JSON object/);
    });

    test('for a member that is not known', () => refused('{"embeders": []}', /says "embeders", which is not known; known are api, embedders/));

    test('for a value that its member does not take', async () => {
        for (const api of ['"//"', '"https://elsewhere.example.org/api"', '"//elsewhere.example.org"', '7', 'null']) await refused(`{"api": ${api}}`, /"api".*takes a path/);
        for (const ones of ['"https://a.example.org"', '["https://a.example.org/"]', '["*"]', '["a.example.org"]', '["null"]', '[7]']) await refused(`{"embedders": ${ones}}`, /takes a list of origins/);
        for (const minutes of ['-1', '1441', '1.5', '"30"', 'null']) await refused(`{"idle_minutes": ${minutes}}`, /takes a whole number from 0 to 1440/);
        for (const name of ['sso_redirect', 'unlimited']) await refused(`{"${name}": "yes"}`, /takes true or false, not "yes"/);
    });

    test('and the server does not start', async () => {
        const site = await siteFolder();
        await writeFile(join(site, 'latchkey.json'), '{"unlimited": 1}');

        assert.deepEqual(await ended('--site', site, '--port', '0'), { code: 1, out: '', error: '"unlimited" in latchkey.json takes true or false, not 1.\n' });
    });

    test('but not the one that comes with the page, or none', async () => {
        const site = await siteFolder();
        checkDeploymentFile(site);
        await copyFile(new URL('../../shell/latchkey.json', import.meta.url), join(site, 'latchkey.json'));
        checkDeploymentFile(site);
        await writeFile(join(site, 'latchkey.json'), '{"api": "/openmetadata/api", "embedders": ["https://portal.example.org", "http://localhost:3000"]}');
        checkDeploymentFile(site);
    });
});

describe('web/serve', () => {
    const check = fileURLToPath(new URL('../../web/server/check_options.mjs', import.meta.url));
    const checked = (...args) => spawnSync(process.execPath, [check, ...args], { encoding: 'utf8' });

    test('knows a wrong option before it has built anything', () => {
        assert.deepEqual(checked('--port', 'http').status, 1);
        assert.match(checked('--port', 'http').stderr, /^--port takes a number from 0 to 65535, not "http"\.\n$/);
        assert.deepEqual(checked('--port', '8601', '--version', '1.12').status, 0);
    });
});

describe('A command line is refused, in one sentence,', async () => {
    const site = await siteFolder();
    const refused = (args, sentence) =>
        assert.throws(() => readOptions(args), ({ name, message }) => name === 'StartupError' && /^[^\n]+\.$/.test(message) && sentence.test(message));

    test('for a word that is no option, and an option without its value', () => {
        refused([site], /^Unexpected argument/);
        refused(['--site', site, '--port'], /^Option '--port/);
    });

    test('without a page', () => {
        refused([], /--site DIR/);
        refused(['--site', `${site}/none`], /There is no page in .*none: it has no index\.html/);
    });

    test('for a port that is no port', () => {
        for (const port of ['http', '70000', '-1', '', '80.5'])
            refused(['--site', site, `--port=${port}`], /--port takes a number from 0 to 65535/);
    });

    test('for a prefix that is no path with a slash at either end', () => {
        for (const prefix of ['tokens', '/tokens', 'tokens/', '//', '/a b/', ''])
            refused(['--site', site, '--prefix', prefix], /--prefix takes a path with a slash at either end, such as \/tokens\//);
    });

    test('for a version that OpenMetadata does not have, or not yet', () => {
        for (const version of ['twelve', '1', '1.2.4', '1.12.', '1.12.6.1', '2.1', '3.0', '-1.12', ''])
            refused(['--site', site, `--version=${version}`], /--version takes an OpenMetadata version from 1\.3 to 2\.0, such as 1\.12 or 1\.12\.6/);
    });

    test('for a version of a server that is there already', () =>
        refused(['--site', site, '--version', '1.12', '--upstream', 'https://om.example.org'], /--version is the sandbox's/));

    test('for an upstream that is no web address, or more than one', () => {
        for (const url of ['om.example.org', 'ftp://om.example.org', 'http://', ''])
            refused(['--site', site, `--upstream=${url}`], /--upstream takes an http or https address/);
        for (const url of ['http://om.example.org/?x=1', 'http://jane@om.example.org', 'http://om.example.org/#x'])
            refused(['--site', site, '--upstream', url], /only a scheme, a host, a port and a base path/);
    });
});

describe('An upstream is refused', () => {
    const refused = (port, message) => assert.rejects(probeUpstream(`http://127.0.0.1:${port}`), { name: 'StartupError', message });
    const answering = (status, headers, body) => serving((request, response) => response.writeHead(status, headers).end(body));
    const json = { 'content-type': 'application/json' };

    test('when it says something else', async () => {
        await refused(await answering(200, json, '{"ok":true}'), /answered 200 with application\/json instead of a version/);
        await refused(await answering(503, json, '{"version":"2.0.0"}'), /answered 503 with application\/json/);
        await refused(await answering(200, {}, ''), /answered 200 with no type/);
    });

    test('when it sends elsewhere', async () =>
        refused(await answering(301, { location: 'https://om.example.org/' }), /redirects to https:\/\/om\.example\.org\/; give/));
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

    test('has somebody whose tokens are named in every script', async () => {
        await running(async ([where, , who]) => {
            const [url] = /http\S+/.exec(where);
            const [, email, password] = /: (\S+), password: (\S+)$/.exec(who);
            const entered = await fetch(`${url}api/v1/users/login`, {
                method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password: base64(password) }),
            });
            const { accessToken } = await entered.json();
            const list = await fetch(`${url}api/v1/users/security/token`, { headers: { authorization: `Bearer ${accessToken}` } });
            const names = (await list.json()).data.map(({ tokenName }) => tokenName).join();
            for (const script of ['Latin', 'Cyrillic', 'Greek', 'Hebrew', 'Arabic', 'Devanagari', 'Thai', 'Han', 'Hiragana', 'Hangul', 'Tamil', 'Bengali'])
                assert.match(names, new RegExp(`\\p{Script=${script}}`, 'u'), script);
        }, '--site', site, '--port', '0');
    });

    test('has the page below a prefix, and the server behind around it', async () => {
        await running(async ([where]) => {
            const [url] = /http\S+/.exec(where);
            assert.match(url, /\/tokens\/$/);
            assert.match(await (await fetch(url)).text(), /<title>Latchkey/);
            assert.match(await (await fetch(new URL('/', url))).text(), /<title>OpenMetadata/);
            assert.equal((await (await fetch(new URL('/api/v1/system/version', url))).json()).version, '2.0.0');
        }, '--site', site, '--port', '0', '--prefix', '/tokens/');
    });

    test('is the OpenMetadata that was asked for', async () => {
        for (const [version, said] of [['1.12', '1.12.0'], ['1.12.6', '1.12.6']]) {
            await running(async ([where]) => {
                const [url] = /http\S+/.exec(where);
                assert.equal((await (await fetch(`${url}api/v1/system/version`)).json()).version, said);
            }, '--site', site, '--port', '0', '--version', version);
        }
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
