// faults.mjs — what can go wrong between the page and its server, and what the page then says.
//
// A fault is given { clock, signal, serve }, and answers as fetch() would: with a Response, or by failing. serve() has the server
// do what it was asked. shape.test.mjs holds those that fail against sockets.

const secret = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJqYW5lIn0.c2lnbmF0dXJl';

const ofJson = (text, status = 200) => new Response(text, { status, headers: { 'content-type': 'application/json' } });
const problem = (code, message) => ofJson(JSON.stringify({ code, message }), code);
const html = (status, headers = {}) =>
    new Response(`<html><body><h1>${status}</h1></body></html>`, { status, headers: { 'content-type': 'text/html', ...headers } });

const noConnection = () => Promise.reject(new TypeError('fetch failed', { cause: new Error('no connection') }));
const aborted = (signal) => new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
});
const waited = (clock, signal, milliseconds) =>
    Promise.race([new Promise((resolve) => void clock.setTimeout(resolve, milliseconds)), aborted(signal)]);

// The first half of the body, then whatever `then` ends with.
async function half({ serve, signal }, then, /** @type {(bytes: Uint8Array) => object} */ headers = () => ({}))
{
    const answer = await serve();
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const parts = [bytes.slice(0, bytes.length / 2)];
    const body = new ReadableStream({
        pull: async (controller) => {
            if (parts.length) controller.enqueue(parts.pop());
            else await then(signal).catch((error) => controller.error(error));
        },
    });
    return new Response(body, { status: answer.status, headers: { ...Object.fromEntries(answer.headers), ...headers(bytes) } });
}

const cutOff = () => Promise.reject(new TypeError('terminated', { cause: new Error('other side closed') }));

async function asOctets({ serve })
{
    const answer = await serve();
    answer.headers.set('content-type', 'application/octet-stream');
    return answer;
}

const unreachable = /could not be reached/;
const companySignIn = /Your company’s sign-in has ended/;
const tooSlow = /took too long/;
const unexpected = /Unexpected response from server/;
const unavailable = /not available at the moment/;
const busy = /is busy/;
const day = 24 * 3600_000;
const noise = new TextEncoder().encode(`{"noise": "${'x'.repeat(20 << 20)}"}`);
const either = (...ones) => new RegExp(ones.map(({ source }) => source).join('|'));
const refusal = (status, message) => ({ status, answer: () => problem(status, message), says: new RegExp(message) });
const redirect = (location) => new Response(null, { status: 302, headers: { location } });

// answer     what becomes of the call
// says       what the page says of it; without, the call goes well
// status     of an answer that refuses
// isDone     the server did what it was asked
// ahead      the server's clock is that much ahead, from the beginning
// tells      what the page says of it wherever there is a list, for all that goes well
export const faults = {
    'connection refused': { answer: noConnection, says: unreachable },
    'reset before the answer': { answer: ({ serve }) => serve().then(noConnection), says: unreachable, isDone: true },
    'reset half-way': { answer: (it) => half(it, cutOff), says: unreachable, isDone: true },
    'truncated': { answer: (it) => half(it, cutOff, ({ length }) => ({ 'content-length': length })), says: unreachable, isDone: true },
    'half a body, then silence': { answer: (it) => half(it, aborted), says: tooSlow, isDone: true },
    'slow': { answer: async ({ clock, signal, serve, deadline }) => (await waited(clock, signal, deadline - 100), serve()) },
    'hang': { answer: ({ signal }) => aborted(signal), says: tooSlow },
    'HTML with 200': { answer: () => html(200), says: /API does not answer at this address/ },
    'HTML with 502': { answer: () => html(502), says: unavailable },
    'malformed JSON': { answer: () => ofJson('{"data": ['), says: unexpected },
    'empty body': { answer: () => ofJson(''), says: unexpected },
    'null': { answer: () => ofJson('null'), says: unexpected },
    '401 of a gateway': { status: 401, answer: () => html(401, { 'www-authenticate': 'Basic realm="gateway"' }), says: companySignIn },
    '403': refusal(403, 'Jane is not allowed to do this.'),
    '404': refusal(404, 'HTTP 404 Not Found'),
    '409': refusal(409, 'Entity was changed meanwhile.'),
    '413': { status: 413, answer: () => html(413), says: /rejected the request/ },
    '429, Retry-After in seconds': { status: 429, answer: () => html(429, { 'retry-after': '5' }), says: busy },
    '429, Retry-After as a date': {
        status: 429, answer: ({ clock }) => html(429, { 'retry-after': new Date(clock.now + 5000).toUTCString() }), says: busy,
    },
    '500': { answer: () => problem(500, `INSERT INTO tokens VALUES ('${secret}')`), says: /An unexpected error occurred/ },
    '503': { answer: () => html(503), says: unavailable },
    '503, Retry-After': { answer: () => html(503, { 'retry-after': '3' }), says: either(unavailable, tooSlow) },
    '302 to the same origin': { status: 302, answer: () => redirect('/signin'), says: companySignIn },
    '302 elsewhere': { status: 302, answer: () => redirect('https://provider.example.org/'), says: companySignIn },
    'wrong content type': { answer: asOctets },
    '20 MB of something else': { answer: () => ofJson(noise), says: either(unexpected, /is missing/) },
    'server clock +24 h': { ahead: day, tells: /This computer’s clock is \S+ \S+ slow/ },
    'server clock -24 h': { ahead: -day, tells: /This computer’s clock is \S+ \S+ fast/ },
};

// What JwtFilter says of a bearer, what the page makes of it (src/openmetadata/call.cpp), and what that proves of a revoked token.
const refused = /Rejected. This page will check again|Confirmed: the server rejects it/;
const bearerRefusals = [
    { sentence: 'Not Authorized! Token not present', says: /did not reach the server/, isLasting: true, isUnheard: true },
    { sentence: 'Expired token!', says: /has expired/, proves: refused },
    { sentence: 'Not Authorized! Invalid token. Token verification failed. Public key mismatch.', says: /not signed by this server/ },
    { sentence: 'Not Authorized! Invalid token', says: /not a valid access token/ },
    { sentence: 'Invalid JWT token, none of the following claims are present [email]', says: /does not say who/, isLasting: true },
    { sentence: 'Invalid token, used after logout!', says: /signed out with this token/, proves: refused },
    { sentence: 'Not Authorized! Email does not match the principal domain', says: /belongs to an email domain/, isLasting: true },
    { sentence: 'Not Authorized! Invalid personal access token!', says: /has been revoked/, proves: refused },
    { sentence: "Not Authorized! The given token does not match the current bot's token!", says: /has since been given a newer token/, proves: refused },
    { sentence: 'Not Authorized! Invalid session.', says: /The session this token belongs to has ended/, proves: refused },
    { sentence: 'Not Authorized! Session was issued by a provider that is gone', says: /no longer configured/ },
];
for (const { sentence, ...rest } of bearerRefusals)
    faults[`401 ${sentence}`] = { ...refusal(401, sentence), ...rest, isOfBearer: true };
