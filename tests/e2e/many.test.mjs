// Ten thousand tokens: found, seen and picked out as easily as ten.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEvery } from '../support/faults.mjs';
import { manyTokens } from '../support/many_tokens.mjs';
import { visit } from './browser.mjs';

async function withMany(t, screen)
{
    const visitor = await visit(t, { screen, intercept: onEvery('GET', '/users/security/token', manyTokens(10_000)) });
    await visitor.signIn();
    await visitor.button('Copy script 00000').waitFor();
    return visitor;
}

const elements = (visitor) => visitor.page.evaluate(() => document.querySelectorAll('#twin *').length);

test('a list of ten thousand is in the page as far as it is seen, and says how long it is', async (t) => {
    const visitor = await withMany(t);

    assert.ok(await elements(visitor) < 2500, 'too many elements');
    assert.equal(await visitor.role('table', 'Personal access tokens').getAttribute('aria-rowcount'), '10001');

    await visitor.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await visitor.until(async () => (await visitor.page.getByRole('rowheader').count()) > 20 && !(await visitor.button('Copy script 00000').count()));
    await visitor.screenshot('many-tokens');
    const places = await visitor.page.getByRole('row').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-rowindex'))));
    assert.ok(places.some((place) => place > 4900 && place < 5100), `the rows in the middle are ${places}`);
    assert.ok(await elements(visitor) < 2500, 'too many elements');
});

