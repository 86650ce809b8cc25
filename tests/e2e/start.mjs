// start.mjs — the page at its start: without the program for as long as a test wants, and what it has asked by then.

import { visit } from './browser.mjs';

export const kWasm = '**/latchkey.*.wasm';
export const kScript = '**/latchkey.*.js';

// The page without the program, until release() is called.
export async function withheld(t, /** @type {{ files?: string } & import('./browser.mjs').Visit & import('../support/sandbox.mjs').Options} */ { files = kWasm, before: prepare = () => {}, ...options } = {})
{
    let release;
    const released = new Promise((resolve) => { release = resolve; });
    const before = async (visitor) => {
        const { page } = visitor;
        await prepare(visitor);
        await page.route(files, async (route) => {
            await released;
            await route.continue();
        });
        await page.addInitScript(endlessPatience);
    };
    return Object.assign(await visit(t, { ...options, before }), { release });
}

// However long a busy machine takes, nothing is given up.
function endlessPatience()
{
    const real = globalThis.setTimeout;
    globalThis.setTimeout = /** @type {any} */ ((act, delay, ...rest) => delay === 15_000 ? 0 : real(act, delay, ...rest));
}

export const field = (visitor, name) => visitor.page.locator(`#twin input[name=${name}]`);
export const hasForm = (visitor) => visitor.page.locator('html.early').waitFor({ state: 'attached' });
export const hasPicture = (visitor) => visitor.until(() => visitor.page.evaluate(() => globalThis.latchkey?.frames > 0 && !document.documentElement.matches('.early')), 'there is no picture');
export const asked = ({ sandbox }) => sandbox.requests.map(({ method, url }) => `${method} ${url.replace('/api/v1/', '')}`).sort();
