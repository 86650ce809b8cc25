// server.js — the server that tests/ports/http_contract.hpp describes, in the same Node process as its tests.
addToLibrary({
    $host_server: 'null',
    $host_closed_port: '0',
    $host_server_gets: '0',

    $host_server_answer__deps: ['$host_server_gets'],
    $host_server_answer: (request, response, body) => {
        const path = request.url.replace('/api', '');
        if (path === '/aged') return response.writeHead(200, { 'age': '60', 'date': 'Sun, 06 Nov 1994 08:49:37 GMT' }).end('{}');
        /** @param {import('node:http').OutgoingHttpHeaders} headers */
        const reply = (status, text, headers = { 'content-type': 'application/json', 'date': 'Sun, 06 Nov 1994 08:49:37 GMT' }) => response.writeHead(status, headers).end(text);
        if (path === '/silence') return;
        if (path === '/cut') {
            response.writeHead(200, { 'content-length': 100 }).write('{');
            return setTimeout(() => response.destroy(), 20);
        }
        if (path === '/redirect') return reply(302, '', { location: '/api/status/200' });
        if (path === '/largest') return reply(200, Buffer.alloc(32 << 20, ' '));
        if (path === '/too-large') return reply(200, Buffer.alloc((32 << 20) + 1, ' '));
        if (path === '/busy') {
            const is_busy = request.method !== 'GET' || host_server_gets++ % 2 === 0;
            return is_busy ? reply(503, '{}', { 'retry-after': '0.05' }) : reply(200, '{}');
        }
        if (path === '/echo') {
            const { authorization = '', cookie = '', 'content-type': type = '' } = request.headers;
            const text = `${request.method} authorization:${authorization} content-type:${type} cookie:${cookie} body:${body}`;
            return reply(200, text, { 'content-type': 'text/plain', 'set-cookie': 'session=1' });
        }
        const status = Number(path.split('/').at(-1));
        return status === 204 ? reply(204, undefined, {}) : reply(status, JSON.stringify({ status }));
    },

    host_server_start__deps: ['$host_server', '$host_server_answer', '$host_closed_port'],
    host_server_start: () => {
        if (host_server) return;
        const { createServer } = process.getBuiltinModule('node:http');
        const closed = createServer().listen(0, '127.0.0.1', () => {
            const { port } = /** @type {import('node:net').AddressInfo} */ (closed.address());
            closed.close(() => (host_closed_port = port));
        });
        host_server = createServer((request, response) => {
            let body = '';
            request.setEncoding('utf8').on('data', (part) => (body += part));
            request.on('end', () => host_server_answer(request, response, body));
        });
        // The second that one waits at least where a server is busy passes at once.
        const { setTimeout } = globalThis;
        globalThis.setTimeout = /** @type {any} */ ((call, wait, ...rest) => setTimeout(call, wait === 1000 ? 0 : wait, ...rest));
        host_server.maxRequestsPerSocket = 1; // A connection that is kept would keep Node from ending.
        host_server.listen(0, '127.0.0.1').unref();
    },

    // Two questions, the second after the answer to the first, and without the program, whose memory may be in use again.
    $host_server_more: 'false',
    host_server_ask_more__deps: ['$host_server', '$host_server_more'],
    host_server_ask_more: () => {
        const { port } = /** @type {import('node:net').AddressInfo} */ (host_server.address());
        const ask = () => globalThis.fetch(`http://127.0.0.1:${port}/api/status/204`);
        host_server_more = false;
        ask().then(ask).then(() => (host_server_more = true));
    },
    host_server_has_answered_more__deps: ['$host_server_more'],
    host_server_has_answered_more: () => host_server_more,

    host_server_port__deps: ['$host_server'],
    host_server_port: () => /** @type {import('node:net').AddressInfo} */ (host_server.address())?.port ?? 0,

    lost_server_port__deps: ['$host_closed_port'],
    lost_server_port: () => host_closed_port,
});
