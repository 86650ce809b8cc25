// accounts.mjs — who may sign in: the users as OpenMetadata keeps them, and their password's salted hash.

import { randomBytes, randomUUID, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

import { Problem } from './problem.mjs';

const derive = promisify(scrypt);
const hashBytes = 32;
const secrets = new WeakMap();  // A hash takes a tenth of a second: the same user in the next sandbox has the same one.

function secretOf(user)
{
    if (!secrets.has(user)) {
        const salt = randomBytes(16);
        secrets.set(user, { salt, hash: derive(user.password, salt, hashBytes) });
    }
    return secrets.get(user);
}

class Account {
    #secret;
    botToken;  // The one token that a bot may use at a time.

    constructor(given, now)
    {
        this.#secret = secretOf(given);
        const { password, ...user } = given;
        this.user = {
            id: randomUUID(), name: user.email.split('@')[0].toLowerCase(), isAdmin: false, isBot: false, deleted: false,
            version: 0.1, updatedAt: now, updatedBy: 'admin', ...user,
        };
    }

    get id() { return this.user.id; }
    get name() { return this.user.name; }
    get isAdmin() { return this.user.isAdmin; }
    get isBot() { return this.user.isBot; }

    async isPassword(text)
    {
        const { salt, hash } = this.#secret;
        return timingSafeEqual(await derive(text, salt, hashBytes), await hash);
    }
}

export class Accounts {
    #all;

    constructor(users, now)
    {
        this.#all = users.map((user) => new Account(user, now));
    }

    byEmail(email)
    {
        return this.#all.find(({ user }) => user.email.toLowerCase() === email.toLowerCase());
    }

    get first() { return this.#all[0]; }

    // Errors: 404 for a name or an id that nobody has.
    named(name)
    {
        return this.#found(name, (account) => account.name === name);
    }

    identified(id)
    {
        return this.#found(id, (account) => account.id === id);
    }

    #found(key, isIt)
    {
        const account = this.#all.find(isIt);
        if (!account) throw new Problem(404, `user instance for ${key} not found`);
        return account;
    }
}
