// gallery.mjs — serves the kit's gallery (tests/gallery).
//
//   node tests/support/gallery.mjs      # on port 8700, until it is stopped

import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import fastify from 'fastify';

const self = fileURLToPath(import.meta.url);

export async function startGallery(port = 0)
{
    const server = fastify();
    await server.register(fastifyStatic, { root: fileURLToPath(new URL('../../build/web/gallery', import.meta.url)) });
    const url = await server.listen({ host: '127.0.0.1', port });
    return { url, close: () => server.close() };
}

if (process.argv[1] === self) console.log((await startGallery(8700)).url);
