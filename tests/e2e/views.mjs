// views.mjs — the way to each view of the page, for what has to hold in all of them.
//
//   for (const [name, lead] of Object.entries(views)) await lead(visitor);   // The visitor has just come.

const signedIn = async (visitor) => {
    await visitor.signIn();
    await visitor.page.getByText('No token available').waitFor();
};

const generating = async (visitor) => {
    await signedIn(visitor);
    await visitor.button('Generate New Token').click();
    await visitor.role('dialog', 'Generate New Token').waitFor();
};

const created = async (visitor) => {
    await signedIn(visitor);
    await visitor.generate('laptop', '60 days');
};

const listed = async (visitor) => {
    await created(visitor);
    await visitor.finish();
    await visitor.button('Copy laptop').waitFor();
};

export const views = {
    'sign-in': (visitor) => visitor.textbox('Password').waitFor(),
    'empty': signedIn,
    'generate': generating,
    'copy': created,
    'tokens': listed,
    'revoke': async (visitor) => {
        await listed(visitor);
        await visitor.button('Revoke laptop').click();
        await visitor.role('alertdialog', 'Revoke token').waitFor();
    },
    'menu': async (visitor) => {
        await listed(visitor);
        await visitor.button('Jane Doe').click();
        await visitor.role('menuitem', 'Logout').waitFor();
    },
    'overview': async (visitor) => {
        await signedIn(visitor);
        await visitor.role('tab', 'Overview').click();
        await visitor.heading('Description').waitFor();
    },
};
