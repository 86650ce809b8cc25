// options.mjs — the command line of the server, read and judged before anything is opened.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { StartupError } from './startup_error.mjs';

const known = /** @type {const} */ ({
    site: { type: 'string' },
    host: { type: 'string', default: '127.0.0.1' },
    port: { type: 'string', default: '8600' },
    upstream: { type: 'string' },
    prefix: { type: 'string', default: '/' },
    version: { type: 'string' },
    gateway: { type: 'boolean', default: false },
});

// isBuilt: the page is there already, and --site says where.
// Errors: StartupError.
export function readOptions(args, { isBuilt = true } = {})
{
    const { site, host, port, upstream, prefix, version, gateway } = parse(args);
    return {
        site: isBuilt ? siteFolder(site) : site,
        host,
        port: portNumber(port),
        upstream: upstream === undefined ? undefined : upstreamUrl(upstream),
        prefix: pathPrefix(prefix),
        version: version === undefined ? undefined : sandboxVersion(version, upstream),
        gateway,
    };
}

/** @returns {{ site?: string, host: string, port: string, upstream?: string, prefix: string, version?: string, gateway: boolean }} */
function parse(args)
{
    try {
        return /** @type {any} */ (parseArgs({ args, options: known, strict: true }).values);
    } catch (error) {
        const [sentence] = error.message.split(/\.\s|\n/);
        throw new StartupError(`${sentence.replace(/\.$/, '')}; known are --site DIR, --host, --port, --prefix PATH, --version NUMBER, --gateway and --upstream URL.`);
    }
}

function siteFolder(site)
{
    if (site === undefined) throw new StartupError('Say with --site DIR where the built page is.');
    if (!existsSync(resolve(site, 'index.html'))) throw new StartupError(`There is no page in ${site}: it has no index.html.`);
    return resolve(site);
}

function portNumber(text)
{
    const port = Number(text);
    if (!/^\d+$/.test(text) || port > 65535) throw new StartupError(`--port takes a number from 0 to 65535, not "${text}".`);
    return port;
}

// With a slash at either end.
function pathPrefix(text)
{
    if (!/^\/([\w-]+\/)*$/.test(text)) throw new StartupError(`--prefix takes a path with a slash at either end, such as /tokens/, not "${text}".`);
    return text;
}

// Without a slash at its end, so that a path can be appended.
function upstreamUrl(text)
{
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !/^https?:$/.test(url.protocol)) throw new StartupError(`--upstream takes an http or https address, not "${text}".`);
    if (url.username || url.search || url.hash)
        throw new StartupError('--upstream takes only a scheme, a host, a port and a base path.');
    return url.href.replace(/\/+$/, '');
}

// Such as 1.12.0 for `1.12`.
function sandboxVersion(text, upstream)
{
    if (upstream !== undefined) throw new StartupError('--version is the sandbox\'s; what is at --upstream has its own.');
    const [major, minor, patch = 0] = /^\d+\.\d+(\.\d+)?$/.test(text) ? text.split('.').map(Number) : [];
    const isKnown = (major === 1 && minor >= 3) || (major === 2 && minor === 0);
    if (!isKnown) throw new StartupError(`--version takes an OpenMetadata version from 1.3 to 2.0, such as 1.12 or 1.12.6, not "${text}".`);
    return [major, minor, patch].join('.');
}
