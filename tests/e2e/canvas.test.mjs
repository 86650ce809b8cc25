// The canvas and the elements over it: equally sharp, equally long, and each there when the other is not.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './browser.mjs';

for (const deviceScaleFactor of [1, 1.25, 1.5, 2, 3]) {
    test(`${deviceScaleFactor} device pixels to a CSS pixel are drawn one by one`, async (t) => {
        const visitor = await visit(t, { screen: { deviceScaleFactor } });
        await visitor.textbox('Password').waitFor();

        const size = await visitor.page.evaluate(() => [canvas.width, canvas.height]);

        assert.deepEqual(size, [1280 * deviceScaleFactor, 800 * deviceScaleFactor]);
    });
}

// The colours along a line through the middle of an element, from 12 pixels before it to 12 after it.
async function acrossOf(visitor, locator)
{
    const { x, y, width, height } = await locator.boundingBox();
    const clip = { x: Math.round(x) - 12, y: Math.round(y + height / 2), width: Math.round(width) + 24, height: 1 };
    const { width: count, data } = await visitor.pixels(clip);
    return Array.from({ length: count }, (_, i) => data.slice(i * 4, i * 4 + 3).join());
}

const kBrand = '21,112,239';

test('the elements lie on what is drawn, wherever the page is scrolled and however large it is', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();
    const generate = visitor.button('Generate New Token');
    for (const [width, scrolled] of [[1280, 0], [1280, 60], [900, 60], [640, 33]]) {
        await visitor.page.setViewportSize({ width, height: 360 });
        await visitor.page.evaluate((y) => scrollTo(0, y), scrolled);
        await visitor.page.mouse.move(0, 0);
        await visitor.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));

        const colours = await acrossOf(visitor, generate);

        const [first, last] = [colours.indexOf(kBrand), colours.lastIndexOf(kBrand)];
        assert.ok(Math.abs(first - 12) <= 2 && Math.abs(last - (colours.length - 13)) <= 2, `${first} to ${last} of ${colours.length} at ${width}`);
    }
});

test('a ring shows where the focus is', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();
    const generate = visitor.button('Generate New Token');
    await generate.waitFor();
    const before = await acrossOf(visitor, generate);

    for (let step = 0; step < 10 && !(await generate.evaluate((element) => element === document.activeElement)); ++step) {
        await visitor.page.keyboard.press('Tab');
    }
    const after = await acrossOf(visitor, generate);

    const ring = (colours) => colours.slice(0, 11).filter((colour) => colour === kBrand).length;
    assert.equal(ring(before), 0);
    assert.ok(ring(after) >= 2, after.slice(0, 12).join(' '));
});

test('the element that has the focus is never made anew', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();
    await visitor.button('Generate New Token').click();
    await visitor.textbox('Token name').evaluate((element) => { globalThis.field = element; });

    await visitor.textbox('Token name').pressSequentially(' at night');
    await visitor.page.setViewportSize({ width: 360, height: 700 });
    await visitor.role('radio', '90 days').click();
    await visitor.page.evaluate(() => globalThis.field.focus());
    await visitor.page.setViewportSize({ width: 1000, height: 700 });

    assert.ok(await visitor.page.evaluate(() => globalThis.field.isConnected && document.activeElement === globalThis.field));
});

test('if the elements are gone the canvas traps nobody', async (t) => {
    const visitor = await visit(t);
    await visitor.textbox('Password').waitFor();
    await visitor.page.evaluate(() => document.getElementById('twin').remove());

    for (const key of ['Tab', 'Enter', 'Shift+Tab', 'Escape']) await visitor.page.keyboard.press(key);

    assert.ok(await visitor.page.evaluate(() => document.activeElement === document.body));
});

// Once nothing fades any more.
async function stillPicture(visitor)
{
    let last;
    await visitor.until(async () => {
        const picture = await visitor.page.screenshot();
        const isStill = last?.equals(picture);
        last = picture;
        return isStill;
    }, 'it does not come to rest');
    return last;
}

test('a graphics context that was taken away is drawn again as it was', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();
    await visitor.page.getByText('No token available').waitFor();
    const before = await stillPicture(visitor);

    await visitor.page.evaluate(() => {
        globalThis.context = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
        context.loseContext();
    });
    await visitor.page.locator('html.plain').waitFor();
    await visitor.page.evaluate(() => context.restoreContext());
    await visitor.page.locator('html:not(.plain)').waitFor();

    await visitor.until(async () => before.equals(await visitor.page.screenshot()), 'it is another picture');
});

test('without WebGL the page is plain, and works', async (t) => {
    const visitor = await visit(t);
    await visitor.page.addInitScript(() => {
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = /** @type {any} */ (function (kind, ...rest) {
            return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...rest);
        });
    });
    await visitor.page.reload();

    await visitor.signIn();
    await visitor.generate('laptop');

    await visitor.screenshot('plain');
    const colour = await visitor.heading('Copy your token').evaluate((heading) => getComputedStyle(heading).color);
    assert.equal(colour, 'rgb(24, 29, 39)');
});
