// The text over the canvas: where it is seen, as long as it is drawn; found, selected, copied and translated as on any page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEvery } from '../support/faults.mjs';
import { manyTokens } from '../support/many_tokens.mjs';
import { visit } from './browser.mjs';
import { hasForm, hasPicture, withheld } from './start.mjs';

const dialogText = 'Store it where you keep passwords. Anyone who has it can act as you.';

// Where the page has ink within `clip`, in CSS pixels: the ground is the colour of the first pixel.
async function inkOf(visitor, clip, density)
{
    const { width, height, data } = await visitor.pixels(clip);
    const box = { left: width, right: 0, top: height, bottom: 0 };
    for (let y = 0; y < height; ++y) {
        for (let x = 0; x < width; ++x) {
            const at = (y * width + x) * 4;
            if ([0, 1, 2].reduce((sum, i) => sum + Math.abs(data[at + i] - data[i]), 0) < 60) continue;
            box.left = Math.min(box.left, x);
            box.right = Math.max(box.right, x + 1);
            box.top = Math.min(box.top, y);
            box.bottom = Math.max(box.bottom, y + 1);
        }
    }
    assert.ok(box.left < box.right, 'nothing is to be seen');
    return Object.fromEntries(Object.entries(box).map(([side, at]) => [side, at / density]));
}

// Of each line of a text: what the browser would draw, made visible for a moment, and what the canvas draws.
async function linesOf(visitor, locator, density)
{
    const clips = await locator.evaluate((element) => {
        const range = document.createRange();
        return [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => {
            range.selectNodeContents(node);
            const { x, y, width, height } = range.getBoundingClientRect();
            return { x: Math.floor(x) - 3, y: Math.floor(y), width: Math.ceil(width) + 6, height: Math.floor(height) };
        });
    });
    const lines = [];
    for (const clip of clips) {
        const drawn = await inkOf(visitor, clip, density);
        await locator.evaluate((element) => element.style.setProperty('color', 'black', 'important'));
        await visitor.page.evaluate(() => document.getElementById('canvas').style.setProperty('visibility', 'hidden'));
        const layer = await inkOf(visitor, clip, density);
        await locator.evaluate((element) => element.style.removeProperty('color'));
        await visitor.page.evaluate(() => document.getElementById('canvas').style.removeProperty('visibility'));
        lines.push({ drawn, layer });
    }
    return lines;
}

// A zoomed window has fewer and larger CSS pixels.
const zooms = [1, 1.25, 1.5, 2, 3].map((zoom) => ({ zoom, isRtl: false }));
for (const { zoom, isRtl } of [...zooms, { zoom: 1, isRtl: true }, { zoom: 1.5, isRtl: true }]) {
    test(`at ${zoom * 100} % the text layer is where the glyphs are${isRtl ? ', from right to left' : ''}`, async (t) => {
        const viewport = { width: Math.round(1280 / zoom), height: 800 };
        const visitor = await visit(t, { screen: { viewport, deviceScaleFactor: zoom }, intercept: onEvery('GET', '/users/security/token', manyTokens(3)) });
        if (isRtl) await visitor.turn();
        await visitor.signIn();
        const texts = [visitor.heading('Personal Access Tokens'), visitor.page.getByText('Each token has all your permissions')];
        await visitor.page.getByRole('table').waitFor();
        await visitor.search();
        texts.push(...await visitor.page.getByRole('columnheader').getByRole('button').all());
        for (const text of texts) {
            await text.waitFor();
            const lines = await linesOf(visitor, text, zoom);
            assert.ok(lines.length > 0);
            for (const { drawn, layer } of lines) {
                for (const side of ['left', 'right', 'top', 'bottom']) {
                    assert.ok(Math.abs(drawn[side] - layer[side]) <= 2, `${side}: ${JSON.stringify({ drawn, layer })}`);
                }
            }
        }
    });
}

