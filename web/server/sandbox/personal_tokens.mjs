// personal_tokens.mjs — the personal access tokens of all users.
//
// Source   TokenRepository.java: a token counts while its row exists; rows outlive their expiry; a revocation goes by id
//          alone and does not ask whose token it is.

import { randomUUID } from 'node:crypto';

import { unhandled } from './problem.mjs';

const hour = 3600 * 1000;
const days = Object.fromEntries([1, 7, 30, 60, 90].map((count) => [count, count * 24 * hour]));
const lifetimes = new Map(Object.entries({ OneHour: hour, ...days, Unlimited: undefined }));

export class PersonalTokens {
    #rows = [];

    constructor({ issue, kind, now })
    {
        this.issue = issue;
        this.kind = kind;
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
        const span = lifetimes.get(lifetime);
        const expiryDate = span && this.now() + span;
        const row = {
            token: randomUUID(),
            tokenName,
            userId: account.id,
            tokenType: 'PERSONAL_ACCESS_TOKEN',
            ...(expiryDate && { expiryDate }),
            jwtToken: await this.issue(account, 'PERSONAL_ACCESS', expiryDate),
        };
        if (this.kind.tellsQueries && tokenName.includes('\0')) throw failedInsert(row);
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

    accepts(account, jwt)
    {
        return this.kind.acceptsRevokedTokens || this.of(account).some((row) => row.jwtToken === jwt);
    }
}

// PostgreSQL has no place for a NUL in its JSON.
function failedInsert(row)
{
    const query = '/* TokenDAO.insert */ INSERT INTO user_tokens (json) VALUES (:json :: jsonb)';
    return unhandled(
        'org.postgresql.util.PSQLException: ERROR: unsupported Unicode escape sequence\n  Detail: \\u0000 cannot be converted to text.'
        + ` [statement:"${query}", arguments:{positional:{0:${JSON.stringify(row)}}}]`);
}
