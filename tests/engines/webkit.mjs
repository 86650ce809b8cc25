// webkit.mjs — WebKitGTK, in its own small browser, through WebDriver.

import { once } from 'node:events';
import { createServer } from 'node:net';
import { Builder, Capabilities, Key, error } from 'selenium-webdriver';
import { start, stop, until } from './children.mjs';
import { environment } from './screen.mjs';
import { portOf } from '../support/port.mjs';

export async function webkit({ scheme })
{
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    // Its sandbox needs rights that containers do not give.
    const env = { ...(await environment()), WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
    const server = start('WebKitWebDriver', [`--port=${port}`], { env });
    try {
        const isUp = () => server.exitCode !== null || fetch(`${url}/status`).then(({ ok }) => ok, () => false);
        if (!(await until(isUp)) || server.exitCode !== null) throw new Error('WebKitWebDriver did not start.');
        return new WebKit(server, await connect(url, scheme));
    } catch (failure) {
        await stop(server);
        throw failure;
    }
}

async function connect(url, scheme)
{
    const args = ['--automation', ...(scheme === 'dark' ? ['--dark-mode'] : [])];
    const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { args } });
    const driver = await new Builder().disableEnvironmentOverrides().usingServer(url).withCapabilities(capabilities).build();
    await driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 838 });
    return driver;
}

async function freePort()
{
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const port = portOf(server);
    server.close();
    await once(server, 'close');
    return port;
}

class WebKit
{
    name = 'webkit';

    constructor(server, driver)
    {
        this.server = server;
        this.driver = driver;
    }

    async open(url)
    {
        await this.driver.get(url);
        await this.run(watch);
    }

    close() { return stop(this.server); }

    // The elements to which WebKit gives that role and name. It has no search for them, so those are asked that may be it.
    locate(role, name)
    {
        return this.filter(named, name, async (element) => (await element.getAriaRole()) === role && (await element.getAccessibleName()) === name);
    }

    async says(role, text)
    {
        const elements = await this.filter(texted, text, async (element) => (await element.getAriaRole()) === role);
        return elements.length > 0;
    }

    async filter(candidates, text, isIt)
    {
        const found = [];
        try {
            for (const element of await this.run(candidates, text)) if (await isIt(element)) found.push(element);
        } catch (failure) {
            // The page went on in between.
            if (!(failure instanceof error.StaleElementReferenceError)) throw failure;
        }
        return found;
    }

    async isFocused(role, name)
    {
        const element = await this.driver.switchTo().activeElement();
        return (await element.getAriaRole()) === role && (await element.getAccessibleName()) === name;
    }

    type(text) { return this.driver.actions().sendKeys(text).perform(); }

    async press(keys)
    {
        const codes = keys.split('+').map((key) => keyCodes[key] ?? key);
        const actions = this.driver.actions();
        for (const code of codes) actions.keyDown(code);
        for (const code of codes.reverse()) actions.keyUp(code);
        await actions.perform();
    }

    run(script, ...args) { return this.driver.executeScript(script, ...args); }
    async picture() { return Buffer.from(await this.driver.takeScreenshot(), 'base64'); }
    complained() { return this.run(() => globalThis.complaints); }

    async paste()
    {
        const page = await this.driver.getWindowHandle();
        await this.driver.switchTo().newWindow('tab');
        await this.driver.get('data:text/html,<textarea autofocus></textarea>');
        const field = await this.driver.findElement({ css: 'textarea' });
        await field.click();
        await this.press('Control+v');
        const text = await until(() => field.getProperty('value'));
        await this.driver.close();
        await this.driver.switchTo().window(page);
        return text;
    }
}

const keyCodes = {
    ArrowDown: Key.ARROW_DOWN,
    ArrowRight: Key.ARROW_RIGHT,
    Control: Key.CONTROL,
    Enter: Key.ENTER,
    Escape: Key.ESCAPE,
    Shift: Key.SHIFT,
    Tab: Key.TAB,
};

// These run in the page.

const named = (name) => [...document.querySelectorAll('#twin *')].filter(({ ariaLabel, textContent }) => ariaLabel === name || textContent.includes(name));
const texted = (text) => [...document.querySelectorAll('#twin *')].filter(({ textContent }) => textContent === text);

// WebDriver tells of no errors; these are the ones from when the page is loaded.
function watch()
{
    const complaints = globalThis.complaints = [];
    console.error = (...words) => complaints.push(words.join(' '));
    addEventListener('error', ({ message }) => complaints.push(message));
    addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        complaints.push(`Content-Security-Policy: ${violatedDirective} ${blockedURI}`));
}
