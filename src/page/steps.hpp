// steps.hpp — the parts of update(), one overload per action, cut by feature into the .cpp files of this folder.
//
// They change the state in place, and return what is asked of the world. An action that brings something large or
// secret is taken as an rvalue, to be emptied.
#pragma once

#include "page/update.hpp"

namespace latchkey::page {

// session.cpp
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

// leaving.cpp
Effects on(State& state, const LogoutAsked& action, Instant now);
Effects on(State& state, SessionClosed&& action, Instant now);
// Tells the server once more that the user has left, if it is time.
Effects close_again(State& state, Instant now);

// renewal.cpp
Effects on(State& state, SessionRenewed&& action, Instant now);
Effects on(State& state, const UserReplaced& action, Instant now);

// attention.cpp
Effects on(State& state, const PageHidden& action, Instant now);
Effects on(State& state, const PageShown& action, Instant now);
Effects on(State& state, const TokensChangedElsewhere& action, Instant now);

// idle.cpp
Effects on(State& state, const UserActed& action, Instant now);
// Warns, or ends the visit.
Effects watch_idleness(State& state, Instant now);

// profile.cpp
Effects on(State& state, const MenuToggled& action, Instant now);
Effects on(State& state, const TabChosen& action, Instant now);
Effects on(State& state, const Dismissed& action, Instant now);

// tokens.cpp
Effects on(State& state, const TokensAskedAgain& action, Instant now);
Effects on(State& state, TokensAnswered&& action, Instant now);
Effects on(State& state, const CopyAsked& action, Instant now);
Effects on(State& state, const CopyAnswered& action, Instant now);

// table.cpp
Effects on(State& state, const FilterTyped& action, Instant now);
Effects on(State& state, const ShowChosen& action, Instant now);
Effects on(State& state, const SortChosen& action, Instant now);
Effects on(State& state, const SelectToggled& action, Instant now);
Effects on(State& state, const SelectAllToggled& action, Instant now);

// revoke.cpp
Effects on(State& state, const RevokeAsked& action, Instant now);
Effects on(State& state, const RevokeSelectedAsked& action, Instant now);
Effects on(State& state, const RevokeExpiredAsked& action, Instant now);
Effects on(State& state, const RevokeAllAsked& action, Instant now);
Effects on(State& state, const LeakReported& action, Instant now);
Effects on(State& state, const RevokeConfirmed& action, Instant now);
Effects on(State& state, const RevokeUndone& action, Instant now);
Effects on(State& state, const RevokeHurried& action, Instant now);
Effects on(State& state, RevokeAnswered&& action, Instant now);

// generate.cpp
Effects on(State& state, const GenerateAsked& action, Instant now);
Effects on(State& state, const LifetimeChosen& action, Instant now);
Effects on(State& state, const GenerateConfirmed& action, Instant now);
Effects on(State& state, const CreateAnswered& action, Instant now);

// new_token.cpp
Effects on(State& state, const RevealToggled& action, Instant now);
Effects on(State& state, const UsageChosen& action, Instant now);
Effects on(State& state, const UsageCopyAsked& action, Instant now);
Effects on(State& state, const SecretInUsageToggled& action, Instant now);
Effects on(State& state, const FileAsked& action, Instant now);
Effects on(State& state, const FileAnswered& action, Instant now);

// examine.cpp
Effects on(State& state, const DetailsAsked& action, Instant now);
Effects on(State& state, const CheckNowAsked& action, Instant now);
Effects on(State& state, const CheckDialogAsked& action, Instant now);
Effects on(State& state, const CheckGiven& action, Instant now);
Effects on(State& state, TokenDecoded&& action, Instant now);
Effects on(State& state, const TokenChecked& action, Instant now);

// proving.cpp
Effects on(State& state, const ProofAsked& action, Instant now);

// rotate.cpp
Effects on(State& state, const RotateAsked& action, Instant now);
Effects on(State& state, const ReplacementAsked& action, Instant now);
Effects on(State& state, const ReplacementCheckAsked& action, Instant now);
Effects on(State& state, const ReplacedRevokeAsked& action, Instant now);

// reminder.cpp
Effects on(State& state, const ReminderAsked& action, Instant now);

// route.cpp
Effects on(State& state, const AddressChanged& action, Instant now);
void go_to(Visit& visit, const Route& route);

// notices.cpp
Effects on(State& state, const NoticeClosed& action, Instant now);
Effects on(State& state, const Redirected& action, Instant now);
Effects on(State& state, const ReloadAsked& action, Instant now);
Effects on(State& state, const DeadlinePassed& action, Instant now);

// appearance.cpp
Effects on(State& state, const ThemeChosen& action, Instant now);
Effects on(State& state, const PlainViewToggled& action, Instant now);
Effects on(State& state, const BrandAnswered& action, Instant now);

// — What several of them need

// The visit under way; null when nobody is signed in, or when the answer belongs to another visit.
Visit* visit_in(State& state);
Visit* visit_in(State& state, std::uint32_t visit_number);

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

// A dialog is modal: nothing behind it opens another.
bool has_dialog(const Visit& visit);

// The open dialog, if it is a T.
template <class T>
T* open_dialog(State& state)
{
    auto* visit = visit_in(state);
    return visit ? std::get_if<T>(&visit->dialog) : nullptr;
}

// Has `text` copied, which holds the token `id`; no id where it holds none.
Effects copy(State& state, domain::TokenId id, Secret text);

// Asks for the token list anew; an older answer that is still under way will be dropped.
ListTokens ask_tokens(State& state, Visit& visit);

// What a dialog shows of the creation that it waits for.
Attempt attempt_of(const Awaiting& awaiting, const Visit& visit);

// Asks for a new token on behalf of the dialog with `awaiting`.
Effects create(State& state, Awaiting& awaiting, domain::TokenDraft draft, std::optional<domain::TokenId> replaced);

// Once a list has come, or failed to: tells what it shows of what was created.
Effects settle_creation(State& state, Visit& visit, Instant now);

// Makes another token, if it is time.
Effects create_again(State& state, Instant now);

// Lets the page around this one know, if there is one.
void tell_host(const State& state, Activity activity, const domain::Token& token, Effects& effects);

// Before a list is taken: finds out what became of revocations whose answers were lost.
Effects settle_lost_revocations(State& state, const std::vector<domain::Token>& listed, Instant now);

// Sends what was confirmed and not sent yet; nothing if that is nothing.
std::optional<RevokeTokens> send_pending(State& state, Visit& visit);

// Sends a revocation at once.
RevokeTokens revoke_now(State& state, Visit& visit, std::vector<domain::TokenId> ids);

// Shows the server the revoked tokens whose turn it is.
Effects go_on_proving(State& state, Visit& visit, Instant now);
Effects take_proof(State& state, Visit& visit, const TokenChecked& checked, Instant now);

// What a dialog shows of the examination with its ticket.
const Examination& examination_of(const Visit& visit, std::uint32_t ticket);
// Begins one for the dialog.
Effects examine(Visit& visit, DetailsDialog& dialog);

// Rotations whose tokens are both there are under way; the others are over. Saves them if that changed.
std::optional<SaveRotations> settle_rotations(State& state, Visit& visit);

// Keeps it in the history of the visit.
Event& record(Visit& visit, Activity activity, const domain::Token& token, Instant now);

// Shows the token, as it is or in what is spelt out with it; everything that does is masked again after the same time.
void reveal(NewTokenDialog& dialog, bool& what, Instant now);
void hide(NewTokenDialog& dialog);

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

// A failure within a visit: a refused session ends it, anything else becomes a notice.
Effects report(State& state, const Error& error);

void say(State& state, News news, Instant now);
// Until the user closes it.
void warn(State& state, News news);

}  // namespace latchkey::page
