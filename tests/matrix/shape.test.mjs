// The faults of the matrix fail as those of a socket do: in the same place, with the same error.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { faults } from './faults.mjs';
import { portOf } from '../support/port.mjs';

const body = '{"version": "2.0.0"}';
const half = body.slice(0, body.length / 2);
const answer = (header, text) => `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${header}\r\n\r\n${text}`;
const length = `content-length: ${body.length}`;

// What a server does with a request, for the fault of the same name.
const treatments = {
    'connection refused': undefined,
    'reset before the answer': (socket) => socket.resetAndDestroy(),
    'reset half-way': (socket) => socket.end(answer('transfer-encoding: chunked', `${half.length.toString(16)}\r\n${half}\r\n`)),
    'truncated': (socket) => socket.end(answer(length, half)),
    'half a body, then silence': (socket) => socket.write(answer(length, half)),
};

for (const [name, treat] of Object.entries(treatments)) {
    test(`${name}: as a socket`, async (t) => {
        const url = await listening(t, treat);
        const serve = async () => new Response(body, { headers: { 'content-type': 'application/json' } });

        const real = await courseOf((signal) => fetch(url, { signal }), name);
        const made = await courseOf((signal) => faults[name].answer({ signal, serve }), name);

        assert.ok(real.error, 'nothing failed');
        assert.deepEqual(made, real);
    });
}

// Without a treatment nobody does.
async function listening(t, treat)
{
    const server = createServer((socket) => socket.on('error', () => {}).once('data', () => treat(socket))).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${portOf(server)}/`;
    if (treat) t.after(() => server.close());
    else await once(server.close(), 'close');
    return url;
}

// How far it comes, and what it fails with. Whoever waits for the rest of a body gives up.
async function courseOf(ask, name)
{
    const giveUp = new AbortController();
    const course = { status: undefined, text: '' };
    try {
        const given = await ask(giveUp.signal);
        course.status = given.status;
        for await (const part of given.body) {
            course.text += Buffer.from(part).toString();
            if (name.endsWith('silence')) giveUp.abort();
        }
    } catch (error) {
        course.error = `${error.name}: ${error.message}`;
    }
    return course;
}
