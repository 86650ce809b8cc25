// What axe finds in the twin of each screen, in each engine, light and dark: nothing.

import assert from 'node:assert/strict';
import { axe, violations } from '../support/axe.mjs';
import { inEachEngine, visit } from './visitor.mjs';

for (const scheme of ['light', 'dark']) {
    inEachEngine(`axe finds nothing in ${scheme}`, async (t, engine) => {
        const visitor = await visit(t, engine, { scheme });
        const isClean = async (screen) => {
            assert.deepEqual(await visitor.browser.run(violations), [], screen);
            await visitor.screenshot(`${screen}-${scheme}`);
        };
        await visitor.browser.run(axe);
        assert.equal(await visitor.browser.run(() => matchMedia('(prefers-color-scheme: dark)').matches), scheme === 'dark');
        await visitor.find('textbox', 'Username or Email');
        await isClean('sign-in');
        await visitor.signIn();
        await isClean('empty');

        await visitor.click('button', 'Generate New Token');
        await visitor.find('dialog', 'Generate New Token');
        await isClean('generate');
        await visitor.click('button', 'Cancel');
        await visitor.generate('laptop');
        await isClean('copy');
        await visitor.click('button', 'Copy to clipboard');
        await visitor.hears('Copied to the clipboard');
        await visitor.click('button', 'Done');
        await visitor.find('button', 'Copy laptop');
        await isClean('tokens');

        await visitor.click('button', 'Revoke laptop');
        await visitor.find('alertdialog', 'Revoke token');
        await isClean('revoke');
        await visitor.click('button', 'Cancel');
        await visitor.click('button', 'Jane Doe');
        await visitor.find('menuitem', 'Logout');
        await isClean('menu');
        await visitor.click('menuitem', 'View Profile');
        await visitor.find('heading', 'Description');
        await isClean('overview');
    });
}