test('a text is found across the ends of its lines, and selected as a whole', async (t) => {
    const visitor = await visit(t, { screen: { viewport: { width: 360, height: 740 } } });
    await visitor.signIn();
    await visitor.generate('laptop');
    const note = visitor.page.getByText('Store it where');
    await note.waitFor();

    assert.ok(await note.evaluate((element) => element.querySelector('wbr')), 'it takes several lines');
    assert.ok(await visitor.page.evaluate(() => window.find('keep passwords. Anyone who has it can act as you')));
    assert.equal(await visitor.page.evaluate(() => getSelection().toString()), 'keep passwords. Anyone who has it can act as you');
});

test('a text is selected with the mouse and copied as it is written', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();
    await visitor.generate('laptop');
    const note = visitor.page.getByText('Store it where');
    const box = await note.boundingBox();

    await visitor.page.mouse.move(box.x + 1, box.y + 4);
    await visitor.page.mouse.down();
    await visitor.page.mouse.move(box.x + box.width - 1, box.y + box.height - 4, { steps: 5 });
    await visitor.page.mouse.up();
    await visitor.page.keyboard.press('Control+C');

    assert.equal(await visitor.clipboard(), dialogText);
});

// As translators do it: the text of an element is replaced by an element with the translated one.
const translate = (visitor) => visitor.heading('Sign in to OpenMetadata').evaluate((heading) => {
    const font = document.createElement('font');
    font.textContent = 'Bei OpenMetadata anmelden';
    heading.replaceChildren(font);
});

test('a form that the browser has translated before the program came is shown plain', async (t) => {
    const visitor = await withheld(t);
    await hasForm(visitor);

    await translate(visitor);
    visitor.release();

    await visitor.page.locator('html.plain').waitFor();
});

test('a page that the browser translates is shown plain, in the other language', async (t) => {
    const visitor = await visit(t);
    await hasPicture(visitor);

    await translate(visitor);

    await visitor.page.locator('html.plain').waitFor();
    const colour = await visitor.heading('Bei OpenMetadata anmelden').evaluate((heading) => getComputedStyle(heading).color);
    assert.equal(colour, 'rgb(24, 29, 39)');
});

test('names that people gave, and lines to paste, are not translated', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();
    await visitor.generate('gift');

    assert.equal(await visitor.page.getByText('Authorization: Bearer').getAttribute('translate'), 'no');
    assert.equal(await visitor.page.getByRole('rowheader', { name: 'gift', includeHidden: true }).getAttribute('translate'), 'no');
});

const opacityOf = (visitor, where = '#twin') => visitor.page.evaluate((where) => getComputedStyle(document.querySelector(where)).opacity, where);
const table = '#twin [role="table"]';

const listed = async (t) => {
    const visitor = await visit(t, { intercept: onEvery('GET', '/users/security/token', manyTokens(300)) });
    await visitor.signIn();
    await visitor.page.locator(table).waitFor();
    await visitor.page.mouse.click(20, 400);
    await visitor.until(async () => await opacityOf(visitor) === '0', 'the twin does not rest');
    return visitor;
};

test('letters that nobody sees are not painted for those who use a pointer', async (t) => {
    const visitor = await visit(t);
    await hasPicture(visitor);
    assert.equal(await opacityOf(visitor), '1'); // Some password managers look for a form that can be seen.

    await visitor.page.mouse.click(20, 400);
    assert.equal(await opacityOf(visitor), '0');
    await visitor.page.keyboard.press('Shift');
    assert.equal(await opacityOf(visitor), '1');
});

test('a form that was pressed before the program came stays in sight until it has come', async (t) => {
    const opacities = [];
    const visitor = await visit(t, { before: async (early) => {
        const { page } = early;
        await page.route('**/*.wasm', async (route) => {
            await page.locator('html.early').waitFor();
            await early.button('Login').click();
            // The program may be there, and know of the pointer, before it takes over.
            await page.evaluate(() => document.documentElement.classList.add('resting'));
            opacities.push(await opacityOf(early));
            await page.evaluate(() => document.documentElement.classList.remove('resting'));
            await route.continue();
        });
    } });

    await visitor.until(() => opacities.length > 0, 'nothing was pressed');
    assert.deepEqual(opacities, ['1']);
    await visitor.until(async () => await opacityOf(visitor) === '0', 'the twin does not rest');
});

