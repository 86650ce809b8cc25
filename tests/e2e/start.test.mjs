// The start of a visit: what is asked before the program is there, the form that one can use meanwhile, and what is said when
// the program does not come.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEvery } from '../support/faults.mjs';
import { visit } from './browser.mjs';

const kWasm = '**/latchkey.*.wasm';
const kScript = '**/latchkey.*.js';

// The page without the program, until release() is called.
async function withheld(t, { files = kWasm, ...options } = {})
{
    let release;
    const released = new Promise((resolve) => { release = resolve; });
    const before = async ({ page }) => {
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
    globalThis.setTimeout = (act, delay, ...rest) => delay === 15_000 ? 0 : real(act, delay, ...rest);
}

const field = (visitor, name) => visitor.page.locator(`#twin input[name=${name}]`);
const hasForm = (visitor) => visitor.page.locator('html.early').waitFor({ state: 'attached' });
const hasPicture = (visitor) => visitor.until(() => visitor.page.evaluate(() => globalThis.latchkey?.frames > 0 && !document.documentElement.matches('.early')), 'there is no picture');
const asked = ({ sandbox }) => sandbox.requests.map(({ method, url }) => `${method} ${url.replace('/api/v1/', '')}`).sort();

// — What is asked

const always = ['GET system/config/auth', 'GET system/config/customUiThemePreference', 'GET system/version'];
const withCookie = ['GET auth/refresh', ...always];

for (const [kind, expected] of [
    [{}, withCookie],
    [{ version: '1.10.0', provider: 'ldap' }, withCookie],
    [{ version: '1.9.5', provider: 'basic' }, always],
    [{ version: '2.0.0', provider: 'saml' }, withCookie],
    [{ version: '1.9.5', provider: 'saml' }, always],
    [{ version: '1.9.5', provider: 'okta', clientType: 'confidential' }, withCookie],
    [{ version: '2.0.0', provider: 'google' }, always],
]) {
    test(`all that the program asks is asked before it is there, and once: ${Object.values(kind).join(' ')}`, async (t) => {
        const visitor = await withheld(t, kind);

        await visitor.until(() => visitor.sandbox.requests.length >= expected.length, `only ${asked(visitor)}`);
        await visitor.page.waitForTimeout(300);
        assert.deepEqual(asked(visitor), expected);
        visitor.release();
        await visitor.button('Login').waitFor();
        await hasPicture(visitor);
        await visitor.page.waitForTimeout(300);

        assert.deepEqual(asked(visitor), expected);
    });
}

test('below a path of its own, too', async (t) => {
    const visitor = await withheld(t, { prefix: '/tokens/' });
    visitor.release();
    await visitor.textbox('Password').waitFor();
    await hasPicture(visitor);

    assert.deepEqual(asked(visitor), withCookie);
});

// Every request to the API, as the browser sent it, with a cookie of the server's.
async function headersOf(t, prepare = () => {})
{
    const sent = [];
    const visitor = await visit(t, { before: async (visitor) => {
        visitor.tolerate(/ERR_FAILED/);
        await visitor.page.context().addCookies([{ name: 'OM_SESSION', value: 'x', url: visitor.sandbox.url }]);
        visitor.page.on('request', (request) => request.url().includes('/api/') && sent.push(request));
        await prepare(visitor);
    } });
    await visitor.textbox('Password').waitFor();
    await hasPicture(visitor);
    return Promise.all(sent.map(async (request) => [new URL(request.url()).pathname, { ...await request.allHeaders(), host: '' }]));
}

// The program finds no answer, and asks for itself.
function forgetAnswers()
{
    Object.defineProperty(globalThis, 'first', { configurable: true, set(first) {
        first.answers.get = () => undefined;
        Object.defineProperty(globalThis, 'first', { value: first });
    } });
}

test('an early request has the same headers as the program’s own', async (t) => {
    const early = await headersOf(t);
    assert.deepEqual(early.filter(([, { cookie }]) => cookie).map(([path]) => path), ['/api/v1/auth/refresh']);
    const both = await headersOf(t, ({ page }) => page.addInitScript(forgetAnswers));

    const sorted = (requests) => requests.sort(([a], [b]) => a < b ? -1 : 1);
    const last = both.filter(([path], i) => both.findLastIndex(([other]) => other === path) === i);
    assert.ok(both.length > last.length);
    assert.deepEqual(sorted(early), sorted(last));
});

test('an early request that fails is made again, once', async (t) => {
    const counts = {};
    await headersOf(t, ({ page }) => page.route('**/api/v1/**', (route) => {
        const { pathname } = new URL(route.request().url());
        counts[pathname] = (counts[pathname] ?? 0) + 1;
        return counts[pathname] > 1 ? route.continue() : route.abort();
    }));

    const twice = ['config/auth', 'version', 'config/customUiThemePreference'].map((path) => [`/api/v1/system/${path}`, 2]);
    // That of the cookie's session was not made early, since it was not known what server this is.
    assert.deepEqual(counts, Object.fromEntries([...twice, ['/api/v1/auth/refresh', 1]]));
});

test('an early answer that never comes is waited for as long as any other', async (t) => {
    const visitor = await visit(t);
    let isHanging = true;
    await visitor.page.route('**/system/config/auth', (route) => isHanging ? undefined : route.continue());
    await visitor.page.clock.install();
    await visitor.page.reload();
    await visitor.status('Looking for your OpenMetadata session').waitFor();

    await visitor.page.clock.fastForward(20_000);
    await visitor.alert('took too long to answer').waitFor();
    isHanging = false;
    await visitor.button('Try Again').click();

    await visitor.textbox('Password').waitFor();
});

test('an early answer serves once: what is asked later is asked', async (t) => {
    const visitor = await visit(t);
    await visitor.textbox('Password').waitFor();
    await hasPicture(visitor);
    const { length } = visitor.sandbox.requests;

    await visitor.button('Use my OpenMetadata session').click();
    await visitor.alert('You are not signed in').waitFor();

    assert.deepEqual(asked(visitor).length, length + 1);
});

test('a deployment that names another place for the API is asked there', async (t) => {
    const visitor = await withheld(t, { basePath: '/openmetadata', prefix: '/tokens/', deployment: { api: '/openmetadata/api' } });
    visitor.tolerate(/404/);
    visitor.release();
    await visitor.textbox('Password').waitFor();

    assert.ok(visitor.sandbox.requests.every(({ url }, i, all) => all.findIndex((other) => other.url === url) === i));
});

// — The form

const screens = {
    'light': {},
    'dark': { colorScheme: 'dark' },
    'light at density 2': { density: 2 },
    'dark at density 2': { colorScheme: 'dark', density: 2 },
    'light at density 1.25': { density: 1.25 },
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

for (const [name, { density, ...screen }] of Object.entries(screens)) {
    test(`nothing moves and nothing flickers when the program takes over the form: ${name}`, async (t) => {
        const visitor = await withheld(t, { screen, density });
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

for (const [how, act] of [
    ['a click', (visitor) => visitor.button('Login').click()],
    ['Enter', (visitor) => field(visitor, 'password').press('Enter')],
    ['two clicks', (visitor) => visitor.button('Login').dblclick()],
]) {
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
        HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
            return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...rest);
        };
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

// — What does not come

for (const [what, files] of [['a script that hangs', kScript], ['a program that hangs', kWasm]]) {
    test(`${what} is said not to come after fifteen seconds, and is welcome still`, async (t) => {
        let release;
        const released = new Promise((resolve) => { release = resolve; });
        const visitor = await visit(t, { before: async ({ page }) => {
            await page.clock.install();
            await page.clock.pauseAt(Date.now() + 60_000);
            await page.route(files, async (route) => {
                await released;
                await route.continue();
            });
        } });
        await hasForm(visitor);
        await field(visitor, 'username').fill('jane.doe');
        await visitor.page.clock.fastForward(14_000);
        assert.ok(await visitor.button('Login').isVisible());

        await visitor.page.clock.fastForward(1_500);
        await visitor.heading('This page could not start').waitFor();
        await visitor.button('Reload').waitFor();
        assert.ok(!(await visitor.page.locator('#twin').isVisible()));
        await visitor.page.clock.resume();
        release();

        await hasPicture(visitor);
        assert.ok(await visitor.button('Login').isVisible());
        assert.equal(await field(visitor, 'username').inputValue(), 'jane.doe');
    });
}

for (const [what, files, answer] of [
    ['a script that is not there', kScript, (route) => route.fulfill({ status: 404, body: 'no' })],
    ['a script that is blocked', kScript, (route) => route.abort()],
    ['a page instead of the script', kScript, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Sign in</h1>' })],
    ['a page instead of the program', kWasm, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Sign in</h1>' })],
]) {
    test(`${what} is said not to come, and one can try again`, async (t) => {
        const visitor = await visit(t);
        visitor.tolerate(/./);
        await visitor.page.route(files, answer);
        await visitor.page.reload();
        await visitor.heading('This page could not start').waitFor();
        await visitor.page.unroute(files);

        await visitor.button('Reload').click();

        await visitor.textbox('Password').waitFor();
        visitor.complaints.length = 0;
    });
}
