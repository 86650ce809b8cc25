// signatures_js.js — verifies a JWS with WebCrypto.
//
// Source   RFC 7515 section 5.2, RFC 7518 sections 3.3 and 3.4 (an ECDSA signature is r and s, as WebCrypto has it).
//          crypto.subtle is there in secure contexts only.
addToLibrary({
    $signature_parameters: (algorithm) => {
        const hash = 'SHA-' + algorithm.slice(2);
        if (algorithm.startsWith('RS')) return { 'name': 'RSASSA-PKCS1-v1_5', 'hash': hash };
        return { 'name': 'ECDSA', 'hash': hash, 'namedCurve': { 'ES256': 'P-256', 'ES384': 'P-384', 'ES512': 'P-521' }[algorithm] };
    },

    $signature_holds__deps: ['$signature_parameters'],
    $signature_holds: async (algorithm, key, token) => {
        const parameters = signature_parameters(algorithm);
        const dot = token.lastIndexOf(46);
        const letters = String.fromCharCode(...token.subarray(dot + 1)).replace(/-/g, '+').replace(/_/g, '/');
        const signature = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
        const imported = await crypto.subtle.importKey('jwk', JSON.parse(key), parameters, false, ['verify']);
        return crypto.subtle.verify(parameters, imported, signature, token.subarray(0, dot));
    },

    signatures_verify__deps: ['$UTF8ToString', '$SignatureResult', '$in_time', '$signature_holds', 'signatures_verified'],
    signatures_verify: (algorithm, key, token, size, callback) => {
        const bytes = HEAPU8.slice(token, token + size);
        const name = UTF8ToString(algorithm);
        const text = UTF8ToString(key);
        in_time(() => signature_holds(name, text, bytes))
            .then((holds) => (holds ? SignatureResult.Holds : SignatureResult.Fails), () => SignatureResult.Impossible)
            .then((result) => {
                bytes.fill(0);
                _signatures_verified(callback, result);
            });
    },
});
