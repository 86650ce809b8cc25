// sandbox.mjs — an OpenMetadata server, as far as sign-in, profile and personal access tokens go: of version 2.0 with basic
// authentication unless another is asked for. Everything is kept in memory and gone with the process.
//
// Source   OpenMetadata's REST resources, servlets and exception mappers, releases 1.3 to 2.0; what is before 2.0 answers as a
//          running 1.12.6 did.
// Units    now() gives epoch milliseconds.

import { Accounts } from './accounts.mjs';
import { bearerCheck } from './bearer.mjs';
import { BrowserSessions } from './browser_sessions.mjs';
import { sendHostPage } from './host_page.mjs';
import { createIssuer } from './issuer.mjs';
import { createKeys } from './keys.mjs';
import { Kind } from './kind.mjs';
import { Lockout } from './lockout.mjs';
import { PersonalTokens } from './personal_tokens.mjs';
import { Problem, problemSender } from './problem.mjs';
import { authRoutes, providerRoutes, samlRoutes } from './routes/auth.mjs';
import { profileRoutes } from './routes/profile.mjs';
import { openSessionRoutes, sessionRoutes } from './routes/sessions.mjs';
import { openSystemRoutes, systemRoutes } from './routes/system.mjs';
import { tokenRoutes } from './routes/tokens.mjs';
import { sampleNames, seedUsers } from './seed.mjs';
import { Sessions } from './sessions.mjs';

/**
 * @typedef {object} Options
 * @property {() => number} [now]
 * @property {{ email: string, password: string, [member: string]: any }[]} [users] as in seed.mjs; the first one is the one to try.
 * @property {string} [basePath] where the server has its API and its pages, such as `/openmetadata`.
 * @property {{ attempts: number, seconds: number }} [lockout] so many wrong passwords lock an address for so many seconds: three for
 *     600, or for 30 before 2.0.
 * @property {number} [accessTokenSeconds] how long a sign-in lasts without a refresh.
 * @property {string} [version] which OpenMetadata it is, with the next three, as in kind.mjs.
 * @property {string} [provider]
 * @property {string} [clientType]
 * @property {Record<string, boolean>} [traps]
 * @property {string[]} [trustedRedirects] the addresses that a sign-in elsewhere may come back to, besides its own.
 * @property {object} [theme] as customUiThemePreference has it: { primaryColor, … }.
 * @property {Awaited<ReturnType<typeof createKeys>>} [keys] for who starts many sandboxes.
 */

/** @param {Options} options */
export async function createSandbox({
    now = Date.now, users = seedUsers, basePath = '', lockout: ownLockout, accessTokenSeconds = 3600,
    version = '2.0.0', provider = 'basic', clientType = 'public', traps, trustedRedirects = [], theme = {}, keys: ownKeys,
} = {})
{
    const keys = ownKeys ?? await createKeys();
    const kind = new Kind({ version, provider, clientType, traps });
    const issue = createIssuer({ keys, kind, now });
    const lockout = ownLockout ?? { attempts: 3, seconds: kind.isBefore(2, 0) ? 30 : 600 };
    const server = {
        now, basePath, keys, accessTokenSeconds, kind, issue, trustedRedirects, theme,
        browserSessions: new BrowserSessions({ issue, now, accessTokenSeconds, kind }),
        accounts: new Accounts(users, now()),
        lockout: new Lockout({ ...lockout, now }),
        sessions: new Sessions({ issue, kind, now, accessTokenSeconds }),
        personalTokens: new PersonalTokens({ issue, kind, now }),
    };
    return {
        ...server,
        user: users[0],
        routes: (app) => pagesAndApi(app, server),  // To be registered under the base path.
        botToken: (name) => issueBotToken(server, name),
        nameSamples: () => nameSamples(server),
    };
}

// Gives one of the seed's people a token of each sample name, and says who they are.
async function nameSamples({ accounts, personalTokens })
{
    const lifetimes = ['90', '60', '30', '7', '1', 'OneHour'];
    const account = accounts.named('amina');
    for (const [i, name] of sampleNames.entries()) await personalTokens.create(account, name, lifetimes[i % lifetimes.length]);
    return seedUsers.find(({ email }) => email === 'amina@example.org');
}

async function issueBotToken({ accounts, issue }, name)
{
    const account = accounts.named(name);
    account.botToken = await issue(account, 'BOT');
    return account.botToken;
}

async function pagesAndApi(app, server)
{
    app.setNotFoundHandler((request, reply) => sendHostPage(server, request, reply, isMissingFile(request, server) ? 404 : 200));
    app.register(api, { prefix: '/api', server });
    if (!server.kind.keepsPasswords) app.register(providerRoutes, { server });
}

// Before 2.0, what has a dot in its last part is no page of the interface's; it gets the interface all the same.
function isMissingFile({ url }, { kind })
{
    return kind.isBefore(2, 0) && /\.[^/]*$/.test(url.split('?')[0]);
}

async function api(app, { server })
{
    const sendProblem = problemSender(server.kind);
    app.setErrorHandler(sendProblem);
    app.setNotFoundHandler((request, reply) => sendProblem(new Problem(404, 'HTTP 404 Not Found'), request, reply));
    acceptOnlyJson(app);
    // Clients hold their own clock against it.
    app.addHook('onSend', async (request, reply) => void reply.header('date', new Date(server.now()).toUTCString()));
    app.decorateRequest('caller', null);

    const prefix = '/v1';
    for (const routes of [openSystemRoutes, openSessionRoutes, authRoutes, samlRoutes]) app.register(routes, { prefix, server });
    app.register(async (guarded) => {
        guarded.addHook('onRequest', bearerCheck(server));
        for (const routes of [systemRoutes, sessionRoutes, profileRoutes, tokenRoutes]) guarded.register(routes, { prefix, server });
    });
}

// A body may be missing: some calls do without.
function acceptOnlyJson(app)
{
    const parse = app.getDefaultJsonParser('error', 'error');
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) =>
        text === '' ? done(null, null) : parse(request, text, done));
}
