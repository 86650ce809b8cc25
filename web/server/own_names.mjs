// own_names.mjs — refuses requests that come under a name which is not this server's: the page of a stranger can have its own
// name lead to this machine (DNS rebinding), and would then be of the same origin as what is served here.

import { isIP } from 'node:net';

// host   what the server listens on: a name that it was given is its own. An address is nobody's name.
export function refuseOtherNames(app, host)
{
    const isOwn = (name) => isIP(name.replace(/^\[|\]$/g, '')) !== 0 || /(^|\.)localhost$/.test(name) || name === host;
    app.addHook('onRequest', async ({ hostname }, reply) => {
        if (isOwn(hostname)) return;
        reply.code(421).type('text/plain; charset=utf-8');
        return reply.send(`This server does not answer as ${hostname}; to have it do so, start it with --host ${hostname}.\n`);
    });
}
