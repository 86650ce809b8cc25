// children.mjs — programs that a test starts, and that never outlive it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

// If this process is killed, the kernel ends the child as well.
export function start(command, args, options = {})
{
    const child = spawn('setpriv', ['--pdeathsig', 'KILL', command, ...args], { stdio: 'ignore', detached: true, ...options });
    const ended = once(child, 'exit');
    ended.catch(() => {});
    return Object.assign(child, { ended });
}

// Ends the child and what it started itself.
export async function stop(child)
{
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
    await child.ended;
}

// What `ask` gives once it gives something; undefined after ten seconds.
export async function until(ask)
{
    for (const deadline = Date.now() + 10000; Date.now() < deadline; await wait(50)) {
        const answer = await ask();
        if (answer) return answer;
    }
}
