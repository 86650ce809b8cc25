// browser.mjs — a browser with the page open, for a journey: by role and name, and with an eye on what must not happen.
//
//   const visitor = await visit(t, { intercept });
//   await visitor.signIn();
//   await visitor.button('Generate New Token').click();
//
// At the end of the test it fails if the page reported an error or broke its Content-Security-Policy.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startSandbox } from '../support/sandbox.mjs';
import { siteWith } from '../support/site.mjs';
import { spokenIn } from '../support/spoken.mjs';

const screenshots = fileURLToPath(new URL('../../build/screenshots', import.meta.url));

// SwiftShader stands in for a graphics card, but for WebGL alone: to put the page together without it is quicker. The rest keeps
// the browser from calling home.
const args = [
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--disable-gpu-compositing',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
];

const browsers = new Map();
after(() => Promise.all([...browsers.values()].map(async (browser) => (await browser).close())));

// `more` are arguments besides.
export function launch(more = [])
{
    const key = more.join(' ');
    if (!browsers.has(key)) browsers.set(key, chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: [...args, ...more], chromiumSandbox: process.getuid?.() !== 0 }));
    return browsers.get(key);
}

/**
 * @typedef {object} Visit
 * @property {Record<string, any>} [screen] as Playwright takes it: viewport, deviceScaleFactor, colorScheme, hasTouch, …
 * @property {string} [language] is that of the page, as a tag; the names that a journey says stay English.
 * @property {string} [query] follows the page's address.
 * @property {string} [path] leads elsewhere on its origin.
 * @property {object} [deployment] what latchkey.json says.
 * @property {number} [density] that of a display, which an emulated one only resembles.
 * @property {(visitor: Visitor) => unknown} [before] is done before anything is loaded, and then nothing is waited for.
 */

export async function visit(t, /** @type {Visit & import('../support/sandbox.mjs').Options} */ { screen = {}, density, language = 'en-US', query = '', path, deployment, before, ...options } = {})
{
    const sandbox = await startSandbox({ site: await siteWith(t, deployment), ...options });
    const context = await (await launch(density && [`--force-device-scale-factor=${density}`, '--window-size=1280,900'])).newContext({
        viewport: density ? null : { width: 1280, height: 800 },
        timezoneId: 'Europe/Berlin',
        ...screen,
    });
    const page = await context.newPage();
    const visitor = new Visitor(page, sandbox, spokenIn(language));
    if (language !== 'en-US') await page.addInitScript((tag) => localStorage.setItem('latchkey.language', tag), language);
    t.after(async () => {
        await context.close();
        await sandbox.close();
        assert.deepEqual([...visitor.complaints, ...visitor.reported.filter((text) => !visitor.tolerated.some((pattern) => pattern.test(text)))], []);
    });
    await visitor.watch();
    await before?.(visitor);
    await page.goto(path === undefined ? sandbox.page + query : sandbox.url + path, { waitUntil: before ? 'commit' : 'load' });
    // The form may be there before the program.
    if (!before && path === undefined) await page.waitForFunction(hasBegun);
    return visitor;
}

// Whether the program shows something.
function hasBegun()
{
    const { documentElement } = document;
    return (globalThis.latchkey?.frames > 0 && !documentElement.matches('.early')) || documentElement.matches('.plain, .failed');
}

// What `ask` gives once it gives something; undefined after fifteen seconds.
async function waitFor(ask)
{
    for (const deadline = Date.now() + 15_000; Date.now() < deadline; await wait(20)) {
        const answer = await ask();
        if (answer) return answer;
    }
}

export class Visitor
{
    complaints = [];
    reported = []; // What the browser has complained of.
    tolerated = [];
    #sheet;

    // `say` gives what the page says for an English text; see spoken.mjs.
    constructor(page, sandbox = undefined, say = spokenIn('en-US'))
    {
        this.page = page;
        this.sandbox = sandbox;
        this.say = say;
    }

    // Another tab of the same browser.
    async tab(address)
    {
        const page = await this.page.context().newPage();
        const other = new Visitor(page, this.sandbox, this.say);
        other.complaints = this.complaints;
        other.reported = this.reported;
        other.tolerated = this.tolerated;
        await other.watch();
        await page.goto(address);
        return other;
    }

    // The same within a frame of the page.
    within(frame)
    {
        return Object.create(this, { page: { value: frame } });
    }

