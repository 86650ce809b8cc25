// What the user prefers, on the canvas and around it: light and dark, more contrast, forced colours, the plain view.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './browser.mjs';

const forced = { forcedColors: 'active' };
const preferences = {
    light: { colorScheme: 'light' },
    dark: { colorScheme: 'dark' },
    'light with more contrast': { colorScheme: 'light', contrast: 'more' },
    'dark with more contrast': { colorScheme: 'dark', contrast: 'more' },
    'forced light': { colorScheme: 'light', ...forced },
    'forced dark': { colorScheme: 'dark', ...forced },
};

// The colour that is seen at a point, as CSS writes it.
async function colourAt(visitor, x, y)
{
    const { data } = await visitor.pixels({ x, y, width: 1, height: 1 });
    return `rgb(${data.slice(0, 3).join(', ')})`;
}

// Once it is `colour`; the page is drawn a frame after it was told.
const hasGround = (visitor, colour) =>
    visitor.until(async () => (await colourAt(visitor, 4, 300)) === colour, `the page does not become ${colour}`);

// What CSS says the ground is: the loading screen and the twin have it from there.
const groundOfCss = (visitor) =>
    visitor.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

const isPlain = (visitor) =>
    visitor.until(() => visitor.page.evaluate(() => document.documentElement.matches('.plain')), 'it is not plain');
const isDrawn = (visitor) =>
    visitor.until(() => visitor.page.evaluate(() => !document.documentElement.matches('.plain')), 'it is not drawn');

const plainSwitch = (visitor) => visitor.role('switch', 'Plain view');
const theme = (visitor, name) => visitor.role('radio', name);

test('the page follows what the system prefers, as it changes', async (t) => {
    const visitor = await visit(t);
    await visitor.textbox('Password').waitFor();
    const seen = new Set();

    for (const [name, preference] of Object.entries(preferences)) {
        await visitor.page.emulateMedia({ contrast: 'no-preference', forcedColors: 'none', ...preference });
        await hasGround(visitor, await groundOfCss(visitor));
        await visitor.screenshot(`sign-in-${name.replaceAll(' ', '-')}`);
        seen.add(`${await colourAt(visitor, 4, 300)} ${await visitor.role('textbox', 'Password').evaluate((field) => {
            field.focus();
            return getComputedStyle(field).outlineColor;
        })}`);
    }

    assert.equal(seen.size, Object.keys(preferences).length, [...seen].join('\n'));
});

for (const [name, preference] of Object.entries(preferences)) {
    test(`canvas and style sheet have one ground in ${name}`, async (t) => {
        const visitor = await visit(t, { screen: { ...preference, viewport: { width: 1280, height: 800 } } });
        await visitor.textbox('Password').waitFor();

        assert.equal(await colourAt(visitor, 4, 300), await groundOfCss(visitor));
    });
}

test('forced colours are the system’s own', async (t) => {
    const visitor = await visit(t, { screen: { ...forced, colorScheme: 'dark' } });
    await visitor.textbox('Password').waitFor();
    const box = await visitor.button('Login').boundingBox();

    const highlight = await visitor.page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.color = 'Highlight';
        // Some systems let the ground shine through; the page does not.
        return `rgb(${getComputedStyle(probe).color.match(/\d+/g).slice(0, 3).join(', ')})`;
    });

    await visitor.until(async () => (await colourAt(visitor, box.x + 20, box.y + 20)) === highlight, `no ${highlight}`);
});

test('a theme that was chosen stays, also after a reload', async (t) => {
    const visitor = await visit(t);
    const [light, dark] = ['rgb(250, 250, 250)', 'rgb(10, 13, 18)'];
    await hasGround(visitor, light);

    await theme(visitor, 'Dark').click();
    await hasGround(visitor, dark);
    assert.equal(await groundOfCss(visitor), dark);
    await visitor.page.reload();
    await visitor.textbox('Password').waitFor();

    await hasGround(visitor, dark);
    assert.equal(await theme(visitor, 'Dark').getAttribute('aria-checked'), 'true');
    await theme(visitor, 'Dark').press('Home');
    await hasGround(visitor, light);
    assert.deepEqual(await visitor.page.evaluate(() => ({ ...localStorage })), { 'latchkey.theme': 'system' });
});

test('a browser that keeps nothing still lets people choose', async (t) => {
    const visitor = await visit(t);
    await visitor.page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });
    });
    await visitor.page.reload();

    await theme(visitor, 'Dark').click();

    await hasGround(visitor, 'rgb(10, 13, 18)');
});

test('the plain view is turned on and off, and the address says so', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();
    const text = visitor.page.getByText('No token available');
    await text.waitFor();
    const colour = () => text.evaluate((element) => getComputedStyle(element).color);
    assert.equal(await colour(), 'rgba(0, 0, 0, 0)');

    await plainSwitch(visitor).click();
    await isPlain(visitor);
    assert.equal(await colour(), 'rgb(24, 29, 39)');
    assert.equal(new URL(visitor.page.url()).search, '?view=plain');
    assert.equal(await plainSwitch(visitor).getAttribute('aria-checked'), 'true');
    assert.ok(!(await visitor.page.getByText('cannot draw').isVisible()));
    await visitor.screenshot('plain-by-choice');

    await plainSwitch(visitor).click();
    await isDrawn(visitor);
    assert.equal(new URL(visitor.page.url()).search, '');
    await hasGround(visitor, 'rgb(250, 250, 250)');
    assert.equal(await colour(), 'rgba(0, 0, 0, 0)');
});

test('a plain view is opened by its address, and costs no frame', async (t) => {
    const visitor = await visit(t);
    await visitor.page.goto(`${visitor.sandbox.url}?view=plain`);
    await visitor.signIn();
    await visitor.generate('laptop');
    await visitor.page.setViewportSize({ width: 900, height: 700 });
    await visitor.finish();

    assert.equal(await plainSwitch(visitor).getAttribute('aria-checked'), 'true');
    assert.equal(await visitor.page.evaluate(() => latchkey.frames), 0);
    await theme(visitor, 'Dark').click();
    await visitor.until(async () => (await groundOfCss(visitor)) === 'rgb(10, 13, 18)', 'it is not dark');
    await plainSwitch(visitor).click();
    await hasGround(visitor, 'rgb(10, 13, 18)');
});

test('help is at the same place in all views, and opens beside the page', async (t) => {
    const visitor = await visit(t);
    const help = visitor.page.getByRole('contentinfo').getByRole('link', { name: 'Help' });
    await help.waitFor();
    const before = await help.boundingBox();
    assert.equal(await help.getAttribute('target'), '_blank');
    assert.match(await help.getAttribute('rel'), /noopener/);

    await visitor.signIn();
    await visitor.page.getByText('No token available').waitFor();

    assert.deepEqual(await help.boundingBox(), before);
});

test('the footer fits on a small phone', async (t) => {
    const visitor = await visit(t, { screen: { viewport: { width: 320, height: 700 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true } });
    await visitor.signIn();
    await visitor.page.getByText('No token available').waitFor();
    await visitor.page.getByRole('contentinfo').evaluate((footer) => footer.scrollIntoView());

    await visitor.screenshot('footer-small');

    assert.ok(await visitor.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});
