// network.mjs — a browser's fetch() in front of a sandbox in the same process, with a fault on one of the calls: no socket, and
// no time but the clock's.

import { createKeys } from '../../web/server/sandbox/keys.mjs';
import { createSandbox } from '../../web/server/sandbox/sandbox.mjs';
import { buildServer } from '../../web/server/server.mjs';

const keys = await createKeys();

const isRedirect = ({ status }) => status >= 300 && status < 400;

export class Network {
    asked = [];  // { method, path, headers, at, status, isFollowed }; no status where no answer came.
    #faulty = [];

    static async before(clock, { ahead = 0, ...options } = {})
    {
        const sandbox = await createSandbox({ keys, now: () => clock.now + ahead, ...options });
        // A hash takes longer than all else.
        sandbox.accounts.first.isPassword = async (text) => text === sandbox.user.password;
        return new Network(clock, sandbox, await buildServer({ sandbox }));
    }

    constructor(clock, sandbox, server)
    {
        this.clock = clock;
        this.sandbox = sandbox;
        this.server = server;
    }

    fetch = async (url, { method, headers, body, signal, redirect, credentials }) => {
        signal.throwIfAborted();
        const { clock } = this;
        const asked = { method, path: new URL(url).pathname, headers: { ...headers, ...this.#cookieFor(credentials) }, at: clock.now };
        this.asked.push(asked);
        const payload = body && Buffer.from(body);
        const serve = () => clock.during(this.#serve(url, asked, payload));
        const fault = this.#faulty.find(({ isMeant }) => isMeant(asked))?.fault;
        const answer = await (fault ? fault({ clock, signal, serve }) : serve());
        asked.status = answer.status;
        asked.isFollowed = isRedirect(answer) && redirect !== 'manual';
        return answer;
    };

    #cookieFor(credentials)
    {
        return credentials === 'same-origin' && this.cookie ? { cookie: this.cookie } : {};
    }

    async #serve(url, { method, headers }, payload)
    {
        const answer = await this.server.inject({ method, url, headers, payload });
        return new Response(answer.rawPayload, { status: answer.statusCode, headers: answer.headers });
    }

    // From now on, until clear(): fault({ clock, signal, serve }) answers these requests.
    befall(isMeant, fault)
    {
        this.#faulty.push({ isMeant, fault });
    }

    clear()
    {
        this.#faulty = [];
    }

    // The host's pages in this browser are signed in.
    openHostSession()
    {
        const { accounts, browserSessions } = this.sandbox;
        this.cookie = `${browserSessions.cookieName}=${browserSessions.open(accounts.first)}`;
    }

    tokens()
    {
        const { accounts, personalTokens } = this.sandbox;
        return personalTokens.of(accounts.first);
    }
}
