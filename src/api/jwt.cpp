// jwt.cpp — see jwt.hpp.
#include "api/jwt.hpp"

#include <algorithm>
#include <array>

#include "api/json.hpp"
#include "api/json_reader.hpp"
#include "base/strings.hpp"
#include "base/text.hpp"

namespace latchkey::api {

namespace {

constexpr std::size_t kLengthLimit = 65'536;
constexpr std::size_t kValueLimit = 300;  // Of a claim, in bytes, as it is shown.

struct Parts {
    std::string_view header, payload, signature;
};

std::unexpected<Error> malformed(TextKey sentence)
{
    return fail(ErrorKind::Malformed, std::string(tr(sentence)));
}

// The three dotted parts.
Result<Parts> parts_of(std::string_view jwt)
{
    if (jwt.size() > kLengthLimit) return malformed("message.token-too-long");
    const auto first = jwt.find('.');
    const auto last = jwt.rfind('.');
    if (first == last || jwt.find('.', first + 1) != last) return malformed("message.token-not-three-parts");
    return Parts{jwt.substr(0, first), jwt.substr(first + 1, last - first - 1), jwt.substr(last + 1)};
}

Result<Json> payload_in(const Parts& parts)
{
    const auto payload = base64url_decode(parts.payload);
    if (!payload || !base64url_decode(parts.header) || !base64url_decode(parts.signature)) {
        return malformed("message.token-not-base64");
    }
    auto json = Json::parse(*payload);
    if (!json) return malformed("message.token-claims-unreadable");
    return std::move(*json);
}

Result<Json> header_in(const Parts& parts)
{
    auto json = Json::parse(base64url_decode(parts.header).value_or(""));
    if (!json) return malformed("message.token-header-unreadable");
    return std::move(*json);
}

domain::Claims claims_in(const Json& payload)
{
    return {
        .subject = payload.text("sub").value_or(""),
        .token_type = payload.text("tokenType").value_or(""),
        .issued_at = payload.seconds("iat"),
        .expires_at = payload.seconds("exp"),
    };
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

std::vector<domain::Claim> all_claims_in(const Json& payload)
{
    std::vector<domain::Claim> claims;
    for (auto& [name, value] : payload.members()) {
        const auto instant = is_date(name) ? payload.seconds(name) : std::nullopt;
        if (instant)
            claims.push_back({std::move(name), *instant});
        else
            claims.push_back({shortened(name), shortened(std::move(value))});
    }
    return claims;
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
        if (date) date->reset();
        if (date && json.kind() == JsonReader::Kind::Number)
            *date = instant(json.number(), std::chrono::seconds(1));
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
    const auto header = header_in(*parts);
    if (!header) return std::unexpected(header.error());
    return domain::Jwt{.algorithm = shortened(header->text("alg").value_or("")),
                       .key_id = shortened(header->text("kid").value_or("")),
                       .known = claims_in(*payload),
                       .claims = all_claims_in(*payload)};
}

}  // namespace latchkey::api
