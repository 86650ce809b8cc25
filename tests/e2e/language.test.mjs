// The page in another language: chosen, kept, wished by others, and what happens where its texts do not come.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, violations } from '../support/axe.mjs';
import { visit } from './browser.mjs';
import { hasForm, hasPicture, withheld } from './start.mjs';

const kFiles = '**/locales/*.json';
const kGerman = '**/locales/de-DE.*.json';

const inGerman = (visitor) => visitor.heading('Bei OpenMetadata anmelden');
const inEnglish = (visitor) => visitor.heading('Sign in to OpenMetadata');
const languageOf = (visitor) => visitor.page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
const kept = (visitor) => visitor.page.evaluate(() => localStorage.getItem('latchkey.language'));
const menuOf = (visitor, name) => visitor.page.locator('footer').getByRole('button', { name, exact: true });

async function choose(visitor, from, to)
{
    await menuOf(visitor, from).click();
    await visitor.role('menuitemradio', to).click();
}

// The files of languages that the page has asked for.
async function noted(visitor)
{
    const files = [];
    await visitor.page.route(kFiles, (route) => {
        files.push(/locales\/(.{5})/.exec(route.request().url())[1]);
        return route.continue();
    });
    return files;
}

test('the language chosen in the footer is there at once, is announced, and is kept', async (t) => {
    const visitor = await visit(t);
    await visitor.textbox('Username or Email').fill('jane');
    await choose(visitor, 'English', 'Deutsch');

    await inGerman(visitor).waitFor();
    await visitor.status('Deutsch').waitFor();
    assert.deepEqual(await languageOf(visitor), ['de-DE', 'ltr']);
    assert.equal(await visitor.page.locator('input[name=username]').inputValue(), 'jane');
    assert.equal(await menuOf(visitor, 'Deutsch').evaluate((button) => button === document.activeElement), true);
    assert.match(await visitor.page.title(), /^Anmelden/);
    assert.equal(await kept(visitor), 'de-DE');

    await visitor.page.reload();
    await inGerman(visitor).waitFor();
    await hasPicture(visitor);
    assert.equal(await visitor.page.getByRole('status').textContent(), '');
    await choose(visitor, 'Deutsch', 'English');
    await inEnglish(visitor).waitFor();
    assert.deepEqual(await languageOf(visitor), ['en-US', 'ltr']);
    assert.equal(await kept(visitor), 'en-US');
});

test('each name in the menu says which language it is in', async (t) => {
    const visitor = await visit(t);
    await menuOf(visitor, 'English').click();
    await visitor.role('menuitemradio', 'Deutsch').waitFor();

    const told = await visitor.page.getByRole('menuitemradio').evaluateAll((items) => items.map(({ lang, textContent }) => `${textContent} ${lang}`));
    assert.equal(told.length, 19);
    for (const name of ['Deutsch de-DE', '日本語 ja-JP', 'עברית he-HE', 'فارسی fa-IR']) assert.ok(told.includes(name), told.join());
});

test('it is chosen by keys, and what is open stays open', async (t) => {
    const visitor = await visit(t);
    await visitor.signIn();
    await visitor.button('Generate New Token').waitFor();
    await menuOf(visitor, 'English').press('Enter');
    await visitor.page.waitForFunction(() => document.activeElement.getAttribute('aria-checked') === 'true');
    await visitor.page.keyboard.press('Home');
    await visitor.page.keyboard.press('Enter');

    await visitor.role('tab', 'Übersicht').waitFor();
    assert.equal(await menuOf(visitor, 'Deutsch').evaluate((button) => button === document.activeElement), true);
    assert.match(await visitor.page.evaluate(() => location.hash), /access-tokens/);
    await visitor.page.evaluate(axe);
    assert.deepEqual(await visitor.page.evaluate(violations), []);
});

