// kit.mjs — the program in Node, in front of a sandbox of its own.

import { startSandbox } from '../support/sandbox.mjs';
import { createApp } from '#headless';

export async function open(t, /** @type {{ fragment?: string, language?: string } & import('../support/sandbox.mjs').Options} */ { fragment, language, ...options } = {})
{
    const sandbox = await startSandbox(options);
    const apps = [];
    t.after(async () => {
        for (const app of apps) app.close();
        await sandbox.close();
    });
    return start(sandbox, apps, { fragment, language });
}

async function start(sandbox, apps, options)
{
    const app = await createApp({ server: `${sandbox.url}api`, ...options });
    apps.push(app);
    await app.idle();

    const press = async (role, name) => {
        app.get(role, name).press();
        await app.idle();
    };
    return {
        app,
        sandbox,
        // As a reload: another program in front of the same server.
        again: (more) => start(sandbox, apps, more),
        press,
        pressButton: (name) => press('button', name),
        async signIn({ email, password } = sandbox.user) {
            app.get('textbox', 'Username or Email').fill(email);
            app.get('textbox', 'Password').fill(password);
            await press('button', 'Login');
        },
        async generate(name, lifetime = '7 days') {
            await press('button', 'Generate New Token');
            app.get('textbox', 'Token name').fill(name);
            await press('radio', lifetime);
            await press('button', 'Generate');
        },
        async whoIs(token) {
            const answer = await fetch(`${sandbox.url}api/v1/users/loggedInUser`, { headers: { Authorization: `Bearer ${token}` } });
            return { status: answer.status, ...(await answer.json()) };
        },
    };
}
