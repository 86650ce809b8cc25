// browser_sessions.mjs — the sessions that the host's own pages have with the server, by cookie.
//
// Source   security/session/* (2.0: OM_SESSION, at most five per user, one refresh at a time); before it Jetty's JSESSIONID.

import { randomBytes } from 'node:crypto';

const life = 7 * 24 * 3600;
const most = 5;

export class BrowserSessions {
    #sessions = new Map();  // By the cookie's value, least recently used first: { account, id, endsAt, isLeased }.

    constructor({ issue, now, accessTokenSeconds, kind })
    {
        this.issue = issue;
        this.now = now;
        this.accessTokenSeconds = accessTokenSeconds;
        this.kind = kind;
        this.cookieName = kind.isSince(2, 0) ? 'OM_SESSION' : 'JSESSIONID';
    }

    // Gives the cookie's value.
    open(account)
    {
        if (this.kind.isSince(2, 0)) this.#makeRoomFor(account);
        const value = randomBytes(32).toString('base64url');
        this.#sessions.set(value, { account, id: randomBytes(8).toString('hex'), endsAt: this.now() + life * 1000 });
        return value;
    }

    // The session of a Cookie header, if it is alive.
    find(header = '')
    {
        const value = this.#valueIn(header);
        const session = this.#sessions.get(value);
        if (!session || session.endsAt < this.now()) return undefined;
        this.#sessions.delete(value);
        this.#sessions.set(value, session);
        return session;
    }

    close(header)
    {
        this.#sessions.delete(this.#valueIn(header));
    }

    closeAllOf(account)
    {
        for (const [value, session] of this.#sessions) if (session.account === account) this.#sessions.delete(value);
    }

    isOpen(id)
    {
        return [...this.#sessions.values()].some((session) => session.id === id);
    }

    // A token of the session's; from 2.0 on nothing while another request is getting one.
    async lend(session)
    {
        if (this.kind.isBefore(2, 0)) return this.#token(session, {}, { refreshToken: null });
        if (session.isLeased) return undefined;
        session.isLeased = true;
        try {
            return await this.#token(session, { sessionId: session.id });
        } finally {
            session.isLeased = false;
        }
    }

    async #token({ account }, claims, members = {})
    {
        const expiryDuration = this.now() + this.accessTokenSeconds * 1000;
        return { accessToken: await this.issue(account, 'OM_USER', expiryDuration, claims), ...members, tokenType: 'Bearer', expiryDuration };
    }

    #makeRoomFor(account)
    {
        const own = [...this.#sessions].filter(([, session]) => session.account === account);
        for (const [value] of own.slice(0, Math.max(0, own.length - most + 1))) this.#sessions.delete(value);
    }

    cookie(value, { protocol })
    {
        const site = this.kind.isSince(2, 0) && (protocol === 'https' ? '; SameSite=None; Secure' : '; SameSite=Lax');
        return `${this.cookieName}=${value}; Path=/; HttpOnly; Max-Age=${value ? life : 0}${site || ''}`;
    }

    #valueIn(header)
    {
        return header?.split(/;\s*/).map((pair) => pair.split('=')).find(([name]) => name === this.cookieName)?.[1];
    }
}
