// The kit's gallery (tests/gallery): every widget in every state, as a browser shows it, and without a line of Latchkey's.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { axe, violations } from '../support/axe.mjs';
import { startGallery } from '../support/gallery.mjs';
import { ofChromium, ofProgram } from '../support/trees.mjs';
import { launch, Visitor } from './browser.mjs';

const desk = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };

async function open(t, /** @type {{ query?: string, [screen: string]: any }} */ { query = '', ...screen } = {})
{
    const gallery = await startGallery();
    const context = await (await launch()).newContext({ viewport: desk, reducedMotion: 'reduce', ...screen });
    const visitor = new Visitor(await context.newPage());
    t.after(async () => {
        await context.close();
        await gallery.close();
        assert.deepEqual([...visitor.complaints, ...visitor.reported], []);
    });
    await visitor.watch();
    await visitor.page.goto(`${gallery.url}/${query}`);
    await visitor.page.waitForFunction(() => globalThis.latchkey?.frames > 0 || (document.documentElement.matches('.plain') && document.querySelector('#twin h1')));
    return visitor;
}

// The page, and what opens over it.
async function* views(visitor)
{
    yield 'the page';
    for (const [opener, role, name] of [['Open a dialog', 'dialog', 'A dialog'], ['Open an alert', 'alertdialog', 'An alert'], ['Open a menu', 'menu', 'Menu']]) {
        await visitor.button(opener).click();
        await visitor.role(role, name).waitFor();
        yield name;
        await visitor.page.keyboard.press('Escape');
        await visitor.role(role, name).waitFor({ state: 'detached' });
    }
}

const sample = (visitor, row, role, name) => visitor.role('group', row).getByRole(role, { name, exact: true });
const themes = {
    'light': {},
    'dark': { colorScheme: 'dark' },
    'contrast': { contrast: 'more' },
    'dark-contrast': { contrast: 'more', colorScheme: 'dark' },
    'forced': { forcedColors: 'active' },
};

const screens = {
    'a desk': {},
    'a phone in the dark': { viewport: phone, colorScheme: 'dark' },
    'a plain page': { query: '?view=plain' },
    'a plain page in the dark': { query: '?view=plain', colorScheme: 'dark' },
    'a desk from right to left': { query: '?dir=rtl' },
    'a phone from right to left': { viewport: phone, query: '?dir=rtl' },
    'a plain page from right to left': { query: '?view=plain&dir=rtl' },
    'a plain page with more contrast': { query: '?view=plain', contrast: 'more' },
};

for (const [place, screen] of Object.entries(screens)) {
    test(`axe finds nothing in the gallery on ${place}`, async (t) => {
        const visitor = await open(t, screen);
        await visitor.page.evaluate(axe);
        for await (const view of views(visitor)) assert.deepEqual(await visitor.page.evaluate(violations), [], view);
    });
}

for (const place of ['a desk', 'a phone in the dark', 'a desk from right to left', 'a phone from right to left']) {
    test(`Chromium’s accessibility tree of the gallery is the kit’s, on ${place}`, async (t) => {
        const visitor = await open(t, screens[place]);
        const tree = () => visitor.page.evaluate(() => globalThis.gallery.tree());
        const isBusy = ({ states }) => states.includes('busy');
        assert.equal(await visitor.page.locator('#twin [aria-busy=true]').count(), (await tree()).filter(isBusy).length);
        for await (const view of views(visitor)) {
            let actual, expected;
            for (const deadline = Date.now() + 5_000; !isDeepStrictEqual(actual ?? [], expected) && Date.now() < deadline;) {
                [actual, expected] = [await ofChromium(visitor.page), ofProgram(await tree())];
            }
            assert.ok(expected.length > 5);
            assert.deepEqual(actual, expected, view);
        }
    });
}

