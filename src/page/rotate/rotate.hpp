// rotate.hpp — the handlers of the dialog for replacing a token.
//
// They change the state in place, and return what is asked of the world. An action that brings something large or
// secret is taken as an rvalue, to be emptied.
#pragma once

#include <optional>

#include "page/rotate/actions.hpp"
#include "page/state.hpp"
#include "work/effects.hpp"

namespace latchkey::page {

Effects on(State& state, const RotateAsked& action, Instant now);
Effects on(State& state, const ReplacementAsked& action, Instant now);
Effects on(State& state, const ReplacementCheckAsked& action, Instant now);
Effects on(State& state, const ReplacedRevokeAsked& action, Instant now);

// Rotations whose tokens are both there are under way; the others are over. Saves them if that changed.
std::optional<SaveRotations> settle_rotations(State& state, Visit& visit);

}  // namespace latchkey::page
