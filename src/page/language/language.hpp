// language.hpp — which language the page is in, and how it comes to be in another.
//
// They change the state in place, and return what is asked of the world.
#pragma once

#include "page/frame/actions.hpp"
#include "page/state.hpp"
#include "work/answers.hpp"
#include "work/effects.hpp"

namespace latchkey::page {

Effects on(State& state, const LanguageChosen& action, Instant now);
Effects on(State& state, const LanguageAnswered& action, Instant now);

// The language that the page begins in, if it is not English. Its texts are waited for a moment, before anything is
// shown.
Effects begin_in_language(State& state, const PageOpened& action, Instant now);

// Waits no longer.
void lose_patience(PageLanguage& language, Instant now);

}  // namespace latchkey::page
