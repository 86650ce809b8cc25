// update.hpp — the one place where the state changes: a pure function of what is and what happened.
#pragma once

#include "page/actions.hpp"
#include "page/state.hpp"
#include "work/effects.hpp"

namespace latchkey::page {

struct Step {
    State state;
    Effects effects;
};

// No clock, no random, no port: `now` is when the action happened.
Step update(State state, Action action, Instant now);

// When update() wants to hear DeadlinePassed, if ever.
std::optional<Instant> deadline(const State& state);

// Whether it wants to hear it now, be it only to bring up to date what it keeps.
bool is_due(const State& state, Instant now);

}  // namespace latchkey::page