test('a file that does not come leaves English, and the page says so once', async (t) => {
    const visitor = await visit(t, { screen: { locale: 'de-AT' }, before: ({ page }) => page.route(kGerman, (route) => route.fulfill({ status: 404 })) });
    visitor.tolerate(/404/);
    await visitor.alert('Couldn’t load the page in Deutsch. It stays as it is.').waitFor();
    await inEnglish(visitor).waitFor();

    assert.deepEqual(await languageOf(visitor), ['en-US', 'ltr']);
    await visitor.button('Close').click();
    assert.equal(await visitor.alert('Deutsch').count(), 0);
    await visitor.page.unroute(kGerman);
    await choose(visitor, 'English', 'Deutsch');
    await inGerman(visitor).waitFor();
});

const english = JSON.stringify(Array.from({ length: 1_000 }, () => 'a'));
for (const [what, body] of /** @type {[string, string][]} */ ([
    ['nothing', ''],
    ['a page', '<!doctype html><script>globalThis.hacked = true</script>'],
    ['half of it', '["<b>'],
    ['another number of texts', '["<img src=x onerror=alert(1)>"]'],
    ['far too many', english],
    ['no texts', JSON.stringify(Array.from({ length: 473 }, (_, i) => ({ i })))],
    ['an object', JSON.stringify({ length: 473, 0: 'a', map: 'b', __proto__: { a: 1 } })],
    ['ten mebibytes', JSON.stringify(['a'.repeat(10 << 20)])],
])) {
    test(`a file that is hostile changes nothing: ${what}`, async (t) => {
        const visitor = await visit(t, { screen: { locale: 'de-DE' }, before: ({ page }) => page.route(kGerman, (route) => route.fulfill({ contentType: 'application/json', body })) });
        await visitor.alert('Couldn’t load the page in Deutsch').waitFor();
        await inEnglish(visitor).waitFor();

        assert.deepEqual(await languageOf(visitor), ['en-US', 'ltr']);
        assert.equal(await visitor.page.evaluate(() => document.querySelectorAll('#twin :is(img, b, script)').length), 0);
        await visitor.signIn();
        await visitor.button('Generate New Token').waitFor();
    });
}

test('texts with markup in them are texts', async (t) => {
    const visitor = await visit(t, { screen: { locale: 'de-DE' }, before: ({ page }) => page.route(kGerman, async (route) => {
        const texts = await (await route.fetch()).json();
        await route.fulfill({ json: texts.map((text) => text && `<img src=x onerror="globalThis.hacked = 1">{{name}}${text}`) });
    }) });
    await visitor.page.getByRole('heading', { name: 'Bei OpenMetadata anmelden' }).waitFor();

    assert.deepEqual(await visitor.page.evaluate(() => [document.querySelectorAll('#twin img').length, globalThis.hacked]), [0, undefined]);
});

for (const [what, options, expected] of /** @type {[string, any, string][]} */ ([
    ['the browser’s first that there is', { screen: { locale: 'de-CH' } }, 'de-DE'],
    ['the host’s, by its cookie', { cookie: 'ja-JP', screen: { locale: 'de-DE' } }, 'ja-JP'],
    ['the host’s Persian', { cookie: 'pr-PR' }, 'fa-IR'],
    ['what the page around wishes', { query: '?locale=ru-RU', cookie: 'ja-JP' }, 'ru-RU'],
    ['what was chosen', { query: '?locale=ru-RU', cookie: 'ja-JP', kept: 'de-DE' }, 'de-DE'],
    ['what the address says', { query: '?lang=ja', kept: 'de-DE' }, 'ja-JP'],
    ['the next where there is none of a wish', { query: '?lang=xx&locale=', cookie: 'xx-XX', kept: 'nonsense', screen: { locale: 'ru' } }, 'ru-RU'],
    ['English where that was chosen', { kept: 'en-US', cookie: 'ja-JP', screen: { locale: 'de-DE' } }, 'en-US'],
])) {
    test(`the language is ${what}`, async (t) => {
        const { cookie, kept: text, ...rest } = options;
        const visitor = await visit(t, { ...rest, before: async ({ page, sandbox }) => {
            if (cookie) await page.context().addCookies([{ name: 'i18next', value: cookie, url: sandbox.url }]);
            if (text) await page.addInitScript((it) => localStorage.setItem('latchkey.language', it), text);
        } });
        await hasPicture(visitor);

        assert.equal((await languageOf(visitor))[0], expected);
    });
}

