// sessions.mjs — what a password sign-in leaves behind: refresh tokens, and access tokens that were signed out.

import { randomUUID } from 'node:crypto';

import { Problem } from './problem.mjs';

const refreshTokenLife = 30 * 24 * 3600 * 1000;

export class Sessions {
    #refreshTokens = new Map();
    #signedOut = new Set();

    constructor({ issue, kind, now, accessTokenSeconds })
    {
        this.issue = issue;
        this.kind = kind;
        this.now = now;
        this.accessTokenSeconds = accessTokenSeconds;
    }

    async open(account)
    {
        const now = this.now();
        const expiryDuration = now + this.accessTokenSeconds * 1000;
        const refreshToken = randomUUID();
        this.#refreshTokens.set(refreshToken, { account, expiresAt: now + refreshTokenLife });
        return {
            accessToken: await this.issue(account, 'OM_USER', expiryDuration),
            refreshToken,
            tokenType: 'Bearer',
            expiryDuration,
        };
    }

    // Each refresh token serves once.
    async renew(refreshToken)
    {
        if (!refreshToken) throw new Problem(400, 'Token Cannot be Null or Empty String');
        const known = this.#refreshTokens.get(refreshToken);
        if (!known) throw new Problem(404, 'Invalid Request Token. Please check your Token');
        if (known.expiresAt < this.now()) throw new Problem(400, `Expired token. Please login again : ${refreshToken}`);
        this.#refreshTokens.delete(refreshToken);
        return this.open(known.account);
    }

    close(accessToken, refreshToken)
    {
        this.#signedOut.add(accessToken);
        this.#refreshTokens.delete(refreshToken);
    }

    isSignedOut(accessToken)
    {
        return this.kind.refusesSignedOut && this.#signedOut.has(accessToken);
    }
}
