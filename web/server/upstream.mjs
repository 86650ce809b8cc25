// upstream.mjs — a real OpenMetadata server behind the page, on the page's own origin.
//
// Paths    A path below the server's base path goes on as it is, so the host's own pages find their files; any other,
//          `/api` above all, gets the base path put before it.
// Headers  Authorization and cookies pass both ways; the server learns the address that the browser used.

import httpProxy from '@fastify/http-proxy';

import { StartupError } from './startup_error.mjs';

// Bytes: a cookie of single sign-on alone can fill Node's usual 16 KB.
export const kHeaderSize = 65536;

// Errors: StartupError, unless the server answers its version as OpenMetadata does.
export async function probeUpstream(upstream)
{
    const url = `${upstream}/api/v1/system/version`;
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) }).catch((error) => {
        throw new StartupError(`${upstream} cannot be reached: ${reasonOf(error)}.`);
    });
    const location = answer.headers.get('location');
    if (location) throw new StartupError(`${upstream} redirects to ${location}; give --upstream the address it redirects to.`);

    const version = await answer.json().then((body) => /** @type {any} */ (body)?.version, () => undefined);
    if (!answer.ok || typeof version !== 'string') {
        const type = answer.headers.get('content-type') ?? 'no type';
        const said = `${url} answered ${answer.status} with ${type} instead of a version in JSON`;
        throw new StartupError(`${upstream} is not OpenMetadata's base address: ${said}.`);
    }
}

function reasonOf({ name, message, cause })
{
    if (name === 'TimeoutError') return 'no answer within 10 seconds';
    return cause?.message || cause?.code || message;
}

export async function upstreamProxy(app, { upstream })
{
    const { origin, pathname } = new URL(upstream);
    const base = pathname === '/' ? '' : pathname;
    // Fastify would read it first, up to a limit; all else goes on as it comes.
    app.removeContentTypeParser('text/plain');

    for (const prefix of new Set(['', base])) {
        await app.register(httpProxy, {
            upstream: origin,
            prefix,
            rewritePrefix: base,
            websocket: true,
            // A stream may be silent for as long as it likes.
            undici: { maxHeaderSize: kHeaderSize, bodyTimeout: 0 },
            // A create that is sent twice makes two tokens: whether to ask again is the client's decision.
            retryMethods: [],
            internalRewriteLocationHeader: false,
            replyOptions: {
                rewriteRequestHeaders,
                rewriteHeaders: (headers) => withoutOrigin(headers, origin),
                onError: sayUnreachable,
            },
        });
    }
}

function rewriteRequestHeaders(request, headers)
{
    const forwardedFor = [headers['x-forwarded-for'], request.ip].filter(Boolean).join(', ');
    return {
        ...headers,
        'x-forwarded-for': forwardedFor,
        'x-forwarded-host': headers['x-forwarded-host'] ?? request.headers.host,
        'x-forwarded-proto': headers['x-forwarded-proto'] ?? request.protocol,
    };
}

// A redirect to the server's own address would leave the page's origin.
function withoutOrigin(headers, origin)
{
    const { location } = headers;
    if (!location?.startsWith(`${origin}/`)) return headers;
    return { ...headers, location: location.slice(origin.length) };
}

function sayUnreachable(reply, { error })
{
    const code = error.statusCode === 504 ? 504 : 502;
    reply.code(code).send({ code, message: 'The OpenMetadata server behind this page could not be reached.' });
}
