// accounts.mjs — who may sign in: the users as OpenMetadata keeps them, and their password's salted hash.

import { randomBytes, randomUUID, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

import { Problem } from './problem.mjs';

const derive = promisify(scrypt);
const hashBytes = 32;

class Account {
    #salt = randomBytes(16);
    #hash;
    botToken;  // The one token that a bot may use at a time.

    constructor({ password, ...user }, now)
    {
        this.user = {
            id: randomUUID(), name: user.email.split('@')[0].toLowerCase(), isAdmin: false, isBot: false, deleted: false,
            version: 0.1, updatedAt: now, updatedBy: 'admin', ...user,
        };
        this.#hash = derive(password, this.#salt, hashBytes);
    }

    get id() { return this.user.id; }
    get name() { return this.user.name; }
    get isAdmin() { return this.user.isAdmin; }
    get isBot() { return this.user.isBot; }

    async isPassword(text)
    {
        return timingSafeEqual(await derive(text, this.#salt, hashBytes), await this.#hash);
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
