// profile.mjs — the caller's own profile.

import { createHash } from 'node:crypto';

import { change, profileOf } from '../profile.mjs';

export async function profileRoutes(app, { server })
{
    const { accounts, basePath, kind } = server;
    // Before 2.0 it did not know by what address it is reached.
    const origin = ({ protocol, host }) => kind.isBefore(2, 0) ? 'http://localhost:8585' : `${protocol}://${host}${basePath}`;
    const shown = (account, fields, request) => profileOf(account, fields, `${origin(request)}/api/v1/users`, kind);

    app.get('/users/loggedInUser', async (request, reply) => {
        if (kind.isBefore(2, 0)) reply.header('etag', entityTag(request.caller.user));
        return shown(request.caller, request.query.fields, request);
    });

    app.get('/users/loggedInUser/groupTeams', async ({ caller }) => caller.user.teams ?? []);

    app.register(async (patching) => {
        const parse = app.getDefaultJsonParser('error', 'error');
        patching.removeAllContentTypeParsers();
        patching.addContentTypeParser('application/json-patch+json', { parseAs: 'string' }, parse);

        patching.patch('/users/:id', async (request) => {
            const account = accounts.identified(request.params.id);
            change(account, request.body, request.caller, server);
            return shown(account, '', request);
        });
    });
}

function entityTag({ id, version, updatedAt })
{
    return `"${createHash('sha256').update(`${id} ${version} ${updatedAt}`).digest('hex').slice(0, 16)}"`;
}
