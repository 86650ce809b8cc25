// auth.mjs — how the host's own pages sign in: by cookie, with a password or by way of an identity provider.
//
// Source   AuthLoginServlet, AuthRefreshServlet, AuthLogoutServlet, AuthenticationCodeFlowHandler.java: outside of the REST
//          resources, hence {error} in place of {code, message}.

import { sendHostPage } from '../host_page.mjs';
import { Problem } from '../problem.mjs';
import { accountFor } from './sessions.mjs';

const noSession = () => new Problem(401, 'No active session');
const noLogin = 'Invalid login request';

export async function authRoutes(app, { server })
{
    const { browserSessions, kind } = server;
    if (!kind.hasBrowserSessions) {
        // The client and the provider are among themselves: what answers is the interface.
        if (kind.isOpenId && kind.isBefore(2, 0)) app.all('/auth/*', (request, reply) => sendHostPage(server, request, reply, 404));
        return;
    }
    app.setErrorHandler(({ statusCode = 500, message }, request, reply) => {
        // Early ones knew one status for all that goes wrong with a password.
        const isLogin = request.method === 'POST' && request.url.includes('/auth/login') && message !== noLogin;
        return reply.code(isLogin && kind.isBefore(2, 0) ? 500 : statusCode).send({ error: message });
    });

    if (kind.keepsPasswords) {
        app.post('/auth/login', async (request, reply) => {
            if (!request.body?.email || !request.body.password) throw new Problem(400, noLogin);
            const account = await accountFor(server, request.body);
            const value = browserSessions.open(account);
            reply.header('set-cookie', browserSessions.cookie(value, request));
            return browserSessions.lend(browserSessions.find(`${browserSessions.cookieName}=${value}`));
        });
    } else {
        app.get('/auth/login', async (request, reply) => signInAtProvider(server, request, reply, request.query.redirectUri));
    }

    const refresh = async (request, reply) => {
        const session = browserSessions.find(request.headers.cookie);
        if (!session) throw noSession();
        const lent = await browserSessions.lend(session);
        if (lent) return lent;
        return reply.code(503).header('retry-after', '1').send({ error: 'Session refresh already in progress' });
    };
    app.get('/auth/refresh', refresh);
    if (kind.isBefore(2, 0)) app.post('/auth/refresh', refresh);

    app.get('/auth/logout', async (request, reply) => {
        browserSessions.close(request.headers.cookie);
        reply.header('set-cookie', browserSessions.cookie('', request));
        if (kind.isOpenId) return reply.redirect(`${server.basePath}/logout`);
        return { message: 'Logged out successfully' };
    });
}

// The path of SAML before it came under /auth.
export async function samlRoutes(app, { server })
{
    if (!server.kind.isSaml) return;
    app.get('/saml/login', async (request, reply) => signInAtProvider(server, request, reply, request.query.callback));
}

// Whoever has a session need not go there.
async function signInAtProvider(server, request, reply, to)
{
    const { basePath, browserSessions, kind, trustedRedirects } = server;
    if (!to) throw new Problem(400, 'redirectUri is required');
    const isOwn = new URL(to).pathname === `${basePath}/auth/callback` && new URL(to).host === request.host;
    if (kind.isSince(2, 0) && !isOwn && !trustedRedirects.includes(to))
        throw new Problem(400, 'Redirect URI must exactly match a trusted redirect URI');
    const session = browserSessions.find(request.headers.cookie);
    if (session) return reply.redirect(await withToken(server, to, session));
    return reply.redirect(`${basePath}/sandbox-provider?to=${encodeURIComponent(to)}`);
}

async function withToken(server, to, session)
{
    const { accessToken } = await server.browserSessions.lend(session);
    const { email, displayName = '' } = session.account.user;
    const members = new URLSearchParams({ id_token: accessToken, email, name: displayName });
    const url = new URL(to);
    if (server.kind.isSince(2, 0)) url.hash = String(members);
    else url.search = String(members);
    return url.href;
}

// The identity provider of the sandbox: it knows one person, and asks for no password.
export async function providerRoutes(app, { server })
{
    const { accounts, basePath, browserSessions, keys, kind, now } = server;
    const account = accounts.first;

    app.get('/sandbox-provider', async ({ query }, reply) => reply.type('text/html; charset=utf-8').send(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sandbox provider</title><link rel="icon" href="data:,"></head>
<body><form action="${basePath}/sandbox-provider/back"><input type="hidden" name="to" value="${encodeURI(query.to ?? '')}">
<button>Continue as ${account.user.email}</button></form></body></html>
`));

    app.get('/sandbox-provider/back', async (request, reply) => {
        const value = browserSessions.open(account);
        reply.header('set-cookie', browserSessions.cookie(value, request));
        const session = browserSessions.find(`${browserSessions.cookieName}=${value}`);
        return reply.redirect(await withToken(server, decodeURI(request.query.to), session));
    });

    // To public clients it gives the token itself.
    app.get('/sandbox-provider/token', async () => {
        const iat = Math.floor(now() / 1000);
        const { email } = account.user;
        const claims = { iss: 'https://provider.example.org', sub: account.id, email, iat, exp: iat + server.accessTokenSeconds };
        return { id_token: kind.hasBrowserSessions ? undefined : await keys.sign(claims) };
    });
}
