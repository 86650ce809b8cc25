// A script that comes to its end: Node ends when all that was confirmed is done, and not before.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { open } from './kit.mjs';

const script = `
    import { createApp } from ${JSON.stringify(fileURLToPath(new URL('../../build/headless/headless.mjs', import.meta.url)))};
    // The time to undo something is over at once.
    let ahead = 0;
    const skipped = (call, wait) => () => (ahead += wait, call());
    const world = {
        __proto__: globalThis,
        crypto,
        Date: class extends Date { static now() { return Date.now() + ahead; } },
        performance: { now: () => performance.now() + ahead },
        setTimeout: (call, wait = 0) => wait > 1000 && wait < 10_000 ? setTimeout(skipped(call, wait), 0) : setTimeout(call, wait),
    };
    const { SERVER: server, EMAIL: email, PASSWORD: password, AWAITS: awaits } = process.env;
    const app = await createApp({ server, world });
    await app.idle();
    app.get('textbox', 'Username or Email').fill(email);
    app.get('textbox', 'Password').fill(password);
    app.get('button', 'Login').press();
    await app.idle();
    app.get('button', 'Revoke nightly').press();
    app.get('button', 'Revoke').press();
    if (awaits) await app.idle();
`;

for (const [what, AWAITS] of [['waits until all is done', 'yes'], ['has nothing more to say', '']])
    test(`a confirmed revocation is sent by a script that ${what}`, async (t) => {
        const { sandbox } = await open(t);
        const { accounts, personalTokens } = sandbox.sandbox;
        await personalTokens.create(accounts.first, 'nightly', '7');

        const env = { ...process.env, SERVER: `${sandbox.url}api`, EMAIL: sandbox.user.email, PASSWORD: sandbox.user.password, AWAITS };
        const { stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { env });

        assert.equal(stderr, '');
        assert.ok(sandbox.requests.some(({ url }) => url.endsWith('/security/token/revoke')), 'it was not sent');
    });
