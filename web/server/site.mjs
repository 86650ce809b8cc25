// site.mjs — the built page as static files, with the headers that it is meant to be served with anywhere.
//
// Only these files carry the headers: the pages of the host behind keep their own.

import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';

const contentSecurityPolicy = {
    useDefaults: false,
    directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'", "'wasm-unsafe-eval'"],
        'style-src': ["'self'"],
        'connect-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'self'"],
        'require-trusted-types-for': ["'script'"],
    },
};

const permissionsPolicy = [
    'clipboard-write=(self)',
    ...['camera', 'clipboard-read', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'].map((name) => `${name}=()`),
].join(', ');

const helmetOptions = {
    contentSecurityPolicy,
    referrerPolicy: { policy: 'no-referrer' },
    // TLS ends elsewhere, if anywhere; framing is frame-ancestors' business; browsers report the rest as ignored
    // when the page is served over plain HTTP to another machine.
    strictTransportSecurity: false,
    xFrameOptions: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
};

// The files are listed when the server starts: each has its own route, every other path goes on to what is behind.
export async function siteFiles(app, { root })
{
    await app.register(helmet, helmetOptions);
    app.addHook('onRequest', async (request, reply) => {
        reply.headers({ 'Permissions-Policy': permissionsPolicy, 'Cache-Control': 'no-cache', 'Vary': 'Accept-Encoding' });
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
