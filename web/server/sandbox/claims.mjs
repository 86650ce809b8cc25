// claims.mjs — what the server's JWTs say.
//
// Source   JWTTokenGenerator.java, but for `jti`: RS256 gives the same text for the same claims, so that without it two
//          tokens of one second would be one, and to revoke either would leave it valid.

import { randomUUID } from 'node:crypto';

// expiresAt: epoch milliseconds; none for a token that never ends.
export function claimsOf(account, tokenType, now, expiresAt)
{
    const { name, user } = account;
    return {
        iss: 'open-metadata.org',
        sub: name,
        roles: (user.roles ?? []).map((role) => role.name),
        email: user.email,
        isBot: account.isBot,
        tokenType,
        username: name,
        preferred_username: name,
        iat: Math.floor(now / 1000),
        jti: randomUUID(),
        ...(expiresAt !== undefined && { exp: Math.floor(expiresAt / 1000) }),
    };
}
