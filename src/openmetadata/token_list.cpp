// token_list.cpp — the readers of token_api.hpp: from text to tokens, without a tree of the whole in between.
//
// Source   personalAccessToken.json; what other servers were seen to send in its place.
#include <array>
#include <charconv>
#include <set>

#include "base/text.hpp"
#include "openmetadata/answer.hpp"
#include "openmetadata/json/json_reader.hpp"
#include "openmetadata/jwt/jwt.hpp"
#include "openmetadata/token_api.hpp"

namespace latchkey::openmetadata {

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

std::optional<Instant> end_of(std::string_view number)
{
    // Fewer milliseconds were over in 1973: that is a number of seconds, or none.
    constexpr Instant kEarliest{100'000'000'000ms};
    for (const auto unit : {1ms, 1000ms}) {
        if (const auto at = instant(number, unit); at >= kEarliest) return at;
    }
    return std::nullopt;
}

// When a row says that its token ends.
std::optional<Instant> take_end(JsonReader& json)
{
    const auto kind = json.kind();
    if (kind == Kind::Number) return end_of(json.number());
    if (kind == Kind::Text) {
        const auto text = json.text();
        const bool is_number = text.find_first_not_of("0123456789") == std::string_view::npos;
        return is_number ? end_of(text) : iso_date(text);
    }
    json.skip();
    return std::nullopt;
}

// The servers look at the JWT alone, which knows no fractions of a second.
void settle_end(domain::Token& token, std::optional<Instant> listed)
{
    const auto dates = read_dates(token.jwt);
    token.created_at = dates.issued_at;
    token.expires_at = dates.expires_at ? dates.expires_at : listed;
    if (listed && dates.expires_at && abs(*listed - *dates.expires_at) >= 1s) token.listed_end = listed;
}

// Empty for what could not travel as a bearer token: it would be more than that where somebody pastes it.
Secret take_bearer(JsonReader& json)
{
    const auto text = json.text_if_any();
    return is_bearer(text) ? Secret(text) : Secret();
}

std::string_view take_name(JsonReader& json)
{
    return json.kind() == Kind::Number ? json.number() : json.text_if_any();
}

domain::Token take_row(JsonReader& json)
{
    domain::Token token;
    std::optional<Instant> end;
    json.members([&](std::string_view name) {
        if (name == "token")
            token.id.value = json.text_if_any();
        else if (name == "tokenName")
            token.name = take_name(json);
        else if (name == "jwtToken")
            token.jwt = take_bearer(json);
        else if (name == "expiryDate")
            end = take_end(json);
        else
            json.skip();
    });
    settle_end(token, end);
    return token;
}

using Tokens = std::vector<domain::Token>;

// Whether there is anything of a token in it.
bool says_something(const domain::Token& token)
{
    return !token.id.value.empty() || !token.name.empty() || !token.jwt.is_empty();
}

// Where the server gives none, or the same to several, the page gives the row an id, which no server's looks like.
void tell_apart(Tokens& tokens)
{
    std::set<domain::TokenId> ids;
    for (auto& token : tokens) {
        token.has_own_id = !token.id.value.empty() && ids.insert(token.id).second;
    }
    for (std::size_t row = 0; row < tokens.size(); ++row) {
        if (!tokens[row].has_own_id) tokens[row].id.value = "\x01" + std::to_string(row);
    }
}

// None for what is no list.
std::optional<Tokens> take_rows(JsonReader& json)
{
    if (json.kind() != Kind::Array) {
        json.skip();
        return std::nullopt;
    }
    Tokens tokens;
    json.elements([&] {
        if (json.kind() != Kind::Object) return json.skip();
        auto token = take_row(json);
        if (says_something(token)) tokens.push_back(std::move(token));
    });
    tell_apart(tokens);
    return tokens;
}

struct Answer {
    std::optional<Tokens> tokens;
    bool says_otherwise = false;  // What is no list, such as why there is none.
};

void take_members(JsonReader& json, Answer& answer)
{
    json.members([&](std::string_view name) {
        if (name == "paging") return json.skip();
        if (name != "data") {
            answer.says_otherwise = true;
            return json.skip();
        }
        const bool may_be_null = json.kind() == Kind::Other;
        answer.says_otherwise |= may_be_null && json.flag();
        answer.tokens = may_be_null ? std::nullopt : take_rows(json);
        answer.says_otherwise |= !may_be_null && !answer.tokens;
    });
}

Result<Answer> take_answer(ports::HttpResponse response)
{
    if (const auto checked = check(response); !checked) return std::unexpected(checked.error());
    Answer answer;
    if (response.status == 204) return answer;
    JsonReader json(std::move(response.body));
    const auto kind = json.kind();
    if (kind == Kind::Array)
        answer.tokens = take_rows(json);
    else
        take_members(json, answer);
    const bool has_begun = kind == Kind::Array || kind == Kind::Object;
    if (json.has_ended()) return answer;
    if (has_begun && json.was_cut()) return fail(ErrorKind::Malformed, ErrorCode::ListIncomplete);
    return unexpected_answer();
}

}  // namespace

Result<std::vector<domain::Token>> read_tokens(ports::HttpResponse answer)
{
    auto taken = take_answer(std::move(answer));
    if (!taken) return std::unexpected(taken.error());
    auto& [tokens, says_otherwise] = *taken;
    if (tokens) return std::move(*tokens);
    if (says_otherwise) return missing("data");
    return Tokens{};
}

Result<std::vector<domain::Token>> read_remaining(ports::HttpResponse answer)
{
    auto taken = take_answer(std::move(answer));
    if (!taken) return std::unexpected(taken.error());
    auto& tokens = taken->tokens;
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

}  // namespace latchkey::openmetadata
