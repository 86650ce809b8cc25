// The start of a visit: what is asked before the program is there, and what is said when the program does not come.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './browser.mjs';
import { asked, field, hasForm, hasPicture, kScript, kWasm, withheld } from './start.mjs';

const always = ['GET system/config/auth', 'GET system/config/customUiThemePreference', 'GET system/version'];
const withSession = ['GET auth/refresh', ...always];

for (const kind of /** @type {object[]} */ ([
    {},
    { version: '1.10.0', provider: 'ldap' },
    { version: '1.9.5', provider: 'basic' }, // It has no session for a cookie, which it says itself.
    { version: '2.0.0', provider: 'saml' },
    { version: '1.9.5', provider: 'okta', clientType: 'confidential' },
    { version: '2.0.0', provider: 'google' },
])) {
    test(`all that the program asks is asked before it is there, at once and once: ${Object.values(kind).join(' ')}`, async (t) => {
        let answer;
        const answered = new Promise((resolve) => { answer = resolve; });
        const visitor = await withheld(t, {
            ...kind,
            before: async ({ page }) => {
                await page.addInitScript(noMoment);
                await page.route('**/latchkey.json', async (route) => {
                    await answered;
                    await route.continue();
                });
            },
            intercept: async (request, reply, proceed) => {
                await answered;
                return proceed();
            },
        });

        await visitor.until(() => visitor.sandbox.requests.length >= withSession.length, `only ${asked(visitor)}`);
        assert.deepEqual(asked(visitor), withSession);
        answer();
        visitor.release();
        await visitor.button('Login').waitFor();
        await hasPicture(visitor);
        await visitor.page.waitForLoadState('networkidle');

        assert.deepEqual(asked(visitor), withSession);
    });
}

test('what the address brings along is taken, and no other session asked for', async (t) => {
    const visitor = await visit(t, { before: async ({ page, sandbox: { sandbox } }) => {
        const { accessToken } = await sandbox.sessions.open(sandbox.accounts.first);
        await page.addInitScript(([asked, token]) => {
            sessionStorage.setItem('latchkey.elsewhere', asked);
            history.replaceState(null, '', `?id_token=${token}`);
        }, [String(Date.now()), accessToken]);
    } });

    await visitor.button('Jane Doe').waitFor();

    assert.deepEqual(asked(visitor).filter((request) => /refresh/.test(request)), []);
});

test('below a path of its own, too', async (t) => {
    const visitor = await withheld(t, { prefix: '/tokens/' });
    visitor.release();
    await visitor.textbox('Password').waitFor();
    await hasPicture(visitor);

    assert.deepEqual(asked(visitor), withSession);
});

// Every request to the API, as the browser sent it, with a cookie of the server's.
async function headersOf(t, /** @type {import('./browser.mjs').Visit['before']} */ prepare = () => {})
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
    assert.ok(early.length > 3 && early.every(([, { cookie }]) => cookie));
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

    const paths = ['system/config/auth', 'system/version', 'system/config/customUiThemePreference', 'auth/refresh'];
    assert.deepEqual(counts, Object.fromEntries(paths.map((path) => [`/api/v1/${path}`, 2])));
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

// Below a path of its own the page knows by the version where the API is.
for (const [what, path, options] of /** @type {[string, string, object?][]} */ ([
    ['version', '**/system/version', { prefix: '/tokens/' }],
    ['cookie’s session', '**/auth/refresh'],
    ['file of its texts', '**/locales/de-DE.*', { screen: { locale: 'de-DE' } }],
])) {
    test(`a ${what} that never comes holds up the form for a moment alone, and nobody is sent away from it`, async (t) => {
        let isAsked;
        const visitor = await withheld(t, { ...options, before: async ({ page }) => {
            await page.clock.install();
            await page.clock.pauseAt(Date.now() + 60_000);
            isAsked = new Promise((resolve) => page.route(path, resolve));
        } });
        await isAsked;
        await visitor.page.clock.fastForward(1_900);
        assert.equal(await field(visitor, 'password').count(), 0);

        await visitor.page.clock.fastForward(200);
        await field(visitor, 'password').fill(visitor.sandbox.user.password);
        await visitor.page.clock.resume();
        visitor.release();
        await hasPicture(visitor);

        assert.equal(await visitor.textbox('Password').inputValue(), visitor.sandbox.user.password);
        await visitor.signIn();
        await visitor.role('tab', 'Access Tokens').waitFor();
    });
}

