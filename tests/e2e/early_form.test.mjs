// The sign-in form that is there before the program: what one does with it counts, and nothing flickers when the program comes.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEvery } from '../support/faults.mjs';
import { visit } from './browser.mjs';
import { asked, field, hasForm, hasPicture, kWasm, withheld } from './start.mjs';

/** @type {Record<string, Record<string, any>>} */
const screens = {
    'light': {},
    'in Arabic': { language: 'ar-SA' },
    'in Japanese': { language: 'ja-JP' },
    'in German on a phone': { language: 'de-DE', viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    'dark': { colorScheme: 'dark' },
    'light at density 2': { density: 2 },
    'dark at density 2': { colorScheme: 'dark', density: 2 },
    'more contrast': { contrast: 'more' },
    'forced colours': { forcedColors: 'active', colorScheme: 'dark' },
    'a phone': { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    'a window of half the height': { viewport: { width: 1280, height: 400 } },
    'a small window': { viewport: { width: 640, height: 400 } },
};

// What is in the page of the form, element by element.
const elements = (visitor) => visitor.page.locator('#twin main').evaluate((main) =>
    [main, ...main.querySelectorAll('*')].filter(({ localName }) => localName !== 'wbr').map((element) => {
        const attributes = Object.fromEntries([...element.attributes].filter(({ name }) => name !== 'style' && name !== 'class').map(({ name, value }) => [name, value]));
        const text = [...element.childNodes].map((node) => node.nodeType === 3 ? node.data : '').join('');
        return { tag: element.localName, attributes, text };
    }));

const boxes = (visitor) => visitor.page.locator('#twin form').evaluate((form) =>
    [form, ...form.querySelectorAll('h1, input, button')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { id: element.id, x, y, width, height };
    }));

const picture = async (visitor, clip) => (await visitor.page.screenshot({ clip })).toString('base64');

// The share of pixels that differ by more than `threshold` in one channel.
const difference = async (visitor, ...pictures) => (await visitor.paper()).evaluate(async (texts) => {
    const kThreshold = 96;
    const [before, after] = await Promise.all(texts.map(async (text) => {
        const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))]));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
    }));
    let count = 0;
    for (let i = 0; i < before.length; i += 4)
        if ([0, 1, 2].some((k) => Math.abs(before[i + k] - after[i + k]) > kThreshold)) ++count;
    return before.length === after.length ? count / (before.length / 4) : 1;
}, pictures);

for (const [name, { density, language, ...screen }] of Object.entries(screens)) {
    test(`nothing moves and nothing flickers when the program takes over the form: ${name}`, async (t) => {
        const visitor = await withheld(t, { screen, density, language });
        await hasForm(visitor);
        const clip = await visitor.page.locator('#twin form').boundingBox();
        clip.height = Math.min(clip.height, await visitor.page.evaluate(() => innerHeight) - clip.y);
        const before = { elements: await elements(visitor), boxes: await boxes(visitor), picture: await picture(visitor, clip) };

        visitor.release();
        await hasPicture(visitor);

        assert.deepEqual(await elements(visitor), before.elements);
        for (const [i, box] of (await boxes(visitor)).entries())
            for (const side of ['x', 'y', 'width', 'height'])
                assert.ok(Math.abs(box[side] - before.boxes[i][side]) <= 0.5, `${side} of ${box.id}: ${before.boxes[i][side]}, then ${box[side]}`);
        const share = await difference(visitor, before.picture, await picture(visitor, clip));
        t.diagnostic(`${(share * 100).toFixed(2)} % of the pixels differ`);
        assert.ok(share <= 0.005, `${share * 100} % of the pixels differ`);
    });
}

test('what is typed, the caret and the focus stay, and the program knows of them', async (t) => {
    const visitor = await withheld(t);
    await hasForm(visitor);
    const { email, password } = visitor.sandbox.user;
    await visitor.page.evaluate(() => { globalThis.early = [...document.querySelectorAll('#twin main *')]; });
    await field(visitor, 'password').fill(password);
    await field(visitor, 'username').fill(email);
    await field(visitor, 'username').press('Home');
    for (let i = 0; i < 3; ++i) await field(visitor, 'username').press('ArrowRight');

    visitor.release();
    await hasPicture(visitor);

    assert.ok(await visitor.page.evaluate(() => globalThis.early.every((element) => element.isConnected)), 'an element was replaced');
    assert.deepEqual(await field(visitor, 'username').evaluate((it) => [document.activeElement === it, it.selectionStart, it.value]), [true, 3, email]);
    await visitor.button('Login').click();
    await visitor.button('Jane Doe').waitFor();
});

for (const [how, act] of Object.entries({
    'a click': (visitor) => visitor.button('Login').click(),
    'Enter': (visitor) => field(visitor, 'password').press('Enter'),
    'two clicks': (visitor) => visitor.button('Login').dblclick(),
})) {
    test(`Login before the program is there is done when it is, once, with what was typed last: ${how}`, async (t) => {
        const visitor = await withheld(t);
        const { email, password } = visitor.sandbox.user;
        await hasForm(visitor);
        await field(visitor, 'username').fill(email);
        await field(visitor, 'password').fill('wrong');

        await act(visitor);
        assert.equal(await visitor.button('Login').getAttribute('aria-busy'), 'true');
        await visitor.screenshot('early-pressed');
        await field(visitor, 'password').fill(password);
        visitor.release();

        await visitor.button('Jane Doe').waitFor();
        assert.equal(asked(visitor).filter((it) => it === 'POST users/login').length, 1);
    });
}

