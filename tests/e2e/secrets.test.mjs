// What is left of a token once its bearer has logged out: nothing, anywhere that a page can look.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './browser.mjs';

// Keeps a hand on the program's memory, which the program itself keeps to itself. To be called before the page loads.
function holdMemory()
{
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const real = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
            const made = await real.apply(WebAssembly, given);
            globalThis.heldMemory = Object.values((made.instance ?? made).exports).find((it) => it instanceof WebAssembly.Memory);
            return made;
        };
    }
}

// How often each of these texts is in it.
function inMemory({ page }, texts)
{
    return page.evaluate((needles) => {
        const memory = new TextDecoder('latin1').decode(new Uint8Array(globalThis.heldMemory.buffer)); // A letter for a byte.
        return needles.map((text) => memory.split(text).length - 1);
    }, texts);
}

// Pieces of the signature, without which the rest grants nothing: what lost its beginning or its end is not missed.
const pieces = (token) => token.slice(token.lastIndexOf('.') + 1).match(/.{50}/g);

test('after the logout no name of a token or of the person is in the memory', async (t) => {
    const visitor = await visit(t);
    await visitor.page.addInitScript(holdMemory);
    await visitor.page.reload();
    const { accounts, personalTokens } = visitor.sandbox.sandbox;
    // Short texts are kept otherwise than long ones.
    const words = ['quarterly warehouse backfill', 'vx-backup', 'qzxj7', 'Jane Doe'];
    for (const name of words.slice(0, 3)) await personalTokens.create(accounts.named('jane.doe'), name, '30');
    await visitor.signIn();
    await visitor.role('rowheader', words[0]).waitFor();
    assert.ok((await inMemory(visitor, words)).every((count) => count > 0), 'the scan finds nothing where there is something');

    await visitor.button('Jane Doe').click();
    await visitor.role('menuitem', 'Logout').click();
    await visitor.textbox('Password').waitFor();

    await visitor.until(async () => (await inMemory(visitor, words)).every((count) => count === 0), 'a name is still in the memory');
});

test('after the logout no token is in the memory, the DOM, any storage or the history', async (t) => {
    const visitor = await visit(t);
    visitor.tolerate(/401/);
    await visitor.page.addInitScript(holdMemory);
    await visitor.page.reload();
    const { accounts, personalTokens } = visitor.sandbox.sandbox;
    for (const name of ['ci', 'nightly']) await personalTokens.create(accounts.named('jane.doe'), name, '30');
    let session;
    visitor.page.on('response', async (response) => {
        if (response.url().endsWith('/users/login')) session = (await response.json()).accessToken;
    });
    await visitor.signIn();
    await visitor.generate('laptop');
    await visitor.button('Show token').click();
    await visitor.role('tab', 'MCP').click();
    await visitor.role('switch', 'Include the token').click();
    await visitor.finish();
    await visitor.button('Details of ci').click();
    await visitor.button('Check now').click();
    await visitor.page.getByText('Signature verified').waitFor();
    await visitor.button('Close').click();
    const tokens = personalTokens.of(accounts.named('jane.doe')).map((row) => row.jwtToken);
    await visitor.button('Check a token').click();
    await visitor.textbox('Token to check').fill(tokens[1]);
    await visitor.button('Check').click();
    await visitor.status('The server accepts it.').waitFor();
    await visitor.button('Close').click();
    await visitor.button('Revoke nightly').click();
    await visitor.button('Revoke').click();
    await visitor.button('Revoke now').click();
    await visitor.status('Rejected. This page will check again in two minutes').waitFor();
    const parts = [...tokens, session].flatMap(pieces);
    assert.ok((await inMemory(visitor, parts)).some((count) => count > 0), 'the scan finds nothing where there is something');

    await visitor.button('Jane Doe').click();
    await visitor.role('menuitem', 'Logout').click();
    await visitor.heading('Sign in to OpenMetadata').waitFor();
    await visitor.textbox('Password').waitFor();

    // The logout itself bears the session until it is answered.
    await visitor.until(async () => (await inMemory(visitor, parts)).every((count) => count === 0), 'a token is still in the memory');
    const kept = await visitor.page.evaluate(async () => document.documentElement.outerHTML +
        [...document.querySelectorAll('input')].map((input) => input.value) +
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, document.title, history.state,
            await indexedDB.databases(), await caches.keys()]));
    assert.ok(!/eyJ/.test(kept) && parts.every((part) => !kept.includes(part)), 'a secret is there');
    for (let step = 0; step < 3; ++step) await visitor.page.goBack();
    assert.ok(!/eyJ/.test(await visitor.page.evaluate(() => document.documentElement.outerHTML + location.href)), 'a secret came back');
});
