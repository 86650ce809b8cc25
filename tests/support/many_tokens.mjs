// many_tokens.mjs — a list so long that no server would make it while a test waits.
//
//   visit(t, { intercept: onEvery('GET', '/users/security/token', manyTokens(10_000)) })

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

// As many tokens, none of them signed: made an hour after one another, each to live for 90 days.
export function manyTokens(count, now = Date.now())
{
    const hour = 3600 * 1000;
    const row = (i) => {
        const [iat, expiryDate] = [now - i * hour, now + 90 * 24 * hour - i * hour];
        const claims = { sub: 'jane.doe', tokenType: 'PERSONAL_ACCESS', iat: Math.floor(iat / 1000), exp: Math.floor(expiryDate / 1000) };
        return {
            token: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
            tokenName: `script ${String(i).padStart(5, '0')}`,
            userId: '7f0d8d1e-3a52-4f0a-9a41-5d3d3a1c9b11',
            tokenType: 'PERSONAL_ACCESS_TOKEN',
            expiryDate,
            jwtToken: `${encoded({ alg: 'RS256', kid: 'k' })}.${encoded(claims)}.${encoded(`signature ${i}`)}`,
        };
    };
    const payload = JSON.stringify({ data: Array.from({ length: count }, (_, i) => row(i)) });
    return () => ({ statusCode: 200, headers: { 'content-type': 'application/json' }, payload });
}
