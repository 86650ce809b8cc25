// idleness.cpp — see idleness.hpp.
#include "work/session/idleness.hpp"

#include <algorithm>
#include <utility>

namespace latchkey::work {

namespace {

using namespace std::chrono_literals;

constexpr auto kLongPause = 5min;

}  // namespace

std::chrono::seconds idle_warning(IdleLimit limit)
{
    return std::min<std::chrono::seconds>(60s, std::chrono::seconds(limit) / 3);
}

std::optional<Instant> due(const Idleness& idleness, IdleLimit limit)
{
    if (limit == 0min) return std::nullopt;
    return idleness.acted_at + limit - (idleness.is_about_to_end ? 0s : idle_warning(limit));
}

bool act(Idleness& idleness, Instant now)
{
    idleness.is_about_to_end = false;
    return now - std::exchange(idleness.acted_at, now) >= kLongPause;
}

bool has_ended(Idleness& idleness, IdleLimit limit, Instant now)
{
    const auto when = due(idleness, limit);
    if (!when || *when > now) return false;
    idleness.is_about_to_end = true;
    return now >= idleness.acted_at + limit;
}

}  // namespace latchkey::work
