// jwt.cpp — see jwt.hpp.
#include "openmetadata/jwt/jwt.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"
#include "openmetadata/json/json.hpp"
#include "openmetadata/json/json_reader.hpp"

namespace latchkey::openmetadata {

namespace {

using namespace std::chrono_literals;
using Kind = JsonReader::Kind;

constexpr std::size_t kLengthLimit = 65'536;
constexpr std::size_t kValueLimit = 300;  // Of a claim, in bytes, as it is shown.

struct Parts {
    std::string_view header, payload, signature;
};

std::unexpected<Error> malformed(ErrorCode code)
{
    return fail(ErrorKind::Malformed, code);
}

// The three dotted parts.
Result<Parts> parts_of(std::string_view jwt)
{
    if (jwt.size() > kLengthLimit) return malformed(ErrorCode::TokenTooLong);
    const auto first = jwt.find('.');
    const auto last = jwt.rfind('.');
    if (first == last || jwt.find('.', first + 1) != last) return malformed(ErrorCode::TokenWithoutThreeParts);
    return Parts{jwt.substr(0, first), jwt.substr(first + 1, last - first - 1), jwt.substr(last + 1)};
}

// The middle part, decoded, where all three can be.
Result<std::string> payload_in(const Parts& parts)
{
    auto payload = base64url_decode(parts.payload);
    if (!payload || !base64url_decode(parts.header) || !base64url_decode(parts.signature)) {
        return malformed(ErrorCode::TokenNotBase64);
    }
    return std::move(*payload);
}

Result<Json> header_in(const Parts& parts)
{
    auto json = Json::parse(base64url_decode(parts.header).value_or(""));
    if (!json) return malformed(ErrorCode::TokenHeaderUnreadable);
    return std::move(*json);
}

// A date, and how it is written.
struct Date {
    Instant at;
    domain::Oddity oddity = domain::Oddity::None;
};

Date date_of(std::string_view number, domain::Oddity oddity)
{
    // So many seconds will be over in the year 33658.
    constexpr Instant kLeastInMilliseconds{1'000'000'000'000ms};
    const auto at = instant(number, 1ms);
    if (at >= kLeastInMilliseconds) return {at, domain::Oddity::Milliseconds};
    return {instant(number, 1s), oddity};
}

// Takes a NumericDate, which some write as text; none for what is none.
std::optional<Date> take_date(JsonReader& json)
{
    if (json.kind() == Kind::Number) return date_of(json.number(), domain::Oddity::None);
    if (json.kind() != Kind::Text) {
        json.skip();
        return std::nullopt;
    }
    const auto text = json.text();
    const bool is_number = !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    return is_number ? std::optional(date_of(text, domain::Oddity::Text)) : std::nullopt;
}

std::optional<Instant> take_instant(JsonReader& json)
{
    const auto date = take_date(json);
    return date ? std::optional(date->at) : std::nullopt;
}

domain::Claims take_claims(JsonReader& json)
{
    domain::Claims claims;
    json.members([&](std::string_view name) {
        if (name == "sub")
            claims.subject = json.text_if_any();
        else if (name == "tokenType")
            claims.token_type = json.text_if_any();
        else if (name == "iat")
            claims.issued_at = take_instant(json);
        else if (name == "nbf")
            claims.not_before = take_instant(json);
        else if (name == "exp")
            claims.expires_at = take_instant(json);
        else
            json.skip();
    });
    return claims;
}

Result<domain::Claims> claims_in(const std::string& payload)
{
    JsonReader json{std::string_view(payload)};
    auto claims = take_claims(json);
    if (!json.has_ended()) return malformed(ErrorCode::TokenClaimsUnreadable);
    return claims;
}

// RFC 7519 and OpenID Connect: these are NumericDates.
bool is_date(std::string_view claim)
{
    constexpr std::array kDates{"exp", "nbf", "iat", "auth_time"};
    return std::ranges::find(kDates, claim) != kDates.end();
}

// Cut at a character's end.
std::string shortened(std::string text)
{
    if (text.size() <= kValueLimit) return text;
    auto end = kValueLimit;
    while ((text[end] & 0xc0) == 0x80) --end;
    return text.substr(0, end) + "…";
}

// A list of plain values with commas between them; what nests deeper as it is written.
std::string list_in_words(std::string_view list)
{
    std::string words;
    bool is_flat = true;
    JsonReader json(list);
    json.elements([&] {
        is_flat &= json.kind() != Kind::Object && json.kind() != Kind::Array;
        const bool is_text = json.kind() == Kind::Text;
        words.append(words.empty() ? "" : ", ").append(is_text ? json.text() : json.raw());
    });
    return is_flat ? words : std::string(list);
}

domain::Claim take_claim(std::string_view name, JsonReader& json)
{
    domain::Claim claim{.name = shortened(std::string(name)), .value = {}};
    const auto kind = json.kind();
    const auto raw = std::string(json.raw());
    JsonReader value{std::string_view(raw)};
    const auto date = is_date(name) ? take_date(value) : std::nullopt;
    if (date) {
        claim.value = date->at;
        claim.oddity = date->oddity;
    } else if (kind == Kind::Text) {
        claim.value = shortened(std::string(JsonReader(std::string_view(raw)).text_if_any()));
    } else {
        claim.value = shortened(kind == Kind::Array ? list_in_words(raw) : raw);
    }
    return claim;
}

// By name; of those that are there twice the last.
std::vector<domain::Claim> all_claims_in(const std::string& payload)
{
    std::map<std::string, domain::Claim> claims;
    JsonReader json{std::string_view(payload)};
    json.members([&](std::string_view name) {
        const std::string key(name);
        auto claim = take_claim(key, json);
        if (claims.contains(key)) claim.oddity = domain::Oddity::Repeated;
        claims[key] = std::move(claim);
    });
    std::vector<domain::Claim> sorted;
    sorted.reserve(claims.size());
    for (auto& [name, claim] : claims) sorted.push_back(std::move(claim));
    return sorted;
}

}  // namespace

Result<domain::Claims> read_claims(const Secret& jwt)
{
    const auto parts = parts_of(jwt.reveal());
    if (!parts) return std::unexpected(parts.error());
    const auto payload = payload_in(*parts);
    if (!payload) return std::unexpected(payload.error());
    return claims_in(*payload);
}

Dates read_dates(const Secret& jwt)
{
    const auto parts = parts_of(jwt.reveal());
    const auto payload = parts ? base64url_decode(parts->payload) : std::nullopt;
    if (!payload) return {};
    Dates dates;
    JsonReader json{std::string_view(*payload)};
    json.members([&](std::string_view name) {
        auto* date = name == "iat" ? &dates.issued_at : name == "exp" ? &dates.expires_at : nullptr;
        if (date)
            *date = take_instant(json);
        else
            json.skip();
    });
    return json.has_ended() ? dates : Dates{};
}

Result<domain::Jwt> read_jwt(const Secret& jwt)
{
    const auto parts = parts_of(jwt.reveal());
    if (!parts) return std::unexpected(parts.error());
    const auto payload = payload_in(*parts);
    if (!payload) return std::unexpected(payload.error());
    const auto claims = claims_in(*payload);
    if (!claims) return std::unexpected(claims.error());
    const auto header = header_in(*parts);
    if (!header) return std::unexpected(header.error());
    return domain::Jwt{.algorithm = shortened(header->text("alg").value_or("")),
                       .key_id = shortened(header->text("kid").value_or("")),
                       .known = *claims,
                       .claims = all_claims_in(*payload)};
}

}  // namespace latchkey::openmetadata
