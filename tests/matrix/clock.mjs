// clock.mjs — a clock that a test turns. Time passes only while nothing goes on that takes none.

import { setImmediate as turn } from 'node:timers/promises';

export class Clock {
    #timers = new Set();
    #underWay = new Set();

    constructor(now)
    {
        this.now = now;
    }

    setTimeout = (call, wait = 0) => {
        const timer = { call, due: this.now + Math.max(0, wait), unref: () => timer };
        this.#timers.add(timer);
        return timer;
    };

    clearTimeout = (timer) => void this.#timers.delete(timer);

    // Node's own, but for what tells the time or takes some; with this `fetch`.
    world(fetch)
    {
        const clock = this;
        class ClockDate extends Date {
            constructor(...given) { super(.../** @type {[number]} */ (given.length ? given : [clock.now])); }
            static now() { return clock.now; }
        }
        const { subtle } = globalThis.crypto;
        const crypto = {
            subtle: {
                importKey: (...given) => this.during(subtle.importKey(.../** @type {Parameters<SubtleCrypto['importKey']>} */ (given))),
                verify: (...given) => this.during(subtle.verify(.../** @type {Parameters<SubtleCrypto['verify']>} */ (given))),
            },
        };
        const { setTimeout, clearTimeout } = this;
        return { __proto__: globalThis, Date: ClockDate, performance: { now: () => this.now }, setTimeout, clearTimeout, crypto, fetch };
    }

    // The clock stands still for as long as this work takes.
    during(work)
    {
        this.#underWay.add(work);
        return work.finally(() => this.#underWay.delete(work));
    }

    async pass(milliseconds)
    {
        const end = this.now + milliseconds;
        for (let timer; (timer = await this.#nextBy(end));) {
            this.#timers.delete(timer);
            this.now = Math.max(this.now, timer.due);
            timer.call();
        }
        this.now = end;
    }

    // As of a computer that is shut and opened again: what was due meanwhile is late.
    sleep(milliseconds)
    {
        this.now += milliseconds;
    }

    async #nextBy(end)
    {
        for (await turn(); this.#underWay.size; await turn()) await Promise.allSettled(this.#underWay);
        const due = [...this.#timers].filter((timer) => timer.due <= end);
        return due.length ? due.reduce((first, timer) => (timer.due < first.due ? timer : first)) : undefined;
    }
}
