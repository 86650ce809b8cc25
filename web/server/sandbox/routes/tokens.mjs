// tokens.mjs — personal access tokens: list, create, revoke. The secrets are in every answer.

import { malformed, notAdmin, Problem, unhandled } from '../problem.mjs';
import { PersonalTokens } from '../personal_tokens.mjs';
import { demand, notOf, notUuid, refuseOthers } from '../request_body.mjs';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function tokenRoutes(app, { server })
{
    const { accounts, kind, personalTokens } = server;
    const path = '/users/security/token';

    const owner = ({ caller }, username) => {
        if (username === undefined) return caller;
        if (!caller.isAdmin) throw notAdmin(caller);
        return accounts.named(username);
    };

    app.get(path, async (request) => ({ data: personalTokens.of(owner(request, request.query.username)) }));

    app.put(path, async ({ body, caller }) => {
        const { tokenName, JWTTokenExpiry } = tokenDraft(kind, body);
        if (caller.isBot) throw new Problem(400, 'Bots cannot have a Personal Access Token.');
        return personalTokens.create(caller, tokenName, JWTTokenExpiry);
    });

    app.post(path, async () => {
        throw new Problem(405, 'HTTP 405 Method Not Allowed');
    });

    app.put(`${path}/revoke`, async (request) => {
        const { removeAll, username } = request.query;
        const account = owner(request, username || undefined);
        if (removeAll?.toLowerCase() === 'true') personalTokens.revokeAllOf(account);
        else personalTokens.revoke(tokenIds(kind, request.body));
        return { data: personalTokens.of(account) };
    });
}

function tokenDraft(kind, body)
{
    const type = 'CreatePersonalToken';
    if (!body && kind.isBefore(2, 0)) throw unhandled(nullBody(`${type}.getJWTTokenExpiry()`, 'tokenRequest'));
    refuseOthers(kind, body, type, 'tokenName', 'JWTTokenExpiry');
    const draft = demand(kind, body, 'tokenName', 'JWTTokenExpiry');
    const { JWTTokenExpiry: lifetime } = draft;
    if (!PersonalTokens.knowsLifetime(lifetime)) throw notOf(kind, 'JWTTokenExpiry', lifetime, `${type}["JWTTokenExpiry"]`);
    return draft;
}

// The server does not look for a missing list before it walks through it; before 2.0, a body without one had an empty one.
function tokenIds(kind, body)
{
    const type = 'RevokePersonalTokenRequest';
    if (!body && kind.isBefore(2, 0)) throw unhandled(nullBody(`${type}.getTokenIds()`, 'request'));
    refuseOthers(kind, body, type, 'tokenIds');
    const ids = body?.tokenIds ?? (kind.isBefore(2, 0) ? [] : undefined);
    if (!ids) throw new Problem(500, 'Cannot invoke "java.util.List.iterator()" because "tokenIds" is null');
    if (!Array.isArray(ids)) throw malformed();
    const wrong = ids.findIndex((id) => !uuid.test(id));
    if (wrong !== -1) throw notUuid(kind, ids[wrong], `${type}["tokenIds"]->java.util.ArrayList[${wrong}]`);
    return ids;
}

const nullBody = (call, name) => `Cannot invoke "org.openmetadata.schema.auth.${call}" because "${name}" is null`;
