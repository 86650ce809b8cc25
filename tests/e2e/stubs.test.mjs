// Whatever a browser leaves out, forbids or never answers: the journey goes on without, or the page says what does not.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kBehind, kCanvas, kElsewhere, kExcepted, kWaves, stub, usedApis } from './apis.mjs';
import { visit } from './browser.mjs';

const nameOf = ({ path }) => path.split('.').at(-1);

test('every interface that the page uses is stubbed here, or not for a reason', async (t) => {
    const { page } = await visit(t, { path: 'api/v1/system/version' });
    const known = new Set([...[...kWaves.flat(), ...kBehind, ...kElsewhere, ...kCanvas].map(nameOf), ...Object.values(kExcepted).flatMap((names) => names.trim().split(/\s+/))]);

    const used = await usedApis(page);

    assert.deepEqual([...used].filter((name) => !known.has(name)), []);
    // Those that are no calls, or of a name that the language has as well.
    const hidden = ['clipboard', 'subtle', 'DateTimeFormat', 'Segmenter', 'Collator', 'ListFormat', 'PluralRules', 'RelativeTimeFormat', 'pushState', 'clear'];
    assert.deepEqual([...known].filter((name) => !used.has(name) && !hidden.includes(name)), []);
});

// What is refused is reported: that is no fault of the page's.
const visitWith = async (t, stubs, options) => {
    const visitor = await visit(t, {
        ...options,
        before: async ({ page }) => {
            page.setDefaultTimeout(10_000);
            if (stubs.some(({ state }) => state === 'pending')) await page.clock.install();
            await page.addInitScript(stub, stubs);
        },
    });
    visitor.tolerate(/./);
    visitor.complaints.push = () => 0;
    return visitor;
};

// Drawn, or to be read.
const isSeen = () => document.documentElement.matches('.plain') || (globalThis.latchkey?.frames > 0 && document.querySelector('canvas').width === innerWidth);

// What the page says at each step, by what there is less of. Five seconds pass where something never answers.
function steps(visitor, stubs)
{
    const { page } = visitor;
    const has = (...ends) => stubs.some(({ path }) => ends.some((end) => path.endsWith(end)));
    const isPending = stubs[0].state === 'pending';
    const pass = async () => isPending && page.clock.fastForward(5_100);
    const isByHand = has('clipboard', 'writeText') && (has('execCommand', 'TextAreaElement.prototype.select', 'focus') || isPending);
    const handedOver = () => has('Blob', 'createObjectURL', 'click') ? visitor.alert('refused the file') : visitor.status('Download started');
    return {
        enter: async () => {
            if (has('IDBFactory.prototype.open') && isPending) {
                await page.waitForLoadState();
                await page.clock.fastForward(2_100);
            }
            await visitor.until(() => page.evaluate(isSeen), 'nothing is seen');
            await visitor.signIn();
        },
        take: async () => {
            await visitor.generate('laptop');
            await visitor.button('Copy to clipboard').click();
            await pass();
            await (isByHand ? visitor.alert('is selected') : visitor.status('Copied to the clipboard')).waitFor();
            await visitor.button('Download .env').click();
            await visitor.alert('A file keeps the token in plain text').waitFor();
            await visitor.button('Download .env').click();
            await handedOver().waitFor();
            await visitor.button('Done').click();
        },
        examine: async () => {
            await visitor.button('Details of laptop').click();
            await visitor.button('Check now').click();
            await page.getByText('The server accepts it').waitFor();
            await pass();
            await page.getByText(has('subtle', 'importKey', 'verify', 'atob') ? 'only be checked over HTTPS' : 'Signature verified').waitFor();
            await visitor.button('Add a reminder').click();
            await handedOver().waitFor();
            await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
        },
        leave: async () => {
            await visitor.button('Jane Doe').click();
            await visitor.role('radio', 'Dark').click();
            await page.locator('html[data-theme=dark]').waitFor();
            await page.keyboard.press('Escape');
            await visitor.button('Revoke laptop').click();
            await visitor.role('alertdialog', 'Revoke token').getByRole('button', { name: 'Revoke', exact: true }).click();
            await visitor.button('Revoke now').click();
            await page.getByText('No token available').waitFor();
            await visitor.button('Jane Doe').click();
            await visitor.role('menuitem', 'Logout').click();
            await visitor.heading('Sign in to OpenMetadata').waitFor();
        },
    };
}

