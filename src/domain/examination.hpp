// examination.hpp — what a close look at a token finds: what it says of itself, and whether its signature holds.
//
// Source   RFC 7515, RFC 7519; OpenMetadata's JWTTokenGenerator for its own claims.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/time.hpp"
#include "domain/claims.hpp"

namespace latchkey::domain {

// What is special about how a claim is written: a date as text or in milliseconds; one that is there twice.
enum class Oddity { None, Text, Milliseconds, Repeated };

struct Claim {
    std::string name;                          // As on the wire: "sub".
    std::variant<std::string, Instant> value;  // A list is one text with commas; what nests deeper is as it is written.
    Oddity oddity = Oddity::None;

    friend bool operator==(const Claim&, const Claim&) = default;
};

// Decoded, not verified.
struct Jwt {
    std::string algorithm;  // "alg" and "kid" of the header; empty where they are missing.
    std::string key_id;
    Claims known;               // Those that this program acts on…
    std::vector<Claim> claims;  // …and all there are, by name.

    friend bool operator==(const Jwt&, const Jwt&) = default;
};

enum class Signature {
    Verified,
    Mismatch,     // Made with another key, or for another text.
    UnknownKey,   // The server publishes no key of that id and kind.
    Algorithm,    // It names none of those that are accepted; "none" is one of them.
    KeysMissing,  // The server did not hand out its keys.
    Uncheckable,  // The browser lends no cryptography here.
};

}  // namespace latchkey::domain