for (const [what, prepare] of Object.entries({
    'the field in use': (visitor) => visitor.role('searchbox', 'Filter tokens').focus(),
    'what clears the field that the pointer is over': (visitor) => visitor.role('searchbox', 'Filter tokens').hover(),
    'what the keyboard has reached': (visitor) => visitor.page.keyboard.press('Tab'),
    'what is selected': (visitor) => visitor.page.evaluate(() => getSelection().selectAllChildren(document.querySelector('#twin h1'))),
    'what the browser finds': (visitor) => visitor.search(),
    'the plain view': (visitor) => visitor.page.evaluate(() => document.documentElement.classList.add('plain')),
})) {
    test(`${what} is in sight`, async (t) => {
        const visitor = await listed(t);

        await prepare(visitor);

        await visitor.until(async () => await opacityOf(visitor) === '1', 'the twin rests');
    });
}

test('the letters of a table are not painted while a field beside it is in use, but while a row is', async (t) => {
    const visitor = await listed(t);

    await visitor.role('searchbox', 'Filter tokens').focus();
    await visitor.until(async () => await opacityOf(visitor, table) === '0', 'the table does not rest');
    assert.equal(await opacityOf(visitor), '1');

    await visitor.page.keyboard.press('Tab');
    await visitor.page.locator(table).getByRole('button').first().focus();
    await visitor.until(async () => await opacityOf(visitor, table) === '1', 'the table rests');
});

// Whether the letters over the canvas were left out while the page moved, and are there again since: those in `where`.
const leavesLettersOut = (visitor, where = '#twin') => visitor.page.evaluate(async (where) => {
    const opacity = () => getComputedStyle(document.querySelector(where)).opacity;
    const moved = new Promise((resolve) => addEventListener('scroll', () => resolve(opacity()), { once: true }));
    scrollBy(0, 40);
    const seen = [await moved];
    while (opacity() !== '1') await new Promise(requestAnimationFrame);
    return [...seen, opacity()];
}, where);

test('letters that nobody sees are not painted while the page moves', async (t) => {
    const visitor = await visit(t, { screen: { viewport: { width: 640, height: 300 } } });
    await hasPicture(visitor);

    assert.deepEqual(await leavesLettersOut(visitor), ['0', '1']);
});

test('so it is with those of a table while the keyboard has reached a button beside it, but not while it has a row', async (t) => {
    const visitor = await listed(t);
    await visitor.page.keyboard.press('Tab');

    await visitor.button('Generate New Token').focus();
    assert.deepEqual(await leavesLettersOut(visitor, table), ['0', '1']);
    assert.equal(await opacityOf(visitor), '1');

    await visitor.page.locator(table).getByRole('button').first().focus();
    assert.deepEqual(await leavesLettersOut(visitor, table), ['1', '1']);
});

test('nor while it moves by key', async (t) => {
    const visitor = await listed(t);

    const opacity = await visitor.page.evaluate(async () => {
        const moved = new Promise((resolve) => addEventListener('scroll', resolve, { once: true }));
        scrollBy(0, 40);
        await moved;
        dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }));
        return getComputedStyle(document.getElementById('twin')).opacity;
    });

    assert.equal(opacity, '0');
    await visitor.until(async () => await opacityOf(visitor) === '1', 'the twin rests');
});

for (const [what, prepare] of Object.entries({
    'the field in use': (visitor) => visitor.textbox('Password').focus(),
    'what the keyboard has reached': (visitor) => visitor.page.keyboard.press('Tab'),
    'what is selected': (visitor) => visitor.page.evaluate(() => getSelection().selectAllChildren(document.querySelector('#twin h1'))),
    'the plain view': (visitor) => visitor.page.evaluate(() => document.documentElement.classList.add('plain')),
})) {
    test(`${what} stays in sight while the page moves`, async (t) => {
        const visitor = await visit(t, { screen: { viewport: { width: 640, height: 300 } } });
        await hasPicture(visitor);
        await prepare(visitor);

        assert.deepEqual(await leavesLettersOut(visitor), ['1', '1']);
    });
}
