// The whole way with the keyboard alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visit } from './browser.mjs';

// Tabs on until the focus is on the element of that role and name.
async function tabTo(visitor, role, name)
{
    const wanted = visitor.role(role, name);
    for (let step = 0; step < 40; ++step) {
        if (await wanted.evaluateAll((elements) => elements.includes(document.activeElement))) return;
        await visitor.page.keyboard.press('Tab');
    }
    assert.fail(`Tab does not reach the ${role} "${name}"`);
}

// The arrow that leads to the next of what stands in a line.
const onwards = { 'en-US': 'ArrowRight', 'he-HE': 'ArrowLeft', 'ja-JP': 'ArrowRight' };
for (const [language, arrow] of Object.entries(onwards)) test(`from signing in to revoking without a pointer, in ${language}`, async (t) => {
    const visitor = await visit(t, { language });
    visitor.tolerate(/401/); // The proof that it no longer works.
    const { keyboard } = visitor.page;
    await visitor.textbox('Username or Email').waitFor();
    await tabTo(visitor, 'textbox', 'Username or Email');
    await keyboard.type(visitor.sandbox.user.email);
    await keyboard.press('Tab');
    await keyboard.type(visitor.sandbox.user.password);
    await keyboard.press('Enter');

    await visitor.button('Generate New Token').waitFor();
    await tabTo(visitor, 'button', 'Generate New Token');
    await keyboard.press('Enter');
    await visitor.role('dialog', 'Generate New Token').waitFor();
    await keyboard.press('Control+A');
    await keyboard.type('nightly');
    await keyboard.press('Tab');
    await keyboard.press(arrow);
    await keyboard.press(arrow);
    assert.equal(await visitor.role('radio', '7 days').getAttribute('aria-checked'), 'true');
    await tabTo(visitor, 'button', 'Generate');
    await keyboard.press('Enter');

    await visitor.role('dialog', 'Copy your token').waitFor();
    await tabTo(visitor, 'button', 'Copy to clipboard');
    await keyboard.press('Space');
    await visitor.status('Copied to the clipboard').waitFor();
    const token = await visitor.clipboard();
    assert.equal((await visitor.whoIs(token)).status, 200);
    await keyboard.press('Escape');

    await visitor.role('dialog', 'Copy your token').waitFor({ state: 'detached' });
    assert.ok(await visitor.button('Copy nightly').evaluate((element) => element === document.activeElement));
    await tabTo(visitor, 'button', 'Revoke nightly');
    await keyboard.press('Enter');
    await visitor.role('alertdialog', 'Revoke token').waitFor();
    assert.ok(await visitor.button('Cancel').evaluate((element) => element === document.activeElement));
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await visitor.button('Undo').and(visitor.page.locator(':focus')).waitFor();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await visitor.status('Token revoked').waitFor();
    assert.equal((await visitor.whoIs(token)).status, 401);
});

test('the menu opens, moves and closes with keys, and gives the focus back', async (t) => {
    const visitor = await visit(t);
    const { keyboard } = visitor.page;
    await visitor.signIn();
    await visitor.button('Jane Doe').focus();

    await keyboard.press('Enter');
    await visitor.role('menuitem', 'View Profile').waitFor();
    await keyboard.press('ArrowDown');
    assert.ok(await visitor.role('menuitem', 'Access Tokens').evaluate((element) => element === document.activeElement));
    await keyboard.press('Escape');

    await visitor.role('menu', 'Account').waitFor({ state: 'detached' });
    assert.ok(await visitor.button('Jane Doe').evaluate((element) => element === document.activeElement));
});

test('Tab is the browser’s own everywhere, so that it leads out of the page', async (t) => {
    const visitor = await visit(t);
    const { keyboard } = visitor.page;
    await visitor.signIn();
    await visitor.button('Generate New Token').click();
    await visitor.role('dialog', 'Generate New Token').waitFor();
    await visitor.page.evaluate(() => {
        globalThis.taken = [];
        addEventListener('keydown', (event) => event.defaultPrevented && globalThis.taken.push(event.key));
    });

    for (const key of ['Tab', 'Shift+Tab']) for (let step = 0; step < 8; ++step) await keyboard.press(key);

    assert.deepEqual(await visitor.page.evaluate(() => globalThis.taken), []);
});

const isFocused = (locator) => locator.evaluate((element) => element === document.activeElement);

test('arrows choose among the lifetimes and wrap, and the group is one stop', async (t) => {
    const visitor = await visit(t);
    const { keyboard } = visitor.page;
    await visitor.signIn();
    await visitor.button('Generate New Token').click();
    await visitor.textbox('Token name').waitFor();
    const radio = (name) => visitor.role('radio', name);

    await keyboard.press('Tab');
    assert.ok(await isFocused(radio('1 hour')), 'Tab lands on the chosen one');
    await keyboard.press('ArrowUp');
    assert.ok(await isFocused(radio('90 days')));
    assert.equal(await radio('90 days').getAttribute('aria-checked'), 'true');
    assert.equal(await visitor.page.locator('dialog [role=radio][aria-checked=true]').count(), 1);
    await keyboard.press('ArrowDown');
    assert.ok(await isFocused(radio('1 hour')));
    await keyboard.press('End');
    assert.ok(await isFocused(radio('90 days')));
    await keyboard.press('Home');
    await keyboard.press('Tab');

    assert.ok(await isFocused(visitor.button('Cancel')));
});

