// The canvas in each engine: it draws, and only while something happens.

import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { until } from './children.mjs';
import { inEachEngine, visit } from './visitor.mjs';

const counters = (visitor) => visitor.browser.run(() => ({ ...globalThis.latchkey }));

async function isQuietFor(visitor, seconds)
{
    const before = await counters(visitor);
    await wait(seconds * 1000);
    assert.deepEqual(await counters(visitor), before);
}

inEachEngine('what is seen is the canvas', async (t, engine) => {
    const visitor = await visit(t, engine);
    await visitor.signIn();

    await visitor.isDrawn();
    const isDrawing = await visitor.browser.run(() => canvas.getContext('webgl2') && !document.documentElement.classList.contains('plain'));
    assert.ok(isDrawing, 'there is no WebGL 2');

    const picture = await visitor.browser.picture();
    await visitor.browser.run(() => { canvas.style.visibility = 'hidden'; });
    // What WebKit gives may be the picture of before.
    const isSeen = await until(async () => picture.length > 3 * (await visitor.browser.picture()).length);
    assert.ok(isSeen, 'without the canvas there is as much to see');
});

inEachEngine('nothing is drawn and nothing written while nothing happens', async (t, engine) => {
    const visitor = await visit(t, engine);
    await visitor.signIn();
    await visitor.isDrawn();
    await until(() => isQuietFor(visitor, 1).then(() => true, () => false));

    const { frames, writes } = await counters(visitor);
    assert.ok(frames > 0 && writes > 0, 'nothing is counted');
    await isQuietFor(visitor, 5);
});
