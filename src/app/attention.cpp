// attention.cpp — whether somebody looks at the page, and what may not wait for that.
#include "app/steps.hpp"

namespace latchkey::app {

// Nobody looks at it now, or somebody else does; and it may never be looked at again. What was confirmed is done.
Effects on(State& state, const PageHidden&, Instant)
{
    auto* visit = visit_in(state);
    if (!visit) return {};
    if (auto* made = std::get_if<NewTokenDialog>(&visit->dialog)) hide(*made);
    auto effect = send_pending(state, *visit);
    if (!effect) return {};
    return {std::move(*effect)};
}

// The session that came from the host may be over there, or somebody else's.
Effects on(State& state, const PageShown&, Instant)
{
    auto* visit = visit_in(state);
    return visit ? look_at_session(*visit) : come_back(state);
}

}  // namespace latchkey::app
