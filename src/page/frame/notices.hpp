// notices.hpp — the one sentence beside the page: how it comes and goes.
//
// They change the state in place, and return what is asked of the world. An action that brings something large or
// secret is taken as an rvalue, to be emptied.
#pragma once

#include "page/frame/actions.hpp"
#include "page/state.hpp"
#include "work/answers.hpp"
#include "work/effects.hpp"

namespace latchkey::page {

Effects on(State& state, const NoticeClosed& action, Instant now);
Effects on(State& state, const Redirected& action, Instant now);
Effects on(State& state, const ReloadAsked& action, Instant now);

// A failure within a visit: a refused session ends it, anything else becomes a notice.
Effects report(State& state, const Error& error);
void say(State& state, News news, Instant now);

// Until the user closes it.
void warn(State& state, News news);

}  // namespace latchkey::page
