// What painting asks of the graphics process: little, nothing back, and only for what has changed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { onEvery } from '../support/faults.mjs';
import { manyTokens } from '../support/many_tokens.mjs';
import { visit } from './browser.mjs';

// Counts the calls of the context by name, and remembers the parts of the window that were painted.
async function watchPainting(visitor)
{
    await visitor.page.addInitScript(() => {
        globalThis.painting = { calls: {}, triangles: 0, parts: [] };
        for (const name of Object.getOwnPropertyNames(WebGL2RenderingContext.prototype)) {
            const { value: real } = Object.getOwnPropertyDescriptor(WebGL2RenderingContext.prototype, name);
            if (typeof real !== 'function') continue;
            WebGL2RenderingContext.prototype[name] = function (...given) {
                painting.calls[name] = (painting.calls[name] ?? 0) + 1;
                if (name === 'drawElements') painting.triangles += given[1] / 3;
                if (name === 'scissor') painting.parts.push(given);
                return real.apply(this, given);
            };
        }
    });
    await visitor.page.reload();
}

const listOf = (count) => ({ intercept: onEvery('GET', '/users/security/token', manyTokens(count)) });

// What painting took while `act` went on, frames included.
async function paintingOf(visitor, act)
{
    const read = () => visitor.page.evaluate(() => ({ ...globalThis.painting, frames: globalThis.latchkey.frames }));
    await visitor.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await visitor.page.evaluate(() => Object.assign(globalThis.painting, { calls: {}, triangles: 0, parts: [] }));
    const before = await read();
    await act();
    await visitor.until(async () => (await read()).frames > before.frames, 'nothing was painted');
    await visitor.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const after = await read();
    const frames = after.frames - before.frames;
    const calls = Object.values(after.calls).reduce((sum, count) => sum + count, 0);
    return { ...after, frames, callsPerFrame: calls / frames, trianglesPerFrame: after.triangles / frames };
}

const isQuestion = (name) => /^(get|is|read|check|client|finish)/.test(name);

async function atTheTokens(t, count, screen = { reducedMotion: 'reduce' })
{
    const visitor = await visit(t, { screen, ...listOf(count) });
    await watchPainting(visitor);
    await visitor.signIn();
    await visitor.button('Copy script 00000').waitFor();
    await visitor.page.mouse.move(0, 0);
    return visitor;
}

test('a scroll step takes two draw calls, few others, and no question', async (t) => {
    const visitor = await atTheTokens(t, 60);

    const step = await paintingOf(visitor, () => visitor.page.evaluate(() => scrollTo(0, 200)));

    t.diagnostic(JSON.stringify({ ...step.calls, frames: step.frames, triangles: step.trianglesPerFrame }));
    assert.equal(step.calls.drawElements / step.frames, 2);
    assert.ok(step.callsPerFrame <= 20, `${step.callsPerFrame} calls`);
    assert.ok(step.trianglesPerFrame <= 3000, `${step.trianglesPerFrame} triangles`);
    assert.deepEqual(Object.keys(step.calls).filter(isQuestion), []);
});

test('a scroll step asks for no style', async (t) => {
    const visitor = await atTheTokens(t, 10_000);
    await visitor.page.evaluate(() => {
        const real = globalThis.getComputedStyle;
        globalThis.asked = 0;
        globalThis.getComputedStyle = (...given) => (++globalThis.asked, real(...given));
    });

    await paintingOf(visitor, () => visitor.page.evaluate(() => scrollTo(0, 20_000)));

    assert.equal(await visitor.page.evaluate(() => globalThis.asked), 0);
});

test('a hover paints what is around it', async (t) => {
    const visitor = await atTheTokens(t, 10);

    const hover = await paintingOf(visitor, () => visitor.button('Generate New Token').hover());

    t.diagnostic(JSON.stringify({ parts: hover.parts, triangles: hover.trianglesPerFrame }));
    assert.ok(hover.parts.length > 0);
    for (const [, , width, height] of hover.parts) assert.ok(width * height < 320 * 160, `${width} by ${height}`);
    assert.deepEqual(Object.keys(hover.calls).filter(isQuestion), []);
});