test('arrows move among the tabs and show their panels, and the list is one stop', async (t) => {
    const visitor = await visit(t);
    const { keyboard } = visitor.page;
    await visitor.signIn();
    const tab = (name) => visitor.role('tab', name);
    await tab('Access Tokens').focus();

    await keyboard.press('ArrowRight');
    assert.ok(await isFocused(tab('Overview')), 'it wraps');
    await visitor.heading('Description').waitFor();
    await keyboard.press('ArrowLeft');
    await visitor.heading('Personal Access Tokens').waitFor();
    await keyboard.press('Tab');

    assert.ok(await isFocused(visitor.role('tabpanel', 'Access Tokens')));
});

test('Tab stays within an open dialog, and Escape leads back to what opened it', async (t) => {
    const visitor = await visit(t);
    const { page } = visitor;
    await visitor.signIn();
    await visitor.button('Generate New Token').focus();
    await page.keyboard.press('Enter');
    await visitor.role('dialog', 'Generate New Token').waitFor();

    for (const key of ['Tab', 'Shift+Tab']) {
        for (let step = 0; step < 12; ++step) {
            await page.keyboard.press(key);
            // Between the last and the first, the browser's own controls have their turn.
            assert.ok(await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest('dialog')));
        }
    }
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    await page.keyboard.press('Escape');
    await visitor.role('dialog', 'Generate New Token').waitFor({ state: 'detached' });

    assert.ok(await isFocused(visitor.button('Generate New Token')));
});

for (const width of [1280, 500]) test(`a checkbox has its focus ring around the box, however large its target is: ${width} px`, async (t) => {
    const visitor = await visit(t, { screen: { viewport: { width, height: 800 } } });
    await visitor.signIn();
    await visitor.generate('laptop');
    await visitor.finish();
    await tabTo(visitor, 'checkbox', 'Select laptop');

    const box = visitor.role('checkbox', 'Select laptop');
    const [own, ring] = await box.evaluate((element) => [undefined, '::after'].map((part) => {
        const { width, outlineStyle, outlineColor } = getComputedStyle(element, part);
        return { width, outlineStyle, outlineColor };
    }));
    assert.deepEqual([own.width, own.outlineStyle], [width < 700 ? '44px' : '24px', 'none']);
    assert.deepEqual([ring.width, ring.outlineStyle], ['24px', 'solid']);

    const place = await box.boundingBox();
    const { data } = await visitor.pixels({ x: place.x + place.width / 2 - 14, y: place.y + place.height / 2, width: 1, height: 1 });
    assert.equal(`rgb(${data.slice(0, 3).join(', ')})`, ring.outlineColor);
});

for (const query of ['', '?view=plain']) test(`a field that nothing else names says what it is for until something is typed: page ${query}`, async (t) => {
    const visitor = await visit(t, { query });
    await visitor.signIn();
    await visitor.generate('laptop');
    await visitor.finish();
    await tabTo(visitor, 'searchbox', 'Filter tokens');
    const shown = () => visitor.role('searchbox', 'Filter tokens').evaluate((element) => {
        const { color } = getComputedStyle(element, '::placeholder');
        return element.matches(':placeholder-shown') && color !== 'rgba(0, 0, 0, 0)';
    });

    assert.ok(await shown());
    await visitor.page.keyboard.press('Tab');
    assert.equal(await shown(), query !== '', 'the canvas says it, too, or nothing does');
});

test('no key does anything by itself, and no focus does', async (t) => {
    const visitor = await visit(t);
    const { page } = visitor;
    await visitor.signIn();
    await visitor.page.getByText('No token available').waitFor();
    const before = await page.locator('#twin').innerHTML();

    await page.keyboard.type('abcdefghijklmnopqrstuvwxyz?/.,');
    assert.equal(await page.locator('#twin').innerHTML(), before);
    for (let step = 0; step < 12; ++step) await page.keyboard.press('Tab');

    assert.equal(await page.getByRole('dialog').count() + await page.getByRole('menu').count(), 0);
    assert.equal(await page.evaluate(() => location.hash), '#/access-tokens');
});

test('what is wrong with a field is said with it, and how to mend it', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();
    await visitor.button('Generate New Token').click();
    await visitor.textbox('Token name').fill(' ');
    await visitor.textbox('Token name').press('Enter');

    await visitor.alert('Enter a name for the token').waitFor();
    const [isInvalid, note] = await visitor.textbox('Token name').evaluate((field) =>
        [field.getAttribute('aria-invalid'), document.getElementById(field.getAttribute('aria-describedby')).textContent]);
    assert.deepEqual([isInvalid, note], ['true', 'Enter a name for the token']);
});
