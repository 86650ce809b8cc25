// port.mjs — the port that a server listens on, which the machine has chosen.

/** @param {import('node:net').Server} server */
export function portOf(server)
{
    return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
}