test('an English visit asks for no file, and another for its own alone', async (t) => {
    let files;
    await visit(t, { before: async (visitor) => { files = await noted(visitor); } }).then(hasPicture);
    assert.deepEqual(files, []);

    await visit(t, { screen: { locale: 'de-DE' }, before: async (visitor) => { files = await noted(visitor); } }).then(hasPicture);
    assert.deepEqual(files, ['de-DE']);
});

test('the address that says which language it is says so of the one that is chosen then', async (t) => {
    const visitor = await visit(t, { query: '?lang=de' });
    await inGerman(visitor).waitFor();
    await choose(visitor, 'Deutsch', '日本語');
    await menuOf(visitor, '日本語').waitFor();

    assert.equal(await visitor.page.evaluate(() => new URLSearchParams(location.search).get('lang')), 'ja-JP');
    await visitor.page.reload();
    await menuOf(visitor, '日本語').waitFor();
});

test('the form that is there before the program is in that language, too', async (t) => {
    const visitor = await withheld(t, { screen: { locale: 'de-DE' } });
    await hasForm(visitor);

    await inGerman(visitor).waitFor();
    assert.match(await visitor.page.title(), /^Anmelden/);
    assert.deepEqual(await languageOf(visitor), ['de-DE', 'ltr']);
    visitor.release();
    await hasPicture(visitor);
    await inGerman(visitor).waitFor();
});

test('where the texts come after the form, the program puts them there', async (t) => {
    let deliver;
    const delivered = new Promise((resolve) => { deliver = resolve; });
    const visitor = await withheld(t, { screen: { locale: 'de-DE' }, before: ({ page }) => page.route(kGerman, async (route) => {
        await delivered;
        await route.continue();
    }) });
    await hasForm(visitor);
    await inEnglish(visitor).waitFor();
    await visitor.page.locator('input[name=username]').fill('jane');
    deliver();
    visitor.release();

    await inGerman(visitor).waitFor();
    await hasPicture(visitor);
    assert.equal(await visitor.page.locator('input[name=username]').inputValue(), 'jane');
});

test('the element that embeds the page passes a language on, and each other that follows', async (t) => {
    const visitor = await visit(t, { path: 'my-data' });
    await visitor.page.evaluate(async (address) => {
        await import(`${address}embed.js`);
        document.body.insertAdjacentHTML('beforeend', '<latchkey-tokens locale="de-DE"></latchkey-tokens>');
    }, visitor.sandbox.page);
    const inside = visitor.within(visitor.page.frameLocator('latchkey-tokens iframe'));
    await inGerman(inside).waitFor();

    const wish = (locale) => visitor.page.evaluate((it) => document.querySelector('latchkey-tokens').setAttribute('locale', it), locale);
    await wish('ja');
    await menuOf(inside, '日本語').waitFor();
    await inside.status('日本語').waitFor();
    await wish('nonsense');
    await wish('en-GB');
    await inEnglish(inside).waitFor();

    await choose(inside, 'English', 'Deutsch');
    await inGerman(inside).waitFor();
    await wish('ja-JP');
    await inGerman(inside).waitFor();
    assert.equal(await menuOf(inside, 'Deutsch').count(), 1);
});

test('the host’s own page keeps its language where this one looks for it', async (t) => {
    const visitor = await visit(t, { path: 'my-data' });
    await visitor.page.getByLabel('Language').selectOption('ru-RU');
    await visitor.page.goto(visitor.sandbox.page);

    await menuOf(visitor, 'Русский').waitFor();
});
