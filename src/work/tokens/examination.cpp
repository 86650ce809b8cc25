// examination.cpp — see examination.hpp.
#include "work/tokens/examination.hpp"

#include <utility>

namespace latchkey::work {

std::optional<Secret> take_decoded(Examination& examination, std::uint32_t ticket, Result<domain::Jwt> jwt)
{
    if (examination.ticket != ticket) return std::nullopt;
    auto token = std::exchange(examination.token, {});
    if (!jwt) {
        examination.problem = std::move(jwt.error());
        return std::nullopt;
    }
    examination.jwt = std::move(*jwt);
    if (token.is_empty()) return std::nullopt;
    examination.attempt = Waiting{};
    return token;
}

bool begin_check(Examination& examination)
{
    if (is_waiting(examination.attempt)) return false;
    examination.attempt = Waiting{};
    return true;
}

void take_verdict(Examination& examination, std::uint32_t ticket, const Verdict& verdict)
{
    if (examination.ticket != ticket) return;
    examination.attempt = Idle{};
    examination.verdict = verdict;
}

}  // namespace latchkey::work
