// tokens.cpp — the list of tokens, copying one of them, revoking one of them.
#include <algorithm>

#include "app/steps.hpp"
#include "base/strings.hpp"
#include "base/text.hpp"

namespace latchkey::app {

namespace {

// A token that is being handed over stays, should the list come from a server that does not know it yet.
void take_list(Visit& visit, std::vector<domain::Token> tokens)
{
    const auto* made = std::get_if<NewTokenDialog>(&visit.dialog);
    const auto* handed_over = made ? find_token(visit, made->id) : nullptr;
    const auto kept = handed_over ? std::optional(*handed_over) : std::nullopt;
    visit.tokens = {std::move(tokens), Idle{}};
    if (kept) add_token(visit, *kept);

    const auto* revoke = std::get_if<RevokeDialog>(&visit.dialog);
    if (revoke && !find_token(visit, revoke->id)) visit.dialog = std::monostate{};
}

// Shows the token for the user to copy it; not in place of another dialog, which may be waiting for an answer.
bool leave_to_hand(Visit& visit, const domain::TokenId& id)
{
    if (!find_token(visit, id)) return false;
    if (!has_dialog(visit)) {
        go_to(visit, Route{});
        visit.dialog = NewTokenDialog{.id = id};
    }
    auto* dialog = std::get_if<NewTokenDialog>(&visit.dialog);
    if (!dialog || dialog->id != id) return false;
    dialog->is_revealed = dialog->is_by_hand = dialog->is_taken = true;
    return true;
}

// The server answers 200 even when it failed: only the list that comes with it tells (UserResource.java).
std::optional<Error> problem_of(const RevokeAnswered& action)
{
    if (!action.remaining) return action.remaining.error();
    const auto& remaining = *action.remaining;
    if (std::ranges::find(remaining, action.id, &domain::Token::id) == remaining.end()) return std::nullopt;
    return Error{ErrorKind::ServerFault, std::string(tr("message.token-still-listed"))};
}

}  // namespace

const domain::Token* find_token(const Visit& visit, const domain::TokenId& id)
{
    if (!visit.tokens.latest) return nullptr;
    const auto found = std::ranges::find(*visit.tokens.latest, id, &domain::Token::id);
    return found == visit.tokens.latest->end() ? nullptr : &*found;
}

void add_token(Visit& visit, const domain::Token& token)
{
    if (!visit.tokens.latest) visit.tokens.latest.emplace();
    if (!find_token(visit, token.id)) visit.tokens.latest->push_back(token);
}

bool has_dialog(const Visit& visit)
{
    return !std::holds_alternative<std::monostate>(visit.dialog);
}

ListTokens ask_tokens(State& state, Visit& visit)
{
    visit.tokens.attempt = Waiting{};
    return {state.visit_number, ++visit.list_ticket, visit.session.access_token};
}

Step on(State state, const TokensAskedAgain&, Instant)
{
    auto* visit = visit_in(state);
    if (!visit || is_waiting(visit->tokens.attempt)) return {std::move(state), {}};
    auto effect = ask_tokens(state, *visit);
    return {std::move(state), {std::move(effect)}};
}

Step on(State state, const TokensAnswered& action, Instant now)
{
    auto* visit = visit_in(state, action.visit_number);
    if (!visit || visit->list_ticket != action.list_ticket) return {std::move(state), {}};
    if (action.tokens) {
        take_list(*visit, *action.tokens);
    } else {
        const auto& error = action.tokens.error();
        if (error.kind == ErrorKind::Unauthenticated) return report(std::move(state), error);
        visit->tokens.attempt = error;
    }
    report_surplus(state, *visit);
    settle_lost_create(state, *visit, now);
    return {std::move(state), {}};
}

Step copy(State state, domain::TokenId id, Secret text)
{
    // What is said a second time has to be seen to change.
    state.notice.reset();
    if (auto* dialog = std::get_if<NewTokenDialog>(&visit_in(state)->dialog)) dialog->is_by_hand = false;
    return {std::move(state), {CopyText{std::move(id), std::move(text)}}};
}

Step on(State state, const CopyAsked& action, Instant)
{
    auto* visit = visit_in(state);
    const auto* token = visit ? find_token(*visit, action.id) : nullptr;
    if (!token) return {std::move(state), {}};
    auto text = token->jwt;
    return copy(std::move(state), action.id, std::move(text));
}

Step on(State state, const CopyAnswered& action, Instant now)
{
    auto* visit = visit_in(state);
    if (!visit) return {std::move(state), {}};
    if (!action.copied) {
        if (leave_to_hand(*visit, action.id)) return {std::move(state), {}};
        return report(std::move(state), action.copied.error());
    }
    auto* dialog = std::get_if<NewTokenDialog>(&visit->dialog);
    if (dialog && dialog->id == action.id) dialog->is_taken = true;
    say(state, std::string(tr("message.copied-to-clipboard")), now);
    return {std::move(state), {}};
}

Step on(State state, const RevokeAsked& action, Instant)
{
    auto* visit = visit_in(state);
    if (!visit || has_dialog(*visit) || visit->revoking.contains(action.id)) return {std::move(state), {}};
    if (find_token(*visit, action.id)) visit->dialog = RevokeDialog{action.id};
    return {std::move(state), {}};
}

Step on(State state, const RevokeConfirmed&, Instant)
{
    auto* visit = visit_in(state);
    const auto* dialog = visit ? std::get_if<RevokeDialog>(&visit->dialog) : nullptr;
    // The dialog closes with the first press, so a second one finds nothing to confirm and sends nothing.
    if (!dialog) return {std::move(state), {}};
    RevokeToken effect{state.visit_number, visit->session.access_token, dialog->id};
    visit->revoking.insert(dialog->id);
    visit->dialog = std::monostate{};
    return {std::move(state), {std::move(effect)}};
}

Step on(State state, const RevokeAnswered& action, Instant now)
{
    auto* visit = visit_in(state, action.visit_number);
    if (!visit) return {std::move(state), {}};
    visit->revoking.erase(action.id);
    if (auto problem = problem_of(action)) {
        const auto* token = find_token(*visit, action.id);
        if (token && problem->kind != ErrorKind::Unauthenticated) {
            problem->message =
                fill(tr("message.token-not-revoked"), {{"name", token->name}, {"reason", problem->message}});
        }
        return report(std::move(state), *problem);
    }
    // Nothing else is taken from the answer: another revocation may have overtaken it.
    auto& tokens = visit->tokens;
    if (tokens.latest) std::erase_if(*tokens.latest, [&](const auto& token) { return token.id == action.id; });
    say(state, std::string(tr("message.token-revoked")), now);
    if (!is_waiting(tokens.attempt)) return {std::move(state), {}};
    // A list asked for earlier may still have the token.
    auto effect = ask_tokens(state, *visit);
    return {std::move(state), {std::move(effect)}};
}

}  // namespace latchkey::app
