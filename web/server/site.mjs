// site.mjs — the built page as static files, with the headers that it is meant to be served with anywhere.
//
// Only these files carry the headers: the pages of the host behind keep their own.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';

// embedders: the other origins that may show the page in theirs.
const contentSecurityPolicy = (embedders) => ({
    useDefaults: false,
    directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'", "'wasm-unsafe-eval'"],
        'style-src': ["'self'"],
        'connect-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'self'", ...embedders],
        'require-trusted-types-for': ["'script'"],
        'trusted-types': ["'none'"],
    },
});

const permissionsPolicy = [
    'clipboard-write=(self)',
    ...['camera', 'clipboard-read', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'].map((name) => `${name}=()`),
].join(', ');

const helmetOptions = (embedders) => ({
    contentSecurityPolicy: contentSecurityPolicy(embedders),
    referrerPolicy: { policy: 'no-referrer' },
    // TLS ends elsewhere, if anywhere; framing is frame-ancestors' business; browsers report the rest as ignored
    // when the page is served over plain HTTP to another machine.
    strictTransportSecurity: false,
    xFrameOptions: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
});

// Such as latchkey.4f3c2b1a.js: its content is in its name.
const isHashed = (url) => /\.[0-9a-f]{8}\.\w+$/.test(url);

function embeddersOf(root)
{
    const file = join(root, 'latchkey.json');
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).embedders ?? [] : [];
}

// The files are listed when the server starts: each has its own route, every other path goes on to what is behind.
export async function siteFiles(app, { root })
{
    await app.register(helmet, helmetOptions(embeddersOf(root)));
    app.addHook('onRequest', async (request, reply) => {
        const cache = isHashed(request.url) ? 'public, max-age=31536000, immutable' : 'no-cache';
        // Other origins that embed the page load this one script from here.
        if (request.url.endsWith('/embed.js')) reply.headers({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
        reply.headers({ 'Permissions-Policy': permissionsPolicy, 'Cache-Control': cache, 'Vary': 'Accept-Encoding' });
    });
    await app.register(fastifyStatic, {
        root,
        wildcard: false,
        index: false,
        globIgnore: ['**/*.br', '**/*.gz'],
        preCompressed: true,
        cacheControl: false,
    });
}
