// headless.mjs — Latchkey without a browser: the same program, used by role and name as a person would.
//
//     const app = await createApp({ server: 'http://127.0.0.1:8600/api' });
//     await app.idle();
//     app.get('textbox', 'Username or Email').fill('admin@example.org');
//     app.get('button', 'Login').press();
//     await app.idle();
//     app.close();
import { existsSync, readFileSync } from 'node:fs';
import createCore from './core.mjs';

// The texts of a language; none where there is no file of it.
function languageFile(tag) {
    const file = new URL(`locales/${tag}.json`, import.meta.url);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

const kHidden = '••••••••';

// As people and tests see it; a text that grants access is not printed by accident.
function shown(node, { State, whole }) {
    const states = Object.keys(State).filter((name) => node.states & State[name]);
    const hidden = (text) => (states.includes('secret') && text ? kHidden : text);
    const [text, value] = [whole(node.text), node.value].map(hidden);
    const [id, parent] = [node.id, node.parent].map(String);
    return { id, parent, role: node.role, name: node.name, text, description: node.description, value, level: node.level, states };
}

class Handle {
    #app;
    #role;
    #name;

    constructor(app, role, name) {
        [this.#app, this.#role, this.#name] = [app, role, name];
    }

    get #node() {
        return this.#app.only(this.#role, this.#name);
    }

    get value() {
        return this.#node.value;
    }

    get description() {
        return this.#node.description;
    }

    get text() {
        return this.#app.whole(this.#node.text) || this.#node.name;
    }

    has(state) {
        if (!(state in this.#app.State)) throw new Error(`There is no state "${state}"`);
        return (this.#node.states & this.#app.State[state]) !== 0;
    }

    press() {
        this.#app.core._headless_press(this.#usable().id);
    }

    fill(text) {
        const node = this.#usable();
        if (!['textbox', 'searchbox'].includes(node.role) || this.has('read_only')) throw new Error(`${this} takes no text`);
        this.#app.core._headless_write(node.id, this.#app.core.stringToNewUTF8(text));
    }

    toString() {
        return `${this.#role} "${this.#name}"`;
    }

    #usable() {
        const node = this.#node;
        if (this.has('disabled')) throw new Error(`${this} is disabled`);
        if (this.#app.is_inert(node)) throw new Error(`${this} is behind an open dialog`);
        return node;
    }
}

class App {
    #waiting = [];
    #timer;
    #world;

    constructor(core, world) {
        this.core = core;
        this.State = core.State;
        this.#world = world;
    }

    // A text without the marks of where its lines end.
    whole = (text) => text.replaceAll(this.core.kSoftBreak, '');

    // Called by the program whenever it has handled something.
    updated(wake_in) {
        const { setTimeout, clearTimeout } = this.#world;
        clearTimeout(this.#timer);
        if (wake_in >= 0) {
            this.#timer = setTimeout(() => this.core._headless_update(), Math.min(wake_in, 2 ** 31 - 1));
            // Node does not end while something that was confirmed is still to be sent.
            if (this.core._headless_is_idle()) this.#timer.unref();
        }
        // Not at once: the call that led here may not be over.
        setTimeout(() => {
            if (this.core && this.core._headless_is_idle()) for (const done of this.#waiting.splice(0)) done();
        });
    }

    nodes() {
        return this.core.wire_nodes(...this.core.headless_pair((count) => this.core._headless_nodes(count)));
    }

    is_inert({ id }) {
        const nodes = new Map(this.nodes().map((node) => [node.id, node]));
        for (let node = nodes.get(id); node; node = nodes.get(node.parent)) if (node.states & this.State.inert) return true;
        return false;
    }

    only(role, name) {
        const found = this.nodes().filter((node) => node.role === role && node.name === name);
        if (found.length === 1) return found[0];
        const others = this.nodes().filter((node) => node.role === role).map((node) => `"${node.name}"`);
        throw new Error(`${found.length || 'no'} ${role} "${name}" in ${JSON.stringify(this.nodes()[0]?.name)}; there: ${others.join(', ')}`);
    }

    idle() {
        return new Promise((done) => {
            this.#waiting.push(done);
            this.core._headless_update();
        });
    }

    close() {
        this.#world.clearTimeout(this.#timer);
        this.core._headless_close();
        this.core = null;
    }
}

// The server is the root of its API; the fragment, where a visit is to begin; rotations, what an earlier one left saved.
// world, what stands in for Node's own Date, performance, setTimeout, clearTimeout, fetch and crypto.
// Options: language (such as de-DE), allows_unlimited, width, height, is_dark, is_touch.
export async function createApp({ server, fragment = '', rotations = '', world = globalThis, language = '', allows_unlimited = false, width = 1280, height = 800, is_dark = false, is_touch = false }) {
    let app;
    const core = await createCore({ world, on_update: (wake_in) => app.updated(wake_in), language_file: languageFile });
    app = new App(core, world);
    const text = (of) => core.UTF8ToString(...core.headless_pair(of));
    const given = (it) => core.stringToNewUTF8(it);
    core._headless_open(given(server.replace(/\/$/, '')), given(fragment), given(rotations), given(language), allows_unlimited, width, height, is_dark, is_touch);
    return {
        // What there is, in reading order.
        tree: () => app.nodes().map((node) => shown(node, app)),
        // The one thing of this role and name, whenever it is used.
        get: (role, name) => new Handle(app, role, name),
        has: (role, name) => app.nodes().some((node) => node.role === role && node.name === name),
        // Whatever the focus is on.
        focused: () => app.nodes().filter(({ id }) => id === BigInt.asUintN(64, core._headless_focused())).map((node) => shown(node, app))[0],
        // The view, as the page's address names it; go() leads there, as Back and Forward do.
        fragment: () => text((size) => core._headless_fragment(size)),
        go: (to) => core._headless_go(core.stringToNewUTF8(to)),
        title: () => app.nodes()[0].name,
        // Closes what is open, as the Escape key does.
        dismiss: () => core._headless_dismiss(),
        // When no answer is awaited any more.
        idle: () => app.idle(),
        clipboard: () => text((size) => core._headless_copied(size)),
        // The last file that was handed over.
        download: () => ({ name: text((size) => core._headless_download_name(size)), text: text((size) => core._headless_downloaded(size)) }),
        // What a reload would find of rotations: ids alone.
        rotations: () => text((size) => core._headless_rotations(size)),
        close: () => app.close(),
    };
}
