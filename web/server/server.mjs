// server.mjs — puts the parts together: the page's files, and behind them the sandbox or the upstream server.
//
// Routes   The page's own files come first, at `/` or below a prefix of their own. With a base path on either side, `/api` is the
//          server's `<base>/api`; every other path belongs to the server behind (its own pages included).

import Fastify from 'fastify';

import { interceptRequests } from './intercept.mjs';
import { refuseOtherNames } from './own_names.mjs';
import { createSandbox } from './sandbox/sandbox.mjs';
import { siteFiles } from './site.mjs';
import { kHeaderSize, upstreamProxy } from './upstream.mjs';

/**
 * @typedef {object} Parts
 * @property {string} [site] the folder with the built page; without one only the server behind answers.
 * @property {string} [prefix] where the page is, with a slash at either end.
 * @property {string} [upstream] the base address of a real server, without a slash at its end.
 * @property {Awaited<ReturnType<typeof createSandbox>>} [sandbox] one is made when there is no upstream either.
 * @property {string} [host] what it listens on: it answers under no other name. Without, under any.
 * @property {import('./gateway.mjs').Gateway} [gateway] what stands in front of all of it.
 * @property {import('./intercept.mjs').Intercept} [intercept] for tests.
 */

/** @param {Parts} parts */
export async function buildServer({ site, prefix = '/', upstream, sandbox, host, gateway, intercept } = {})
{
    const app = Fastify({ forceCloseConnections: true, http: { maxHeaderSize: kHeaderSize }, rewriteUrl: site ? pageAt(prefix) : undefined });
    if (host) refuseOtherNames(app, host);
    gateway?.stand(app);
    if (intercept) interceptRequests(app, intercept);
    if (prefix !== '/') app.get(prefix.slice(0, -1), ({ url }, reply) => reply.redirect(url.replace(prefix.slice(0, -1), prefix), 308));
    if (site) await app.register(siteFiles, { root: site, prefix: prefix.slice(0, -1) });
    if (upstream) await app.register(upstreamProxy, { upstream });
    else await registerSandbox(app, sandbox ?? await createSandbox());
    return app;
}

async function registerSandbox(app, { routes, basePath })
{
    await app.register(routes, { prefix: basePath });
}

// The page goes by its file's name inside, so that the proxy can have a route of its own for `/`.
function pageAt(prefix)
{
    return ({ url = '' }) => url === prefix || url.startsWith(`${prefix}?`) ? url.replace(prefix, `${prefix}index.html`) : url;
}