// What would be waited for no longer is waited for without end.
function noMoment()
{
    const real = globalThis.setTimeout;
    globalThis.setTimeout = /** @type {any} */ ((act, delay, ...rest) => delay === 2_000 ? 0 : real(act, delay, ...rest));
}

const silent = (...paths) => ({ intercept: (request, reply, proceed) => paths.some((path) => request.url.includes(path)) ? new Promise(() => {}) : proceed() });
const begins = (visitor) => visitor.until(() => visitor.page.evaluate(() => globalThis.latchkey?.frames > 0), 'it does not begin');

test('the form does not wait for the version', async (t) => {
    const visitor = await withheld(t, { ...silent('/system/version'), before: ({ page }) => page.addInitScript(noMoment) });

    await field(visitor, 'password').waitFor();
});

test('where another page signs one in, the program does not wait for a session', async (t) => {
    const kind = { version: '2.0.0', provider: 'saml' };
    const visitor = await visit(t, { ...kind, ...silent('/auth/refresh'), before: ({ page }) => page.addInitScript(noMoment) });

    await begins(visitor);
});

test('where a session may be brought along, the program does not wait for answers: there is no form', async (t) => {
    for (const isFramed of [false, true]) {
        const visitor = await visit(t, { ...silent('/config/auth', '/version'), path: 'my-data' });
        await visitor.page.addInitScript(noMoment);
        await visitor.page.addInitScript(() => sessionStorage.setItem('latchkey.elsewhere', String(Date.now())));
        if (!isFramed) await visitor.page.goto(`${visitor.sandbox.page}?id_token=eyJ.a.token`);
        else await visitor.page.evaluate((src) => {
            document.body.append(Object.assign(document.createElement('iframe'), { title: 'Access Tokens', src }));
        }, visitor.sandbox.page);

        await begins(isFramed ? visitor.within(visitor.page.frames()[1]) : visitor);
    }
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

// Notes in which of the page's tasks each answer of the API is read.
function noteTasks()
{
    const { setTimeout: later } = window;
    let task = 0;
    window.setTimeout = /** @type {any} */ ((act, wait, ...given) => later(() => {
        ++task;
        act(...given);
    }, wait));
    const { get } = Object.getOwnPropertyDescriptor(Response.prototype, 'body');
    globalThis.tasks = [];
    Object.defineProperty(Response.prototype, 'body', { get() {
        if (this.url.includes('/api/')) globalThis.tasks.push(task);
        return get.call(this);
    } });
}

test('each early answer is read in a task of its own, and what was typed meanwhile gets its turn', async (t) => {
    const visitor = await visit(t, { before: ({ page }) => page.addInitScript(noteTasks) });
    await hasPicture(visitor);
    const tasks = await visitor.page.evaluate(() => globalThis.tasks);

    assert.equal(tasks.length, withSession.length);
    assert.equal(new Set(tasks).size, tasks.length, String(tasks));
});

test('a deployment that names another place for the API is asked there', async (t) => {
    const visitor = await withheld(t, { basePath: '/openmetadata', prefix: '/tokens/', deployment: { api: '/openmetadata/api' } });
    visitor.tolerate(/404/);
    visitor.release();
    await visitor.textbox('Password').waitFor();

    assert.ok(visitor.sandbox.requests.every(({ url }, i, all) => all.findIndex((other) => other.url === url) === i));
});

// — When the program starts

// Notes what there is of the form when the program begins.
function noteStart()
{
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = (...given) => {
        globalThis.started = document.documentElement.className || 'nothing';
        return instantiateStreaming(...given);
    };
}
const started = (visitor) => visitor.page.evaluate(() => globalThis.started);

test('the program lets the form go first', async (t) => {
    const visitor = await visit(t, { before: ({ page }) => page.addInitScript(noteStart) });
    await hasPicture(visitor);

    assert.equal(await started(visitor), 'early');
});

test('whoever has pressed Login waits for the program alone', async (t) => {
    const visitor = await visit(t, { before: async ({ page }) => {
        await page.clock.install();
        await page.clock.pauseAt(Date.now() + 60_000);
        await page.addInitScript(noteStart);
    } });
    const { clock } = visitor.page;
    await hasForm(visitor);
    await clock.runFor(50); // Of 60, after the next frame.
    assert.equal(await started(visitor), undefined);

    await visitor.button('Login').dispatchEvent('click');
    await clock.runFor(20);

    await visitor.until(() => started(visitor), 'the program does not start');
});

test('the graphics context is made after what was pressed is sent, and as large as the window', async (t) => {
    const visitor = await withheld(t, { density: 2, before: ({ page }) => page.addInitScript(() => {
        const { fetch: ask } = window;
        const { getContext } = HTMLCanvasElement.prototype;
        globalThis.log = [];
        window.fetch = (url, ...rest) => {
            globalThis.log.push(String(url).split('/').at(-1));
            return ask(url, ...rest);
        };
        HTMLCanvasElement.prototype.getContext = /** @type {any} */ (function (kind, ...rest) {
            if (kind === 'webgl2') globalThis.log.push([this.width, this.height]);
            return getContext.call(this, kind, ...rest);
        });
    }) });
    const { email, password } = visitor.sandbox.user;
    await field(visitor, 'username').fill(email);
    await field(visitor, 'password').fill(password);
    await visitor.button('Login').click();
    visitor.release();
    await visitor.button('Jane Doe').waitFor();
    const { log, size } = await visitor.page.evaluate(() => ({ log: globalThis.log, size: [2 * innerWidth, 2 * innerHeight] }));

    const [context, ...others] = log.filter((entry) => Array.isArray(entry));
    assert.deepEqual(others, []);
    assert.deepEqual(context, size);
    assert.ok(log.includes('login') && log.indexOf('login') < log.indexOf(context), String(log));
});

test('the shaders are on their way before there is anything to draw', async (t) => {
    const visitor = await visit(t, { before: ({ page }) => page.addInitScript(() => {
        globalThis.log = [];
        for (const name of ['linkProgram', 'flush', 'drawElements']) {
            const real = WebGL2RenderingContext.prototype[name];
            WebGL2RenderingContext.prototype[name] = function (...given) {
                if (globalThis.log.at(-1) !== name) globalThis.log.push(name);
                return real.apply(this, given);
            };
        }
    }) });
    await hasPicture(visitor);

    const log = await visitor.page.evaluate(() => globalThis.log);

    assert.deepEqual(log.slice(0, 3), ['linkProgram', 'flush', 'drawElements']);
});

// Which may have to be fetched from another process.
test('all is asked before the browser looks for cookies', async (t) => {
    const visitor = await withheld(t, { before: ({ page }) => page.addInitScript(() => {
        globalThis.log = [];
        const real = window.fetch;
        window.fetch = (url, options) => {
            globalThis.log.push(new URL(String(url)).pathname.replace('/api/v1/', ''));
            return real(url, options);
        };
        Object.defineProperty(Document.prototype, 'cookie', { get: () => {
            globalThis.log.push('cookie');
            return '';
        } });
    }) });
    await hasForm(visitor);

    const log = await visitor.page.evaluate(() => globalThis.log);

    const early = log.slice(0, log.indexOf('cookie'));
    assert.deepEqual(early.filter((path) => path !== '/latchkey.json').sort(), withSession.map((request) => request.replace('GET ', '')));
});

test('the host’s session is looked for once at the start, and again when the user asks', async (t) => {
    const visitor = await visit(t, { before: ({ page }) => page.addInitScript(() => {
        const { open } = IDBFactory.prototype;
        globalThis.log = [];
        IDBFactory.prototype.open = function (name, ...rest) {
            globalThis.log.push(name);
            return open.call(this, name, ...rest);
        };
    }) });
    const opened = () => visitor.page.evaluate(() => globalThis.log);
    await hasPicture(visitor);
    assert.deepEqual(await opened(), ['AppDataStore']);

    await visitor.button('Use my OpenMetadata session').click();
    await visitor.alert('You are not signed in').waitFor();

    assert.deepEqual(await opened(), ['AppDataStore', 'AppDataStore']);
});

test('the window’s size is known before the browser tells it', async (t) => {
    const visitor = await visit(t, { before: ({ page }) => page.addInitScript(() => {
        window.ResizeObserver = /** @type {any} */ (class { observe() {} });
    }) });
    await hasPicture(visitor);

    assert.deepEqual(await visitor.page.evaluate(() => [canvas.width, canvas.height]), await visitor.page.evaluate(() => [innerWidth, innerHeight]));
});

test('Intl is made ready for dates, numbers and lists while nobody waits', async (t) => {
    const visitor = await visit(t, { before: ({ page }) => page.addInitScript(() => {
        globalThis.log = [];
        globalThis.idle = [];
        for (const kind of ['DateTimeFormat', 'NumberFormat', 'ListFormat']) {
            const Real = Intl[kind];
            Intl[kind] = function (...given) {
                globalThis.log.push(kind, ...given);
                return new Real(...given);
            };
        }
        window.requestIdleCallback = /** @type {any} */ ((act) => globalThis.idle.push(act));
    }) });
    await hasPicture(visitor);
    assert.deepEqual(await visitor.page.evaluate(() => globalThis.log), []);

    await visitor.page.evaluate(() => globalThis.idle.forEach((act) => act()));

    assert.deepEqual(await visitor.page.evaluate(() => globalThis.log), ['DateTimeFormat', 'en-US', 'NumberFormat', 'en-US', 'ListFormat', 'en-US']);
});

test('an Intl that refuses is no fault of the page', async (t) => {
    const visitor = await visit(t, { before: async ({ page }) => {
        await page.addInitScript(() => {
            globalThis.idle = [];
            for (const kind of ['DateTimeFormat', 'NumberFormat', 'ListFormat']) Intl[kind] = undefined;
            window.requestIdleCallback = /** @type {any} */ ((act) => globalThis.idle.push(act));
        });
    } });
    visitor.tolerate(/not a constructor/);
    await hasPicture(visitor);

    await visitor.page.evaluate(() => globalThis.idle.forEach((act) => act()));
});

test('where there is no form, the program does not wait for one', async (t) => {
    const visitor = await visit(t, { version: '2.0.0', provider: 'google', before: ({ page }) => page.addInitScript(noteStart) });
    await hasPicture(visitor);

    assert.equal(await started(visitor), 'nothing');
});

test('the program does not wait long for an answer', async (t) => {
    const visitor = await visit(t, { before: async ({ page }) => {
        await page.clock.install();
        await page.clock.pauseAt(Date.now() + 60_000);
        await page.addInitScript(noteStart);
        await page.route('**/system/config/auth', () => {});
    } });
    await visitor.until(() => visitor.page.evaluate(() => globalThis.first), 'there is no script');
    await visitor.page.clock.fastForward(1_900);
    assert.equal(await started(visitor), undefined);

    await visitor.page.clock.fastForward(200);

    await visitor.until(() => started(visitor), 'the program does not start');
});

// — What comes late (what does not come at all: loading.test.mjs)

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
        await visitor.role('link', 'Reload').waitFor();
        assert.ok(!(await visitor.page.locator('#twin').isVisible()));
        await visitor.page.clock.resume();
        release();

        await hasPicture(visitor);
        assert.ok(await visitor.button('Login').isVisible());
        assert.equal(await field(visitor, 'username').inputValue(), 'jane.doe');
    });
}
