// generate.hpp — the handlers of the dialogs for a new token.
//
// They change the state in place, and return what is asked of the world. An action that brings something large or
// secret is taken as an rvalue, to be emptied.
#pragma once

#include <optional>

#include "page/generate/actions.hpp"
#include "page/state.hpp"
#include "work/answers.hpp"
#include "work/effects.hpp"

namespace latchkey::page {

Effects on(State& state, const GenerateAsked& action, Instant now);
Effects on(State& state, const LifetimeChosen& action, Instant now);
Effects on(State& state, const GenerateConfirmed& action, Instant now);
Effects on(State& state, const CreateAnswered& action, Instant now);
Effects on(State& state, const RevealToggled& action, Instant now);
Effects on(State& state, const UsageChosen& action, Instant now);
Effects on(State& state, const UsageCopyAsked& action, Instant now);
Effects on(State& state, const SecretInUsageToggled& action, Instant now);
Effects on(State& state, const FileAsked& action, Instant now);
Effects on(State& state, const FileAnswered& action, Instant now);

// What a dialog shows of the creation that it waits for.
Attempt attempt_of(const Awaiting& awaiting, const Visit& visit);

// Asks for a new token on behalf of the dialog with `awaiting`.
Effects create(State& state, Awaiting& awaiting, CreationWish wish);

// Once a list has come, or failed to: tells what it shows of what was created.
Effects settle_creation(State& state, Visit& visit, Instant now);

// Makes another token, if it is time.
Effects create_again(State& state, Instant now);

// Shows the token, as it is or in what is spelt out with it; everything that does is masked again after the same time.
void reveal(NewTokenDialog& dialog, bool& what, Instant now);
void hide(NewTokenDialog& dialog);

}  // namespace latchkey::page
