// Nothing happens, so nothing is done: thirty seconds of each view, all at the same time.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { visit } from './browser.mjs';
import { tour, views } from './views.mjs';

const counters = (visitor) => visitor.page.evaluate(() => ({ ...globalThis.latchkey }));

// What the browser itself has counted: layouts, styles, and seconds of script.
async function work(visitor)
{
    const session = await visitor.page.context().newCDPSession(visitor.page);
    await session.send('Performance.enable');
    const { metrics } = await session.send('Performance.getMetrics');
    await session.detach();
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

test('thirty idle seconds of each view cost no frame, no write to the DOM and no script', async (t) => {
    const visitors = await Promise.all(views.map(async (name) => {
        const visitor = await visit(t);
        for await (const view of tour(visitor)) if (view === name) break;
        await visitor.page.locator('#twin > output').filter({ hasText: /./ }).waitFor({ state: 'detached' });
        return { name, visitor };
    }));
    await wait(1000);
    // A dialog that says when a token would end says so by the minute: the thirty seconds lie within one.
    const second = (Date.now() / 1000) % 60;
    if (second > 28) await wait((61 - second) * 1000);
    const before = await Promise.all(visitors.map(async ({ visitor }) => ({ counters: await counters(visitor), work: await work(visitor) })));

    await wait(30_000);

    for (const [i, { name, visitor }] of visitors.entries()) {
        const after = await work(visitor);
        const script = after.ScriptDuration - before[i].work.ScriptDuration;
        t.diagnostic(`${name}: ${(script * 1000).toFixed(2)} ms of script, ${after.LayoutCount - before[i].work.LayoutCount} layouts`);
        assert.deepEqual(await counters(visitor), before[i].counters, name);
        assert.ok(script < 0.01, `${name}: ${script} seconds of script`);
        assert.equal(after.LayoutCount, before[i].work.LayoutCount, name);
    }
});
