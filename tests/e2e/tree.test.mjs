// The tree that Chromium hands to assistive technology is the program's own: the same roles, names and states in the
// same order, in every view. The program's is read from the headless one, which is led along the same way.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { createApp } from '#headless';
import { startSandbox } from '../support/sandbox.mjs';
import { ofChromium, ofProgram } from '../support/trees.mjs';
import { visit } from './browser.mjs';

for (const language of ['en-US', 'ar-SA', 'ja-JP']) test(`Chromium’s accessibility tree is the program’s, in every view, in ${language}`, async (t) => {
    const visitor = await visit(t, { language, screen: { timezoneId: Intl.DateTimeFormat().resolvedOptions().timeZone } });
    const sandbox = await startSandbox();
    const app = await createApp({ server: `${sandbox.url}api`, language });
    t.after(async () => {
        app.close();
        await sandbox.close();
    });
    await app.idle();

    const named = (role, english) => {
        const words = visitor.say(english);
        return app.get(role, typeof words === 'string' ? words : app.tree().find((node) => node.role === role && words.test(node.name))?.name);
    };
    // Whatever one does, the other does; each waits for its answer.
    const press = async (role, name) => {
        await visitor.role(role, name).click();
        named(role, name).press();
        await app.idle();
    };
    const fill = async (name, value) => {
        await visitor.textbox(name).fill(value);
        named('textbox', name).fill(value);
    };
    const agrees = async (view, seen) => {
        await seen.waitFor();
        await visitor.page.mouse.move(0, 0);
        // What passes by itself, such as "Copied", does not pass in both at once.
        let actual, expected;
        for (const deadline = Date.now() + 10_000; !isDeepStrictEqual(actual ?? [], expected) && Date.now() < deadline;) {
            [actual, expected] = [await ofChromium(visitor.page), ofProgram(app.tree())];
        }
        assert.ok(expected.length > 5);
        assert.deepEqual(actual, expected, view);
    };

    await agrees('sign-in', visitor.textbox('Password'));
    await press('button', 'Login');
    await agrees('sign-in failed', visitor.text('Enter your username and your password'));
    await press('button', 'Use an access token instead');
    await agrees('sign-in with a token', visitor.textbox('Access Token'));
    await press('button', 'Use a password instead');
    await fill('Username or Email', sandbox.user.email);
    await fill('Password', sandbox.user.password);
    await press('button', 'Login');
    await agrees('no tokens', visitor.text('No token available'));
    await press('button', 'Generate New Token');
    await agrees('generate', visitor.role('dialog', 'Generate New Token'));
    await fill('Token name', 'laptop');
    await press('radio', '7 days');
    await press('button', 'Generate');
    await agrees('new token', visitor.role('dialog', 'Copy your token'));
    await press('tab', 'curl');
    await press('button', 'Copy to clipboard');
    await agrees('copied', visitor.status('Copied to the clipboard'));
    await press('button', 'Done');
    await agrees('tokens', visitor.button('Copy laptop'));
    await press('checkbox', 'Select laptop');
    await agrees('selected', visitor.button('Revoke selected'));
    await press('button', 'Details of laptop');
    await agrees('details', visitor.role('table', 'Claims'));
    await press('button', 'Close');
    await press('button', 'Check a token');
    await agrees('check', visitor.role('dialog', 'Check a token'));
    await press('button', 'Close');
    await press('button', 'Rotate laptop');
    await agrees('rotate', visitor.role('dialog', 'Rotate laptop'));
    await press('button', 'Later');
    await press('button', 'Revoke laptop');
    await agrees('revoke', visitor.role('alertdialog', 'Revoke token'));
    await press('button', 'Cancel');
    await press('button', 'Jane Doe');
    await agrees('menu', visitor.role('menuitem', 'Logout'));
    await press('menuitem', 'View Profile');
    await agrees('overview', visitor.heading('Description'));
});
