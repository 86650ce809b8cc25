// page.mjs — what the page costs a person: loading, signing in, a long list, a filter, a scroll. Or two builds of it,
// the same work in turn.
//
//   node tests/bench/page.mjs [--rounds 5] [SITE [OTHER SITE]]      build/web/site unless given; prints a table, and fails never.
//
// Times are taken in the page, from the event (or the start of the navigation) until what it leads to is painted. They
// depend on the machine; the ratio of two builds, measured in one run, does not much: 0.8 to 1.25 is a tie.

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { onEvery } from '../support/faults.mjs';
import { manyTokens } from '../support/many_tokens.mjs';
import { startSandbox } from '../support/sandbox.mjs';

const { values: { rounds }, positionals } = parseArgs({ options: { rounds: { type: 'string', default: '5' } }, allowPositionals: true });
const sites = positionals.length > 0 ? positionals.map((site) => resolve(site)) : [fileURLToPath(new URL('../../build/web/site', import.meta.url))];
const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking'],
    chromiumSandbox: process.getuid?.() !== 0,
});

// Runs in the page before its own scripts.
function instrument()
{
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // A message arrives after the frame that is under way was handed to the browser's painter.
    const painted = () => new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
    });
    const events = { pointerup: 0, keydown: 0 };
    for (const name of Object.keys(events)) addEventListener(name, ({ timeStamp }) => { events[name] = timeStamp; }, true);
    const isThere = (name) => [...document.querySelectorAll('button, input, [role=tab], [role=menuitem]')].some((element) =>
        (element.ariaLabel || /** @type {HTMLInputElement} */ (element).labels?.[0]?.textContent || element.textContent) === name && element.getBoundingClientRect().width > 0);
    globalThis.bench = {
        // When a control of that name was first painted.
        async shown(name)
        {
            while (!isThere(name)) await frame();
            return painted();
        },
        async taken()
        {
            while (!/** @type {HTMLInputElement} */ (document.querySelector('[name=username]'))?.value) await frame();
            return painted();
        },
        sinceEvent: (name, at) => at - events[name],
        async nextPaint()
        {
            await frame();
            return painted();
        },
        // The longest time between two frames until `stop` is called.
        watch()
        {
            let last = performance.now();
            let longest = 0;
            let goesOn = true;
            const look = (now) => {
                longest = Math.max(longest, now - last);
                last = now;
                if (goesOn) requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
            globalThis.bench.stop = () => { goesOn = false; return longest; };
        },
    };
}

async function visit(site, tokens)
{
    const sandbox = await startSandbox({ site, intercept: onEvery('GET', '/users/security/token', manyTokens(tokens)) });
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.addInitScript(instrument);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const mainThread = async () => {
        const { metrics } = await session.send('Performance.getMetrics');
        return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    };
    // `act` gives milliseconds; with it comes what the main thread spent meanwhile.
    const measured = async (act) => {
        const before = await mainThread();
        const time = await act();
        return { time, thread: (await mainThread()) - before };
    };
    const close = async () => {
        await context.close();
        await sandbox.close();
    };
    return { sandbox, page, session, measured, close };
}

async function load({ sandbox, page, measured })
{
    return measured(async () => {
        await page.goto(sandbox.url, { waitUntil: 'commit' });
        await page.evaluate(() => bench.shown('Username or Email'));
        await page.getByRole('textbox', { name: 'Username or Email' }).focus();
        const taken = page.evaluate(() => bench.taken());
        await page.keyboard.press('x');
        return taken;
    });
}

async function signIn({ sandbox, page, measured })
{
    await page.getByRole('textbox', { name: 'Username or Email' }).fill(sandbox.user.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(sandbox.user.password);
    return measured(async () => {
        const shown = page.evaluate(() => bench.shown('Copy script 00000'));
        await page.getByRole('button', { name: 'Login', exact: true }).click();
        return page.evaluate((at) => bench.sinceEvent('pointerup', at), await shown);
    });
}

async function filter({ page, measured })
{
    await page.getByRole('searchbox', { name: 'Filter tokens' }).focus();
    return measured(async () => {
        const painted = page.evaluate(() => new Promise((resolve) =>
            addEventListener('keydown', () => bench.nextPaint().then(resolve), { capture: true, once: true })));
        await page.keyboard.press('7');
        return page.evaluate((at) => bench.sinceEvent('keydown', at), await painted);
    });
}

// Ten pages, as fast as a wheel turns.
async function scroll({ page, session, measured })
{
    await page.getByRole('searchbox', { name: 'Filter tokens' }).fill('');
    return measured(async () => {
        await page.evaluate(() => bench.watch());
        await session.send('Input.synthesizeScrollGesture', { x: 640, y: 600, yDistance: -5000, speed: 4000, gestureSourceType: 'mouse' });
        return page.evaluate(() => bench.stop());
    });
}

// Of the JavaScript heap and what it keeps alive, in megabytes.
async function memory({ session })
{
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
    return (usedSize + backingStorageSize) / 1e6;
}

async function round(site)
{
    const found = {};
    const keep = (name, { time, thread }) => Object.assign(found, { [`${name}, ms`]: time, [`${name}, main thread ms`]: thread });
    for (const tokens of [10, 10_000]) {
        const visitor = await visit(site, tokens);
        const first = await load(visitor);
        if (tokens === 10) keep('text box takes a character, cold', first);
        keep(`${tokens} tokens: Login to table`, await signIn(visitor));
        keep(`${tokens} tokens: letter in the filter to paint`, await filter(visitor));
        if (tokens > 10) keep(`${tokens} tokens: ten pages of scroll, longest gap`, await scroll(visitor));
        found[`${tokens} tokens: memory, MB`] = await memory(visitor);
        await visitor.close();
    }
    return found;
}

const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];

const results = sites.map(() => []);
for (let i = 0; i <= Number(rounds); ++i) {
    for (const [side, site] of sites.entries()) {
        const found = await round(site);
        if (i > 0) results[side].push(found);  // The first one warms up.
    }
}
await browser.close();

const heads = sites.length > 1 ? ['A', 'B', 'A/B'] : ['median'];
console.log(`| figure | ${heads.join(' | ')} |\n| --- |${' ---: |'.repeat(heads.length)}`);
for (const name of Object.keys(results[0][0] ?? {})) {
    const columns = results.map((found) => median(found.map((one) => one[name])).toFixed(1));
    if (sites.length > 1) columns.push(median(results[0].map((one, i) => one[name] / results[1][i][name])).toFixed(2));
    console.log(`| ${name} | ${columns.join(' | ')} |`);
}
