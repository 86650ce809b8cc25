// answer.cpp — see answer.hpp.
#include "openmetadata/answer.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "openmetadata/call.hpp"

namespace latchkey::openmetadata {

namespace {

constexpr std::size_t kSentenceLimit = 300;

bool is_token_letter(char c)
{
    return is_ascii_letter_or_digit(c) || c == '-' || c == '_' || c == '.';
}

// The server quotes refresh tokens (UUIDs) in its messages: nothing of that length and those letters is shown.
bool may_hold_token(std::string_view sentence)
{
    constexpr int kShortest = 32;
    int length = 0;
    return std::ranges::any_of(sentence,
                               [&](char c) { return (length = is_token_letter(c) ? length + 1 : 0) >= kShortest; });
}

bool is_html(const ports::HttpResponse& answer)
{
    return answer.content_type.find("html") != std::string::npos || answer.body.first_letter() == '<';
}

}  // namespace

Result<void> check(const ports::HttpResponse& answer)
{
    if (answer.status < 200 || answer.status > 299) return std::unexpected(error_for(answer));
    if (is_html(answer)) return fail(ErrorKind::Malformed, ErrorCode::NotTheApi);
    return {};
}

std::unexpected<Error> unexpected_answer()
{
    return fail(ErrorKind::Malformed, ErrorCode::UnexpectedAnswer);
}

Result<Json> read_object(const ports::HttpResponse& answer)
{
    if (const auto checked = check(answer); !checked) return std::unexpected(checked.error());
    auto body = Json::parse(answer.body.whole().reveal());
    if (!body) return unexpected_answer();
    return std::move(*body);
}

std::unexpected<Error> missing(std::string_view member)
{
    return fail(ErrorKind::Malformed, ErrorCode::MissingMember, std::string(member));
}

std::string server_sentence(const ports::HttpResponse& answer)
{
    const auto body = Json::parse(answer.body.whole().reveal());
    if (!body) return {};
    auto sentence = body->text("message");
    if (!sentence) sentence = body->text("error");
    if (!sentence || sentence->size() > kSentenceLimit || may_hold_token(*sentence)) return {};
    std::ranges::replace_if(*sentence, [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
    return std::string(trimmed(*sentence));
}

}  // namespace latchkey::openmetadata
