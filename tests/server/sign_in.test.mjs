// Signing in with a password, staying signed in, signing out.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { base64, day, decoded, hour, jane, openSandbox, refusal, second, seen, start } from './kit.mjs';

const wrong = 'You have entered an invalid username or password.';
const locked = 'Failed Login Attempts Exceeded. Use Forgot Password or retry after some time.';
const badPassword = { ...jane, password: 'Sesame!43' };

describe('A right password', () => {
    test('opens a session that ends at an absolute instant', async () => {
        const { login } = await openSandbox();

        const answer = await login(jane);

        assert.deepEqual(seen(answer), {
            status: 200,
            body: { accessToken: 'JWT', refreshToken: 'UUID', tokenType: 'Bearer', expiryDuration: start + hour },
        });
        assert.equal(answer.headers['set-cookie'], undefined);
    });

    test('gives a token of the documented form', async () => {
        const { signIn } = await openSandbox();

        assert.deepEqual(decoded(await signIn()), [
            { kid: 'example-key-id', typ: 'JWT', alg: 'RS256' },
            {
                iss: 'open-metadata.org', sub: 'jane.doe', roles: ['DataSteward'], email: 'jane.doe@example.org', isBot: false,
                tokenType: 'OM_USER', username: 'jane.doe', preferred_username: 'jane.doe',
                iat: start / second, exp: (start + hour) / second,
            },
        ]);
    });

    test('may have letters outside ASCII, as UTF-8 in Base64, padded or not', async () => {
        const { call, login } = await openSandbox();
        const zoe = { email: 'zoe@example.org', password: 'Schlüssel–鍵–🔑' };

        assert.equal((await login(zoe)).statusCode, 200);
        const unpadded = base64(zoe.password).replace(/=+$/, '');
        assert.equal((await call('POST', '/users/login', { ...zoe, password: unpadded })).statusCode, 200);
    });

    test('serves whatever the case of the address', async () => {
        const { login } = await openSandbox();

        assert.equal((await login({ ...jane, email: 'Jane.Doe@Example.org' })).statusCode, 200);
    });
});

describe('A sign-in is refused', async () => {
    const { call, login } = await openSandbox();
    const refused = async (body) => seen(await call('POST', '/users/login', body));

    test('with 401 for a wrong password', async () => {
        assert.deepEqual(seen(await login(badPassword)), refusal(401, wrong));
    });

    test('with 400 and the same words for an unknown address, a bare user name and a bot', async () => {
        for (const email of ['nobody@example.org', 'jane.doe', 'ingestion-bot@example.org'])
            assert.deepEqual(seen(await login({ ...jane, email })), refusal(400, wrong), email);
    });

    test('with 400 for a password that is not in standard Base64', async () => {
        for (const password of ['Sesame!42', 'U2Vz_W1l', 'U2Vz-W1l', 'U2VzYW1lITQy=', 'U2VzY', 'U2Vz YW1l'])
            assert.deepEqual(await refused({ ...jane, password }), refusal(400, 'Password needs to be encoded in Base-64.'), password);
    });

    test('with 400 and the names of what is missing', async () => {
        assert.deepEqual(await refused({ email: jane.email }), refusal(400, '[password must not be null]'));
        assert.deepEqual(await refused({ ...jane, email: null }), refusal(400, '[email must not be null]'));
        assert.deepEqual(await refused({}), refusal(400, '[email must not be null, password must not be null]'));
    });

    test('with 400 for a body that is not JSON, 415 for another media type', async () => {
        assert.deepEqual(await refused('{"email":'), refusal(400, 'Invalid request format'));
        const asText = await call('POST', '/users/login', 'email=jane', undefined, 'text/plain');
        assert.deepEqual(seen(asText), refusal(415, 'HTTP 415 Unsupported Media Type'));
    });
});