for (const language of ['en-US', 'ar-SA']) {
    test(`the form is in its language, which the program has no need to change: ${language}`, async (t) => {
        const visitor = await withheld(t, { language });
        await hasForm(visitor);
        const changes = await visitor.page.evaluateHandle(() => {
            /** @type {string[]} */
            const names = [];
            new MutationObserver((records) => names.push(...records.map(({ attributeName }) => attributeName)))
                .observe(document.documentElement, { attributeFilter: ['lang', 'dir'] });
            return names;
        });
        assert.equal(await visitor.page.evaluate(() => document.documentElement.lang), language);

        visitor.release();
        await hasPicture(visitor);

        assert.deepEqual(await changes.jsonValue(), []);
    });
}

test('so is the way to a token, and a password manager fills the form as ever', async (t) => {
    const visitor = await withheld(t);
    await hasForm(visitor);
    await visitor.button('Use an access token instead').click();
    visitor.release();

    await visitor.textbox('Access Token').waitFor();
    await hasPicture(visitor);
    assert.equal(await visitor.page.locator('#twin input').count(), 1);
});

test('without the canvas the form is there as early, and stays', async (t) => {
    const visitor = await withheld(t, { query: '?view=plain' });
    await hasForm(visitor);
    const { email, password } = visitor.sandbox.user;
    await visitor.screenshot('early-plain');
    const colour = () => visitor.heading('Sign in to OpenMetadata').evaluate((heading) => getComputedStyle(heading).color);
    assert.equal(await colour(), 'rgb(24, 29, 39)');
    const before = await boxes(visitor);
    await field(visitor, 'username').fill(email);

    visitor.release();
    await visitor.role('switch', 'Plain view').waitFor();
    assert.deepEqual(await boxes(visitor), before);
    await field(visitor, 'password').fill(password);
    await visitor.button('Login').click();

    await visitor.button('Jane Doe').waitFor();
});

test('without WebGL the form that was typed into becomes plain, and works', async (t) => {
    const visitor = await visit(t);
    await visitor.page.addInitScript(() => {
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = /** @type {any} */ (function (kind, ...rest) {
            return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...rest);
        });
    });
    await visitor.page.route(kWasm, async (route) => {
        await hasForm(visitor);
        await field(visitor, 'username').fill(visitor.sandbox.user.email);
        await route.continue();
    });
    await visitor.page.reload();
    await visitor.page.locator('html.plain:not(.early)').waitFor({ state: 'attached' });
    await visitor.page.getByText('This browser cannot draw the page').waitFor();
    await field(visitor, 'password').fill(visitor.sandbox.user.password);
    await visitor.button('Login').click();

    await visitor.button('Jane Doe').waitFor();
});

// Notes whether the form was ever there, and whether it was ever said that somebody is looked for.
function watchForm()
{
    globalThis.seen = [];
    const note = (what) => !globalThis.seen.includes(what) && globalThis.seen.push(what);
    new MutationObserver(() => {
        if (document.querySelector('#twin input[type=password]')) note('form');
        if (document.querySelector('#twin')?.textContent.includes('Looking')) note('looking');
    }).observe(document, { childList: true, subtree: true, attributes: true });
}

for (const kind of [{}, { version: '1.5.0', provider: 'ldap' }])
    test(`where somebody is signed in no form flashes: ${Object.values(kind).join(' ')}`, async (t) => {
        const visitor = await visit(t, { path: 'my-data', ...kind });
        await visitor.textbox('Email').fill(visitor.sandbox.user.email);
        await visitor.page.getByLabel('Password').fill(visitor.sandbox.user.password);
        await visitor.button('Sign in').click();
        await visitor.page.getByText('Signed in as jane.doe.').waitFor();

        await visitor.page.addInitScript(watchForm);
        await visitor.page.clock.setFixedTime(Date.now()); // However busy the machine is, it does not take long.
        await visitor.page.goto(visitor.sandbox.page);
        await visitor.page.getByText('No token available').waitFor();

        assert.deepEqual(await visitor.page.evaluate(() => globalThis.seen), []);
    });

test('the first that is shown is the form', async (t) => {
    const visitor = await visit(t);
    await visitor.page.addInitScript(watchForm);
    await visitor.page.reload();
    await hasPicture(visitor);

    assert.deepEqual(await visitor.page.evaluate(() => globalThis.seen), ['form']);
});

test('while the host’s session is still looked for one can type, and is not disturbed when there is none', async (t) => {
    let answer;
    const answered = new Promise((resolve) => { answer = resolve; });
    const visitor = await visit(t, { intercept: onEvery('GET', '/auth/refresh', async (request, reply, proceed) => {
        await answered;
        return proceed();
    }) });
    await visitor.status('Looking for your OpenMetadata session').waitFor();
    await visitor.textbox('Username or Email').fill('jane.doe');
    await visitor.screenshot('looking-with-form');
    const before = await boxes(visitor);

    answer();
    await visitor.until(async () => await visitor.status('Looking').count() === 0, 'it looks on');

    assert.deepEqual(await boxes(visitor), before);
    assert.equal(await visitor.textbox('Username or Email').inputValue(), 'jane.doe');
});

test('whoever gives a password meanwhile does not wait', async (t) => {
    const visitor = await visit(t, { intercept: onEvery('GET', '/auth/refresh', () => new Promise(() => {})) });

    await visitor.signIn();

    await visitor.button('Jane Doe').waitFor();
});
