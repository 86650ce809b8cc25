// views.mjs — a tour of every view of the page, for what has to hold in all of them.
//
//   for await (const view of tour(visitor)) …      // The visitor has just come. Stop where you like.

export async function* tour(visitor)
{
    await visitor.textbox('Password').waitFor();
    yield 'sign-in';
    await visitor.signIn();
    await visitor.text('No token available').waitFor();
    yield 'empty';
    await visitor.role('tab', 'Overview').click();
    await visitor.heading('Description').waitFor();
    yield 'overview';
    await visitor.role('tab', 'Access Tokens').click();
    await visitor.button('Generate New Token').click();
    await visitor.role('dialog', 'Generate New Token').waitFor();
    yield 'generate';
    await visitor.button('Cancel').click();
    const { accounts, personalTokens } = visitor.sandbox.sandbox;
    for (const [name, days] of [['nightly ingestion', '1'], ['日本語 🔑 Ελληνικά', '7']]) {
        await personalTokens.create(accounts.named('jane.doe'), name, days);
    }
    await visitor.generate('laptop', '60 days');
    yield 'copy';
    await visitor.finish();
    await visitor.button('Copy laptop').waitFor();
    yield 'tokens';
    await visitor.button('Revoke laptop').click();
    await visitor.role('alertdialog', 'Revoke token').waitFor();
    yield 'revoke';
    await visitor.button('Cancel').click();
    await visitor.button('Details of laptop').click();
    await visitor.button('Check now').click();
    await visitor.text('Signature verified').waitFor();
    yield 'details';
    await visitor.button('Close').click();
    await visitor.button('Rotate laptop').click();
    await visitor.role('dialog', 'Rotate laptop').waitFor();
    yield 'rotate';
    await visitor.button('Later').click();
    await visitor.role('checkbox', 'Select laptop').click();
    await visitor.button('Revoke selected').waitFor();
    yield 'selected';
    await visitor.button('Jane Doe').click();
    await visitor.role('menuitem', 'Logout').waitFor();
    yield 'menu';
}

export const views = ['sign-in', 'empty', 'overview', 'generate', 'copy', 'tokens', 'revoke', 'details', 'rotate', 'selected', 'menu'];
