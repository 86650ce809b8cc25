// In Node the program speaks the same languages, from the same files.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './kit.mjs';

test('a script works in the language that it asks for', async (t) => {
    const { app, sandbox, press } = await open(t, { language: 'de-DE' });

    assert.ok(app.has('heading', 'Bei OpenMetadata anmelden'));
    assert.ok(!app.has('status', 'Die Seite ist jetzt auf Deutsch.'), 'nobody has changed it');
    app.get('textbox', 'Benutzername oder E-Mail').fill(sandbox.user.email);
    app.get('textbox', 'Passwort').fill(sandbox.user.password);
    await press('button', 'Anmelden');
    assert.ok(app.has('tab', 'Übersicht'));
});

test('a script changes the language as a person does', async (t) => {
    const { app, pressButton, press } = await open(t);
    await pressButton('English');
    await press('menuitemradio', 'Deutsch');

    assert.ok(app.has('heading', 'Bei OpenMetadata anmelden'));
    assert.equal(app.focused().name, 'Deutsch');
});

test('a language without a file leaves English', async (t) => {
    const { app } = await open(t, { language: 'xx-XX' });

    assert.ok(app.has('heading', 'Sign in to OpenMetadata'));
});