test('what was painted in parts looks as what is painted whole', async (t) => {
    const visitor = await atTheTokens(t, 10);
    const picture = () => visitor.page.screenshot({ animations: 'disabled' });
    const drawn = () => visitor.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    for (const name of ['Copy script 00001', 'Revoke script 00003', 'Generate New Token']) {
        await visitor.button(name).hover();
        await drawn();
    }
    const inParts = await picture();

    await visitor.page.evaluate(() => {
        globalThis.context = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
        context.loseContext();
    });
    await visitor.page.locator('html.plain').waitFor();
    await visitor.page.evaluate(() => context.restoreContext());
    await visitor.page.locator('html:not(.plain)').waitFor();
    await drawn();

    assert.ok(inParts.equals(await picture()));
});

test('where the shaders do not compile the page is plain, and works', async (t) => {
    const visitor = await visit(t);
    visitor.tolerate(/WebGL/);
    await visitor.page.addInitScript(() => {
        const { shaderSource } = WebGL2RenderingContext.prototype;
        WebGL2RenderingContext.prototype.shaderSource = function (shader) { shaderSource.call(this, shader, 'nothing that compiles'); };
    });
    await visitor.page.reload();

    await visitor.page.locator('html.plain').waitFor();
    await visitor.page.getByText('This browser cannot draw the page with WebGL').waitFor();
    await visitor.signIn();
    await visitor.generate('laptop');
});

test('a context that is lost while the program is on its way is there when it is given back', async (t) => {
    const visitor = await visit(t, { provider: 'google' }); // Where there is a form, the program comes first.
    let go;
    const held = new Promise((resolve) => { go = resolve; });
    await visitor.page.route('**/*.wasm', async (route) => {
        await held;
        await route.continue();
    });
    await visitor.page.addInitScript(() => {
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = /** @type {any} */ (function (kind, ...rest) {
            const made = getContext.call(this, kind, ...rest);
            if (kind === 'webgl2') globalThis.context ??= /** @type {WebGL2RenderingContext} */ (made).getExtension('WEBGL_lose_context');
            return made;
        });
    });
    await visitor.page.reload({ waitUntil: 'commit' });
    await visitor.page.waitForFunction(() => globalThis.context && document.readyState === 'complete');
    await visitor.page.evaluate(() => context.loseContext());
    go();
    await visitor.page.locator('html.plain').waitFor();
    await visitor.heading('Sign in to OpenMetadata').waitFor();

    await visitor.page.evaluate(() => context.restoreContext());

    await visitor.page.locator('html:not(.plain)').waitFor();
    const { x, y } = await visitor.heading('Sign in to OpenMetadata').boundingBox();
    await visitor.until(async () => {
        const [red, green, blue] = (await visitor.pixels({ x, y: y - 4, width: 1, height: 1 })).data;
        return isDeepStrictEqual([red, green, blue], [255, 255, 255]);
    }, 'nothing is painted');
});

test('a canvas that turns out a pixel smaller than computed is painted again', async (t) => {
    const visitor = await visit(t, { before: ({ page }) => page.addInitScript(() => {
        const { ResizeObserver: Real } = window;
        globalThis.told = [];
        window.ResizeObserver = /** @type {any} */ (class extends Real {
            constructor(tell) {
                super((entries) => {
                    told.push([tell, entries]);
                    tell(entries, this);
                });
            }
        });
    }) });
    await visitor.until(() => visitor.page.evaluate(() => globalThis.latchkey?.frames > 0 && told.length > 0), 'there is no picture');

    const width = await visitor.page.evaluate(() => {
        const [tell, [{ contentRect, devicePixelContentBoxSize: [{ inlineSize, blockSize }] }]] = told[0];
        tell([{ contentRect, devicePixelContentBoxSize: [{ inlineSize: inlineSize - 1, blockSize }] }]);
        return canvas.width;
    });

    assert.equal(width, 1279);
    const { x, y } = await visitor.heading('Sign in to OpenMetadata').boundingBox();
    const [red, green, blue] = (await visitor.pixels({ x, y: y - 4, width: 1, height: 1 })).data;
    assert.deepEqual([red, green, blue], [255, 255, 255]);
});

test('a first picture of nothing but its ground does not make the page plain', async (t) => {
    const visitor = await visit(t, { provider: 'google', screen: { viewport: { width: 1280, height: 8 } } });
    await visitor.page.setViewportSize({ width: 1280, height: 800 });
    await visitor.heading('Sign in to OpenMetadata').waitFor();

    assert.equal(await visitor.page.evaluate(() => document.documentElement.matches('.plain')), false);
});
