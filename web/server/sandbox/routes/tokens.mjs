// tokens.mjs — personal access tokens: list, create, revoke. The secrets are in every answer.

import { demand, malformed, notAdmin, Problem } from '../problem.mjs';
import { PersonalTokens } from '../personal_tokens.mjs';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function tokenRoutes(app, { server })
{
    const { accounts, personalTokens } = server;
    const path = '/users/security/token';

    const owner = ({ caller }, username) => {
        if (username === undefined) return caller;
        if (!caller.isAdmin) throw notAdmin(caller);
        return accounts.named(username);
    };

    app.get(path, async (request) => ({ data: personalTokens.of(owner(request, request.query.username)) }));

    app.put(path, async ({ body, caller }) => {
        const { tokenName, JWTTokenExpiry } = tokenDraft(body);
        if (caller.isBot) throw new Problem(400, 'Bots cannot have a Personal Access Token.');
        return personalTokens.create(caller, tokenName, JWTTokenExpiry);
    });

    app.put(`${path}/revoke`, async (request) => {
        const { removeAll, username } = request.query;
        const account = owner(request, username || undefined);
        if (removeAll?.toLowerCase() === 'true') personalTokens.revokeAllOf(account);
        else personalTokens.revoke(tokenIds(request.body));
        return { data: personalTokens.of(account) };
    });
}

function tokenDraft(body)
{
    demand(body, 'tokenName', 'JWTTokenExpiry');
    if (Object.keys(body).length > 2 || !PersonalTokens.knowsLifetime(body.JWTTokenExpiry)) throw malformed();
    return body;
}

// The server does not look for a missing list before it walks through it.
function tokenIds(body)
{
    const ids = body?.tokenIds;
    if (!ids) throw new Problem(500, 'Cannot invoke "java.util.List.iterator()" because "tokenIds" is null');
    if (!Array.isArray(ids) || !ids.every((id) => uuid.test(id))) throw malformed();
    return ids;
}
