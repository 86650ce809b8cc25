// examine.hpp — the handlers of the dialogs about what a token is.
//
// They change the state in place, and return what is asked of the world. An action that brings something large or
// secret is taken as an rvalue, to be emptied.
#pragma once

#include "page/examine/actions.hpp"
#include "page/state.hpp"
#include "work/answers.hpp"
#include "work/effects.hpp"

namespace latchkey::page {

Effects on(State& state, const DetailsAsked& action, Instant now);
Effects on(State& state, const CheckNowAsked& action, Instant now);
Effects on(State& state, const CheckDialogAsked& action, Instant now);
Effects on(State& state, const CheckGiven& action, Instant now);
Effects on(State& state, TokenDecoded&& action, Instant now);
Effects on(State& state, const TokenChecked& action, Instant now);
Effects on(State& state, const ReminderAsked& action, Instant now);

// What a dialog shows of the examination with its ticket.
const Examination& examination_of(const Visit& visit, std::uint32_t ticket);

// Begins one for the dialog.
Effects examine(Visit& visit, DetailsDialog& dialog);

}  // namespace latchkey::page
