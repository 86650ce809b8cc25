// embed.js — <latchkey-tokens>: the access tokens of whoever is signed in, inside another page.
//
//   <script type="module" src="https://data.example.org/tokens/embed.js"></script>
//   <latchkey-tokens theme="dark"></latchkey-tokens>
//
// Attributes  server   the address of Latchkey's page; the folder of this script unless given.
//             theme    light, dark or system.
//             locale   a language, such as de-DE, where the user has not chosen one there.
// Property    session  a token for the API, or a function that gives one or the promise of one; asked for when it is needed.
// Events      ready, resize { height }, session-needed, token-created { id, name }, token-revoked { id, name }; none of them
//             ever has a token in it, and an id is told on the page's own origin alone.
//
// What travels between the two pages is in embed.md.

const themes = ['light', 'dark', 'system'];
/** @param {unknown} value */
const text = (value) => typeof value === 'string';
/** @param {unknown} value */
const id = (value) => value === undefined || text(value);
// What the page may say, and which members of it are passed on.
/** @type {Record<string, Record<string, (value: any) => boolean>>} */
const events = {
    'ready': { protocol: Number.isInteger },
    'resize': { height: (value) => Number.isFinite(value) && value >= 0 },
    'session-needed': {},
    'token-created': { id, name: text },
    'token-revoked': { id, name: text },
};

class LatchkeyTokens extends HTMLElement {
    static observedAttributes = ['server', 'theme', 'locale'];

    /** @type {HTMLIFrameElement | undefined} */
    #frame;
    /** @type {MessagePort | undefined} */
    #port;
    /** @type {unknown} */
    #session;

    get session() {
        return this.#session;
    }

    set session(session) {
        this.#session = session;
        if (this.#port && session) this.#hand_over();
    }

    connectedCallback() {
        // Set before this script was there, it hides the property of the class.
        const { session } = this;
        delete this.session;
        this.session = session;
        this.style.display ||= 'block';
        this.#frame = document.createElement('iframe');
        this.#frame.title = 'Access Tokens';
        this.#frame.allow = 'clipboard-write';
        this.#frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox');
        this.#frame.style.cssText = 'display: block; border: 0; width: 100%; height: 40rem; max-height: 100vh; color-scheme: normal';
        this.#frame.addEventListener('load', () => this.#greet());
        this.#frame.src = this.#address.href;
        this.append(this.#frame);
    }

    // The page has gone with the element by now: it has done what was confirmed, and nothing can be told to it any more.
    disconnectedCallback() {
        this.#hang_up();
        this.#frame?.remove();
    }

    /** @type {(name: string, old: string | null, value: string | null) => void} */
    attributeChangedCallback(name, old, value) {
        if (!this.#frame || old === value) return;
        if (name === 'server') this.#frame.src = this.#address.href;
        else if (name === 'theme') this.#tell_theme();
        else this.#tell_locale();
    }

    get #address() {
        const folder = new URL(this.getAttribute('server') ?? '.', this.hasAttribute('server') ? document.baseURI : import.meta.url);
        if (!folder.pathname.endsWith('/')) folder.pathname += '/';
        // So that it begins in that language; of another it is told.
        const locale = this.getAttribute('locale');
        if (locale) folder.searchParams.set('locale', locale);
        return folder;
    }

    // The page proves by its origin who it is, and this one to it; after that they have a line of their own.
    #greet() {
        this.#hang_up();
        const { port1, port2 } = new MessageChannel();
        this.#port = port1;
        port1.onmessage = ({ data }) => this.#hear(data);
        this.#frame?.contentWindow?.postMessage({ latchkey: 1, type: 'connect' }, this.#address.origin, [port2]);
    }

    #hang_up() {
        this.#port?.close();
        this.#port = undefined;
    }

    /** @param {any} message */
    #hear(message) {
        const members = events[Object(message).type];
        if (!members || !Object.entries(members).every(([name, is_valid]) => is_valid(message[name]))) return;
        const detail = Object.fromEntries(Object.keys(members).map((name) => [name, message[name]]));
        if (message.type === 'ready') {
            this.#tell_theme();
            this.#tell_locale();
        }
        if (message.type === 'resize' && this.#frame) this.#frame.style.height = `${detail.height}px`;
        const is_open = this.dispatchEvent(new CustomEvent(message.type, { detail, cancelable: true }));
        if (message.type === 'session-needed' && is_open) this.#hand_over();
    }

    #tell_theme() {
        const theme = this.getAttribute('theme');
        if (theme && themes.includes(theme)) this.#port?.postMessage({ type: 'theme', theme });
    }

    #tell_locale() {
        const locale = this.getAttribute('locale');
        if (locale) this.#port?.postMessage({ type: 'locale', locale });
    }

    async #hand_over() {
        const port = this.#port;
        const given = typeof this.#session === 'function' ? await this.#session() : this.#session;
        port?.postMessage({ type: 'session', token: given || null });
    }
}

customElements.define('latchkey-tokens', LatchkeyTokens);
