// token.hpp — a personal access token as the server lists it, how long a new one may live, and how it stands now.
//
// Source   OpenMetadata schemas auth/personalAccessToken.json and auth/jwtAuth.json.
#pragma once

#include <array>
#include <compare>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/secret.hpp"
#include "base/time.hpp"

namespace latchkey::domain {

// The server's UUID for a token ("token" in the schema). It names a token and grants no access; but whoever knows it
// can revoke the token (UserResource.java), so it stays in this page.
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
    std::optional<Instant> listed_end = {};  // Where the list says another end than the JWT, which counts.
    bool has_own_id = true;  // Otherwise `id` is this page's, and the server cannot be told which token is meant.

    friend bool operator==(const Token&, const Token&) = default;
};

// The lifetimes that the server knows.
enum class Lifetime { OneHour, OneDay, SevenDays, ThirtyDays, SixtyDays, NinetyDays, Unlimited };

// Those that end, shortest first; the first is the one to preselect.
inline constexpr std::array kLifetimes{Lifetime::OneHour,    Lifetime::OneDay,    Lifetime::SevenDays,
                                       Lifetime::ThirtyDays, Lifetime::SixtyDays, Lifetime::NinetyDays};

// The spelling of a lifetime on the wire ("JWTTokenExpiry").
std::string_view wire_name(Lifetime lifetime);

// None: it never ends.
std::optional<std::chrono::hours> duration(Lifetime lifetime);

// The one of kLifetimes that is closest to how long `token` was made to live; the longest of them where that is unknown
// or without end.
Lifetime nearest_lifetime(const Token& token);

struct TokenDraft {
    std::string name;
    Lifetime lifetime = kLifetimes.front();

    friend bool operator==(const TokenDraft&, const TokenDraft&) = default;
};

enum class TokenStatus { Active, ExpiresSoon, Expired, NeverExpires };

// What is left of a token's life when it is said to expire soon, and when that is said more urgently.
inline constexpr std::array kWarnings{std::chrono::days(7), std::chrono::days(3), std::chrono::days(1)};

// A token is expired from the very millisecond it names.
TokenStatus status_of(const Token& token, Instant now);

// The last of kWarnings that has come for a token that still lives; none before the first. A token that was made to
// live no longer than that is not warned of: whoever makes one for a day knows that it ends.
std::optional<std::chrono::days> warning_of(const Token& token, Instant now);

// Who makes tokens of this name: OpenMetadata's own pages have one fixed name each (openmetadata-ui's profile pages).
enum class Maker { Anybody, ProfilePage, AiProfilePage };
Maker maker_of(std::string_view name);

// A name that says nothing of what the token is for.
bool is_vague(std::string_view name);

// Where the names of several tokens look alike, the number of each but the oldest of them: 2, 3, …
std::map<TokenId, int> numbers_of(std::span<const Token> tokens);

// `wanted`, or "`wanted` (2)", "(3)", … : the first that no token in `tokens` bears.
std::string unused_name(std::string_view wanted, std::span<const Token> tokens);

}  // namespace latchkey::domain
