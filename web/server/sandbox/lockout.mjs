// lockout.mjs — wrong passwords in a row lock an e-mail address for a while.
//
// Source   LoginAttemptCache.java: one counter per address, in memory; every failure starts the time anew, a success
//          does not end it.

export class Lockout {
    #failures = new Map();

    constructor({ attempts, seconds, now })
    {
        this.attempts = attempts;
        this.seconds = seconds;
        this.now = now;
    }

    isLocked(email)
    {
        return this.#count(email) >= this.attempts;
    }

    recordFailure(email)
    {
        this.#failures.set(email, { count: this.#count(email) + 1, until: this.now() + this.seconds * 1000 });
    }

    #count(email)
    {
        const failures = this.#failures.get(email);
        return failures && this.now() < failures.until ? failures.count : 0;
    }
}
