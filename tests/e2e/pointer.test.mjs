// Pointers, fingers and wheels: the page scrolls as any page, and a press is taken back by sliding off.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEvery } from '../support/faults.mjs';
import { manyTokens } from '../support/many_tokens.mjs';
import { visit } from './browser.mjs';

const phone = { viewport: { width: 320, height: 320 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const upright = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

// The mouse holds Generate New Token down; `place` is where that button is.
async function holding(t)
{
    const visitor = await visit(t);
    await visitor.signIn();
    const place = await visitor.button('Generate New Token').boundingBox();
    await visitor.page.mouse.move(place.x + 20, place.y + 20);
    await visitor.page.mouse.down();
    return { visitor, place, dialog: visitor.role('dialog', 'Generate New Token') };
}

test('a press that slides off a button does nothing', async (t) => {
    const { visitor, place, dialog } = await holding(t);

    await visitor.page.mouse.move(place.x - 200, place.y + 200);
    await visitor.page.mouse.up();

    assert.equal(await dialog.count(), 0);
});

test('a press happens when the button is let go, not before', async (t) => {
    const { visitor, dialog } = await holding(t);
    assert.equal(await dialog.count(), 0);

    await visitor.page.mouse.up();

    await dialog.waitFor();
});

test('the wheel moves the page by the pixel', async (t) => {
    const visitor = await visit(t, { screen: { viewport: { width: 1280, height: 320 } } });
    await visitor.signIn();
    await visitor.button('Generate New Token').waitFor();
    await visitor.page.mouse.move(640, 200);

    await visitor.page.evaluate(() => scrollTo(0, 100));

    await visitor.page.mouse.wheel(0, 7);

    await visitor.until(() => visitor.page.evaluate(() => scrollY === 107), 'it did not scroll by 7 pixels');
});

test('a finger scrolls the page, and presses nothing on its way', async (t) => {
    const visitor = await visit(t, { screen: phone });
    await visitor.signIn();
    await visitor.button('Generate New Token').waitFor();
    const session = await visitor.page.context().newCDPSession(visitor.page);

    await visitor.page.evaluate(() => scrollTo(0, 100));
    const { x, y } = await visitor.button('Generate New Token').boundingBox();
    const touch = (type, dy) => session.send('Input.dispatchTouchEvent', { type, touchPoints: dy === null ? [] : [{ x: x + 30, y: y + 10 + dy }] });
    await touch('touchStart', 0);
    for (const dy of [-10, -30, -60, -100]) await touch('touchMove', dy);
    await touch('touchEnd', null);

    await visitor.until(() => visitor.page.evaluate(() => scrollY > 120), 'it did not scroll');
    assert.equal(await visitor.role('dialog', 'Generate New Token').count(), 0);
});

test('what the keyboard reaches is scrolled into view', async (t) => {
    const visitor = await visit(t, { screen: { viewport: { width: 1280, height: 320 } } });
    await visitor.signIn();
    await visitor.generate('laptop');
    await visitor.button('Copy to clipboard').click();
    await visitor.status('Copied').waitFor();
    await visitor.button('Done').click();

    await visitor.button('Revoke laptop').focus();

    const { top, bottom } = await visitor.button('Revoke laptop').evaluate((element) => element.getBoundingClientRect().toJSON());
    assert.ok(top >= 0 && bottom <= 320, `${top} to ${bottom}`);
});

test('what the program moves the focus to is scrolled into view, and no farther', async (t) => {
    const visitor = await visit(t, { screen: phone });
    await visitor.signIn();
    await visitor.generate('laptop');
    await visitor.finish();
    await visitor.button('Details of laptop').tap();
    const check = visitor.button('Check now'), title = visitor.heading('Details of laptop');
    await check.evaluate((element) => element.scrollIntoView());
    assert.ok((await title.boundingBox()).y < 0, 'the title is in view');

    await check.tap(); // While it is busy, it cannot have the focus.

    await visitor.until(async () => (await title.boundingBox()).y >= 0, 'the title is not in view');
    assert.ok((await title.boundingBox()).y < 40, 'it is not at the top');
});

test('Tab leads into a frame, through it and out of it, both ways', async (t) => {
    const visitor = await visit(t);
    const { page, sandbox } = visitor;
    await page.route('**/host.html', (route) => route.fulfill({
        contentType: 'text/html',
        body: `<button id="before">before</button><iframe title="Access tokens" src="${sandbox.url}" width="900" height="700"></iframe><button id="after">after</button>`,
    }));
    await page.goto(`${sandbox.url}host.html`);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('textbox', { name: 'Password' }).waitFor();
    const focused = (id) => page.evaluate((wanted) => document.activeElement.id === wanted, id);

    for (const [key, from, to] of [['Tab', 'before', 'after'], ['Shift+Tab', 'after', 'before']]) {
        await page.locator(`#${from}`).focus();
        const reached = [];
        for (let step = 0; step < 30 && !(await focused(to)); ++step) {
            await page.keyboard.press(key);
            reached.push(await page.frames()[1].evaluate(() => document.activeElement.getAttribute('name') ?? document.activeElement.textContent));
        }
        assert.ok(await focused(to), `${key} does not leave the frame`);
        assert.ok(reached.includes('password') && reached.includes('Login'), reached.join(', '));
    }
});

test('a finger sorts and filters by the menus of a phone', async (t) => {
    const visitor = await visit(t, {
        screen: upright,
        intercept: onEvery('GET', '/users/security/token', manyTokens(3)),
    });
    await visitor.signIn();
    await visitor.button('Copy script 00000').waitFor();
    const first = () => visitor.page.getByRole('rowheader').first().textContent();

    await visitor.button('Sort').tap();
    await visitor.role('menuitemradio', 'Ascending').tap();
    await visitor.role('menu', 'Sort').waitFor({ state: 'detached' });
    assert.equal(await first(), 'script 00002');
    await visitor.button('More').tap();
    await visitor.role('menuitemradio', 'Expired').tap();
    await visitor.page.getByText('No tokens match').first().waitFor();
});

test('what is read stays where it is when something comes or goes above it', async (t) => {
    const visitor = await visit(t, {
        screen: upright,
        intercept: onEvery('GET', '/users/security/token', manyTokens(20)),
    });
    await visitor.signIn();
    await visitor.button('Copy script 00000').waitFor();
    const box = visitor.role('checkbox', 'Select script 00009');
    const place = () => box.evaluate((element) => ({ top: element.getBoundingClientRect().top, scrollY }));
    const tick = async (isTicked) => {
        await box.tap();
        await visitor.until(async () => (await box.isChecked()) === isTicked && (await visitor.button('Revoke selected').count()) === Number(isTicked));
        return place();
    };
    await box.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const before = await place();

    const { top, scrollY } = await tick(true);

    assert.ok(scrollY > before.scrollY, 'nothing came above it');
    assert.equal(top, before.top);
    assert.deepEqual(await tick(false), before);
});

test('two fingers enlarge the page, and an address bar comes and goes, without scrolling it', async (t) => {
    const visitor = await visit(t, {
        screen: upright,
        intercept: onEvery('GET', '/users/security/token', manyTokens(20)),
    });
    await visitor.signIn();
    await visitor.button('Copy script 00000').waitFor();
    await visitor.page.evaluate(() => scrollTo(0, 300));
    const session = await visitor.page.context().newCDPSession(visitor.page);
    const pinch = (scaleFactor, scale) => Promise.all([
        session.send('Input.synthesizePinchGesture', { x: 100, y: 200, scaleFactor }),
        visitor.until(() => visitor.page.evaluate((wanted) => Math.abs(visualViewport.scale - wanted) < 0.01, scale), 'it is not enlarged'),
    ]);
    const place = () => visitor.page.evaluate(() => ({ scrollY, top: document.getElementById('canvas').getBoundingClientRect().top }));

    await pinch(2, 2);
    assert.deepEqual(await place(), { scrollY: 300, top: 0 });
    await pinch(0.5, 1);
    assert.deepEqual(await place(), { scrollY: 300, top: 0 });

    for (const height of [796, 740]) {
        await visitor.page.setViewportSize({ width: 360, height });
        await visitor.until(() => visitor.page.evaluate((wanted) => document.getElementById('canvas').getBoundingClientRect().height === wanted, height), 'the picture does not follow');
        assert.deepEqual(await place(), { scrollY: 300, top: 0 });
    }
});

test('the button of an account is pressed where it is drawn, however long the name is', async (t) => {
    const visitor = await visit(t, { screen: { viewport: { width: 700, height: 600 } } });
    await visitor.hasProfile({ displayName: 'Featherstonehaugh '.repeat(12) });
    await visitor.signIn();
    const { x, y, width, height } = await visitor.button(/^Featherstonehaugh/).boundingBox();
    const menu = visitor.page.getByRole('menu');

    for (const [place, isPressed] of [[x + 3, 1], [x + width / 2, 1], [x + width - 3, 1], [x - 8, 0]]) {
        await visitor.page.mouse.click(place, y + height / 2);
        if (isPressed) await menu.waitFor();
        assert.equal(await menu.count(), isPressed);
        await visitor.page.keyboard.press('Escape');
        await menu.waitFor({ state: 'detached' });
    }
});
