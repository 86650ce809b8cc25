// jwt.hpp — reading what a JWT claims, without checking its signature.
//
// Source   RFC 7515 section 7.1, RFC 7519 section 4.1.
#pragma once

#include "base/error.hpp"
#include "base/secret.hpp"
#include "domain/claims.hpp"

namespace latchkey::api {

// Errors: Malformed, for text that is not three dotted Base64url parts with a JSON object in the middle, is longer than
// 64 KiB, or nests deeper than 32.
Result<domain::Claims> read_claims(const Secret& jwt);

}  // namespace latchkey::api
