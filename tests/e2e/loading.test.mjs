// What the page says when something of it does not come, whatever that is and however it fails: it is never "Loading…" for ever.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEvery } from '../support/faults.mjs';
import { kFaults, startFront } from '../support/front.mjs';
import { visit } from './browser.mjs';
import { hasPicture } from './start.mjs';

const kUsable = 'usable';
const kReasons = {
    'first.js': 'Its first script did not arrive, or only in part.',
    'latchkey.css': 'Its style sheet did not arrive, or only in part.',
    'latchkey.js': 'Its script did not arrive, or only in part.',
    'latchkey.wasm': 'Its program did not arrive, or only in part.',
    'latchkey.json': kUsable, // It decides nothing then.
};

// What another version of the page has under that name.
const kOthers = {
    'first.js': () => 'globalThis.first = { answers: new Map() };',
    'latchkey.css': (body) => String(body).replace('#boot', '#start'),
    'latchkey.js': (body) => String(body).replace(/latchkey\.\w+\.wasm/, 'latchkey.00000000.wasm'),
    'latchkey.wasm': () => Buffer.from('\0asm\x01\0\0\0'),
    'latchkey.json': () => '{ "api": 5, "embedders": { "a": 1 }, "idle_minutes": "long", "more": [] }',
};
const kOther = 'that of another version';
const kBlocked = 'nothing, for the browser blocks it';
const kLate = 'half, and the rest too late';
const faultsOf = (file) => ({
    ...kFaults,
    [kOther]: ({ response, type, body }) => response.writeHead(200, { 'content-type': type }).end(kOthers[file](body)),
    [kBlocked]: undefined,
});

const exceptions = {
    'latchkey.css': { [kOther]: kUsable },
    // It came, and brings nothing.
    'latchkey.js': { 'nothing in it': kReasons['latchkey.wasm'], [kOther]: kReasons['latchkey.wasm'] },
    'latchkey.wasm': { 'another type': kUsable },
};

// A tab with a page of the sandbox's, a clock to be turned, and a server that can fail.
async function withFront(t, options = {})
{
    const visitor = await visit(t, { path: 'api/v1/system/version', ...options });
    visitor.tolerate(/./);
    visitor.complaints.push = () => 0; // A program that is cut off does complain.
    await visitor.page.clock.install();
    return Object.assign(visitor, { front: await startFront(t, visitor.sandbox) });
}

// All that is to come is there.
function isLoaded(missing)
{
    const isStyled = getComputedStyle(document.documentElement).getPropertyValue('--whole') !== '';
    return document.getElementById('boot') && (missing === 'latchkey.css' || isStyled) && (missing === 'first.js' || globalThis.first);
}

async function open(visitor, missing)
{
    await visitor.page.goto(visitor.front.page, { waitUntil: 'commit' });
    await visitor.until(() => visitor.page.evaluate(isLoaded, missing).catch(() => false), 'it does not load');
}

// By the clock of the style sheet.
const show = ({ page }, milliseconds) => page.evaluate((milliseconds) => {
    for (const animation of document.getAnimations()) {
        animation.pause();
        animation.currentTime = milliseconds;
    }
}, milliseconds);

const seen = async ({ page }) => (await page.locator('body').innerText()).split(/\s*\n\s*/).filter(Boolean);

async function says(visitor, reason)
{
    const expected = ['Latchkey', 'This page could not start', reason, 'Reload'];
    let last;
    await visitor.until(async () => String(last = await seen(visitor)) === String(expected), 'it says nothing').catch(() => {});
    assert.deepEqual(last, expected);
}

async function isUsable(visitor)
{
    await hasPicture(visitor);
    await visitor.textbox('Password').fill('x');
}

async function fails(visitor, file, fault, expected)
{
    await visitor.page.clock.fastForward(15_000);
    await show(visitor, 15_000);
    await says(visitor, expected);
    if (fault === kLate) {
        visitor.front.release();
        if (file !== 'latchkey.css') return isUsable(visitor); // It is no longer waited for.
        await says(visitor, expected);
    }
    if (fault !== 'a 404') return;
    visitor.front.spoil();
    await visitor.role('link', 'Reload').click();
    await isUsable(visitor);
}

for (const [file, reason] of Object.entries(kReasons)) {
    test(`${file}: whatever is wrong with it, the page is usable or says what did not come`, async (t) => {
        const visitor = await withFront(t);
        const { page, front } = visitor;
        for (const [fault, act] of Object.entries(faultsOf(file))) {
            await t.test(fault, async () => {
                front.spoil(act && file, act);
                if (!act) await page.route(`**/${file.replace('.', '*.')}`, (route) => route.abort('blockedbyclient'));
                await open(visitor, file);
                const expected = exceptions[file]?.[fault] ?? reason;
                if (expected !== kUsable) return fails(visitor, file, fault, expected);
                await page.clock.fastForward(2_000);
                await isUsable(visitor);
            });
        }
    });
}

test('with nothing but its HTML the page says so, too', async (t) => {
    const visitor = await withFront(t);
    await visitor.page.route(/latchkey\.|first\./, (route) => route.abort());

    await visitor.page.goto(visitor.front.page);

    await says(visitor, kReasons['first.js']);
});

test('a first script is waited for as long as the others', async (t) => {
    const visitor = await withFront(t);
    visitor.front.spoil('first.js', kFaults['no answer']);

    await open(visitor, 'first.js');

    await show(visitor, 14_999);
    assert.deepEqual(await seen(visitor), ['Latchkey', 'Loading…']);
    await show(visitor, 15_000);
    await says(visitor, kReasons['first.js']);
});

