// revoke.hpp — the handlers of revoking, and of the proof that it worked.
//
// They change the state in place, and return what is asked of the world. An action that brings something large or
// secret is taken as an rvalue, to be emptied.
#pragma once

#include <optional>

#include "page/revoke/actions.hpp"
#include "page/state.hpp"
#include "work/answers.hpp"
#include "work/effects.hpp"

namespace latchkey::page {

Effects on(State& state, const RevokeAsked& action, Instant now);
Effects on(State& state, const RevokeSelectedAsked& action, Instant now);
Effects on(State& state, const RevokeExpiredAsked& action, Instant now);
Effects on(State& state, const RevokeAllAsked& action, Instant now);
Effects on(State& state, const LeakReported& action, Instant now);
Effects on(State& state, const RevokeConfirmed& action, Instant now);
Effects on(State& state, const RevokeUndone& action, Instant now);
Effects on(State& state, const RevokeHurried& action, Instant now);
Effects on(State& state, RevokeAnswered&& action, Instant now);
Effects on(State& state, const ProofAsked& action, Instant now);

// Before a list is taken: finds out what became of revocations whose answers were lost.
Effects settle_lost_revocations(State& state, const std::vector<domain::Token>& listed, Instant now);

// Sends what was confirmed and not sent yet; nothing if that is nothing.
std::optional<RevokeTokens> send_pending(State& state, Visit& visit);

// Sends a revocation at once.
RevokeTokens revoke_now(State& state, Visit& visit, std::vector<domain::TokenId> ids);

// Shows the server the revoked tokens whose turn it is.
Effects go_on_proving(State& state, Visit& visit, Instant now);
Effects take_proof(State& state, Visit& visit, const TokenChecked& checked, Instant now);

}  // namespace latchkey::page