    async watch()
    {
        this.page.on('pageerror', (error) => this.complaints.push(String(error)));
        this.page.on('console', (message) => {
            const text = message.text();
            // Nobody has signed in to the host: that is an answer.
            if (message.location().url.endsWith('/auth/refresh')) return;
            if (message.type() === 'error') this.reported.push(text);
        });
        await this.page.addInitScript(() => {
            addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
                console.error(`Content-Security-Policy: ${violatedDirective} ${blockedURI}`));
        });
    }

    // The browser itself reports each refused request as an error; a journey that means them to happen says so.
    tolerate(pattern)
    {
        this.tolerated.push(pattern);
    }

    role(role, name, options = {}) { return this.page.getByRole(role, { name: this.say(name), exact: true, ...options }); }
    text(text) { return this.page.getByText(this.say(text, { exact: false })); }
    button(name) { return this.role('button', name); }
    textbox(name) { return this.role('textbox', name); }
    heading(name) { return this.role('heading', name); }
    status(text) { return this.page.getByRole('status').filter({ hasText: this.say(text, { exact: false }) }); }
    alert(text) { return this.page.getByRole('alert').filter({ hasText: this.say(text, { exact: false }) }); }

    // The server's answers about the user have these members.
    hasProfile(members)
    {
        return this.page.route('**/users/loggedInUser*', async (route) => {
            const response = await route.fetch();
            await route.fulfill({ response, json: { ...await response.json(), ...members } });
        });
    }

    async signIn({ email, password } = this.sandbox.user)
    {
        await this.textbox('Username or Email').fill(email);
        await this.textbox('Password').fill(password);
        await this.button('Login').click();
    }

    // Signs in and makes a token; leaves the page at the dialog that hands it over.
    async generate(name, lifetime = '7 days')
    {
        await this.button('Generate New Token').click();
        await this.textbox('Token name').fill(name);
        await this.role('radio', lifetime).click();
        await this.button('Generate').click();
        await this.role('dialog', 'Copy your token').waitFor();
    }

    // Copies the token that the dialog hands over, and closes it.
    async finish()
    {
        await this.button('Copy to clipboard').click();
        await this.status('Copied to the clipboard').waitFor();
        await this.button('Done').click();
    }

    // What a person would paste elsewhere: the page itself may not read the clipboard.
    clipboard()
    {
        return this.elsewhere('', async (field) => {
            await field.press('Control+V');
            return (await waitFor(() => field.inputValue())) ?? '';
        });
    }

    // Puts another text on it, as a person would elsewhere.
    overwriteClipboard()
    {
        return this.elsewhere('something else', async (field) => {
            await field.press('Control+A');
            await field.press('Control+C');
        });
    }

    async elsewhere(text, act)
    {
        const page = await this.page.context().newPage();
        await page.setContent(`<textarea>${text}</textarea>`);
        const result = await act(page.locator('textarea'));
        await page.close();
        return result;
    }

    // Waits until `holds` does; what has to hold may take a frame or two.
    async until(holds, complaint)
    {
        assert.ok(await waitFor(holds), complaint);
    }

    // A page beside this one, to reckon on.
    async paper()
    {
        return this.#sheet ??= await this.page.context().newPage();
    }

    // What is seen within `clip`: { width, height, data }, in device pixels; data as [r, g, b, a, r, …], row by row.
    async pixels(clip)
    {
        const png = (await this.page.screenshot({ clip })).toString('base64');
        return (await this.paper()).evaluate(async (text) => {
            const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))]));
            const { width, height } = bitmap;
            const context = new OffscreenCanvas(width, height).getContext('2d');
            context.drawImage(bitmap, 0, 0);
            return { width, height, data: [...context.getImageData(0, 0, width, height).data] };
        }, png);
    }

    // Who the bearer of `token` is, as a script would ask: the status and the server's words.
    async whoIs(token)
    {
        const answer = await fetch(`${this.sandbox.url}api/v1/users/loggedInUser`, { headers: { Authorization: `Bearer ${token}` } });
        return { status: answer.status, ...(await answer.json()) };
    }

    // From right to left, as a document says it that is written in Arabic.
    async turn()
    {
        await this.page.evaluate(() => { document.documentElement.dir = 'rtl'; });
    }

    // As if somebody were searching the page: the browser’s own field has the focus, and the twin is in sight for what is found.
    async search()
    {
        await this.page.evaluate(() => {
            document.hasFocus = () => false;
            dispatchEvent(new Event('blur'));
        });
    }

    async screenshot(name)
    {
        mkdirSync(screenshots, { recursive: true });
        await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        await this.page.screenshot({ path: `${screenshots}/${name}.png` });
    }
}
