// visitor.mjs — somebody at the page, in Node: presses by role and name, reads what is there, and lets the clock run.

import { createApp } from '#headless';
import { Clock } from './clock.mjs';
import { Network } from './network.mjs';

const start = Date.UTC(2026, 10, 25, 10);

export class Visitor {
    static async before(options)
    {
        const clock = new Clock(start);
        return new Visitor(clock, await Network.before(clock, options));
    }

    constructor(clock, network)
    {
        this.clock = clock;
        this.network = network;
    }

    async open()
    {
        const { clock, network } = this;
        this.app = await createApp({ server: 'https://data.example.org/api', world: clock.world(network.fetch) });
        await clock.pass(1000);
    }

    has = (role, name) => this.app.has(role, name);

    async press(role, name)
    {
        this.app.get(role, name).press();
        await this.clock.pass(0);
    }

    pressButton = (name) => this.press('button', name);

    // Everything there is to read.
    texts = () => this.app.tree().flatMap(({ name, text, value, description }) => [text || name, value, description]).filter(Boolean).join('\n');

    says = (what) => what.test(this.texts());

    // What is told rather than shown.
    told()
    {
        const isTold = ({ role }) => ['heading', 'alert', 'status'].includes(role);
        return this.app.tree().filter(isTold).map(({ name, text }) => text || name).filter(Boolean).join(' | ');
    }

    isWaiting = () => this.app.tree().some(({ role, states }) => role === 'progressbar' || states.includes('busy'));

    // What can be pressed now.
    offers()
    {
        const tree = this.app.tree();
        const nodes = new Map(tree.map((node) => [node.id, node]));
        const isInert = (node) => node && (node.states.includes('inert') || isInert(nodes.get(node.parent)));
        const isOffered = (node) =>
            ['button', 'link', 'menuitem'].includes(node.role) && !node.states.includes('disabled') && !isInert(node);
        return tree.filter(isOffered).map(({ name }) => name);
    }

    close()
    {
        this.app?.close();
    }
}