async function goes(t, stubs)
{
    const visitor = await visitWith(t, stubs);
    const { enter, take, examine, leave } = steps(visitor, stubs);
    await enter();
    await take();
    await examine();
    await leave();
}

// Where several hinder it, which of them does is found out by halves.
async function proves(t, stubs)
{
    try {
        await goes(t, stubs);
    } catch (error) {
        if (stubs.length === 1) throw new Error(`Without ${stubs[0].path} (${stubs[0].state}) the journey does not go on: ${error.message}`, { cause: error });
        for (const part of [stubs.slice(0, stubs.length / 2), stubs.slice(stubs.length / 2)]) await proves(t, part);
        throw new Error(`Only together they hinder the journey: ${stubs.map(({ path }) => path).join(', ')}. ${error.message}`, { cause: error });
    }
}

for (const state of ['missing', 'throwing', 'rejecting', 'pending']) {
    for (const wave of kWaves) {
        const stubs = wave.filter((row) => row.state === state);
        if (stubs.length) test(`the journey goes on with ${stubs.map(nameOf).join(', ')} ${state}`, (t) => proves(t, stubs));
    }
}

test('so it does where others would hide what is stubbed', async (t) => {
    for (const row of kBehind) {
        const visitor = await visitWith(t, [row]);
        const { accounts, personalTokens } = visitor.sandbox.sandbox;
        await personalTokens.create(accounts.named('jane.doe'), 'laptop', '7');
        const { enter, examine } = steps(visitor, [row]);

        await enter();
        await examine();
    }
});

test('where a provider elsewhere cannot be gone to, OpenMetadata’s own page opens beside this one', async (t) => {
    for (const row of kElsewhere) {
        const visitor = await visitWith(t, [row], { version: '1.9.5', provider: 'custom-oidc', clientType: 'confidential' });
        const opened = visitor.page.context().waitForEvent('page');

        await visitor.button('Sign in with custom-oidc').click();

        assert.equal((await opened).url(), `${visitor.sandbox.url}signin`);
    }
});

const isPlain = () => document.documentElement.matches('.plain');

// One at a time in one tab: what is refused first hides the rest. Some of them are first asked for once somebody is in.
test('the page is an ordinary document where any part of the canvas is refused', async (t) => {
    const visitor = await visitWith(t, []);
    const { page } = visitor;
    await page.addInitScript(`(${stub})(window.name ? [JSON.parse(window.name)] : [])`);
    for (const row of kCanvas) {
        await page.evaluate((text) => {
            window.name = text;
        }, JSON.stringify(row));
        await page.reload();
        await page.waitForFunction(() => document.documentElement.matches('.plain') || globalThis.latchkey?.frames > 0);
        if (!await page.evaluate(isPlain)) await visitor.signIn();
        await visitor.until(() => page.evaluate(isPlain), `it is not with ${row.path} ${row.state}`);
        await visitor.textbox('Password').or(visitor.button('Jane Doe')).first().waitFor();
    }
});

// A browser whose frames come before timers that are due.
const framesFirst = () => {
    const { setTimeout: later } = window;
    const afterFrames = (count, act) => requestAnimationFrame(() => count ? afterFrames(count - 1, act) : act());
    window.setTimeout = /** @type {any} */ ((act, wait, ...given) => wait ? later(act, wait, ...given) : afterFrames(2, act));
};

test('a canvas that cannot measure text is none, though it has shown a picture', async (t) => {
    const visitor = await visitWith(t, kCanvas.filter(({ path, state }) => path.endsWith('.measureText') && state === 'missing'));
    await visitor.page.addInitScript(framesFirst);
    await visitor.page.reload();

    await visitor.page.waitForFunction(() => globalThis.latchkey?.frames > 0);

    assert.ok(await visitor.page.evaluate(isPlain));
    await visitor.signIn();
    await visitor.button('Jane Doe').waitFor();
});
