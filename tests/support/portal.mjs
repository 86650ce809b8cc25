// portal.mjs — a page of another origin than Latchkey's, with `body` in it: { origin, body }.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { portOf } from './port.mjs';

// `body` may be set later: it knows where Latchkey is only when that is up.
export async function startPortal(t)
{
    const portal = { body: '', origin: '' };
    const server = createServer((request, response) => {
        response.setHeader('content-type', 'text/html');
        response.end(`<!doctype html><html lang="en"><title>Portal</title><link rel="icon" href="data:,">${portal.body}`);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    t.after(() => {
        server.close();
        server.closeAllConnections();
    });
    portal.origin = `http://127.0.0.1:${portOf(server)}`;
    return portal;
}
