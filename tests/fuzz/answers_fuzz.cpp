// Whatever a server answers, with whatever status: every reader gives a value or an error with a sentence to show.
#include <cstdint>
#include <cstdlib>

#include "openmetadata/appearance_api.hpp"
#include "openmetadata/auth_api.hpp"
#include "openmetadata/http_date.hpp"
#include "openmetadata/jwt/jwks.hpp"
#include "openmetadata/token_api.hpp"
#include "openmetadata/user_api.hpp"
#include "page/tokens/tokens_view.hpp"
#include "page/words/words.hpp"

namespace {

using namespace latchkey;

void check(const Error& error)
{
    if (page::words_for(error).empty() || error.detail.size() > 300) std::abort();
}

template <class T>
void check(const Result<T>& result)
{
    if (!result) check(result.error());
}

// What was read can be shown: no date is beyond reckoning.
void show(std::vector<domain::Token> tokens)
{
    const Instant now{std::chrono::milliseconds(1'795'448'520'000)};
    const page::Visit visit{.session = {}, .user = {}, .tokens = {std::move(tokens), page::Idle{}}};
    const TimeZone zone{"Europe/Berlin", {{Instant{}, std::chrono::minutes(60)}}};
    const auto view = page::tokens_view(visit, zone, now);
    if (view.shown.size() != visit.tokens.latest->size()) std::abort();
    for (std::size_t i = 0; i < view.shown.size(); ++i) {
        if (view.row(i).status_text.empty()) std::abort();
    }
    if (const auto change = page::next_change(visit, zone, now); change && *change <= now) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2) return 0;
    ports::HttpResponse answer{data[0] % 2 ? 200 : data[0] * 4, data[1] % 2 ? "application/json" : "",
                               std::string(reinterpret_cast<const char*>(data) + 2, size - 2)};

    check(openmetadata::read_sign_in_method(answer));
    check(openmetadata::read_session(answer));
    check(openmetadata::read_renewal(answer));
    check(openmetadata::read_version(answer));
    if (openmetadata::read_primary_colour(answer).value_or(0) > 0xffffff ||
        (openmetadata::has_expired(answer) && answer.status != 401))
        std::abort();
    check(openmetadata::read_token(answer));
    check(openmetadata::read_user(answer));
    check(openmetadata::read_jwks(answer));
    if (const auto date = openmetadata::http_date(answer.body.whole().reveal());
        date && *date < Instant{} - std::chrono::years(1971))
        std::abort();
    const auto tokens = openmetadata::read_tokens(answer);
    check(tokens);
    if (tokens) show(*tokens);
    answer.status = data[0] * 4;
    check(openmetadata::error_for(answer));
    return 0;
}
