// bearer.mjs — who is calling, by the token in the Authorization header.
//
// Source   JwtFilter.java: the checks, their order and their words; all of them answer 401.

import { decodeJwt } from 'jose';

import { Problem } from './problem.mjs';

const principalClaims = ['email', 'preferred_username', 'sub'];
const mismatch = 'Not Authorized! Invalid token. Token verification failed. Public key mismatch.';
const mismatchCause = ' due to com.auth0.jwt.exceptions.SignatureVerificationException: '
    + "The Token's Signature resulted invalid when verified using the Algorithm: SHA256withRSA";

// Gives every request that passes its `caller`, an account; 404 for a token whose user is gone.
export function bearerCheck({ accounts, browserSessions, keys, kind, now, personalTokens, sessions })
{
    return async (request) => {
        const jwt = bearerOf(request.headers.authorization);
        const claims = claimsIn(jwt);
        if (typeof claims.exp === 'number' && claims.exp * 1000 < now()) throw new Problem(401, 'Expired token!');
        if (!await keys.isGenuine(jwt)) throw new Problem(401, mismatch + (kind.isBefore(2, 0) ? mismatchCause : ''));
        const name = principalIn(claims);
        if (sessions.isSignedOut(jwt)) throw new Problem(401, 'Invalid token, used after logout!');
        if (claims.sessionId && !browserSessions.isOpen(claims.sessionId)) throw new Problem(401, 'Not Authorized! Invalid session.');

        const account = accounts.named(name);
        checkStillValid(claims.tokenType, account, jwt, personalTokens);
        account.user.lastActivityTime = now();
        request.caller = account;
    };
}

function bearerOf(header)
{
    const [, token] = /^Bearer\s+(\S+)$/.exec(header ?? '') ?? [];
    if (!token) throw new Problem(401, 'Not Authorized! Token not present');
    return token;
}

function claimsIn(jwt)
{
    try {
        return decodeJwt(jwt);
    } catch {
        throw new Problem(401, 'Not Authorized! Invalid token.');
    }
}

function principalIn(claims)
{
    const claim = principalClaims.find((name) => typeof claims[name] === 'string');
    if (!claim)
        throw new Problem(401, `Invalid JWT token, none of the following claims are present [${principalClaims.join(', ')}]`);
    return claims[claim].split('@')[0];
}

function checkStillValid(tokenType, account, jwt, personalTokens)
{
    if (tokenType === 'PERSONAL_ACCESS' && !personalTokens.accepts(account, jwt))
        throw new Problem(401, 'Not Authorized! Invalid personal access token!');
    if (tokenType === 'BOT' && account.botToken !== jwt)
        throw new Problem(401, "Not Authorized! The given token does not match the current bot's token!");
}
