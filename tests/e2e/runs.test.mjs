// Text in every script is drawn as the browser sets it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEvery } from '../support/faults.mjs';
import { manyTokens } from '../support/many_tokens.mjs';
import { visit } from './browser.mjs';

// A few words of each language, and what is hard to set.
const texts = {
    'Arabic': 'رموز الوصول الشخصية',
    'German': 'Persönliche Größen, für Äußeres',
    'English': 'AVATAR office fjord, To Wa.',
    'Spanish': 'Contraseñas y tokens del año',
    'French': 'Jetons d’accès créés où ?',
    'Galician': 'Códigos de acceso da páxina',
    'Hebrew': 'אסימוני גישה אישיים',
    'Japanese': '個人用アクセストークン',
    'Korean': '개인 액세스 토큰',
    'Marathi': 'वैयक्तिक प्रवेश टोकन क्षत्रिय',
    'Dutch': 'Persoonlijke ĳstokens, geïnd',
    'Persian': 'نشانه‌های دسترسی شخصی ۱۲',
    'Portuguese': 'Códigos de ações e não só',
    'Russian': 'Личные токены доступа',
    'Thai': 'โทเคนการเข้าถึงส่วนบุคคล',
    'Turkish': 'Kişisel erişim belirteçleri ığİ',
    'Simplified Chinese': '个人访问令牌，测试',
    'Traditional Chinese': '個人存取權杖「測試」',
    'Hindi': 'व्यक्तिगत एक्सेस टोकन द्वि',
    'Tamil': 'தனிப்பட்ட அணுகல் கொடு',
    'Bengali': 'ব্যক্তিগত অ্যাক্সেস টোকেন',
    'Khmer': 'សញ្ញាសម្ងាត់ផ្ទាល់ខ្លួន',
    'Burmese': 'ကိုယ်ပိုင်ဝင်ရောက်ခွင့်',
    'Mongolian': 'ᠬᠤᠪᠢ ᠶᠢᠨ ᠲᠡᠮᠳᠡᠭ',
    'Hebrew with points': 'שָׁלוֹם נִקּוּד',
    'Arabic with digits and Latin': 'رمز CI رقم 12 (nightly) جديد',
    'emoji': '👩‍👩‍👧‍👦 family 🇩🇪🇯🇵 ✌🏽 ✓',
    'marks upon marks': 'Z̸̢͎͊a̵͓͠l̴̥̈g̷̱̈́o̷',
};

const kNearly = 80; // Of 255, by which a pixel may differ: each run begins on a whole one.

// The share of the pixels of `clip` that differ between what is drawn and what the browser sets there itself.
async function shareOfOthers(visitor, row, clip)
{
    const drawn = await visitor.pixels(clip);
    await row.evaluate((element) => {
        document.getElementById('canvas').style.setProperty('visibility', 'hidden');
        document.documentElement.style.setProperty('background', 'white', 'important');
        element.style.setProperty('color', '#181d27', 'important');
    });
    const set = await visitor.pixels(clip);
    await row.evaluate((element) => {
        document.getElementById('canvas').style.removeProperty('visibility');
        document.documentElement.style.removeProperty('background');
        element.style.removeProperty('color');
    });
    const pixels = drawn.data.length / 4;
    let [others, inked] = [0, 0];
    for (let i = 0; i < drawn.data.length; i += 4) {
        const by = Math.max(...[0, 1, 2].map((part) => Math.abs(drawn.data[i + part] - set.data[i + part])));
        others += Number(by > kNearly);
        inked += Number(set.data[i] < 160);
    }
    assert.ok(inked > 20, 'there is text');
    return others / pixels;
}

// Which form of a sign is shown depends on the language of the page.
const languages = { 'Japanese': 'ja', 'Simplified Chinese': 'zh-CN', 'Traditional Chinese': 'zh-TW', 'Korean': 'ko' };

async function isDrawnAsSet(t, density, lang)
{
    const here = Object.entries(texts).filter(([name]) => languages[name] === lang);
    const visitor = await visit(t, { density });
    if (lang) await visitor.page.evaluate((tag) => { document.documentElement.lang = tag; }, lang);
    const { accounts, personalTokens } = visitor.sandbox.sandbox;
    for (const [, text] of here) await personalTokens.create(accounts.named('jane.doe'), text, '30');
    await visitor.signIn();
    await visitor.button('Generate New Token').waitFor();
    await visitor.search();
    const wrong = [];
    for (const [name, text] of here) {
        const row = visitor.page.getByRole('rowheader').filter({ hasText: text });
        await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
        await visitor.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));
        const box = await row.evaluate((element) => {
            const range = document.createRange();
            range.selectNodeContents(element);
            const { x, y, width, height } = range.getBoundingClientRect();
            return { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width) + 1, height: Math.ceil(height) };
        });
        const share = await shareOfOthers(visitor, row, box);
        if (share > 0.02) wrong.push(`${name}: ${(share * 100).toFixed(1)} %`);
    }
    assert.deepEqual(wrong, []);
}

