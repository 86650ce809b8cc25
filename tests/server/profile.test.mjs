// The caller's own profile: what is shown, and what may be changed.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { admin, hour, openSandbox, refusal, seen, start } from './kit.mjs';

const janesId = '7f0d8d1e-3a52-4f0a-9a41-5d3d3a1c9b11';
const jsonPatch = 'application/json-patch+json';

describe('The profile', async () => {
    const { call, signIn } = await openSandbox();
    const bearer = await signIn();
    const shown = async (query) => (await call('GET', `/users/loggedInUser${query}`, undefined, bearer)).json();

    test('shows the user, and nothing that was not asked for', async () => {
        assert.deepEqual(await shown(''), {
            id: janesId, name: 'jane.doe', fullyQualifiedName: '"jane.doe"', displayName: 'Jane Doe',
            description: 'Data steward for **finance**', email: 'jane.doe@example.org', version: 0.1, updatedAt: start,
            updatedBy: 'admin', href: `http://localhost:80/api/v1/users/${janesId}`, isBot: false, isAdmin: false, deleted: false,
            lastLoginTime: start, lastActivityTime: start,
        });
    });

    test('has teams, roles with the inherited ones, personas and domains for who asks', async () => {
        const user = await shown('?fields=profile,roles,teams,personas,defaultPersona,domains');
        const names = (references) => references.map(({ type, displayName, name }) => [type, displayName ?? name]);

        assert.deepEqual(names(user.teams), [['team', 'Finance'], ['team', 'Risk & Analytics']]);
        assert.deepEqual(names(user.roles), [['role', 'Data Steward']]);
        assert.deepEqual(names(user.inheritedRoles), [['role', 'Data Consumer']]);
        assert.deepEqual(names(user.personas), [['persona', 'Analyst']]);
        assert.deepEqual(names([user.defaultPersona]), [['persona', 'Analyst']]);
        assert.deepEqual(names(user.domains), [['domain', 'Finance']]);
        assert.deepEqual(user.teams[0], {
            id: '11111111-2222-4333-8444-555555555555', type: 'team', name: 'Finance', fullyQualifiedName: 'Finance', deleted: false,
        });
    });

    test('leaves out what is absent, and shows an empty list for none', async () => {
        const administrator = await signIn(admin);
        const user = (await call('GET', '/users/loggedInUser?fields=teams,defaultPersona', undefined, administrator)).json();

        assert.deepEqual([user.teams, 'defaultPersona' in user, 'description' in user], [[], false, false]);
        assert.equal(user.isAdmin, true);
    });

    test('refuses the whole call for one unknown field', async () => {
        for (const name of ['xyz', 'authenticationMechanism', 'constructor']) {
            const answer = await call('GET', `/users/loggedInUser?fields=teams,${name}`, undefined, bearer);
            assert.deepEqual(seen(answer), refusal(400, `Invalid field name ${name}`));
        }
    });

    test('has the group teams as a bare array', async () => {
        const teams = (await call('GET', '/users/loggedInUser/groupTeams', undefined, bearer)).json();

        assert.deepEqual(teams.map(({ name }) => name), ['Finance', 'RiskAnalytics']);
    });

    test('never shows the password or its hash', async () => {
        const everything = 'profile,roles,teams,follows,owns,domains,personas,defaultPersona,personaPreferences';
        const text = JSON.stringify(await shown(`?fields=${everything}`));

        assert.doesNotMatch(text, /password|hash|salt|Sesame/i);
    });
});

describe('A change to the profile', () => {
    const opened = async () => {
        const box = await openSandbox();
        const bearer = await box.signIn();
        const patch = (operations, { id = janesId, as = bearer, type = jsonPatch } = {}) =>
            box.call('PATCH', `/users/${id}`, operations, as, type);
        return { ...box, bearer, patch };
    };
    const refusedToJane = refusal(403, "Principal: CatalogPrincipal{name='jane.doe'} is not admin");

    test('of the display name or the description is answered with the new profile', async () => {
        const { bearer, call, clock, patch } = await opened();
        clock.now += hour / 2;

        const answer = await patch([
            { op: 'add', path: '/displayName', value: 'Jane A. Doe' }, { op: 'remove', path: '/description' },
        ]);

        const { displayName, description, version, updatedBy, updatedAt } = answer.json();
        assert.deepEqual(
            { displayName, description, version, updatedBy, updatedAt },
            { displayName: 'Jane A. Doe', description: undefined, version: 0.2, updatedBy: 'jane.doe', updatedAt: start + hour / 2 });
        const afterwards = (await call('GET', '/users/loggedInUser', undefined, bearer)).json();
        assert.deepEqual(afterwards, answer.json());
    });

    test('needs the media type of JSON Patch', async () => {
        const { patch } = await opened();

        const answer = await patch([], { type: 'application/json' });

        assert.deepEqual(seen(answer), refusal(415, 'HTTP 415 Unsupported Media Type'));
    });

    test('of rights is for administrators, of oneself too', async () => {
        const { patch } = await opened();

        for (const path of ['', '/isAdmin', '/isBot', '/roles/0'])
            assert.deepEqual(seen(await patch([{ op: 'add', path, value: true }])), refusedToJane, path);
    });

    test('of somebody else is for administrators', async () => {
        const { patch, sandbox, signIn } = await opened();
        const renamed = [{ op: 'add', path: '/displayName', value: 'X' }];

        assert.deepEqual(seen(await patch(renamed, { id: sandbox.accounts.named('zoe').id })), refusedToJane);
        assert.equal((await patch(renamed, { as: await signIn(admin) })).json().updatedBy, 'admin');
        const nobody = '00000000-0000-4000-8000-000000000000';
        assert.deepEqual(seen(await patch(renamed, { id: nobody })), refusal(404, `user instance for ${nobody} not found`));
    });

    test('is made whole or not at all', async () => {
        const { bearer, call, patch } = await opened();
        const renamed = { op: 'replace', path: '/displayName', value: 'X' };

        for (const second of [
            { op: 'add', path: '/email', value: 'x@example.org' }, { op: 'move', path: '/description', from: '/displayName' },
            { op: 'add', path: '/description', value: 7 }, { op: 'remove' },
        ])
            assert.deepEqual(seen(await patch([renamed, second])), refusal(400, 'Invalid request format'));
        assert.equal((await patch([{ op: 'remove', path: '/description' }, { op: 'remove', path: '/description' }])).statusCode, 400);
        const { displayName, description } = (await call('GET', '/users/loggedInUser', undefined, bearer)).json();
        assert.deepEqual([displayName, description], ['Jane Doe', 'Data steward for **finance**']);
    });
});
