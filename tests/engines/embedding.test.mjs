// The page inside another, in each engine: on the host's own origin, and on another one that is listed.

import assert from 'node:assert/strict';
import { startPortal } from '../support/portal.mjs';
import { until } from './children.mjs';
import { inEachEngine, visit } from './visitor.mjs';

const heard = ({ browser }, type) => browser.run((wanted) => (globalThis.heard ?? []).filter((it) => it === wanted).length, type);

// In the host's own page, where one is signed in and has such tokens.
async function embedded(t, engine, names = [])
{
    const visitor = await visit(t, engine, { path: 'my-data' });
    const { accounts, personalTokens } = visitor.sandbox.sandbox;
    for (const name of names) await personalTokens.create(accounts.first, name, '7');
    const { email, password } = visitor.sandbox.user;
    const says = (text) => until(() => visitor.browser.run((wanted) => document.body.textContent.includes(wanted), text));
    await visitor.browser.run((name, secret) => {
        const form = document.forms[0];
        form['email'].value = name;
        form['password'].value = secret;
        form.requestSubmit();
    }, email, password);
    assert.ok(await says('Signed in as'), 'the host lets one in');

    await visitor.browser.run(() => {
        const script = Object.assign(document.createElement('script'), { type: 'module', src: 'embed.js' });
        document.body.append(script, document.createElement('latchkey-tokens'));
    });
    return visitor;
}

const shows = ({ browser }, text) => browser.run((wanted) => document.querySelector('iframe')?.contentDocument.body?.textContent.includes(wanted), text);

inEachEngine('in the host’s own page one is signed in', async (t, engine) => {
    const visitor = await embedded(t, engine);

    assert.ok(await until(() => shows(visitor, 'No token available')), 'the tokens are shown');
    await visitor.screenshot('embedded');
});

inEachEngine('what was confirmed is done when the frame is removed', async (t, engine) => {
    const visitor = await embedded(t, engine, ['laptop']);
    const { accounts, personalTokens } = visitor.sandbox.sandbox;
    const press = (name) => visitor.browser.run((wanted) => {
        const buttons = document.querySelector('iframe')?.contentDocument.querySelectorAll('button') ?? [];
        const button = [...buttons].find(({ ariaLabel, textContent }) => (ariaLabel ?? textContent) === wanted);
        button?.click();
        return Boolean(button);
    }, name);
    assert.ok(await until(() => press('Revoke laptop')), 'the token is there');
    // A dangerous button takes no press at once.
    assert.ok(await until(async () => (await press('Revoke')) && shows(visitor, 'about to be revoked')), 'it is confirmed');
    assert.equal(personalTokens.of(accounts.first).length, 1);

    await visitor.browser.run(() => document.querySelector('latchkey-tokens').remove());

    assert.ok(await until(() => personalTokens.of(accounts.first).length === 0), 'it is revoked');
});

inEachEngine('a listed page of another origin shows the tokens of whom it hands over', async (t, engine) => {
    const portal = await startPortal(t);
    const visitor = await visit(t, engine, { deployment: { embedders: [portal.origin] } });
    const { sessions, accounts } = visitor.sandbox.sandbox;
    const { accessToken } = await sessions.open(accounts.first);
    portal.body = `<latchkey-tokens server="${visitor.sandbox.page}"></latchkey-tokens><script type="module">
        globalThis.heard = [];
        const element = document.querySelector('latchkey-tokens');
        for (const type of ['ready', 'session-needed']) element.addEventListener(type, () => heard.push(type));
        element.session = '${accessToken}';
        await import('${visitor.sandbox.page}embed.js');
    </script>`;
    const lists = () => visitor.sandbox.requests.filter(({ url }) => url.endsWith('/users/security/token')).length;

    await visitor.browser.open(portal.origin);

    assert.ok(await until(() => heard(visitor, 'ready')), 'it is greeted');
    assert.ok(await until(lists), 'the list is asked for');
    assert.equal(await heard(visitor, 'session-needed'), 1);
});
