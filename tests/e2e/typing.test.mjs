// Fields are the browser's own: input methods, the clipboard, undo, password managers and phone keyboards work as anywhere.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './browser.mjs';

async function nameField(t)
{
    const visitor = await visit(t);
    await visitor.signIn();
    await visitor.button('Generate New Token').click();
    const field = visitor.textbox('Token name');
    await field.fill('');
    return { visitor, field };
}

test('a name is composed with an input method, and Enter ends the composition only', async (t) => {
    const { visitor, field } = await nameField(t);
    const session = await visitor.page.context().newCDPSession(visitor.page);
    const compose = (text) => session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

    await compose('と');
    await compose('とう');
    // As keyboards do while they compose: the key belongs to the input method.
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });
    assert.equal(await field.inputValue(), 'とう');
    await session.send('Input.insertText', { text: '東京' });

    assert.equal(await field.inputValue(), '東京');
    await visitor.button('Generate').click();
    await visitor.role('dialog', 'Copy your token').waitFor();
    await visitor.role('dialog', 'Copy your token').getByText('“東京”').waitFor();
});

test('Escape during a composition leaves the dialog open', async (t) => {
    const { visitor, field } = await nameField(t);

    // In Safari the composition is over when its last key comes.
    for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
        await field.evaluate((element, marks) =>
            element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, ...marks })), composing);

        assert.ok(await visitor.role('dialog', 'Generate New Token').isVisible());
    }
});

test('what is pasted, cut and taken back is what the program gets', async (t) => {
    const { visitor, field } = await nameField(t);
    const { keyboard } = visitor.page;
    await visitor.overwriteClipboard();

    await field.press('Control+V');
    assert.equal(await field.inputValue(), 'something else');
    await keyboard.press('Control+A');
    await keyboard.press('Control+X');
    assert.equal(await field.inputValue(), '');
    await keyboard.press('Control+Z');
    assert.equal(await field.inputValue(), 'something else');
    await visitor.button('Generate').click();

    await visitor.role('dialog', 'Copy your token').getByText('“something else”').waitFor();
});

test('the caret stays where it is while the program answers each key', async (t) => {
    const { visitor, field } = await nameField(t);
    const { keyboard } = visitor.page;
    await field.fill('nghtly');

    for (const key of ['Home', 'ArrowRight', 'i']) await keyboard.press(key);

    assert.equal(await field.inputValue(), 'nightly');
    assert.deepEqual(await field.evaluate((element) => [element.selectionStart, element.selectionEnd]), [2, 2]);
});

test('password managers know the fields, and keep off the others', async (t) => {
    const visitor = await visit(t);
    const attributes = (field) => field.evaluate((element) => Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])));

    const username = await attributes(visitor.textbox('Username or Email'));
    assert.deepEqual([username.autocomplete, username.name, username.inputmode, username.enterkeyhint], ['username', 'username', 'email', 'next']);
    const password = await attributes(visitor.textbox('Password'));
    assert.deepEqual([password.autocomplete, password.type, password.spellcheck, password.enterkeyhint], ['current-password', 'password', 'false', 'go']);
    assert.ok(await visitor.page.evaluate(() => document.querySelector('form').contains(document.querySelector('[type=password]'))));
    await visitor.button('Use an access token instead').click();
    const token = await attributes(visitor.textbox('Access Token'));
    assert.deepEqual([token.autocomplete, token['data-1p-ignore'], token.spellcheck], ['off', '', 'false']);
});

for (const [how, events] of [['by key', ['input', 'change']], ['by their ends', ['change']], ['silently', []]])
    test(`a password manager fills both fields ${how}, and Login takes what it filled`, async (t) => {
        const visitor = await visit(t);
        await visitor.textbox('Password').waitFor();

        await visitor.page.evaluate(([{ email, password }, types]) => {
            const fill = (selector, value) => {
                const field = document.querySelector(selector);
                field.value = value;
                for (const type of types) field.dispatchEvent(new Event(type, { bubbles: true }));
            };
            fill('[autocomplete=username]', email);
            fill('[autocomplete=current-password]', password);
        }, [visitor.sandbox.user, events]);
        // The picture changes, and with it the fields are described anew.
        await visitor.page.emulateMedia({ colorScheme: 'dark' });
        await visitor.page.setViewportSize({ width: 800, height: 600 });
        await visitor.button('Login').click();

        await visitor.button('Generate New Token').waitFor();
    });

test('the login name is gone after a logout', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();
    await visitor.button('Jane Doe').click();
    await visitor.role('menuitem', 'Logout').click();

    assert.equal(await visitor.textbox('Username or Email').inputValue(), '');
});

test('a double click on a token selects all of it', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();
    await visitor.generate('laptop');
    await visitor.button('Show token').click();
    const token = visitor.role('dialog', 'Copy your token').locator('input[readonly]');

    await token.dblclick();

    assert.ok(await token.evaluate(({ value, selectionStart, selectionEnd }) => value.length > 100 && selectionEnd - selectionStart === value.length));
});

test('the keyboard of a phone does not cover the field in use', async (t) => {
    const visitor = await visit(t, { screen: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } });
    await visitor.textbox('Password').tap();

    await visitor.page.setViewportSize({ width: 360, height: 240 });

    const isSeen = () => visitor.textbox('Password').evaluate((field) => {
        const { top, bottom } = field.getBoundingClientRect();
        return top >= 0 && bottom <= visualViewport.height;
    });
    await visitor.until(isSeen, 'the field is covered');
});
