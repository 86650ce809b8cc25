// claims.hpp — what a token says of itself. Unverified: good for display, never for a decision about access.
//
// Source   RFC 7519 section 4.1; OpenMetadata's JWTTokenGenerator for tokenType.
#pragma once

#include <optional>
#include <string>

#include "base/time.hpp"

namespace latchkey::domain {

struct Claims {
    std::string subject;                     // "sub"
    std::string token_type;                  // "tokenType": PERSONAL_ACCESS, OM_USER, BOT
    std::optional<Instant> issued_at;        // "iat", seconds on the wire, as are all.
    std::optional<Instant> expires_at;       // "exp"
    std::optional<Instant> not_before = {};  // "nbf"

    friend bool operator==(const Claims&, const Claims&) = default;
};

}  // namespace latchkey::domain
