// The canvas and the elements over it: equally sharp, equally long, and each there when the other is not.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './browser.mjs';

for (const deviceScaleFactor of [1, 1.5, 3]) {
    test(`${deviceScaleFactor} device pixels to a CSS pixel are drawn one by one`, async (t) => {
        const visitor = await visit(t, { screen: { deviceScaleFactor } });
        await visitor.textbox('Password').waitFor();

        const size = await visitor.page.evaluate(() => [canvas.width, canvas.height]);

        assert.deepEqual(size, [1280 * deviceScaleFactor, 800 * deviceScaleFactor]);
    });
}

test('a text is found where it is seen: it is as long as it is drawn', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();

    // The element is as wide as the canvas drew the text, its content as wide as the browser would draw it.
    const lengths = await visitor.page.getByText('for OpenMetadata').evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return [range.getBoundingClientRect().width, element.getBoundingClientRect().width];
    });

    assert.ok(Math.abs(lengths[0] - lengths[1]) < 1, lengths.join(' and '));
});

test('a graphics context that was taken away is drawn again as it was', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();
    await visitor.page.getByText('No token available').waitFor();
    const picture = () => visitor.page.screenshot();
    await visitor.page.waitForTimeout(300);
    const before = await picture();

    await visitor.page.evaluate(() => {
        globalThis.context = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
        context.loseContext();
    });
    await visitor.page.locator('html.plain').waitFor();
    await visitor.page.evaluate(() => context.restoreContext());
    await visitor.page.locator('html:not(.plain)').waitFor();
    await visitor.page.waitForTimeout(300);

    assert.ok(before.equals(await picture()));
});

test('without WebGL the page is plain, and works', async (t) => {
    const visitor = await visit(t);
    await visitor.page.addInitScript(() => {
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
            return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...rest);
        };
    });
    await visitor.page.reload();

    await visitor.signIn();
    await visitor.generate('laptop');

    await visitor.screenshot('plain');
    const colour = await visitor.heading('Copy your token').evaluate((heading) => getComputedStyle(heading).color);
    assert.equal(colour, 'rgb(24, 29, 39)');
});

test('a page that cannot start says so', async (t) => {
    const visitor = await visit(t);
    visitor.tolerate(/./);
    await visitor.page.route('**/latchkey.wasm', (route) => route.abort());
    await visitor.page.reload();

    await visitor.heading('This page could not start').waitFor();
    visitor.complaints.length = 0;
});
