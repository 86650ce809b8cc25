// sign_in.hpp — the handlers of signing in, of the session of a visit, and of its end.
//
// They change the state in place, and return what is asked of the world. An action that brings something large or
// secret is taken as an rvalue, to be emptied.
#pragma once

#include <optional>

#include "page/frame/actions.hpp"
#include "page/sign_in/actions.hpp"
#include "page/state.hpp"
#include "work/answers.hpp"
#include "work/effects.hpp"

namespace latchkey::page {

Effects on(State& state, const PageOpened& action, Instant now);
Effects on(State& state, const EmbedderAdmitted& action, Instant now);
Effects on(State& state, const SignInMethodAskedAgain& action, Instant now);
Effects on(State& state, const SignInMethodAnswered& action, Instant now);
Effects on(State& state, const SignInWayChosen& action, Instant now);
Effects on(State& state, PasswordGiven&& action, Instant now);
Effects on(State& state, const TokenGiven& action, Instant now);
Effects on(State& state, SessionAnswered&& action, Instant now);
Effects on(State& state, UserAnswered&& action, Instant now);
Effects on(State& state, const HostSessionAsked& action, Instant now);
Effects on(State& state, const ElsewhereAsked& action, Instant now);
Effects on(State& state, SessionFound&& action, Instant now);
Effects on(State& state, const LogoutAsked& action, Instant now);
Effects on(State& state, SessionClosed&& action, Instant now);
Effects on(State& state, SessionRenewed&& action, Instant now);
Effects on(State& state, const UserReplaced& action, Instant now);
Effects on(State& state, const PageHidden& action, Instant now);
Effects on(State& state, const PageShown& action, Instant now);
Effects on(State& state, const UserActed& action, Instant now);

// Tells the server once more that the user has left, if it is time.
Effects close_again(State& state, Instant now);

// Warns, or ends the visit.
Effects watch_idleness(State& state, Instant now);

// Renews the session when that is due.
void plan_renewal(Visit& visit, Instant now);

// What was chosen in a visit that is being ended, and has it back in the next one of the same user: at once, or when
// the list has come.
Kept keep(const Visit& visit);
void resume(Visit& visit, Kept kept);
void open_resumed(Visit& visit);
Effects go_on_with_resumed(Visit& visit);

// Finds out whether the session is still there that the host's pages gave. Until that is known, no token is handed out.
Effects look_at_session(Visit& visit);

// Where the user went elsewhere to sign in, and is back.
Effects come_back(State& state);

// What ends the session on the server, after `before`; nothing where it is somebody else's.
Effects closing(domain::Session session, std::optional<RevokeTokens> before = std::nullopt);
Effects closing(State& state, Visit& visit);

// Forgets everything of the visit and shows the sign-in page with `reason`.
Effects end_visit(State& state, std::optional<News> reason);

}  // namespace latchkey::page
