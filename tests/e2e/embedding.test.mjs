// The page inside another: who may show it, what the two tell each other, and that no token is in it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startPortal } from '../support/portal.mjs';
import { visit } from './browser.mjs';

// Every message between pages, as text. To be called before the page loads.
async function recordMessages(visitor)
{
    const messages = [];
    await visitor.page.exposeBinding('note_message', (source, text) => messages.push(text));
    await visitor.page.addInitScript(() => {
        const note = (message) => window.note_message(String(JSON.stringify(message)));
        const send = MessagePort.prototype.postMessage;
        MessagePort.prototype.postMessage = function (message, ...rest) {
            note(message);
            return send.call(this, message, ...rest);
        };
        addEventListener('message', ({ data }) => note(data));
    });
    return messages;
}

// Puts the element into the host's own page. Its events land in `window.heard`.
async function embed(visitor, /** @type {{ attributes?: string, session?: string }} */ { attributes = '', session } = {})
{
    await visitor.page.clock.install();
    await visitor.page.evaluate(async ([address, attributes, session]) => {
        window.heard = [];
        await import(`${address}embed.js`);
        document.body.insertAdjacentHTML('beforeend', `<latchkey-tokens ${attributes}></latchkey-tokens>`);
        const element = document.querySelector('latchkey-tokens');
        if (session) element.session = () => session;
        for (const type of ['ready', 'resize', 'session-needed', 'token-created', 'token-revoked'])
            element.addEventListener(type, (/** @type {any} */ { detail }) => window.heard.push({ type, ...detail }));
    }, [visitor.sandbox.page, attributes, session]);
    return visitor.within(visitor.page.frameLocator('latchkey-tokens iframe'));
}

// In a page of another origin that is listed, and hands a session over. `kept` is in this page's local storage.
async function embedElsewhere(t, kept = {})
{
    const portal = await startPortal(t);
    const visitor = await visit(t, { deployment: { embedders: [portal.origin] }, path: 'my-data' });
    const { sessions, accounts } = visitor.sandbox.sandbox;
    const { accessToken } = await sessions.open(accounts.first);
    await visitor.page.addInitScript((items) => Object.assign(localStorage, items), kept);
    const messages = await recordMessages(visitor);
    await visitor.page.goto(portal.origin);
    const inside = await embed(visitor, { attributes: `server="${visitor.sandbox.page}" theme="dark"`, session: accessToken });
    return { visitor, inside, accessToken, messages };
}

const heard = (visitor) => visitor.page.evaluate(() => window.heard);
const ofType = async (visitor, type) => (await heard(visitor)).filter((event) => event.type === type);

async function signInToHost(host)
{
    await host.textbox('Email').fill(host.sandbox.user.email);
    await host.page.getByLabel('Password').fill(host.sandbox.user.password);
    await host.button('Sign in').click();
    await host.page.getByText('Signed in as').waitFor();
}

// Until a dangerous button takes a press.
const armed = (visitor) => visitor.page.clock.fastForward(800);

test('in the host’s own page one is signed in, and the page hears of tokens by id and name alone', async (t) => {
    const visitor = await visit(t, { path: 'my-data', prefix: '/tokens/' });
    visitor.tolerate(/401/); // The proof that it no longer works.
    const messages = await recordMessages(visitor);
    await visitor.page.reload();
    await signInToHost(visitor);
    const inside = await embed(visitor);
    await inside.page.getByText('No token available').waitFor();

    await inside.button('Generate New Token').click();
    await inside.textbox('Token name').fill('laptop');
    await armed(visitor);
    await inside.button('Generate').click();
    await inside.role('dialog', 'Copy your token').waitFor();
    await armed(visitor);
    await inside.button('Show token').click();
    await inside.button('Copy to clipboard').click();
    await inside.status('Copied to the clipboard').waitFor();
    await inside.button('Done').click();
    const { accounts, personalTokens } = visitor.sandbox.sandbox;
    const [{ token: id, jwtToken }] = personalTokens.of(accounts.first);
    assert.equal(await visitor.clipboard(), jwtToken);
    await visitor.page.screenshot({ path: new URL('../../build/screenshots/embedded.png', import.meta.url).pathname });
    await inside.button('Revoke laptop').click();
    await armed(visitor);
    await inside.button('Revoke').click();
    await inside.button('Revoke now').click();
    await inside.status('Token revoked').waitFor();

    await visitor.until(async () => (await ofType(visitor, 'token-revoked')).length > 0, 'nothing was heard of the end');
    assert.deepEqual(await ofType(visitor, 'ready'), [{ type: 'ready', protocol: 1 }]);
    assert.deepEqual(await ofType(visitor, 'token-created'), [{ type: 'token-created', id, name: 'laptop' }]);
    assert.deepEqual(await ofType(visitor, 'token-revoked'), [{ type: 'token-revoked', id, name: 'laptop' }]);
    assert.ok(messages.length >= 4);
    assert.equal(messages.some((text) => text.includes(jwtToken.slice(-60)) || text.includes('eyJ')), false);
});