// The names of the controls that are drawn in one colour, and so not to be seen.
async function unseen(visitor)
{
    const picture = (await visitor.page.screenshot()).toString('base64');
    const controls = await visitor.page.locator('#twin :is(button, a, input)').evaluateAll((all) => all.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { name: `${element.closest('[role=group]').ariaLabel}: ${element.ariaLabel ?? element.textContent}`, box: [x, y, width, height].map((side) => Math.round(side * devicePixelRatio)) };
    }));
    return (await visitor.paper()).evaluate(async ([text, boxes]) => {
        const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))]));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
        context.drawImage(bitmap, 0, 0);
        const isOneColour = ({ box: [x, y, width, height] }) => {
            const pixels = new Uint32Array(context.getImageData(x, y, width, height).data.buffer);
            return pixels.every((pixel) => pixel === pixels[0]);
        };
        return boxes.filter(isOneColour).map(({ name }) => name);
    }, [picture, controls]);
}

for (const [theme, media] of Object.entries(themes)) {
    for (const [zoom, viewport] of Object.entries({ 100: { width: 1280, height: 3700 }, 200: { width: 640, height: 4600 } })) {
        test(`the gallery fits its window, and each control in it is seen: ${theme} at ${zoom} %`, async (t) => {
            const visitor = await open(t, { ...media, viewport, deviceScaleFactor: Number(zoom) / 100 });
            assert.ok(await visitor.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
            await visitor.screenshot(`gallery-${theme}-${zoom}`);
            assert.deepEqual(await unseen(visitor), []);
        });
    }

    if (theme === 'forced') continue; // Which colours are forced is the system's own affair.
    test(`the gallery’s address can ask for what a system prefers: ${theme}`, async (t) => {
        const [own, asked] = [await open(t, media), await open(t, { query: `?theme=${theme}` })];
        for (const row of ['Plain', 'Primary', 'Danger']) {
            const clip = await sample(own, row, 'button', 'Default').boundingBox();
            assert.deepEqual(await asked.pixels(clip), await own.pixels(clip), row);
        }
    });
}

for (const viewport of [{ width: 1280, height: 3700 }, { width: 320, height: 8000 }]) {
    test(`the gallery from right to left is the mirror of the other, fits its window, and each control in it is seen: ${viewport.width} px`, async (t) => {
        const visitor = await open(t, { viewport });
        // Of each view.
        const boxes = async () => {
            const all = [];
            for await (const view of views(visitor)) all.push(...await visitor.page.locator('#twin :is(button, input, h2, dialog, form, [role=group])').evaluateAll((elements, within) => elements.map((element) => {
                const { left, right, top } = element.getBoundingClientRect();
                return { name: `${within}: ${element.ariaLabel ?? element.textContent}`, left, right, top };
            }), view));
            return all;
        };
        const before = await boxes();
        const frames = await visitor.page.evaluate(() => globalThis.latchkey.frames);

        await visitor.turn();
        await visitor.page.waitForFunction((shown) => globalThis.latchkey.frames > shown, frames);

        const after = await boxes();
        assert.equal(after.length, before.length);
        for (const [i, { name, left, right, top }] of before.entries()) {
            const wanted = { left: viewport.width - right, right: viewport.width - left, top };
            for (const side of ['left', 'right', 'top']) assert.ok(Math.abs(after[i][side] - wanted[side]) <= 1, `${side} of ${name}: ${after[i][side]}, not ${wanted[side]}`);
        }
        assert.ok(await visitor.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        await visitor.screenshot(`gallery-rtl-${viewport.width}`);
        assert.deepEqual(await unseen(visitor), []);
    });
}

test('from right to left arrows go where they point', async (t) => {
    const visitor = await open(t, { query: '?dir=rtl' });
    const { keyboard } = visitor.page;
    const tabs = visitor.role('group', 'Tabs');
    const tab = (name) => tabs.getByRole('tab', { name, exact: true });
    const isFocused = (locator) => locator.evaluate((element) => element === document.activeElement);
    const middle = async (locator) => { const { x, width } = await locator.boundingBox(); return x + width / 2; };
    await tab('Selected').focus();

    await keyboard.press('ArrowRight');
    assert.ok(await isFocused(tab('First')));
    assert.ok(await middle(tab('First')) > await middle(tab('Selected')));
    await keyboard.press('ArrowLeft');
    await keyboard.press('ArrowLeft');
    assert.ok(await isFocused(tab('Third')));
});

test('from right to left a text goes the way of its first letter, and what machines read from the left', async (t) => {
    const visitor = await open(t, { query: '?dir=rtl' });
    const way = (field) => field.evaluate((element) => getComputedStyle(element).direction);
    const free = sample(visitor, 'Fields', 'textbox', 'Empty');
    assert.equal(await way(free), 'rtl');
    for (const [text, direction] of [['laptop', 'ltr'], ['مفتاح laptop', 'rtl']]) {
        await free.fill(text);
        await visitor.until(async () => await way(free) === direction, `${text} is not ${direction}`);
    }
    for (const name of ['Username', 'Password', 'Token']) {
        const field = sample(visitor, 'Fields', 'textbox', name);
        await field.fill('مفتاح');
        assert.equal(await way(field), 'ltr', name);
    }
});

for (const query of ['', '?dir=rtl']) {
    test(`nothing is drawn under what a browser has at the end of a searched text to clear it${query && ', from right to left'}`, async (t) => {
        const visitor = await open(t, { query, viewport: { width: 1280, height: 3700 } });
        const isBlank = async (name, isOnRight) => {
            const { x, y, width, height } = await sample(visitor, 'Search fields', 'searchbox', name).boundingBox();
            const { data } = await visitor.pixels({ x: isOnRight ? x + width - 38 : x + 8, y: y + 8, width: 30, height: height - 16 });
            return data.every((value, i) => value === data[i % 4]);
        };

        assert.ok(!await isBlank('Search', query === ''));
        assert.ok(await isBlank('Search, filled in', true)); // In Latin letters, and so from the left.
    });
}

test('what is shown as hovered or pressed is what a pointer does', async (t) => {
    const visitor = await open(t);
    const { mouse } = visitor.page;
    // The colour beside the label.
    const ground = async (name) => {
        const { x, y, height } = await sample(visitor, 'Primary', 'button', name).boundingBox();
        return (await visitor.pixels({ x: x + 6, y: y + height / 2, width: 1, height: 1 })).data;
    };
    const calm = await ground('Default');

    await sample(visitor, 'Primary', 'button', 'Default').hover();
    await visitor.until(async () => !isDeepStrictEqual(await ground('Default'), calm), 'nothing is lit');
    assert.deepEqual(await ground('Default'), await ground('Hover'));
    await mouse.down();
    assert.deepEqual(await ground('Default'), await ground('Pressed'));
    await mouse.up();
});

test('what is shown in focus is what the browser shows there', async (t) => {
    const visitor = await open(t);
    const look = (locator) => locator.evaluate((element) => {
        const { outline, outlineOffset, boxShadow, color, caretColor } = getComputedStyle(element);
        return { outline, outlineOffset, boxShadow, color, caretColor };
    });
    for (const [row, role, other] of [['Primary', 'button', 'Default'], ['Fields', 'textbox', 'Filled in']]) {
        const shown = await look(sample(visitor, row, role, 'Focus'));
        assert.notDeepEqual(await look(sample(visitor, row, role, other)), shown);
        await visitor.page.keyboard.press('Tab'); // From now on the focus is one by key.
        await sample(visitor, row, role, other).focus();
        assert.deepEqual(await look(sample(visitor, row, role, other)), shown);
    }
});

test('every widget of the kit is in the gallery', () => {
    const texts = (folder, pattern) => readdirSync(folder).filter((name) => pattern.test(name)).map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n');
    const root = new URL('../../', import.meta.url).pathname;
    const widgets = [...texts(`${root}src/kit/widgets`, /\.hpp$/).matchAll(/^(?!inline|float|bool is_)[\w:<>]+ (\w+)\((?:const )?Frame& frame/gm)].map(([, name]) => name);
    const gallery = texts(`${root}tests/gallery`, /\.[ch]pp$/);
    // What widgets are made of.
    const parts = ['field_label', 'draw_text', 'draw_lines', 'offer_tip'];

    assert.ok(widgets.length > 20, String(widgets));
    assert.deepEqual(widgets.filter((name) => !parts.includes(name) && !new RegExp(`\\b${name}\\(`).test(gallery)), []);
});
