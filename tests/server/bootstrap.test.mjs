// What a client can ask before anybody has signed in.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { openSandbox, refusal, seen } from './kit.mjs';

describe('Before sign-in the sandbox', async () => {
    const { call, signIn } = await openSandbox();
    const asked = async (path) => seen(await call('GET', path));

    test('says that it takes passwords', async () => {
        assert.deepEqual(await asked('/system/config/auth'), {
            status: 200,
            body: {
                provider: 'basic', providerName: 'basic', clientType: 'public', responseType: 'id_token',
                tokenValidationAlgorithm: 'RS256', authority: 'https://accounts.google.com', clientId: '', callbackUrl: '',
                jwtPrincipalClaims: ['email', 'preferred_username', 'sub'], jwtPrincipalClaimsMapping: [],
                enableSelfSignup: true, enableAutoRedirect: false,
            },
        });
    });

    test('says its version, which is 2.0', async () => {
        const { status, body } = await asked('/system/version');

        assert.deepEqual([status, Object.keys(body)], [200, ['version', 'revision', 'timestamp']]);
        assert.match(body.version, /^2\.0\./);
    });

    test('says the domain, the theme and the base path that the host page asks for', async () => {
        assert.deepEqual(await asked('/system/config/authorizer'), { status: 200, body: { principalDomain: 'example.org' } });
        assert.deepEqual(await asked('/system/config/rdf'), { status: 200, body: { basePath: '/', rdfEnabled: false } });
        assert.equal((await asked('/system/config/customUiThemePreference')).status, 200);
    });

    test('publishes its key as Java encodes it, with a zero byte before it and padding after it', async () => {
        const { keys: [key] } = (await asked('/system/config/jwks')).body;

        assert.deepEqual({ ...key, n: undefined }, { kty: 'RSA', kid: 'example-key-id', alg: 'RS256', use: 'sig', n: undefined, e: 'AQAB' });
        assert.match(key.n, /^A[\w-]+=$/);
        const bytes = Buffer.from(key.n, 'base64url');
        assert.deepEqual([bytes.length, bytes[0]], [257, 0]);
    });

    test('tells the sign-in rules to nobody who has not signed in', async () => {
        assert.deepEqual(await asked('/system/config/loginConfig'), refusal(401, 'Not Authorized! Token not present'));

        const answer = await call('GET', '/system/config/loginConfig', undefined, await signIn());
        assert.deepEqual(answer.json(), { maxLoginFailAttempts: 3, accessBlockTime: 600, jwtTokenExpiryTime: 3600 });
    });
});
