// tokens.hpp — the handlers of the list of tokens, and what the other subjects need of it.
//
// They change the state in place, and return what is asked of the world. An action that brings something large or
// secret is taken as an rvalue, to be emptied.
#pragma once

#include "page/state.hpp"
#include "page/tokens/actions.hpp"
#include "work/answers.hpp"
#include "work/effects.hpp"

namespace latchkey::page {

Effects on(State& state, const TokensAskedAgain& action, Instant now);
Effects on(State& state, TokensAnswered&& action, Instant now);
Effects on(State& state, const TokensChangedElsewhere& action, Instant now);
Effects on(State& state, const NameOrderChanged& action, Instant now);
Effects on(State& state, const CopyAsked& action, Instant now);
Effects on(State& state, const CopyAnswered& action, Instant now);
Effects on(State& state, const FilterTyped& action, Instant now);
Effects on(State& state, const ShowChosen& action, Instant now);
Effects on(State& state, const SortChosen& action, Instant now);
Effects on(State& state, const SelectToggled& action, Instant now);
Effects on(State& state, const SelectAllToggled& action, Instant now);

const domain::Token* find_token(const Visit& visit, const domain::TokenId& id);

// Those of the list; none before it has come.
const std::vector<domain::Token>& listed_in(const Visit& visit);

// Another token of the list that is the same text: two made in the same second for the same time have nothing to tell
// them apart. Null if there is none.
const domain::Token* same_text_as(const Visit& visit, const domain::Token& token);

// Adds it to the list unless it is there.
void add_token(Visit& visit, const domain::Token& token);

// The server's list takes the place of the page's.
void take_list(Visit& visit, std::vector<domain::Token> tokens);

// To be called whenever the list has changed: brings it into order, forgets what it no longer
// has, and closes a dialog about it.
void arrange(Visit& visit);

// Has `text` copied, which holds the token `id`; no id where it holds none.
Effects copy(State& state, domain::TokenId id, Secret text);

// Asks for the token list anew; an older answer that is still under way will be dropped.
ListTokens ask_tokens(State& state, Visit& visit);

// Lets the page around this one know, if there is one.
void tell_host(const State& state, Activity activity, const domain::Token& token, Effects& effects);

// Keeps it in the history of the visit.
Event& record(Visit& visit, Activity activity, const domain::Token& token, Instant now);

}  // namespace latchkey::page
