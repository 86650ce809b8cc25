// The whole way with the keyboard alone, in each engine: Tab reaches everything, buttons too.

import assert from 'node:assert/strict';
import { inEachEngine, visit } from './visitor.mjs';

inEachEngine('from signing in to revoking without a pointer', async (t, engine) => {
    const visitor = await visit(t, engine);
    await visitor.tabTo('textbox', 'Username or Email');
    await visitor.type(visitor.sandbox.user.email);
    await visitor.press('Tab');
    await visitor.type(visitor.sandbox.user.password);
    await visitor.press('Enter');

    await visitor.tabTo('button', 'Generate New Token');
    await visitor.press('Enter');
    await visitor.hasFocus('textbox', 'Token name');
    await visitor.press('Control+a');
    await visitor.type('nightly');
    await visitor.press('Tab');
    await visitor.hasFocus('radio', '1 hour');
    await visitor.press('ArrowRight');
    await visitor.press('ArrowRight');
    await visitor.hasFocus('radio', '7 days');
    await visitor.tabTo('button', 'Generate');
    await visitor.press('Enter');

    await visitor.tabTo('button', 'Copy to clipboard');
    await visitor.press(' ');
    await visitor.hears('Copied to the clipboard');
    const token = await visitor.browser.paste();
    assert.equal(await visitor.statusOf(token), 200);
    await visitor.press('Escape');

    await visitor.hasFocus('button', 'Copy nightly');
    await visitor.tabTo('button', 'Revoke nightly');
    await visitor.press('Enter');
    await visitor.hasFocus('button', 'Cancel');
    await visitor.press('Tab');
    await visitor.press('Enter');
    await visitor.hasFocus('button', 'Undo');
    await visitor.press('Tab');
    await visitor.press('Enter');
    await visitor.hears('Token revoked');
    assert.equal(await visitor.statusOf(token), 401);
});

inEachEngine('a dialog is no tab stop, its controls are', async (t, engine) => {
    const visitor = await visit(t, engine);
    await visitor.signIn();
    await visitor.click('button', 'Generate New Token');
    await visitor.hasFocus('textbox', 'Token name');

    await visitor.press('Shift+Tab');

    assert.ok(!(await visitor.isFocused('dialog', 'Generate New Token')));
});