test('the panel lies under its rows however far one scrolls', async (t) => {
    const visitor = await withMany(t);
    // What the canvas shows at the left edge of the window, and left of the boxes to tick.
    const colours = () => visitor.page.evaluate(async () => {
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        const gl = document.querySelector('canvas').getContext('webgl2');
        const at = (x) => {
            const pixel = new Uint8Array(4);
            gl.readPixels(x, 100, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
            return String(pixel);
        };
        return [at(4), at(document.querySelector('#twin [role=table]').getBoundingClientRect().x + 4)];
    });
    const atFirst = await colours();
    assert.notEqual(atFirst[0], atFirst[1]);

    for (const place of [5000, 40_000, 300_000]) {
        await visitor.page.evaluate((y) => scrollTo(0, y), place);
        assert.deepEqual(await colours(), atFirst, `at ${place}`);
    }
});

test('a filter finds the one among ten thousand', async (t) => {
    const visitor = await withMany(t);

    await visitor.role('searchbox', 'Filter tokens').fill('04711');

    await visitor.button('Copy script 04711').waitFor();
    assert.equal(await visitor.page.getByRole('rowheader').count(), 1);
    await visitor.page.getByText('1 of 10,000 tokens').first().waitFor();
});

test('the focus stays on a row that is scrolled away, and Tab goes on from there', async (t) => {
    const visitor = await withMany(t);
    await visitor.button('Copy script 00002').focus();

    await visitor.page.evaluate(() => scrollTo(0, 200_000));
    await visitor.until(async () => !(await visitor.button('Copy script 00001').count()));

    assert.ok(await visitor.button('Copy script 00002').evaluate((element) => element === document.activeElement));
    await visitor.page.keyboard.press('Tab');
    assert.ok(await visitor.button('Rotate script 00002').evaluate((element) => element === document.activeElement));
});

test('a step of scrolling touches the rows that come and go, and nothing else', async (t) => {
    const visitor = await withMany(t);
    await visitor.page.keyboard.press('Shift'); // From now on the twin rests while the page moves, and no longer.
    await visitor.page.evaluate(() => scrollTo(0, 5000));
    await visitor.button('Copy script 00080').waitFor();

    const { came, went, others } = await visitor.page.evaluate(async () => {
        const twin = document.getElementById('twin');
        const ids = () => new Set(Array.from(twin.querySelectorAll('[role=row]'), ({ id }) => id));
        const records = [];
        const observer = new MutationObserver((some) => records.push(...some));
        observer.observe(twin, { attributes: true, childList: true, characterData: true, subtree: true });
        const before = ids();
        scrollTo(0, scrollY + 500);
        do await new Promise(requestAnimationFrame); while (document.documentElement.matches('.resting, .table-resting'));
        records.push(...observer.takeRecords());
        observer.disconnect();
        const after = ids();
        const touched = records.flatMap(({ type, target, addedNodes, removedNodes }) => type === 'childList' ? [...addedNodes, ...removedNodes] : [target]);
        const names = new Set(touched.map((node) => ((node.closest ? node : node.parentElement)?.closest('[role=row]') ?? node).id));
        return { came: [...after.difference(before)], went: [...before.difference(after)], others: [...names.difference(before.symmetricDifference(after))] };
    });

    assert.ok(came.length >= 4 && went.length >= 4, `${came.length} rows came, ${went.length} went`);
    assert.deepEqual(others, []);
});

// The places of the rows that are in the page.
const rowsOf = (visitor) => visitor.page.evaluate(() =>
    Array.from(document.querySelectorAll('#twin [role=row]'), (row) => Number(row.getAttribute('aria-rowindex'))));

// …once it was scrolled by `distance`, and the program has heard of it.
async function rowsAfter(visitor, distance)
{
    await visitor.page.evaluate(async (distance) => {
        const heard = new Promise((resolve) => addEventListener('scroll', resolve, { once: true }));
        scrollBy(0, distance);
        await heard;
    }, distance);
    return rowsOf(visitor);
}

async function withManyAndNoTime(t, /** @type {(visitor: import('./browser.mjs').Visitor) => unknown} */ prepare = () => {}, screen = {})
{
    const visitor = await withMany(t, screen);
    await visitor.page.clock.install();
    await prepare(visitor);
    await visitor.page.clock.pauseAt(Date.now() + 60_000);
    return visitor;
}

test('while the page moves fast its rows wait, and follow when it stands still', async (t) => {
    const visitor = await withManyAndNoTime(t);
    const { clock } = visitor.page;
    const first = await rowsAfter(visitor, 5000);
    assert.ok(Math.min(...first.slice(1)) > 5, String(first));

    for (let step = 0; step < 5; ++step) {
        await clock.runFor(100);
        assert.deepEqual(await rowsAfter(visitor, 5000), first);
    }
    await clock.runFor(120);
    const last = await rowsOf(visitor);
    assert.ok(Math.max(...first) < Math.min(...last.slice(1)), String(last));
});

test('of a page that still glides, but slowly, a row can be pressed', async (t) => {
    const visitor = await withManyAndNoTime(t);
    const { clock } = visitor.page;
    for (let step = 0; step < 4; ++step) {
        await rowsAfter(visitor, 5000);
        await clock.runFor(100);
    }

    const glides = await rowsAfter(visitor, 50);

    const names = await visitor.page.evaluate(() => document.elementsFromPoint(640, 400).map((element) => element.closest('[role=row]')?.ariaRowIndex));
    assert.ok(names.some((index) => index && glides.includes(Number(index))), String(names));
    for (let passed = 0; passed < 200; passed += 100) {
        await clock.runFor(100);
        assert.deepEqual(await rowsAfter(visitor, 90), glides);
    }
    await clock.runFor(100);
    assert.notDeepEqual(await rowsAfter(visitor, 90), glides);
});

for (const [what, prepare] of Object.entries({
    'a row that has the focus': (visitor) => visitor.button('Copy script 00002').press('Shift'),
    'what is selected': (visitor) => visitor.page.evaluate(() => getSelection().selectAllChildren(document.querySelector('#twin h1'))),
})) {
    test(`${what} has the rows beside it at every step`, async (t) => {
        const visitor = await withManyAndNoTime(t, prepare);

        const first = await rowsAfter(visitor, 5000);
        const second = await rowsAfter(visitor, 5000);

        assert.ok(Math.max(...first) < Math.max(...second));
    });
}

test('cards that turn out higher than was thought are in their places at once', async (t) => {
    const visitor = await withManyAndNoTime(t, () => {}, { viewport: { width: 360, height: 740 } });
    const height = () => visitor.page.evaluate(() => document.documentElement.scrollHeight);

    const first = await rowsAfter(visitor, 5000);
    const before = await height();
    const second = await rowsAfter(visitor, 1_000_000); // Where they have expired.

    assert.notEqual(await height(), before);
    assert.ok(Math.max(...first) < Math.max(...second));
});

test('ten thousand cards on a phone are scrolled as well', async (t) => {
    const visitor = await withMany(t, { viewport: { width: 360, height: 740 } });

    // Cards on the way turn out higher than those at the top, and the end goes farther down with them.
    await visitor.until(async () => {
        await visitor.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        return (await visitor.button('Copy script 09999').count()) > 0;
    }, 'the last card');
});

// Types into the filter, and gives how many pictures there were before the table's rows changed.
const picturesBefore = (visitor, text) => visitor.role('searchbox', 'Filter tokens').evaluate(async (field, text) => {
    const { frames } = globalThis.latchkey;
    const changed = new Promise((resolve) => new MutationObserver(() => resolve(globalThis.latchkey.frames - frames))
        .observe(document.querySelector('#twin [role=table]'), { childList: true, subtree: true }));
    field.focus();
    field.select();
    document.execCommand('insertText', false, text);
    return changed;
}, text);

test('what a filter finds is drawn first, and then in the page', async (t) => {
    const visitor = await withMany(t);

    assert.equal(await picturesBefore(visitor, '0471'), 1);
    assert.equal(await visitor.page.getByRole('rowheader').count(), 11);
});

test('in the plain view, which has no picture, it is in the page at once', async (t) => {
    const visitor = await visit(t, { path: '?view=plain', intercept: onEvery('GET', '/users/security/token', manyTokens(10_000)) });
    await visitor.signIn();
    await visitor.button('Copy script 00000').waitFor();

    const count = await visitor.role('searchbox', 'Filter tokens').evaluate((field) => {
        field.focus();
        document.execCommand('insertText', false, '0471');
        return document.querySelectorAll('#twin [role=rowheader]').length;
    });

    assert.equal(count, 11);
});

test('a filter that leaves less than the window was scrolled past is in the page at once', async (t) => {
    const visitor = await withMany(t);
    await visitor.page.evaluate(() => scrollTo(0, 100));

    assert.equal(await picturesBefore(visitor, '04711'), 0);
});
