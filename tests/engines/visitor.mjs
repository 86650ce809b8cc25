// visitor.mjs — the page in an engine, for a journey: by the role and the name that the engine itself computes.
//
//   inEachEngine('…', async (t, engine) => {
//       const visitor = await visit(t, engine);
//       await visitor.signIn();
//       await visitor.click('button', 'Generate New Token');
//   });
//
// At the end of the test it fails if the page reported an error or broke its Content-Security-Policy.

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startSandbox } from '../support/sandbox.mjs';
import { siteWith } from '../support/site.mjs';
import { wordingsIn } from '../support/spoken.mjs';
import { until } from './children.mjs';
import { chromium, firefox } from './puppets.mjs';
import { webkit } from './webkit.mjs';

const screenshots = fileURLToPath(new URL('../../build/screenshots', import.meta.url));

export function inEachEngine(title, act)
{
    for (const engine of [chromium, firefox, webkit]) test(`${title} in ${engine.name}`, { timeout: 60000 }, (t) => act(t, engine));
}

// `scheme` is light or dark; `path` leads elsewhere than to the page, on its origin; `deployment` is what latchkey.json says; `language` that of
// the page: the names that a journey says stay English.
export async function visit(t, engine, /** @type {{ scheme?: string, path?: string, deployment?: object, language?: string }} */ { scheme = 'light', path = '', deployment, language = 'en-US' } = {})
{
    const sandbox = await startSandbox({ site: await siteWith(t, deployment) });
    const browser = await engine({ scheme }).catch(async (failure) => {
        await sandbox.close();
        throw failure;
    });
    t.after(async () => {
        const silence = wait(10000, ['The engine does not answer.'], { ref: false });
        // The sandbox last: the page may be asking it still, and would complain.
        const complaints = await Promise.race([browser.complained(), silence]).finally(() => browser.close()).finally(() => sandbox.close());
        assert.deepEqual(complaints, []);
    });
    await browser.open(sandbox.url + path + (language === 'en-US' ? '' : `?lang=${language}`));
    return new Visitor(browser, sandbox, wordingsIn(language));
}

class Visitor
{
    constructor(browser, sandbox, wordings)
    {
        this.browser = browser;
        this.sandbox = sandbox;
        this.wordings = wordings;
    }

    async locate(role, name)
    {
        const found = [];
        for (const words of this.wordings(name)) found.push(...await this.browser.locate(role, words));
        return found;
    }

    async find(role, name)
    {
        const elements = await until(async () => {
            const found = await this.locate(role, name);
            return found.length > 0 && found;
        });
        assert.equal(elements?.length, 1, `there is one ${role} "${name}"`);
        return elements[0];
    }

    async click(role, name) { await (await this.find(role, name)).click(); }

    async isFocused(role, name)
    {
        for (const words of this.wordings(name)) if (await this.browser.isFocused(role, words)) return true;
        return false;
    }

    async isGone(role, name)
    {
        const isGone = await until(async () => (await this.locate(role, name)).length === 0);
        assert.ok(isGone, `the ${role} "${name}" is gone`);
    }

    async hears(text)
    {
        const isSaid = async () => (await Promise.all(this.wordings(text).map((words) => this.browser.says('status', words)))).includes(true);
        assert.ok(await until(isSaid), `the status "${text}" is told`);
    }

    async hasFocus(role, name)
    {
        assert.ok(await until(() => this.isFocused(role, name)), `the focus is on the ${role} "${name}"`);
    }

    // Tabs on until the focus is there.
    async tabTo(role, name)
    {
        await this.find(role, name);
        for (let step = 0; step < 40; ++step) {
            if (await this.isFocused(role, name)) return;
            await this.press('Tab');
        }
        assert.fail(`Tab does not reach the ${role} "${name}"`);
    }

    press(keys) { return this.browser.press(keys); }
    type(text) { return this.browser.type(text); }

    async signIn({ email, password } = this.sandbox.user)
    {
        await this.click('textbox', 'Username or Email');
        await this.type(email);
        await this.press('Tab');
        await this.type(password);
        await this.press('Enter');
        await this.find('button', 'Generate New Token');
    }

    // Makes a token; leaves the page at the dialog that hands it over.
    async generate(name, lifetime = '7 days')
    {
        await this.click('button', 'Generate New Token');
        await this.click('textbox', 'Token name');
        await this.press('Control+a');
        await this.type(name);
        await this.click('radio', lifetime);
        await this.click('button', 'Generate');
        await this.find('dialog', 'Copy your token');
    }

    // What the server answers to a script with that token.
    async statusOf(token)
    {
        const { status } = await fetch(`${this.sandbox.url}api/v1/users/loggedInUser`, { headers: { Authorization: `Bearer ${token}` } });
        return status;
    }

    // A frame that was asked for before is there then.
    isDrawn() { return this.browser.run(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))); }

    async screenshot(name)
    {
        await this.isDrawn();
        mkdirSync(screenshots, { recursive: true });
        writeFileSync(`${screenshots}/${this.browser.name}-${name}.png`, await this.browser.picture());
    }
}
