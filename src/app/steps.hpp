// steps.hpp — the parts of update(), one overload per action, cut by feature into the .cpp files of this folder.
#pragma once

#include "app/update.hpp"

namespace latchkey::app {

// session.cpp
Step on(State state, const Opened& action, Instant now);
Step on(State state, const SignInMethodAskedAgain& action, Instant now);
Step on(State state, const SignInMethodAnswered& action, Instant now);
Step on(State state, const SignInWayChosen& action, Instant now);
Step on(State state, const PasswordGiven& action, Instant now);
Step on(State state, const TokenGiven& action, Instant now);
Step on(State state, const SessionAnswered& action, Instant now);
Step on(State state, const UserAnswered& action, Instant now);
Step on(State state, const LogoutAsked& action, Instant now);

// profile.cpp
Step on(State state, const MenuToggled& action, Instant now);
Step on(State state, const TabChosen& action, Instant now);
Step on(State state, const Dismissed& action, Instant now);

// tokens.cpp
Step on(State state, const TokensAskedAgain& action, Instant now);
Step on(State state, const TokensAnswered& action, Instant now);
Step on(State state, const CopyAsked& action, Instant now);
Step on(State state, const CopyAnswered& action, Instant now);
Step on(State state, const RevokeAsked& action, Instant now);
Step on(State state, const RevokeConfirmed& action, Instant now);
Step on(State state, const RevokeAnswered& action, Instant now);

// generate.cpp
Step on(State state, const GenerateAsked& action, Instant now);
Step on(State state, const LifetimeChosen& action, Instant now);
Step on(State state, const GenerateConfirmed& action, Instant now);
Step on(State state, const CreateAnswered& action, Instant now);
Step on(State state, const RevealToggled& action, Instant now);
Step on(State state, const UsageChosen& action, Instant now);
Step on(State state, const UsageCopyAsked& action, Instant now);

// route.cpp
Step on(State state, const AddressChanged& action, Instant now);
void go_to(Visit& visit, const Route& route);

// notices.cpp
Step on(State state, const NoticeClosed& action, Instant now);
Step on(State state, const DeadlinePassed& action, Instant now);

// appearance.cpp
Step on(State state, const ThemeChosen& action, Instant now);
Step on(State state, const PlainViewToggled& action, Instant now);

// — What several of them need

// The visit under way; null when nobody is signed in, or when the answer belongs to another visit.
Visit* visit_in(State& state);
Visit* visit_in(State& state, std::uint32_t visit_number);

const domain::Token* find_token(const Visit& visit, const domain::TokenId& id);

// Adds it to the list unless it is there.
void add_token(Visit& visit, const domain::Token& token);

// A dialog is modal: nothing behind it opens another.
bool has_dialog(const Visit& visit);

// Has `text` copied, which holds the token `id`.
Step copy(State state, domain::TokenId id, Secret text);

// Asks for the token list anew; an older answer that is still under way will be dropped.
ListTokens ask_tokens(State& state, Visit& visit);

// Once a list has come: tells of a token more than was asked for.
void report_surplus(State& state, Visit& visit);

// Once a list has come, or failed to: finds out what became of a create request whose answer was lost.
void settle_lost_create(State& state, Visit& visit, Instant now);

// Forgets everything of the visit and shows the sign-in page with `reason`.
Step end_visit(State state, std::string reason);

// A failure within a visit: a refused session ends it, anything else becomes a notice.
Step report(State state, const Error& error);

void say(State& state, std::string text, Instant now);

}  // namespace latchkey::app
