// sandbox.mjs — a running sandbox server for a journey, on a free port of this machine.
//
//   const sandbox = await startSandbox({ site: 'build/web/site' });
//   … drive the page at sandbox.url, signing in as sandbox.user …
//   await sandbox.close();

import { createKeys } from '../../web/server/sandbox/keys.mjs';
import { createSandbox } from '../../web/server/sandbox/sandbox.mjs';
import { buildServer } from '../../web/server/server.mjs';
import { portOf } from './port.mjs';

const keys = await createKeys();

/** @typedef {import('../../web/server/sandbox/sandbox.mjs').Options & Pick<import('../../web/server/server.mjs').Parts, 'site' | 'prefix' | 'gateway' | 'intercept'>} Options */

// The options are createSandbox()'s and buildServer()'s; faults.mjs has ready-made interceptors.
//
// Gives      url       where `api` is, and the page without a prefix; ends with a slash.
//            page      where the page is; ends with a slash.
//            user      whom to sign in as: { email, password }.
//            requests  what the API was asked, in order: { method, url, headers }; secrets are left out.
//            sandbox   the server's insides, to arrange a state: accounts, personalTokens, keys, sessions, botToken().
/** @param {Options} options */
export async function startSandbox({ site, prefix, gateway, intercept = (request, reply, proceed) => proceed(), ...options } = {})
{
    const sandbox = await createSandbox({ keys, ...options });
    const requests = [];
    const app = await buildServer({
        site,
        prefix,
        sandbox,
        gateway,
        intercept: (request, reply, proceed) => {
            requests.push(record(request));
            return intercept(request, reply, proceed);
        },
    });
    await app.listen({ host: '127.0.0.1', port: 0 });

    const origin = `http://127.0.0.1:${portOf(app.server)}`;
    return {
        url: `${origin}${sandbox.basePath}/`,
        page: origin + (prefix ?? '/'),
        user: { email: sandbox.user.email, password: sandbox.user.password },
        requests,
        sandbox,
        close: () => app.close(),
    };
}

function record({ method, originalUrl, headers: { authorization, cookie, ...headers } })
{
    return { method, url: originalUrl, headers: { ...headers, ...(authorization && { authorization: 'withheld' }) } };
}
