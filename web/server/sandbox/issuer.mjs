// issuer.mjs — the server's JWTs: what they say, and who signs it.
//
// Source   JWTTokenGenerator.java, but for `jti`: RS256 gives the same text for the same claims, so that without it two
//          tokens of one second are one, and to revoke either leaves it valid.

import { randomUUID } from 'node:crypto';

// Gives issue(account, tokenType, expiresAt, others):
//   expiresAt   epoch milliseconds; none for a token that never expires.
//   others      further claims.
export function createIssuer({ keys, kind, now })
{
    return (account, tokenType, expiresAt, others = {}) => keys.sign({
        iss: 'open-metadata.org',
        sub: account.name,
        roles: rolesOf(account),
        email: account.user.email,
        isBot: account.isBot,
        tokenType,
        username: account.name,
        preferred_username: account.name,
        iat: Math.floor(now() / 1000),
        ...(!kind.repeatsTokens && { jti: randomUUID() }),
        ...endIn(expiresAt, kind),
        ...others,
    });
}

function rolesOf({ isAdmin, user: { roles = [] } })
{
    return [...roles.map(({ name }) => name), ...(isAdmin ? ['Admin'] : [])];
}

function endIn(expiresAt, kind)
{
    if (expiresAt !== undefined) return { exp: Math.floor(expiresAt / 1000) };
    return kind.isBefore(2, 0) ? { exp: null } : {};
}
