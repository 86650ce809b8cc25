// keys.mjs — the server's own RSA key: signs its JWTs, proves them, and is published as a JWKS.

import { compactVerify, exportJWK, generateKeyPair, SignJWT } from 'jose';

const algorithm = 'RS256';

export async function createKeys(kid = 'example-key-id')
{
    const { publicKey, privateKey } = await generateKeyPair(algorithm);
    const { kty, n, e } = await exportJWK(publicKey);
    return {
        jwks: { keys: [{ kty, kid, alg: algorithm, use: 'sig', n: javaEncoded(n), e: javaEncoded(e) }] },
        sign: (claims) => new SignJWT(claims).setProtectedHeader({ kid, typ: 'JWT', alg: algorithm }).sign(privateKey),
        isGenuine: (jwt) => compactVerify(jwt, publicKey, { algorithms: [algorithm] }).then(() => true, () => false),
    };
}

// Java's BigInteger.toByteArray() is signed, so a number whose first bit is set gets a zero byte before it, and its
// URL-safe encoder pads.
function javaEncoded(base64url)
{
    const unsigned = Buffer.from(base64url, 'base64url');
    const signed = unsigned[0] & 0x80 ? Buffer.concat([Buffer.of(0), unsigned]) : unsigned;
    return signed.toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}
