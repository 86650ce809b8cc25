// jwks.hpp — the keys that the server signs with, and the one that fits a token.
//
// Source   RFC 7517; OpenMetadata: GET /v1/system/config/jwks, whose numbers begin with a zero byte and are padded.
#pragma once

#include <expected>
#include <vector>

#include "domain/examination.hpp"
#include "openmetadata/call.hpp"
#include "ports/signatures.hpp"

namespace latchkey::openmetadata {

// A public key for signatures.
struct Jwk {
    std::string id;         // "kid"; may be empty.
    std::string type;       // "RSA" or "EC".
    std::string curve;      // Of an EC key: "P-256".
    std::string algorithm;  // "alg": the only one it is for; may be empty.
    std::string json;       // The key itself, with its numbers as RFC 7518 wants them, and nothing else.

    friend bool operator==(const Jwk&, const Jwk&) = default;
};

Call jwks();

// Keys of other kinds, and those for encryption, are left out.
// Errors: as error_for(); Malformed when a 2xx answer is no key set.
Result<std::vector<Jwk>> read_jwks(const ports::HttpResponse& answer);

// What to verify `token` with. The algorithm is one of a fixed list (RFC 8725 section 3.1); "kid" only looks up a key.
// Without one, a key is taken that is the only one of its kind.
std::expected<ports::SignatureCheck, domain::Signature> signature_check(const Secret& token, const domain::Jwt& jwt,
                                                                        const std::vector<Jwk>& keys);

}  // namespace latchkey::openmetadata
