// idle.cpp — the end of the visit of somebody who has gone away; see work/session/idleness.hpp.
#include <algorithm>
#include <iterator>

#include "page/sign_in/sign_in.hpp"
#include "page/state.hpp"

namespace latchkey::page {

Effects on(State& state, const UserActed&, Instant now)
{
    auto* visit = visit_in(state);
    return visit && act(visit->idleness, now) ? look_at_session(*visit) : Effects{};
}

Effects watch_idleness(State& state, Instant now)
{
    auto* visit = visit_in(state);
    const auto limit = state.deployment.idle_limit;
    if (!visit || !has_ended(visit->idleness, limit, now)) return {};
    auto last = closing(state, *visit);
    auto effects = end_visit(state, News{.code = NewsCode::SignedOutIdle, .length = limit});
    std::ranges::move(last, std::back_inserter(effects));
    return effects;
}

}  // namespace latchkey::page
