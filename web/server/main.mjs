// main.mjs — serves the page, in front of the sandbox or of a real OpenMetadata server.
//
//   node web/server/main.mjs --site DIR [--host 127.0.0.1] [--port 8600] [--prefix /] [--gateway] [--version 2.0 | --upstream URL]
//
// Errors   One sentence on standard error, exit code 1.

import { checkDeploymentFile } from './deployment_file.mjs';
import { Gateway } from './gateway.mjs';
import { readOptions } from './options.mjs';
import { createSandbox } from './sandbox/sandbox.mjs';
import { buildServer } from './server.mjs';
import { StartupError } from './startup_error.mjs';
import { probeUpstream } from './upstream.mjs';

async function main(args)
{
    const { site, host, port, upstream, prefix, version, gateway } = readOptions(args);
    checkDeploymentFile(site);
    if (upstream) await probeUpstream(upstream);
    const sandbox = upstream ? undefined : await createSandbox({ version });
    const samples = await sandbox?.nameSamples();
    const app = await buildServer({ site, upstream, sandbox, prefix, host, gateway: gateway ? new Gateway() : undefined });

    const address = await listen(app, host, port);
    console.log(`Latchkey is at ${address}${prefix}`);
    if (upstream) console.log(`It stands in front of ${upstream}`);
    if (sandbox) console.log(`Sandbox user: ${sandbox.user.email}, password: ${sandbox.user.password}`);
    if (samples) console.log(`With tokens named in every script: ${samples.email}, password: ${samples.password}`);

    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => app.close());
}

const listenFailures = {
    EADDRINUSE: (host, port) => `Port ${port} on ${host} is already in use; choose another one with --port.`,
    EACCES: (host, port) => `Port ${port} on ${host} is not open to this user; choose another one with --port.`,
    EADDRNOTAVAIL: (host) => `This machine has no address ${host}; choose another one with --host.`,
    ENOTFOUND: (host) => `The host name ${host} is not known; choose another one with --host.`,
};

async function listen(app, host, port)
{
    try {
        await app.listen({ host, port });
    } catch (error) {
        await app.close();
        throw new StartupError(listenFailures[error.code]?.(host, port) ?? `Cannot listen on ${host}: ${error.message}.`);
    }
    const shown = host.includes(':') ? `[${host}]` : host;
    return `http://${shown}:${app.server.address().port}`;
}

try {
    await main(process.argv.slice(2));
} catch (error) {
    if (!(error instanceof StartupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
}
