// screen.mjs — a screen that nobody sees: these engines draw WebGL on a screen only. One for all tests of a file.

import { once } from 'node:events';
import { after } from 'node:test';
import { start, stop } from './children.mjs';

let screen;
after(async () => screen && stop((await screen).server));

async function open()
{
    // It takes a free number itself, and says which once it listens.
    const server = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-noreset'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const [number] = await Promise.race([once(server.stdio[3], 'data'), server.ended.then(() => [])]);
    if (!number) throw new Error('Xvfb did not start.');
    return { server, display: `:${String(number).trim()}` };
}

// What a program needs in its environment to draw there, without a graphics card.
export async function environment()
{
    screen ??= open();
    const { display } = await screen;
    return { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', TZ: 'Europe/Berlin' };
}
