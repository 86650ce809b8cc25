// token.hpp — a personal access token as the server lists it, how long a new one may live, and how it stands now.
//
// Source   OpenMetadata schemas auth/personalAccessToken.json and auth/jwtAuth.json.
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/secret.hpp"
#include "base/time.hpp"

namespace latchkey::domain {

// The server's UUID for a token ("token" in the schema). It names a token; it does not grant access.
struct TokenId {
    std::string value;

    friend auto operator<=>(const TokenId&, const TokenId&) = default;
};

struct Token {
    TokenId id;
    std::string name;
    std::optional<Instant> created_at;  // "iat" of the JWT; none if the JWT cannot be read.
    std::optional<Instant> expires_at;  // None: it never expires.
    Secret jwt;

    friend bool operator==(const Token&, const Token&) = default;
};

// The lifetimes this page offers; the server also knows "Unlimited".
enum class Lifetime { OneHour, OneDay, SevenDays, ThirtyDays, SixtyDays, NinetyDays };

// Shortest first; the first is the one to preselect.
inline constexpr std::array kLifetimes{Lifetime::OneHour,    Lifetime::OneDay,    Lifetime::SevenDays,
                                       Lifetime::ThirtyDays, Lifetime::SixtyDays, Lifetime::NinetyDays};

// The spelling of a lifetime on the wire ("JWTTokenExpiry").
std::string_view wire_name(Lifetime lifetime);

std::chrono::hours duration(Lifetime lifetime);

struct TokenDraft {
    std::string name;
    Lifetime lifetime = kLifetimes.front();

    friend bool operator==(const TokenDraft&, const TokenDraft&) = default;
};

enum class TokenStatus { Active, ExpiresSoon, Expired, NeverExpires };

// What is left of a token's life when it is said to expire soon.
inline constexpr std::chrono::days kSoon{3};

// A token is expired from the very millisecond it names.
TokenStatus status_of(const Token& token, Instant now);

// `wanted`, or "`wanted` (2)", "(3)", … : the first that no token in `tokens` bears.
std::string unused_name(std::string_view wanted, std::span<const Token> tokens);

}  // namespace latchkey::domain