describe('Three wrong passwords', () => {
    const fail = async ({ login }, who, times) => {
        for (let i = 0; i < times; i++) await login(who);
    };

    test('lock the account for ten minutes, for the right password too', async () => {
        const box = await openSandbox();
        assert.deepEqual(seen(await box.login(badPassword)), refusal(401, wrong));
        await fail(box, badPassword, 2);

        assert.deepEqual(seen(await box.login(jane)), refusal(401, locked));
        box.clock.now += 600 * second - 1;
        assert.deepEqual(seen(await box.login(jane)), refusal(401, locked));
        box.clock.now += 1;
        assert.equal((await box.login(jane)).statusCode, 200);
    });

    test('count within ten minutes of one another, whatever came in between', async () => {
        const box = await openSandbox();
        for (let i = 0; i < 3; i++) {
            assert.equal((await box.login(jane)).statusCode, 200);
            await box.login(badPassword);
            box.clock.now += 599 * second;
        }

        assert.deepEqual(seen(await box.login(jane)), refusal(401, locked));
    });

    test('do not lock anybody else, nor an address that does not exist', async () => {
        const box = await openSandbox();
        await fail(box, badPassword, 3);
        await fail(box, { ...jane, email: 'nobody@example.org' }, 4);

        assert.equal((await box.login({ email: 'zoe@example.org', password: 'Schlüssel–鍵–🔑' })).statusCode, 200);
        assert.deepEqual(seen(await box.login({ ...jane, email: 'nobody@example.org' })), refusal(400, wrong));
    });

    test('matter only after the password could be read', async () => {
        const box = await openSandbox();
        await fail(box, badPassword, 3);

        const plain = await box.call('POST', '/users/login', jane);
        assert.deepEqual(seen(plain), refusal(400, 'Password needs to be encoded in Base-64.'));
    });

    test('are as many, and last as long, as the sandbox was told', async () => {
        const box = await openSandbox({ lockout: { attempts: 1, seconds: 5 } });
        await fail(box, badPassword, 1);

        assert.deepEqual(seen(await box.login(jane)), refusal(401, locked));
        box.clock.now += 5 * second;
        assert.equal((await box.login(jane)).statusCode, 200);
    });
});

describe('A refresh token', () => {
    const opened = async () => {
        const box = await openSandbox();
        const { accessToken, refreshToken } = (await box.login(jane)).json();
        const refresh = (token) => box.call('POST', '/users/refresh', { refreshToken: token });
        return { ...box, accessToken, refreshToken, refresh };
    };
    const unknown = refusal(404, 'Invalid Request Token. Please check your Token');

    test('gives a new session and its own replacement, without a bearer', async () => {
        const { clock, call, refresh, refreshToken } = await opened();
        clock.now += 2 * hour;

        const answer = await refresh(refreshToken);

        assert.deepEqual(seen(answer), {
            status: 200,
            body: { accessToken: 'JWT', refreshToken: 'UUID', tokenType: 'Bearer', expiryDuration: start + 3 * hour },
        });
        assert.ok(answer.json().refreshToken !== refreshToken, 'the replacement is another token');
        assert.equal((await call('GET', '/users/loggedInUser', undefined, answer.json().accessToken)).statusCode, 200);
        assert.equal((await refresh(answer.json().refreshToken)).statusCode, 200);
    });

    test('serves once', async () => {
        const { refresh, refreshToken } = await opened();
        await refresh(refreshToken);

        assert.deepEqual(seen(await refresh(refreshToken)), unknown);
    });

    test('ends after thirty days, with its id in the message', async () => {
        const { clock, refresh, refreshToken } = await opened();
        clock.now += 30 * day + 1;

        const answer = await refresh(refreshToken);

        assert.equal(answer.statusCode, 400);
        assert.ok(answer.json().message === `Expired token. Please login again : ${refreshToken}`, 'the message names the token');
    });

    test('must be there and known', async () => {
        const { call, refresh } = await opened();
        const empty = refusal(400, 'Token Cannot be Null or Empty String');

        assert.deepEqual(seen(await refresh('')), empty);
        assert.deepEqual(seen(await call('POST', '/users/refresh', {})), empty);
        assert.deepEqual(seen(await refresh('5b1f0c3e-6c2d-4b7e-9a51-2f9d1f0c77aa')), unknown);
    });

    test('goes with the sign-out that names it', async () => {
        const { accessToken, call, refresh, refreshToken } = await opened();
        await call('POST', '/users/logout', { token: accessToken, refreshToken }, accessToken);

        assert.deepEqual(seen(await refresh(refreshToken)), unknown);
    });
});

describe('Signing out', async () => {
    const { call, signIn } = await openSandbox();

    test('answers bare text under the JSON media type, and ends the access token', async () => {
        const bearer = await signIn();

        const answer = await call('POST', '/users/logout', { token: bearer }, bearer);

        assert.deepEqual([answer.statusCode, answer.body], [200, 'Logout Successful']);
        assert.match(String(answer.headers['content-type']), /^application\/json/);
        const afterwards = await call('GET', '/users/loggedInUser', undefined, bearer);
        assert.deepEqual(seen(afterwards), refusal(401, 'Invalid token, used after logout!'));
    });

    test('needs a bearer, and the token to end', async () => {
        assert.deepEqual(seen(await call('POST', '/users/logout', { token: 'x' })), refusal(401, 'Not Authorized! Token not present'));
        assert.deepEqual(seen(await call('POST', '/users/logout', {}, await signIn())), refusal(400, '[token must not be null]'));
    });
});
