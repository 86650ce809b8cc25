// From the sign-in page to a token that works, and to one that no longer works, in each engine.

import assert from 'node:assert/strict';
import { inEachEngine, visit } from './visitor.mjs';

for (const language of ['en-US', 'ar-SA']) inEachEngine(`in ${language} a person signs in, makes a token that works, copies it, and revokes it`, async (t, engine) => {
    const visitor = await visit(t, engine, { language });
    await visitor.find('heading', 'Sign in to OpenMetadata');
    await visitor.signIn();

    await visitor.click('button', 'Jane Doe');
    await visitor.click('menuitem', 'View Profile');
    await visitor.find('list', 'Teams');
    await visitor.click('tab', 'Access Tokens');
    await visitor.generate('nightly ingestion');
    await visitor.click('button', 'Copy to clipboard');
    await visitor.hears('Copied to the clipboard');

    const token = await visitor.browser.paste();
    assert.ok(/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token), 'what was copied is no token');
    assert.equal(await visitor.statusOf(token), 200);

    await visitor.click('button', 'Done');
    await visitor.click('button', 'Revoke nightly ingestion');
    await visitor.click('button', 'Revoke');
    await visitor.click('button', 'Revoke now');
    await visitor.hears('Token revoked');

    assert.equal(await visitor.statusOf(token), 401);
    await visitor.isGone('button', 'Copy nightly ingestion');
    await visitor.find('heading', 'No token available');
});
