// moving.hpp — moving about on the page, and choosing how it looks.
//
// They change the state in place, and return what is asked of the world. An action that brings something large or
// secret is taken as an rvalue, to be emptied.
#pragma once

#include "page/frame/actions.hpp"
#include "page/state.hpp"
#include "work/answers.hpp"
#include "work/effects.hpp"

namespace latchkey::page {

Effects on(State& state, const MenuToggled& action, Instant now);
Effects on(State& state, const TabChosen& action, Instant now);
Effects on(State& state, const Dismissed& action, Instant now);

Effects on(State& state, const ThemeChosen& action, Instant now);
Effects on(State& state, const PlainViewToggled& action, Instant now);
Effects on(State& state, const BrandAnswered& action, Instant now);

}  // namespace latchkey::page
