// intercept.mjs — lets a test stand between the client and the server.
//
// intercept(request, reply, proceed) is called for every request of the API. It
//   - returns await proceed(), the server's own answer as { statusCode, headers, rawPayload }, changed or not;
//   - or returns another answer of that shape ({ statusCode, headers, payload });
//   - or returns nothing after request.socket.destroy(): the client never hears, whether or not proceed() was called.
// request.server.inject() asks the server as any client would.
//
/** @typedef {{ statusCode: number, headers?: import('node:http').OutgoingHttpHeaders, payload?: any, rawPayload?: Buffer }} Answer */
/** @typedef {(request: any, reply: any, proceed: () => Promise<Answer>) => Answer | void | Promise<Answer | void>} Intercept */

import { AsyncLocalStorage } from 'node:async_hooks';
import { buffer } from 'node:stream/consumers';

const perConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);

export function interceptRequests(app, intercept)
{
    const proceeding = new AsyncLocalStorage();

    app.addHook('onRequest', async (request, reply) => {
        if (proceeding.getStore() || !request.url.includes('/api/')) return;

        const proceed = async () => {
            const { method, url, headers } = request;
            const payload = await buffer(request.raw);
            // inject() starts when it is awaited: that must be inside, hence async.
            return proceeding.run(true, async () => app.inject({ method, url, headers, payload }));
        };
        const answer = await intercept(request, reply, proceed);
        if (!answer) return reply.hijack();

        for (const [name, value] of Object.entries(answer.headers ?? {}))
            if (!perConnection.has(name)) reply.header(name, value);
        return reply.code(answer.statusCode).send(answer.payload ?? answer.rawPayload);
    });
}
