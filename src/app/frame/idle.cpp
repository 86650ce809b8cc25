// idle.cpp — whoever has gone away is signed out, after a warning. See Deployment::idle_limit.
#include <algorithm>
#include <iterator>
#include <utility>

#include "app/steps.hpp"
#include "app/words/dates.hpp"

namespace latchkey::app {

using namespace std::chrono_literals;

// WCAG 2.2.1 asks for twenty seconds.
std::chrono::seconds idle_warning(const State& state)
{
    return std::min<std::chrono::seconds>(60s, std::chrono::seconds(state.deployment.idle_limit) / 3);
}

// After so long a pause the machine may have slept, and anything may have happened elsewhere.
constexpr auto kLongPause = 5min;

Effects on(State& state, const UserActed&, Instant now)
{
    auto* visit = visit_in(state);
    if (!visit) return {};
    visit->is_about_to_lock = false;
    const auto pause = now - std::exchange(visit->acted_at, now);
    return pause >= kLongPause ? look_at_session(*visit) : Effects{};
}

std::optional<Instant> idle_deadline(const State& state, const Visit& visit)
{
    const auto limit = state.deployment.idle_limit;
    if (limit == 0min) return std::nullopt;
    return visit.acted_at + limit - (visit.is_about_to_lock ? 0s : idle_warning(state));
}

Effects watch_idleness(State& state, Instant now)
{
    auto* visit = visit_in(state);
    const auto due = visit ? idle_deadline(state, *visit) : std::nullopt;
    if (!due || *due > now) return {};
    const auto limit = state.deployment.idle_limit;
    if (now < visit->acted_at + limit) {
        visit->is_about_to_lock = true;
        return {};
    }
    auto last = closing(state, *visit);
    auto effects = end_visit(state, News{.code = NewsCode::SignedOutIdle, .length = limit});
    std::ranges::move(last, std::back_inserter(effects));
    return effects;
}

}  // namespace latchkey::app
