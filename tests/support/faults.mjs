// faults.mjs — what goes wrong between a page and its server, as interceptors for startSandbox().
//
//   startSandbox({ intercept: onNext('PUT', '/users/security/token', answerLost) })

import { setTimeout as wait } from 'node:timers/promises';

// The fault befalls the next such request alone; `path` is the end of its path, without the query.
export function onNext(method, path, fault)
{
    let isDue = true;
    return onEvery(method, path, (request, reply, proceed) => {
        if (!isDue) return proceed();
        isDue = false;
        return fault(request, reply, proceed);
    });
}

export function onEvery(method, path, fault)
{
    return (request, reply, proceed) => {
        const isMeant = request.method === method && request.url.split('?')[0].endsWith(path);
        return isMeant ? fault(request, reply, proceed) : proceed();
    };
}

// The server does what it was asked, and the client never hears of it.
export async function answerLost(request, reply, proceed)
{
    await proceed();
    request.socket.destroy();
}

// The request never arrives.
export function requestLost(request)
{
    request.socket.destroy();
}

export function delayed(milliseconds)
{
    return async (request, reply, proceed) => {
        await wait(milliseconds);
        return proceed();
    };
}

// What a policy or a limit says.
export function refused(code, message)
{
    return () => ({ statusCode: code, headers: { 'content-type': 'application/json' }, payload: JSON.stringify({ code, message }) });
}

// What a proxy says when the server behind it is in trouble.
export function htmlError(statusCode = 500)
{
    const payload = `<html><body><h1>${statusCode}</h1><p>Something went wrong.</p></body></html>`;
    return () => ({ statusCode, headers: { 'content-type': 'text/html' }, payload });
}

// An older server refuses the whole call for one name that it does not know.
export function unknownField(name)
{
    return (request, reply, proceed) => {
        if (!request.query.fields?.split(',').includes(name)) return proceed();
        const body = { code: 400, message: `Invalid field name ${name}` };
        return { statusCode: 400, headers: { 'content-type': 'application/json' }, payload: JSON.stringify(body) };
    };
}

// A revocation that is answered as if it had been done, with every token still there.
export async function keepsRevoked(request)
{
    const { authorization } = request.headers;
    return request.server.inject({ url: request.url.split('/revoke')[0], headers: { authorization } });
}