test('what comes within half a second is seen without a word before it', async (t) => {
    const visitor = await withFront(t, { intercept: onEvery('GET', '/config/auth', () => new Promise(() => {})) });
    const devtools = await visitor.page.context().newCDPSession(visitor.page);
    await devtools.send('Animation.enable');
    await devtools.send('Animation.setPlaybackRate', { playbackRate: 0 });

    await open(visitor);

    await show(visitor, 499);
    assert.deepEqual(await seen(visitor), []);
    await show(visitor, 500);
    assert.deepEqual(await seen(visitor), ['Latchkey', 'Loading…']);
});

test('a browser is blamed only for what it lacks', async (t) => {
    const visitor = await withFront(t);
    await visitor.page.addInitScript(() => delete globalThis.WebAssembly);

    await open(visitor);

    await says(visitor, 'This browser has no WebAssembly: Chrome, Edge, Firefox and Safari have it since 2023.');
});

test('a program that breaks off before there is a picture is said to', async (t) => {
    const visitor = await withFront(t);
    await visitor.page.addInitScript(() => {
        const refuse = () => { throw new Error('no size'); };
        HTMLCanvasElement.prototype.getBoundingClientRect = refuse; // It is asked first; what it throws is not the end.
        Object.defineProperty(ResizeObserverEntry.prototype, 'contentRect', { get: refuse });
    });

    await open(visitor);

    await says(visitor, kReasons['latchkey.wasm']);
});

test('a program that traps later is not used any more', async (t) => {
    const visitor = await visit(t);
    visitor.complaints.push = () => 0;
    await hasPicture(visitor);

    await visitor.page.evaluate(() => setTimeout(() => { throw new TypeError('of some extension'); }));
    await visitor.page.evaluate(() => setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); }));
    await visitor.alert('This page has stopped working').waitFor();

    assert.deepEqual(await seen(visitor), ['Latchkey', 'This page has stopped working', 'Its program ran into a fault. Reload the page: the list then shows what was done.', 'Reload']);
    await visitor.role('link', 'Reload').click();
    await isUsable(visitor);
});

test('without scripts the page says that it needs them', async (t) => {
    const visitor = await visit(t, { screen: { javaScriptEnabled: false }, before: () => {} });
    await visitor.page.waitForLoadState();
    await show(visitor, 1_000);

    assert.deepEqual(await seen(visitor), ['Latchkey', 'This page needs JavaScript.']);
});

test('in a frame without an origin of its own the page says that it could not start', async (t) => {
    const visitor = await withFront(t);
    await visitor.page.goto(`${visitor.front.page}my-data`);
    await visitor.page.evaluate((src) => document.body.append(Object.assign(document.createElement('iframe'), { src, sandbox: 'allow-scripts' })), visitor.front.page);

    // The browser keeps all its parts from it.
    await says(visitor.within(visitor.page.frameLocator('iframe')), kReasons['first.js']);
});

for (const [what, fail] of [
    ['is out of reach', () => Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })],
    ['cannot be read', () => { Storage.prototype.getItem = () => { throw new DOMException('', 'UnknownError'); }; }],
]) {
    test(`the page starts where local storage ${what}`, async (t) => {
        const visitor = await withFront(t);
        await visitor.page.addInitScript(fail);

        await open(visitor);

        await isUsable(visitor);
    });
}

test('an address of the API that is none is as if it were not there', async (t) => {
    const visitor = await withFront(t);
    for (const api of ['//', 'http://[', 'javascript:1', 'https://elsewhere.example/api']) {
        visitor.front.spoil('latchkey.json', ({ response, type }) => response.writeHead(200, { 'content-type': type }).end(JSON.stringify({ api })));
        await open(visitor);
        await isUsable(visitor);
    }
});

// As while another page of the host's keeps the database from being deleted.
async function blockDatabase({ page, front })
{
    await page.goto(`${front.page}my-data`);
    await page.evaluate(() => new Promise((resolve) => {
        const request = indexedDB.open('AppDataStore');
        request.onsuccess = () => {
            globalThis.database = request.result;
            Object.assign(indexedDB.deleteDatabase('AppDataStore'), { onblocked: resolve });
        };
    }));
}

test('a database of the host’s that does not answer is not waited for, and is left alone when it does', async (t) => {
    const host = await withFront(t);
    await blockDatabase(host);
    const visitor = Object.assign(await host.tab('about:blank'), { front: host.front });
    await visitor.page.clock.install();
    await open(visitor);
    await visitor.until(() => visitor.sandbox.requests.some(({ url }) => url.endsWith('/auth/refresh')), 'it does not look');

    await visitor.page.clock.fastForward(2_000);
    await visitor.textbox('Password').fill('x');
    await hasPicture(visitor);
    await visitor.page.clock.fastForward(2_000);
    await visitor.until(async () => await visitor.status('Looking for').count() === 0, 'it looks for ever');
    await host.page.evaluate(() => globalThis.database.close());

    await visitor.until(() => visitor.page.evaluate(async () => (await indexedDB.databases()).length === 0), 'there is a database');
    assert.equal(await visitor.textbox('Password').inputValue(), 'x');
});

test('an API that may be elsewhere is not waited for to say so', async (t) => {
    const visitor = await withFront(t, { basePath: '/data', prefix: '/data/tokens/' });
    await visitor.page.route('**/data/api/v1/system/version', () => {});
    await visitor.page.goto(`${visitor.front.page}data/tokens/`, { waitUntil: 'commit' });
    await visitor.until(() => visitor.page.evaluate(isLoaded).catch(() => false), 'it does not load');

    await visitor.page.clock.fastForward(2_100);

    await isUsable(visitor);
});
