// problem.mjs — a refusal, and the envelope {code, message} that OpenMetadata wraps it in.
//
// Source   the server's exception mappers: Dropwizard's ErrorMessage, with `WWW-Authenticate: om-auth` on some.

export class Problem extends Error {
    constructor(statusCode, message, members = {})
    {
        super(message);
        this.statusCode = statusCode;
        this.members = members;
    }
}

export const malformed = () => new Problem(400, 'Invalid request format');

export const notAdmin = (account) =>
    new Problem(403, `Principal: CatalogPrincipal{name='${account.name}'} is not admin`);

// What nobody had thought of is told as it happened.
export const unhandled = (happened) => new Problem(
    500, `An exception with message [${happened}] was thrown while processing request.`, { errorType: 'UNHANDLED_SERVER_EXCEPTION' });

const withChallenge = new Set([401, 403, 404, 409, 412]);

export function problemSender(kind)
{
    return (error, request, reply) => {
        // The JSON library's own word on what is no JSON is bare.
        if (isUnparsable(error) && kind.isBefore(2, 0))
            return reply.code(400).type('text/plain').send('Unexpected character: was expecting double-quote to start field name');
        const { statusCode, message, members } = asProblem(error);
        if (withChallenge.has(statusCode)) reply.header('WWW-Authenticate', 'om-auth');
        return reply.code(statusCode).send({ code: statusCode, ...members, message });
    };
}

function isUnparsable(error)
{
    return !(error instanceof Problem) && error.statusCode === 400;
}

function asProblem(error)
{
    if (error instanceof Problem) return error;
    const statusCode = error.statusCode ?? 500;
    if (isUnparsable(error)) return malformed();
    if (statusCode === 415) return new Problem(415, 'HTTP 415 Unsupported Media Type');
    return new Problem(statusCode, error.message);
}
