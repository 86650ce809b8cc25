// kit.mjs — a web server in front of a sandbox or of another server: one from Debian, with the configuration that the project
// ships, or the project's own.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startSandbox } from '../support/sandbox.mjs';
import { portOf } from '../support/port.mjs';

const project = fileURLToPath(new URL('../../', import.meta.url));
const servers = join(project, 'build/toolchain/servers');

export const kinds = ['nginx', 'caddy'];

// As it is sent: fetch() would unpack it, and follow it elsewhere.
export async function got(url, headers = {})
{
    const [answer] = await once(request(url, { headers, maxHeaderSize: 65536 }).end(), 'response');
    return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) };
}

// As README has it.
export function install(folder)
{
    return promisify(execFile)('cmake', ['--install', join(project, 'build/web'), '--prefix', folder]);
}

async function freePort()
{
    const server = createServer();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const port = portOf(server);
    server.close();
    return port;
}

// The shipped file, with what it says is to be changed; the name stays localhost.
async function configuration(name, folder, { port, upstream, prefix, site })
{
    const text = await readFile(join(project, 'shell', name), 'utf8');
    return text
        .replace('listen 80;', `listen 127.0.0.1:${port};`)
        .replace('listen [::]:80;', '')
        .replace('/var/log/nginx', folder)
        .replace('http://localhost {', `http://localhost:${port} {`)
        .replace(/^:80 \{/m, `:${port} {`)
        .replaceAll('/srv/latchkey', site)
        .replaceAll('127.0.0.1:8585', upstream)
        .replaceAll(/(?<=[ =])\/tokens(?=[ /])/g, prefix.slice(0, -1));
}

const start = {
    async nginx(folder, options)
    {
        const modules = join(servers, 'usr/lib/nginx/modules');
        await writeFile(join(folder, 'site.conf'), await configuration('nginx.conf', folder, options));
        await writeFile(join(folder, 'nginx.conf'), `
load_module ${modules}/ngx_http_brotli_static_module.so;
pid ${folder}/pid;
error_log stderr;
events {}
http {
    include ${servers}/etc/nginx/mime.types;
    access_log ${folder}/access.log;
    ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
    include ${folder}/site.conf;
}
`);
        return spawn(join(servers, 'usr/sbin/nginx'), ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf'), '-g', 'daemon off; master_process off;']);
    },

    async caddy(folder, options)
    {
        const text = await configuration('Caddyfile', folder, options);
        await writeFile(join(folder, 'Caddyfile'), text.replace(/^\{\n/m, '{\n\tadmin off\n\tauto_https off\n'));
        return spawn(join(servers, 'usr/bin/caddy'), ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')], { env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder } });
    },

    async own(folder, { port, upstream, prefix, site })
    {
        const options = { port, upstream: `http://${upstream}`, prefix, site };
        return spawn(process.execPath, [join(project, 'web/server/main.mjs'), ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])]);
    },
};

// upstream    what stands behind, as name:port.
// deployment  what latchkey.json says.
//
// Gives       origin  where the web server is.
//             page    where the page is; ends with a slash.
//             stop()  ends the web server, and gives all that it logged.
export async function startWebServer(t, kind, { upstream, prefix = '/tokens/', deployment = {} })
{
    const folder = await mkdtemp(join(tmpdir(), 'latchkey-'));
    const site = join(folder, 'site');
    await install(site);
    await writeFile(join(site, 'latchkey.json'), JSON.stringify(deployment));
    const port = await freePort();
    const server = await start[kind](folder, { port, prefix, site, upstream });
    let said = '';
    server.stderr.on('data', (chunk) => said += chunk);
    const ended = once(server, 'close');
    const stop = async () => {
        server.kill();
        await ended;
        return said + await readFile(join(folder, 'access.log'), 'utf8').catch(() => '');
    };
    t.after(async () => {
        await stop();
        await rm(folder, { recursive: true });
    });

    const origin = `http://localhost:${port}`;
    for (let attempt = 0; !await fetch(`${origin}${prefix}`).then(() => true, () => false); ++attempt) {
        if (attempt === 100 || server.exitCode !== null) throw new Error(`${kind} does not answer: ${said}`);
        await wait(50);
    }
    return { origin, page: origin + prefix, stop };
}

// Gives what startSandbox() gives, with `url` and `page` as the web server has them.
export async function startHosted(t, kind, /** @type {{ prefix?: string, deployment?: object } & import('../support/sandbox.mjs').Options} */ { prefix, deployment, ...options } = {})
{
    const sandbox = await startSandbox(options);
    t.after(() => sandbox.close());
    const { origin, page } = await startWebServer(t, kind, { upstream: new URL(sandbox.url).host, prefix, deployment });
    return { ...sandbox, origin, url: `${origin}${sandbox.sandbox.basePath}/`, page };
}
