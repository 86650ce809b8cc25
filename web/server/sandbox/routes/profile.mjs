// profile.mjs — the caller's own profile.

import { change, profileOf } from '../profile.mjs';

export async function profileRoutes(app, { server })
{
    const { accounts, basePath, now } = server;
    const usersUrl = (request) => `${request.protocol}://${request.host}${basePath}/api/v1/users`;

    app.get('/users/loggedInUser', async (request) => profileOf(request.caller, request.query.fields, usersUrl(request)));

    app.get('/users/loggedInUser/groupTeams', async ({ caller }) => caller.user.teams ?? []);

    app.register(async (patching) => {
        const parse = app.getDefaultJsonParser('error', 'error');
        patching.removeAllContentTypeParsers();
        patching.addContentTypeParser('application/json-patch+json', { parseAs: 'string' }, parse);

        patching.patch('/users/:id', async (request) => {
            const account = accounts.identified(request.params.id);
            change(account, request.body, request.caller, now());
            return profileOf(account, '', usersUrl(request));
        });
    });
}
