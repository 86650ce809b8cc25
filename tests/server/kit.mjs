// kit.mjs — a sandbox without a socket, and a clock that the test moves.

import { after } from 'node:test';

import { createKeys } from '../../web/server/sandbox/keys.mjs';
import { createSandbox } from '../../web/server/sandbox/sandbox.mjs';
import { buildServer } from '../../web/server/server.mjs';

export const second = 1000;
export const hour = 3600 * second;
export const day = 24 * hour;

// The hour before the sample session in OpenMetadata's documentation ends.
export const start = 1767265200000;

export const jane = { email: 'jane.doe@example.org', password: 'Sesame!42' };
export const admin = { email: 'admin@example.org', password: 'Open!Metadata7' };

const keys = await createKeys();

export async function openSandbox(options = {})
{
    const clock = { now: start };
    const sandbox = await createSandbox({ now: () => clock.now, keys, ...options });
    const app = await buildServer({ sandbox });
    after(() => app.close());

    const call = (method, path, body, bearer, type = 'application/json') => app.inject({
        method,
        url: `${sandbox.basePath}/api/v1${path}`,
        headers: { ...(bearer && { authorization: `Bearer ${bearer}` }), ...(body !== undefined && { 'content-type': type }) },
        ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const login = ({ email, password }) => call('POST', '/users/login', { email, password: base64(password) });
    const signIn = async (who = jane) => (await login(who)).json().accessToken;

    return { app, sandbox, clock, call, login, signIn };
}

export const base64 = (text) => Buffer.from(text).toString('base64');

// Status, media type and body, as far as they are the same each time: secrets and random ids become their kind's name.
export function seen(answer)
{
    return { status: answer.statusCode, body: masked(answer.json()) };
}

export function refusal(code, message)
{
    return { status: code, body: { code, message } };
}

// What nobody had thought of, as servers before 2.0 tell it.
export function unhandled(happened)
{
    const message = `An exception with message [${happened}] was thrown while processing request.`;
    return { status: 500, body: { code: 500, errorType: 'UNHANDLED_SERVER_EXCEPTION', message } };
}

function masked(value)
{
    if (Array.isArray(value)) return value.map(masked);
    if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, masked(each)]));
    if (typeof value !== 'string') return value;
    return value.replace(/^ey[\w-]+\.[\w-]+\.[\w-]+$/, 'JWT').replace(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'UUID');
}

// The header and the claims of a JWT, less the one that no other token has.
export function decoded(jwt)
{
    const [header, { jti, ...claims }] = jwt.split('.').slice(0, 2).map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));
    return [header, claims];
}
