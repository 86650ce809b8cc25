// token_list.cpp — the readers of token_api.hpp: from text to tokens, without a tree of the whole in between.
//
// Source   personalAccessToken.json; what other servers were seen to send in its place.
#include <array>
#include <charconv>

#include "api/answer.hpp"
#include "api/json_reader.hpp"
#include "api/jwt.hpp"
#include "api/token_api.hpp"
#include "base/text.hpp"

namespace latchkey::api {

namespace {

using namespace std::chrono_literals;
using Kind = JsonReader::Kind;

// "2026-12-25T12:00:00Z", with or without a fraction.
std::optional<Instant> iso_date(std::string_view text)
{
    constexpr std::array kStarts{0, 5, 8, 11, 14, 17};
    if (text.size() < 20 || text[10] != 'T' || !text.ends_with('Z')) return std::nullopt;
    std::array<int, kStarts.size()> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto* begin = text.data() + kStarts[i];
        if (std::from_chars(begin, begin + (i == 0 ? 4 : 2), numbers[i]).ec != std::errc()) return std::nullopt;
    }
    const auto [year, month, day, hours, minutes, seconds] = numbers;
    const auto date = std::chrono::year(year) / month / day;
    if (!date.ok()) return std::nullopt;
    return std::chrono::sys_days(date) + hours * 1h + minutes * 1min + seconds * 1s;
}

// When a row says that its token ends: for sure in milliseconds; otherwise perhaps.
struct End {
    std::optional<Instant> at;
    bool is_sure = false;
};

End end_of(std::string_view text)
{
    // Fewer milliseconds were over in 1973: that is a number of seconds, or none.
    constexpr Instant kEarliest{100'000'000'000ms};
    if (const auto at = instant(text, 1ms); at >= kEarliest) return {at, true};
    if (const auto at = instant(text, 1s); at >= kEarliest) return {at};
    return {};
}

End take_end(JsonReader& json)
{
    const auto kind = json.kind();
    if (kind == Kind::Number) return end_of(json.number());
    if (kind == Kind::Text) {
        const auto text = json.text();
        const bool is_number = text.find_first_not_of("0123456789") == std::string_view::npos;
        return {is_number ? end_of(text).at : iso_date(text)};
    }
    json.skip();
    return {};
}

// Empty for what is no text.
std::string_view take_text(JsonReader& json)
{
    if (json.kind() == Kind::Text) return json.text();
    json.skip();
    return {};
}

// Empty for what could not travel as a bearer token: it would be more than that where somebody pastes it.
Secret take_bearer(JsonReader& json)
{
    const auto text = take_text(json);
    return is_bearer(text) ? Secret(text) : Secret();
}

std::string_view take_name(JsonReader& json)
{
    return json.kind() == Kind::Number ? json.number() : take_text(json);
}

domain::Token take_row(JsonReader& json)
{
    domain::Token token;
    End end;
    json.members([&](std::string_view name) {
        if (name == "token")
            token.id.value = take_text(json);
        else if (name == "tokenName")
            token.name = take_name(json);
        else if (name == "jwtToken")
            token.jwt = take_bearer(json);
        else if (name == "expiryDate")
            end = take_end(json);
        else
            json.skip();
    });
    const auto dates = read_dates(token.jwt);
    token.created_at = dates.issued_at;
    token.expires_at = end.is_sure || !dates.expires_at ? end.at : dates.expires_at;
    return token;
}

std::optional<std::vector<domain::Token>> take_rows(JsonReader& json)
{
    if (json.kind() != Kind::Array) {
        json.skip();
        return std::nullopt;
    }
    std::vector<domain::Token> tokens;
    json.elements([&] {
        if (json.kind() != Kind::Object) return json.skip();
        auto token = take_row(json);
        if (!token.id.value.empty()) tokens.push_back(std::move(token));
    });
    return tokens;
}

}  // namespace

Result<std::vector<domain::Token>> read_tokens(ports::HttpResponse answer)
{
    if (const auto checked = check(answer); !checked) return std::unexpected(checked.error());
    std::optional<std::vector<domain::Token>> tokens;
    JsonReader json(std::move(answer.body));
    json.members([&](std::string_view name) {
        if (name == "data")
            tokens = take_rows(json);
        else
            json.skip();
    });
    if (!json.has_ended()) return unexpected_answer();
    if (!tokens) return missing("data");
    return std::move(*tokens);
}

Result<domain::Token> read_token(ports::HttpResponse answer)
{
    if (const auto checked = check(answer); !checked) return std::unexpected(checked.error());
    JsonReader json(std::move(answer.body));
    auto token = take_row(json);
    if (!json.has_ended()) return unexpected_answer();
    if (token.id.value.empty()) return missing("token");
    if (token.name.empty()) return missing("tokenName");
    if (token.jwt.is_empty()) return missing("jwtToken");
    return token;
}

}  // namespace latchkey::api
