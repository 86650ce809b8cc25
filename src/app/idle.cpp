// idle.cpp — whoever has gone away is signed out, after a warning. See Deployment::idle_limit.
#include <algorithm>
#include <iterator>

#include "app/steps.hpp"
#include "base/strings.hpp"
#include "base/text.hpp"

namespace latchkey::app {

namespace {

using namespace std::chrono_literals;

constexpr auto kWarning = 60s;  // WCAG 2.2.1 asks for twenty.

}  // namespace

Effects on(State& state, const UserActed&, Instant now)
{
    if (auto* visit = visit_in(state)) {
        visit->acted_at = now;
        visit->is_about_to_lock = false;
    }
    return {};
}

std::optional<Instant> idle_deadline(const State& state, const Visit& visit)
{
    const auto limit = state.deployment.idle_limit;
    if (limit == 0min) return std::nullopt;
    return visit.acted_at + limit - (visit.is_about_to_lock ? 0s : kWarning);
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
    auto effects = end_visit(state, fill(tr("message.signed-out-idle"), {{"minutes", std::to_string(limit.count())}}));
    std::ranges::move(last, std::back_inserter(effects));
    return effects;
}

}  // namespace latchkey::app