test('the frame is as high as what it shows, and no higher than the window', async (t) => {
    const visitor = await visit(t, { path: 'my-data' });
    const inside = await embed(visitor);
    await inside.textbox('Password').waitFor();
    const height = () => visitor.page.evaluate(() => document.querySelector('latchkey-tokens iframe').getBoundingClientRect().height);

    await visitor.until(async () => Math.abs(await height() - (await ofType(visitor, 'resize')).at(-1)?.height) < 1, 'it is not');
    assert.ok(await height() < 720);
    const before = await height();
    await inside.button('Login').click();
    await inside.alert('Enter your username').waitFor();

    await visitor.until(async () => await height() > before, 'it did not grow');
    assert.ok(await height() <= 800);
});

test('a page that greets late hears how high the frame has to be', async (t) => {
    const visitor = await visit(t, { path: 'my-data' });
    await visitor.page.evaluate((address) => {
        const frame = Object.assign(document.createElement('iframe'), { title: 'Access Tokens', src: address });
        document.body.append(frame);
    }, visitor.sandbox.page);
    await visitor.within(visitor.page.frameLocator('iframe')).textbox('Password').waitFor();

    const messages = await visitor.page.evaluate(async (origin) => {
        const { port1, port2 } = new MessageChannel();
        const heard = [];
        port1.onmessage = ({ data }) => heard.push(data);
        document.querySelector('iframe').contentWindow.postMessage({ latchkey: 1, type: 'connect' }, origin, [port2]);
        while (heard.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
        return heard;
    }, new URL(visitor.sandbox.url).origin);

    assert.deepEqual(messages.map(({ type }) => type), ['ready', 'resize']);
    assert.ok(messages[1].height > 300);
});

test('the frame has a title, the clipboard, and no more rights than it needs', async (t) => {
    const visitor = await visit(t, { path: 'my-data' });
    await embed(visitor);
    const frame = visitor.page.locator('latchkey-tokens iframe');

    assert.deepEqual(
        await Promise.all(['title', 'allow', 'sandbox'].map((name) => frame.getAttribute(name))),
        ['Access Tokens', 'clipboard-write', 'allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox']);
});

test('a page of another origin that is listed may show it, hands its session over, and gets nothing but events', async (t) => {
    const { visitor, inside, accessToken, messages } = await embedElsewhere(t);

    await inside.page.getByText('No token available').waitFor();
    assert.equal((await ofType(visitor, 'session-needed')).length, 1);
    const theme = () => inside.page.locator('html').getAttribute('data-theme');
    assert.equal(await theme(), 'dark');
    await visitor.page.evaluate(() => document.querySelector('latchkey-tokens').setAttribute('theme', 'light'));
    await visitor.until(async () => await theme() === 'light', 'the theme did not follow');
    assert.equal(messages.filter((text) => text.includes(accessToken)).length, 1);

    await inside.button('Jane Doe').click();
    await inside.role('menuitem', 'Logout').click();
    await inside.textbox('Password').waitFor();
    assert.equal((await visitor.whoIs(accessToken)).status, 200);
});

test('a page of another origin hears of tokens by name alone, for whoever knows an id can revoke', async (t) => {
    const { visitor, inside, messages } = await embedElsewhere(t);
    const { accounts, personalTokens } = visitor.sandbox.sandbox;

    await inside.button('Generate New Token').click();
    await inside.textbox('Token name').fill('laptop');
    await armed(visitor);
    await inside.button('Generate').click();
    await inside.role('dialog', 'Copy your token').waitFor();
    await visitor.until(async () => (await ofType(visitor, 'token-created')).length > 0, 'nothing was heard of it');

    const [{ token: id }] = personalTokens.of(accounts.first);
    assert.deepEqual((await ofType(visitor, 'token-created')).map(({ name }) => name), ['laptop']);
    assert.equal(JSON.stringify([messages, await heard(visitor)]).includes(id), false);
});

// What the element answers from now on, when it is asked for a session.
const answer = (visitor, session) => visitor.page.evaluate((given) => {
    document.querySelector('latchkey-tokens').session = given;
}, session);

test('a session that was offered during a visit is not there after its logout', async (t) => {
    const { visitor, inside } = await embedElsewhere(t);
    const { sessions, accounts } = visitor.sandbox.sandbox;
    await inside.button('Jane Doe').click();
    await answer(visitor, (await sessions.open(accounts.named('zoe'))).accessToken);
    await answer(visitor, null);

    await inside.role('menuitem', 'Logout').click();
    await inside.button('Use my OpenMetadata session').click();

    await inside.alert('You are not signed in to OpenMetadata in this browser.').waitFor();
    assert.equal((await ofType(visitor, 'session-needed')).length, 2);
});

test('a session that comes when nobody asks any more signs one in', async (t) => {
    const { visitor, inside, accessToken } = await embedElsewhere(t, { 'latchkey.signed-out': 'yes' });
    await inside.alert('You signed out here.').waitFor();
    await visitor.page.evaluate(() => {
        document.querySelector('latchkey-tokens').addEventListener('session-needed', (event) => event.preventDefault());
    });
    await inside.button('Use my OpenMetadata session').click();
    await inside.alert('You are not signed in to OpenMetadata in this browser.').waitFor();

    await answer(visitor, accessToken);

    await inside.page.getByText('No token available').waitFor();
});

test('what was confirmed is done when the frame is removed', async (t) => {
    const { visitor, inside } = await embedElsewhere(t);
    visitor.tolerate(/401/); // The proof.
    const { accounts, personalTokens } = visitor.sandbox.sandbox;
    await personalTokens.create(accounts.first, 'laptop', '7');
    await visitor.page.evaluate(() => document.body.append(document.querySelector('latchkey-tokens'))); // Moved, it begins anew.
    await inside.button('Revoke laptop').click();
    await armed(visitor);
    await inside.button('Revoke').click();
    await inside.status('about to be revoked').waitFor();
    const revoked = () => visitor.sandbox.requests.filter(({ url }) => url.endsWith('/users/security/token/revoke')).length;
    assert.equal(revoked(), 0);

    await visitor.page.evaluate(() => document.querySelector('latchkey-tokens').remove());

    await visitor.until(revoked, 'nothing was sent');
    await visitor.until(() => personalTokens.of(accounts.first).length === 0, 'it is still there');
    assert.equal(revoked(), 1);
});

test('what is said before the program is there is not kept, unless it is the greeting of the page around', async (t) => {
    const visitor = await visit(t, { path: 'my-data' });
    visitor.tolerate(/ERR_FAILED/);
    await visitor.page.context().route(/\/latchkey\.\w+\.js$/, (route) => route.abort()); // It never comes.
    await visitor.page.addInitScript(() => {
        window.said = new Map();
        addEventListener('message', (event) => window.said.set(event.data.name, new WeakRef(event)));
    });
    await visitor.page.goto(`${visitor.sandbox.url}my-data`);

    await visitor.page.evaluate(async (address) => {
        const frame = Object.assign(document.createElement('iframe'), { title: 'Access Tokens', src: address });
        document.body.append(frame);
        await new Promise((resolve) => frame.addEventListener('load', resolve));
        const say = (message, ports) => frame.contentWindow.postMessage(message, '*', ports);
        say({ name: 'no greeting' });
        say({ latchkey: 1, type: 'connect', name: 'no port' });
        for (const name of ['first', 'last']) say({ latchkey: 1, type: 'connect', name }, [new MessageChannel().port1]);
    }, visitor.sandbox.page);
    const inside = visitor.page.frameLocator('iframe').locator('html');
    await inside.evaluate(() => window.postMessage({ latchkey: 1, type: 'connect', name: 'its own' }, '*', [new MessageChannel().port1]));
    await visitor.until(() => inside.evaluate(() => window.said.size === 5), 'they did not arrive');
    await visitor.page.requestGC();

    const kept = await inside.evaluate(() => [...window.said].filter(([, event]) => event.deref()).map(([name]) => name));
    assert.deepEqual(kept, ['last']);
});

test('a session that is no session leads to the password', async (t) => {
    const portal = await startPortal(t);
    const visitor = await visit(t, { deployment: { embedders: [portal.origin] }, path: 'my-data' });
    visitor.tolerate(/401/);
    await visitor.page.goto(portal.origin);

    const inside = await embed(visitor, { attributes: `server="${visitor.sandbox.page}"`, session: 'not.a.token' });

    await inside.textbox('Password').waitFor();
});

test('a page of another origin that is not listed cannot show it', async (t) => {
    const portal = await startPortal(t);
    const visitor = await visit(t, { path: 'my-data' });
    visitor.tolerate(/frame-ancestors|frame/);
    await visitor.page.goto(portal.origin);

    const isRefused = visitor.page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await embed(visitor, { attributes: `server="${visitor.sandbox.page}"` });
    await isRefused;

    assert.deepEqual(visitor.sandbox.requests.filter(({ url }) => url.includes('/users') || url.includes('/auth/')), []);
    assert.deepEqual(await heard(visitor), []);
});

// As a browser or a proxy does that knows nothing of frame-ancestors.
async function withoutHeader(visitor)
{
    await visitor.page.context().route(visitor.sandbox.page, async (route) => {
        const response = await route.fetch();
        const headers = { ...response.headers(), 'content-security-policy': '' };
        return route.fulfill({ response, headers });
    });
}

test('where the header is missing it shows nothing of anybody’s and offers to open by itself', async (t) => {
    const portal = await startPortal(t);
    const visitor = await visit(t, { path: 'my-data' });
    await signInToHost(visitor);
    await withoutHeader(visitor);
    const before = visitor.sandbox.requests.length;
    await visitor.page.goto(portal.origin);

    const inside = await embed(visitor, { attributes: `server="${visitor.sandbox.page}"`, session: 'x.y.z' });

    await inside.heading('Not shown on this page').waitFor();
    await visitor.page.screenshot({ path: new URL('../../build/screenshots/outside.png', import.meta.url).pathname });
    assert.deepEqual(visitor.sandbox.requests.slice(before).map(({ url }) => url).filter((url) => !url.endsWith('/system/version')), []);
    assert.deepEqual(await heard(visitor), []);
    const [page] = await Promise.all([visitor.page.context().waitForEvent('page'), inside.role('link', 'Open in its own tab').click()]);
    await page.getByText('No token available').waitFor();
});

test('a listed page that is itself in a page that is not proves nothing', async (t) => {
    const [portal, outer] = [await startPortal(t), await startPortal(t)];
    const visitor = await visit(t, { deployment: { embedders: [portal.origin] }, path: 'my-data' });
    await withoutHeader(visitor);
    portal.body = `<script type="module" src="${visitor.sandbox.page}embed.js"></script><latchkey-tokens server="${visitor.sandbox.page}"></latchkey-tokens>`;
    outer.body = `<iframe title="Portal" src="${portal.origin}" width="900" height="700"></iframe>`;
    await visitor.page.goto(outer.origin);

    const inside = visitor.within(visitor.page.frameLocator('iframe').frameLocator('iframe'));

    await inside.heading('Not shown on this page').waitFor();
    await visitor.page.waitForLoadState('networkidle');
    await inside.heading('Not shown on this page').waitFor();
});

test('what is not in the protocol is ignored, from whomever it comes', async (t) => {
    const visitor = await visit(t, { path: 'my-data' });
    await signInToHost(visitor);
    const inside = await embed(visitor);
    await inside.page.getByText('No token available').waitFor();

    await visitor.page.evaluate(() => {
        const frame = document.querySelector('latchkey-tokens iframe');
        const odd = [null, undefined, 0, '', 'session', [], {}, { type: 'session' }, { type: 'session', token: 5 }, { type: 'session', token: {} },
            { type: 'theme', theme: 'pink' }, { type: 'theme', theme: ['dark'] }, { type: '__proto__' }, { type: 'toString' }, { latchkey: 1 }, { latchkey: 1, type: 'connect' },
            { latchkey: 2, type: 'connect' }, { type: 'session', token: 'x'.repeat(70000) }, new Map([['type', 'session']])];
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.heard.push({ type: 'second line' });
        for (const message of odd) {
            frame.contentWindow.postMessage(message, '*');
            port1.postMessage(message);
        }
        frame.contentWindow.postMessage({ latchkey: 1, type: 'connect' }, '*', [port2]);
        window.postMessage({ type: 'token-created', id: 'x', name: 'x' }, '*');
    });
    await inside.button('Generate New Token').click();
    await inside.role('dialog', 'Generate New Token').waitFor();

    assert.deepEqual((await heard(visitor)).filter(({ type }) => !['ready', 'resize', 'session-needed'].includes(type)), []);
});

test('in a frame a press that comes too soon after a dialog has opened does nothing', async (t) => {
    const visitor = await visit(t, { path: 'my-data' });
    await signInToHost(visitor);
    const inside = await embed(visitor);
    await inside.button('Generate New Token').waitFor();

    // The second press of a double click, where the other page has led the pointer.
    await inside.page.locator('body').evaluate((body) => {
        const press = (label) => [...body.querySelectorAll('button')].find(({ textContent }) => textContent === label).click();
        press('Generate New Token');
        press('Generate');
    });
    await inside.role('dialog', 'Generate New Token').waitFor();
    await armed(visitor);

    const { accounts, personalTokens } = visitor.sandbox.sandbox;
    assert.equal(personalTokens.of(accounts.first).length, 0);
    await inside.button('Generate').click();
    await inside.role('dialog', 'Copy your token').waitFor();
});

test('in a frame dialogs make no entries in the history, and nothing but its tabs does', async (t) => {
    const visitor = await visit(t, { path: 'my-data', before: ({ page }) => page.addInitScript(() => {
        const { top } = window;
        top.travels = 0;
        history.go = () => ++top.travels;
    }) });
    await signInToHost(visitor);
    const inside = await embed(visitor);
    const address = () => inside.page.locator('body').evaluate(() => location.hash);
    const opensAndCloses = async (then = () => {}) => {
        await inside.button('Generate New Token').click();
        await visitor.until(async () => await address() === '#/access-tokens/new', 'the address does not follow');
        await then();
        await inside.button('Cancel').click();
        await visitor.until(async () => await address() === '#/access-tokens', 'the address does not follow');
    };
    await inside.button('Generate New Token').waitFor();
    const entries = await visitor.page.evaluate(() => history.length);

    await opensAndCloses();
    assert.equal(await visitor.page.evaluate(() => history.length), entries);
    await opensAndCloses(() => visitor.page.evaluate(() => history.pushState(null, '', '#further')));
    await inside.role('tab', 'Overview').click();
    await visitor.until(async () => await address() === '#/overview', 'the address does not follow');

    assert.equal(await visitor.page.evaluate(() => history.length), entries + 2);
    assert.equal(await visitor.page.evaluate(() => location.hash), '#further');
    assert.equal(await visitor.page.evaluate(() => window.travels), 0);
});

test('the host’s light or dark is followed, as it changes, unless one has chosen here', async (t) => {
    const host = await visit(t, { path: 'my-data' });
    await host.page.evaluate(() => localStorage.setItem('ui-theme', 'dark'));
    const visitor = await host.tab(host.sandbox.page);
    await visitor.textbox('Password').waitFor();
    const theme = () => visitor.page.locator('html').getAttribute('data-theme');
    assert.equal(await theme(), 'dark');

    await host.page.evaluate(() => localStorage.setItem('ui-theme', 'light'));
    await visitor.until(async () => await theme() === 'light', 'it did not follow');
    const [, , , , ...light] = (await visitor.pixels({ x: 5, y: 5, width: 2, height: 1 })).data;
    await visitor.role('radio', 'Dark').click();
    await host.page.evaluate(() => localStorage.setItem('ui-theme', 'light '));

    assert.equal(await theme(), 'dark');
    assert.ok(light[0] > 200);
});
