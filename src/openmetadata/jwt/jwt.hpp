// jwt.hpp — reading what a JWT says, without checking its signature.
//
// Source   RFC 7515 section 7.1, RFC 7519 section 4.1.
#pragma once

#include "base/error.hpp"
#include "base/secret.hpp"
#include "domain/examination.hpp"

namespace latchkey::openmetadata {

// Errors: Malformed, for text that is not three dotted Base64url parts with a JSON object in the middle, or is longer
// than 64 KiB.
Result<domain::Claims> read_claims(const Secret& jwt);

// Its dates alone, so fast that a list of thousands can have them. They are those of read_claims(); where that gives an
// error, they may be there all the same.
struct Dates {
    std::optional<Instant> issued_at, expires_at;

    friend bool operator==(const Dates&, const Dates&) = default;
};
Dates read_dates(const Secret& jwt);

// As read_claims(), with the header and every claim, and an error that says which of these is wrong.
// Errors: as read_claims(), and where the header is no JSON object.
Result<domain::Jwt> read_jwt(const Secret& jwt);

}  // namespace latchkey::openmetadata