for (const density of [1, 2]) {
    for (const lang of [undefined, ...Object.values(languages)]) {
        test(`text ${lang ? `of ${lang} ` : ''}is drawn as the browser sets it, at a density of ${density}`, (t) => isDrawnAsSet(t, density, lang));
    }
}

test('code is set from left to right on any page, and a phrase in it as a whole', async (t) => {
    const visitor = await visit(t, { language: 'ar-SA' });
    await visitor.signIn();
    await visitor.generate('laptop');
    const code = visitor.page.getByText('Authorization: Bearer');
    await code.waitFor();
    await visitor.page.mouse.move(0, 0);
    await visitor.search();
    const clip = await code.evaluate((element) => {
        const node = [...element.childNodes].find(({ textContent }) => textContent.includes('<'));
        const range = document.createRange();
        range.setStart(node, node.textContent.indexOf('<'));
        range.setEnd(node, node.textContent.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width) + 1, height: Math.ceil(height) };
    });

    const share = await shareOfOthers(visitor, code, clip);
    t.diagnostic(`${(share * 100).toFixed(2)} %`);
    assert.ok(share <= 0.02, `${share * 100} % of the pixels differ`);
});

test('what is kept of drawn text has a bound, however many names one scrolls past', { timeout: 120_000 }, async (t) => {
    const scripts = Object.values(texts);
    const list = JSON.parse(manyTokens(3000)().payload);
    for (const [i, row] of list.data.entries()) row.tokenName = `${scripts[i % scripts.length]} ${i}`;
    const answer = () => ({ statusCode: 200, headers: { 'content-type': 'application/json' }, payload: JSON.stringify(list) });
    const visitor = await visit(t, { screen: { reducedMotion: 'reduce' }, intercept: onEvery('GET', '/users/security/token', answer) });
    await visitor.page.addInitScript(() => {
        globalThis.drawn = { runs: 0, pixels: 0 };
        const { fillText } = CanvasRenderingContext2D.prototype;
        CanvasRenderingContext2D.prototype.fillText = function (...given) {
            ++globalThis.drawn.runs;
            return fillText.apply(this, given);
        };
        const { texImage2D } = WebGL2RenderingContext.prototype;
        WebGL2RenderingContext.prototype.texImage2D = function (/** @type {any[]} */ ...given) {
            globalThis.drawn.pixels = given[3] * given[4];
            return Reflect.apply(texImage2D, this, given);
        };
    });
    await visitor.page.reload();
    await visitor.signIn();
    await visitor.page.getByText('3,000 tokens').or(visitor.page.getByText('3000 tokens')).first().waitFor();
    const settle = () => visitor.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));
    await settle();
    const before = await visitor.page.screenshot();

    await visitor.page.evaluate(async () => {
        for (let y = 0; y < document.documentElement.scrollHeight; y += 700) {
            scrollTo(0, y);
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        }
    });
    const { runs, pixels } = await visitor.page.evaluate(() => globalThis.drawn);
    await visitor.page.evaluate(() => scrollTo(0, 0));
    await settle();

    t.diagnostic(JSON.stringify({ runs, pixels }));
    assert.ok(runs > 5000, `${runs} runs were drawn`);
    assert.ok(pixels <= 2048 * 2048, `the atlas has ${pixels} pixels`);
    assert.ok(before.equals(await visitor.page.screenshot()), 'the first page looks as before');
});

// What the browser is given is a copy that nobody wipes.
test('a token that is shown is measured and drawn character by character', async (t) => {
    const visitor = await visit(t, { screen: { viewport: { width: 360, height: 740 } } });
    await visitor.page.addInitScript(() => {
        globalThis.given = [];
        for (const name of ['measureText', 'fillText']) {
            const real = CanvasRenderingContext2D.prototype[name];
            CanvasRenderingContext2D.prototype[name] = function (/** @type {any[]} */ ...values) {
                globalThis.given.push(values[0]);
                return Reflect.apply(real, this, values);
            };
        }
    });
    await visitor.page.reload();
    await visitor.signIn();
    await visitor.generate('laptop');
    await visitor.button('Show token').click();
    await visitor.role('switch', 'Include the token').click();
    const [{ jwtToken }] = visitor.sandbox.sandbox.personalTokens.of(visitor.sandbox.sandbox.accounts.named('jane.doe'));
    const part = jwtToken.slice(0, 3);
    await visitor.until(() => visitor.page.evaluate((text) => document.body.textContent.includes(text), jwtToken.slice(0, 30)), 'the token is in the lines');

    const given = await visitor.page.evaluate(() => globalThis.given);
    assert.ok(given.includes('Copy your token'), 'texts are drawn');
    assert.ok(!given.some((text) => text.includes(part)), 'a part of the token was given away');
});
