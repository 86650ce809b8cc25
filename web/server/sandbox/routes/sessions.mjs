// sessions.mjs — signing in with a password, staying signed in, signing out.
//
// Source   BasicAuthenticator.java. The order of the checks is part of the contract: the password's form, the lock, the
//          address, the password.

import { demand, Problem } from '../problem.mjs';

const wrong = 'You have entered an invalid username or password.';
const locked = 'Failed Login Attempts Exceeded. Use Forgot Password or retry after some time.';

// What Java's basic decoder takes: its padding is optional, `-` and `_` are not in its alphabet.
const base64 = /^([a-z\d+/]{4})*([a-z\d+/]{2}(==)?|[a-z\d+/]{3}=?)?$/i;

export async function openSessionRoutes(app, { server })
{
    const { kind, sessions } = server;

    app.post('/users/login', async ({ body }) => {
        if (!kind.keepsPasswords) throw new Problem(403, 'Operation is not permitted with the Selected Authenticator.');
        return sessions.open(await accountFor(server, body));
    });

    app.post('/users/refresh', async ({ body }) => sessions.renew(body?.refreshToken));
}

// Whose address and password `body` has.
// Errors: 400 or 401.
export async function accountFor({ accounts, lockout, now }, body)
{
    demand(body, 'email', 'password');
    const email = body.email.toLowerCase();
    const password = decoded(body.password);
    if (lockout.isLocked(email)) throw new Problem(401, locked);

    const account = accounts.byEmail(email);
    if (!account || account.isBot) throw new Problem(400, wrong);
    if (!await account.isPassword(password)) {
        lockout.recordFailure(email);
        throw new Problem(401, wrong);
    }
    account.user.lastLoginTime = now();
    return account;
}

function decoded(password)
{
    if (!base64.test(password)) throw new Problem(400, 'Password needs to be encoded in Base-64.');
    return Buffer.from(password, 'base64').toString();
}

export async function sessionRoutes(app, { server })
{
    const { browserSessions, kind, sessions } = server;

    app.post('/users/logout', async ({ body, headers }, reply) => {
        demand(body, 'token');
        sessions.close(body.token, body.refreshToken);
        // The session of the host's pages too, if the browser sent its cookie along.
        if (kind.isSince(2, 0)) browserSessions.close(headers.cookie);
        // Bare text under the JSON media type, as the server sends it; a string would be quoted.
        return reply.type('application/json').send(Buffer.from('Logout Successful'));
    });
}
