// puppets.mjs — Firefox through WebDriver BiDi, and Chromium as people use it through its own protocol.

import { launch } from 'puppeteer-core';
import { until } from './children.mjs';
import { environment } from './screen.mjs';

export async function firefox({ scheme })
{
    return open('firefox', {
        browser: 'firefox',
        executablePath: '/usr/bin/firefox-esr',
        args: ['--width=1280', '--height=885'],
        extraPrefsFirefox: {
            'webgl.force-enabled': true,
            'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
        },
    });
}

export async function chromium({ scheme })
{
    const puppet = await open('chromium', {
        browser: 'chrome',
        executablePath: '/usr/bin/chromium',
        args: [
            '--window-size=1280,885',
            '--use-angle=swiftshader',
            '--enable-unsafe-swiftshader',
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ],
    });
    await puppet.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    return puppet;
}

async function open(name, options)
{
    const browser = await launch({ headless: false, defaultViewport: null, env: await environment(), ...options });
    // A browser gives the focus to a page that is asked for, but not always to the one it starts with.
    const page = await browser.newPage();
    await page.waitForFunction(() => document.hasFocus());
    return new Puppet(name, browser, page);
}

class Puppet
{
    complaints = [];

    constructor(name, browser, page)
    {
        this.name = name;
        this.browser = browser;
        this.page = page;
        // Breaches of the Content-Security-Policy are among the errors.
        page.on('pageerror', (error) => this.complaints.push(String(error)));
        page.on('console', (message) => {
            // Chromium reports what the API refuses, which is an answer: to who has not signed in, and of a token that no longer works.
            const isRefusal = /status of 401/.test(message.text()) && /\/api\/v1\//.test(message.location().url);
            if (message.type() === 'error' && !isRefusal) this.complaints.push(message.text());
        });
    }

    open(url) { return this.page.goto(url); }
    close() { return this.browser.close(); }

    // The elements to which the browser gives that role and name.
    locate(role, name) { return this.page.$$(`aria/${name}[role="${role}"]`); }

    async says(role, text)
    {
        const elements = await this.page.$$(`aria/[role="${role}"]`);
        const texts = await Promise.all(elements.map((element) => element.evaluate(({ textContent }) => textContent)));
        return texts.includes(text);
    }

    async isFocused(role, name)
    {
        const elements = await this.locate(role, name);
        const answers = await Promise.all(elements.map((element) => element.evaluate((it) => it === document.activeElement)));
        return answers.includes(true);
    }

    type(text) { return this.page.keyboard.type(text); }
    press(keys) { return pressOn(this.page, keys); }

    run(script, ...args) { return this.page.evaluate(script, ...args); }
    picture() { return this.page.screenshot(); }
    async complained() { return this.complaints; }

    async paste()
    {
        const page = await this.browser.newPage();
        await page.goto('data:text/html,<textarea autofocus></textarea>');
        await page.focus('textarea');
        await pressOn(page, 'Control+v');
        const text = await until(() => page.$eval('textarea', ({ value }) => value));
        await page.close();
        return text;
    }
}

async function pressOn({ keyboard }, keys)
{
    const [key, ...held] = keys.split('+').reverse();
    for (const modifier of held) await keyboard.down(modifier);
    await keyboard.press(key);
    for (const modifier of held) await keyboard.up(modifier);
}
