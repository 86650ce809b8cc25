// sessions.mjs — signing in with a password, staying signed in, signing out.
//
// Source   BasicAuthenticator.java. The order of the checks is part of the contract: the password's form, the lock, the
//          address, the password.

import { Problem } from '../problem.mjs';
import { demand, refuseOthers } from '../request_body.mjs';

const wrong = 'You have entered an invalid username or password.';
const locked = 'Failed Login Attempts Exceeded. Use Forgot Password or retry after some time.';

const notBase64 = () => new Problem(400, 'Password needs to be encoded in Base-64.');

// What Java's basic decoder takes: its padding is optional, `-` and `_` are not in its alphabet.
const base64 = /^([a-z\d+/]{4})*([a-z\d+/]{2}(==)?|[a-z\d+/]{3}=?)?$/i;

export async function openSessionRoutes(app, { server })
{
    const { kind, sessions } = server;

    app.post('/users/login', async ({ body }) => {
        if (!kind.keepsPasswords) throw new Problem(403, 'Operation is not permitted with the Selected Authenticator.');
        return sessions.open(await accountFor(server, body));
    });

    app.post('/users/refresh', async ({ body }) => {
        if (kind.isSince(2, 0)) return sessions.renew(body?.refreshToken);
        if (!kind.keepsPasswords) throw new Problem(501, 'Method not implemented.');
        return sessions.renew(demand(kind, body, 'refreshToken').refreshToken);
    });
}

// Whose address and password `body` has.
// Errors: 400 or 401.
export async function accountFor({ accounts, kind, lockout, now }, body)
{
    if (!body && kind.isBefore(2, 0)) throw notBase64();
    refuseOthers(kind, body, 'LoginRequest', 'password', 'email');
    const given = demand(kind, body, 'email', 'password');
    const email = given.email.toLowerCase();
    const password = decoded(given.password);
    if (lockout.isLocked(email)) throw new Problem(401, locked);

    const account = accounts.byEmail(email);
    if (!account || account.isBot) throw new Problem(400, wrong);
    if (!await account.isPassword(password)) {
        lockout.recordFailure(email);
        throw new Problem(401, wrong);
    }
    account.user.lastLoginTime = now();
    if (kind.isBefore(2, 0)) account.user.updatedAt = now();
    return account;
}

function decoded(password)
{
    if (!base64.test(password)) throw notBase64();
    return Buffer.from(password, 'base64').toString();
}

export async function sessionRoutes(app, { server })
{
    const { browserSessions, kind, sessions } = server;

    app.post('/users/logout', async ({ body, headers }, reply) => {
        demand(kind, body, 'token');
        sessions.close(body.token, body.refreshToken);
        // The session of the host's pages too, if the browser sent its cookie along.
        if (kind.isSince(2, 0)) browserSessions.close(headers.cookie);
        // Bare text under the JSON media type, as the server sends it; a string would be quoted.
        return reply.type('application/json').send(Buffer.from('Logout Successful'));
    });
}
