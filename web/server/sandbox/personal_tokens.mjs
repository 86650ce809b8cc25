// personal_tokens.mjs — the personal access tokens of all users.
//
// Source   TokenRepository.java: a token counts while its row exists; rows outlive their expiry; a revocation goes by id
//          alone and does not ask whose token it is.

import { randomUUID } from 'node:crypto';

import { claimsOf } from './claims.mjs';

const hour = 3600 * 1000;
const lifetimes = new Map([
    ['OneHour', hour],
    ...['1', '7', '30', '60', '90'].map((days) => [days, days * 24 * hour]),
    ['Unlimited', undefined],
]);

export class PersonalTokens {
    #rows = [];

    constructor({ keys, now })
    {
        this.keys = keys;
        this.now = now;
    }

    static knowsLifetime(name)
    {
        return lifetimes.has(name);
    }

    of(account)
    {
        return this.#rows.filter((row) => row.userId === account.id);
    }

    async create(account, tokenName, lifetime)
    {
        const now = this.now();
        const span = lifetimes.get(lifetime);
        const expiryDate = span && now + span;
        const row = {
            token: randomUUID(),
            tokenName,
            userId: account.id,
            tokenType: 'PERSONAL_ACCESS_TOKEN',
            ...(expiryDate && { expiryDate }),
            jwtToken: await this.keys.sign(claimsOf(account, 'PERSONAL_ACCESS', now, expiryDate)),
        };
        this.#rows.push(row);
        return row;
    }

    revoke(ids)
    {
        this.#rows = this.#rows.filter((row) => !ids.includes(row.token));
    }

    revokeAllOf(account)
    {
        this.#rows = this.#rows.filter((row) => row.userId !== account.id);
    }

    holds(account, jwt)
    {
        return this.of(account).some((row) => row.jwtToken === jwt);
    }
}
