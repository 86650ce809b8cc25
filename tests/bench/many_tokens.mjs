// many_tokens.mjs — how long the page takes for a frame, and for a letter in the filter, with few tokens and with many.
//
//   node tests/bench/many_tokens.mjs      once build/web/site is there; prints milliseconds, and fails never.
//
// A pointer that moves makes the program run until a further frame would show nothing new: two frames at least, and
// what of the page changed is written into the DOM.

import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { onEvery } from '../support/faults.mjs';
import { manyTokens } from '../support/many_tokens.mjs';
import { startSandbox } from '../support/sandbox.mjs';

const rounds = 60;
const site = fileURLToPath(new URL('../../build/web/site', import.meta.url));
const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    chromiumSandbox: process.getuid?.() !== 0,
});

async function signedIn(count)
{
    const sandbox = await startSandbox({ site, intercept: onEvery('GET', '/users/security/token', manyTokens(count)) });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(sandbox.url);
    await page.getByRole('textbox', { name: 'Username or Email' }).fill(sandbox.user.email);
    await page.getByRole('textbox', { name: 'Password' }).fill(sandbox.user.password);
    await page.getByRole('button', { name: 'Login', exact: true }).click();
    await page.getByRole('button', { name: 'Copy script 00000', exact: true }).waitFor();
    return { sandbox, page };
}

// The median of what `act` takes, in the page.
const median = (page, act) => page.evaluate(async ([source, count]) => {
    const run = new Function('round', source);
    const times = [];
    for (let round = 0; round < count; ++round) {
        const before = performance.now();
        run(round);
        times.push(performance.now() - before);
        await new Promise(requestAnimationFrame);
    }
    return times.sort((a, b) => a - b)[count >> 1];
}, [act, rounds]);

const move = `document.getElementById('twin').dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: 400 + round, clientY: 500 }))`;
const type = `const field = document.querySelector('[type=search]'); field.value = round % 2 ? '0' : '00';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))`;
const scroll = `scrollTo(0, round * 90); dispatchEvent(new Event('scroll'))`;

for (const count of [10, 10_000]) {
    const { sandbox, page } = await signedIn(count);
    for (const [name, act] of Object.entries({ 'a pointer moves': move, 'a letter in the filter': type, 'the page is scrolled': scroll })) {
        console.log(`${String(count).padStart(6)} tokens, ${name.padEnd(24)} ${(await median(page, act)).toFixed(2)} ms`);
    }
    await page.close();
    await sandbox.close();
}
await browser.close();
