// problem.mjs — a refusal, and the envelope {code, message} that OpenMetadata wraps it in.
//
// Source   the server's exception mappers: Dropwizard's ErrorMessage, with `WWW-Authenticate: om-auth` on some.

export class Problem extends Error {
    constructor(statusCode, message)
    {
        super(message);
        this.statusCode = statusCode;
    }
}

export const malformed = () => new Problem(400, 'Invalid request format');

export const notAdmin = (account) =>
    new Problem(403, `Principal: CatalogPrincipal{name='${account.name}'} is not admin`);

const withChallenge = new Set([401, 403, 404, 409, 412]);

export function sendProblem(error, request, reply)
{
    const { statusCode, message } = asProblem(error);
    if (withChallenge.has(statusCode)) reply.header('WWW-Authenticate', 'om-auth');
    return reply.code(statusCode).send({ code: statusCode, message });
}

function asProblem(error)
{
    if (error instanceof Problem) return error;
    const statusCode = error.statusCode ?? 500;
    if (statusCode === 400) return malformed();
    if (statusCode === 415) return new Problem(415, 'HTTP 415 Unsupported Media Type');
    return new Problem(statusCode, error.message);
}

// The server's bean validation: `[password must not be null]`.
export function demand(body, ...names)
{
    const missing = names.filter((name) => body?.[name] === undefined || body[name] === null);
    if (missing.length > 0) throw new Problem(400, `[${missing.map((name) => `${name} must not be null`).join(', ')}]`);
    if (names.some((name) => typeof body[name] !== 'string')) throw malformed();
}
