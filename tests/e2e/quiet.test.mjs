// What a visit costs: nothing while nothing happens, and few bytes at first.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './browser.mjs';
import { hasPicture } from './start.mjs';

// All that was asked at the start has been answered, and is on the screen.
const isQuiet = async (visitor) => {
    await hasPicture(visitor);
    await visitor.page.waitForLoadState('networkidle');
};

const counters = (visitor) => visitor.page.evaluate(() => ({ ...globalThis.latchkey }));

test('frames are counted, so that none of them is missed', async (t) => {
    const visitor = await visit(t);
    await isQuiet(visitor);
    const { frames } = await counters(visitor);

    await visitor.button('Login').hover();

    await visitor.until(async () => (await counters(visitor)).frames > frames, 'no frame was counted');
});

// By a clock of its own, which ticks sixty times a second however busy the machine is.
async function framesOfHovering(visitor)
{
    const { clock } = visitor.page;
    await clock.install();
    await visitor.page.reload();
    await isQuiet(visitor);
    await clock.pauseAt(Date.now() + 60_000);
    const framesOf = async (act) => {
        const before = await counters(visitor);
        await act();
        const { frames, sleeps } = await counters(visitor);
        assert.equal(sleeps, Infinity);
        return frames - before.frames;
    };
    const { x, y } = await visitor.button('Login').boundingBox();
    const frames = await framesOf(async () => {
        await visitor.page.mouse.move(x + 10, y + 10);
        await clock.runFor(500);
    });
    assert.equal(await framesOf(() => clock.runFor(5000)), 0);
    return frames;
}

test('what is hovered lights up within some frames, and then nothing moves', async (t) => {
    const visitor = await visit(t);

    const frames = await framesOfHovering(visitor);

    assert.ok(frames > 2 && frames < 20, `${frames} frames`);
});

test('where nothing is to move, a hover takes one frame', async (t) => {
    const visitor = await visit(t, { screen: { reducedMotion: 'reduce' } });

    assert.equal(await framesOfHovering(visitor), 1);
});

test('what takes long turns for five seconds, and then stands still', async (t) => {
    const visitor = await visit(t, {
        intercept: (request, reply, proceed) => request.originalUrl.includes('/login') ? undefined : proceed(),
        before: ({ page }) => page.clock.install(),
    });
    const { clock } = visitor.page;
    await isQuiet(visitor);
    await clock.pauseAt(Date.now() + 60_000);
    const framesOf = async (milliseconds) => {
        const { frames } = await counters(visitor);
        await clock.runFor(milliseconds);
        return (await counters(visitor)).frames - frames;
    };
    await visitor.signIn();
    await clock.runFor(100);
    await visitor.role('progressbar', 'Signing in…').waitFor();
    assert.equal(await visitor.button('Login').textContent(), 'Login');

    assert.ok(await framesOf(500) > 1);
    await framesOf(4500);

    assert.equal(await framesOf(2000), 0);
    await visitor.role('progressbar', 'Signing in…').waitFor();
    await clock.resume(); // No picture is taken of a page whose clock stands.
    await visitor.screenshot('signing-in');
});

const hide = (visitor, isHidden) => visitor.page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
}, isHidden);

test('a page that nobody sees waits for nothing new to be seen, and goes on when it is seen', async (t) => {
    const visitor = await visit(t, { deployment: { idle_minutes: 0 } });
    const sleeps = async () => (await counters(visitor)).sleeps;
    const show = (isHidden) => hide(visitor, isHidden);
    await visitor.signIn();
    await visitor.generate('laptop', '1 hour');
    await visitor.finish();
    await visitor.status('Copied to the clipboard').waitFor({ state: 'detached' });
    // Until “in 59 minutes” becomes “in 58 minutes”; the session is renewed later.
    const kMinute = 60_000;
    assert.ok(await sleeps() <= kMinute);

    await show(true);
    assert.ok(await sleeps() > kMinute);
    await show(false);

    assert.ok(await sleeps() <= kMinute);
});

test('where the clock has jumped, whoever looks sees the time that it is', async (t) => {
    const visitor = await visit(t, { deployment: { idle_minutes: 0 }, before: ({ page }) => page.clock.install() });
    await hasPicture(visitor);
    await visitor.signIn();
    await visitor.generate('laptop', '1 hour');
    await visitor.finish();
    await visitor.button('Details of laptop').click();
    const dialog = visitor.page.getByRole('dialog');
    await dialog.getByText(/^Active.*in 59 minutes$/).waitFor();
    const { paused } = await visitor.page.evaluate(() => ({ paused: Date.now() }));

    await visitor.page.clock.setSystemTime(paused + 30 * 60_000); // No timer runs.
    await visitor.page.mouse.move(10, 10);

    await dialog.getByText(/^Active.*in 29 minutes$/).waitFor();
});

test('what is due is due, whether the page is seen or not', async (t) => {
    const visitor = await visit(t, { deployment: { idle_minutes: 1 }, before: ({ page }) => page.clock.install() });
    await visitor.signIn();
    await visitor.button('Generate New Token').waitFor();

    await hide(visitor, true);
    await visitor.page.clock.fastForward(61_000);

    await visitor.alert('You were signed out after 1 minute').waitFor();
});

test('a window of another size, other colours, another tab and a message are no acts of the user', async (t) => {
    const visitor = await visit(t, { deployment: { idle_minutes: 1 }, before: ({ page }) => page.clock.install() });
    const { page } = visitor;
    await visitor.signIn();
    await visitor.button('Generate New Token').waitFor();
    await page.clock.pauseAt(Date.now() + 30_000);

    await page.setViewportSize({ width: 700, height: 500 });
    await page.evaluate(() => new Promise((taken) => {
        const canvas = document.querySelector('canvas');
        new ResizeObserver(() => canvas.width === 700 && taken(true)).observe(canvas);
    }));
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.evaluate(() => {
        dispatchEvent(new StorageEvent('storage', { key: 'latchkey.theme' }));
        postMessage({ type: 'theme', theme: 'dark' });
    });
    await page.clock.fastForward(31_000);

    await visitor.alert('You were signed out after 1 minute').waitFor();
});

test('a first visit downloads at most 192 KiB, in the form the browser asked for', async (t) => {
    const visitor = await visit(t);
    await visitor.textbox('Password').waitFor();

    const files = await visitor.page.evaluate(() =>
        [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
            .filter(({ name }) => !name.includes('/api/'))
            .map(({ name, encodedBodySize }) => ({ name: new URL(name).pathname, bytes: encodedBodySize })));

    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    for (const { name, bytes } of files) t.diagnostic(`${name} ${bytes}`);
    t.diagnostic(`total ${total}`);
    assert.ok(files.some(({ name }) => name.endsWith('.wasm')));
    assert.ok(total > 0 && total <= 192 * 1024, `${total} bytes`);
});
