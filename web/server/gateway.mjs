// gateway.mjs — what companies put in front of their services: a sign-in of its own, by cookie, without which nothing passes.
//
// Source   oauth2-proxy, Cloudflare Access, IAP: a page is redirected to the sign-in, and so is a call; some refuse a call with
//          401 in HTML instead, since it could not show the sign-in.

import { randomUUID } from 'node:crypto';

const kSignIn = '/_gateway/sign_in';
const kCookie = '_gateway';

const page = (to) => `<!doctype html><title>Sign in to Example Inc.</title>
<h1>Example Inc.</h1><p><a href="${kSignIn}?is_signed_in&to=${encodeURIComponent(to)}">Sign in to the company</a>`;

// answers   what a call gets whose sign-in is over: "redirect" or "refusal".
export class Gateway {
    #session = randomUUID();

    constructor({ answers = 'redirect' } = {})
    {
        this.answers = answers;
    }

    // From now on everybody has to sign in again.
    end() { this.#session = randomUUID(); }

    stand(app)
    {
        app.get(kSignIn, ({ query }, reply) => {
            if (!('is_signed_in' in query)) return reply.type('text/html').send(page(pathIn(query.to)));
            reply.header('set-cookie', `${kCookie}=${this.#session}; Path=/; HttpOnly; SameSite=Lax`);
            return reply.redirect(pathIn(query.to), 303);
        });
        app.addHook('onRequest', async ({ url, originalUrl, headers }, reply) => {
            if (url.startsWith(kSignIn) || headers.cookie?.split(/;\s*/).includes(`${kCookie}=${this.#session}`)) return;
            if (this.answers === 'refusal' && headers.accept === 'application/json')
                return reply.code(401).type('text/html').send('<h1>401 Authorization Required</h1>');
            return reply.redirect(`${kSignIn}?to=${encodeURIComponent(originalUrl)}`, 302);
        });
    }
}

// Nobody is sent to another origin.
const pathIn = (to) => /^\/(?![/\\])/.test(to) ? to : '/';
