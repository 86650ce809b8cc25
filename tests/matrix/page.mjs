// page.mjs — what a visitor does at the page, and what there is when it has been done.

export const isIn = (it) => it.has('heading', 'Personal Access Tokens');
export const hasList = (it) => isIn(it) && !it.has('button', 'Try Again');
export const hasOne = (it) => isIn(it) && it.network.tokens().length === 1;
export const hasNone = (it) => isIn(it) && !it.has('rowheader', 'nightly') && it.network.tokens().length === 0;

export const pressing = (name) => (it) => it.pressButton(name);
export const open = (it) => it.open();

export async function typeCredentials(it)
{
    await open(it);
    fillCredentials(it);
}

export async function enter(it)
{
    await open(it);
    await signIn(it);
}

export async function comeByCookie(it)
{
    it.network.openHostSession();
    await open(it);
}

export async function signIn(it)
{
    fillCredentials(it);
    await it.pressButton('Login');
}

// The name of the user is typed once.
function fillCredentials(it)
{
    const { email, password } = it.network.sandbox.user;
    const name = it.app.get('textbox', 'Username or Email');
    if (!name.value) name.fill(email);
    it.app.get('textbox', 'Password').fill(password);
}

export async function typeName(it)
{
    await enter(it);
    await it.pressButton('Generate New Token');
    it.app.get('textbox', 'Token name').fill('nightly');
}

// What was typed is there still where the dialog is.
export async function makeOne(it)
{
    if (!it.has('dialog', 'Generate New Token')) {
        await it.pressButton('Generate New Token');
        it.app.get('textbox', 'Token name').fill('nightly');
    }
    await it.pressButton('Generate');
}

async function enterWithOne(it)
{
    await typeName(it);
    for (const name of ['Generate', 'Copy to clipboard', 'Done']) await it.pressButton(name);
    it.token = it.network.tokens()[0].jwtToken;
}

export const askForDetails = (it) => enterWithOne(it).then(() => it.pressButton('Details of nightly'));
export const askToRevoke = (it) => enterWithOne(it).then(() => it.pressButton('Revoke nightly'));

export async function revoke(it)
{
    await it.pressButton('Revoke');
    await it.clock.pass(6000);  // To think better of it.
}

export async function revokeAgain(it)
{
    if (it.has('rowheader', 'nightly')) await it.pressButton('Revoke nightly');
    if (it.has('alertdialog', 'Revoke token')) await revoke(it);
}
