// tokens.cpp — the list of tokens, and copying one of them.
#include "page/tokens/tokens.hpp"

#include <algorithm>
#include <iterator>

#include "base/text.hpp"
#include "page/frame/notices.hpp"
#include "page/frame/route.hpp"
#include "page/generate/generate.hpp"
#include "page/revoke/revoke.hpp"
#include "page/rotate/rotate.hpp"
#include "page/sign_in/sign_in.hpp"
#include "page/state.hpp"
#include "page/tokens/tokens_view.hpp"

namespace latchkey::page {

namespace {

// Not less than what a request takes on its way.
constexpr std::chrono::minutes kClockTolerance{1};

// A dialog whose token is gone has nothing to show, and would keep the page behind it out of reach.
void close_stale_dialog(Visit& visit, const std::vector<domain::Token>& tokens)
{
    auto& dialog = visit.dialog;
    const auto is_gone = [&](const auto& id) { return !find_token(visit, id); };
    const auto close_without = [&](const auto& id) {
        if (is_gone(id)) dialog = std::monostate{};
    };
    if (auto* revoke = std::get_if<RevokeDialog>(&dialog)) {
        std::set<domain::TokenId> there;
        for (const auto& token : tokens) there.insert(token.id);
        std::erase_if(revoke->ids, [&](const auto& id) { return !there.contains(id); });
        if (revoke->ids.empty()) dialog = std::monostate{};
    } else if (const auto* details = std::get_if<DetailsDialog>(&dialog)) {
        close_without(details->id);
    } else if (const auto* made = std::get_if<NewTokenDialog>(&dialog)) {
        close_without(made->id);
    } else if (const auto* rotate = std::get_if<RotateDialog>(&dialog)) {
        close_without(rotate->replaced);
    }
}

// Expiry is decided by the server's clock, so that is the one that counts where the two differ.
void compare_clocks(Visit& visit, Instant server_time, Instant now)
{
    const auto offset = server_time - now;
    visit.clock_offset = std::chrono::abs(offset) < kClockTolerance ? offset * 0 : offset;
}

// Shows the token for the user to copy it; not in place of another dialog, which may be waiting for an answer.
bool leave_to_hand(Visit& visit, const domain::TokenId& id, Instant now)
{
    if (!find_token(visit, id)) return false;
    if (!has_dialog(visit)) {
        go_to(visit, Route{});
        visit.dialog = NewTokenDialog{.id = id};
    }
    auto* dialog = std::get_if<NewTokenDialog>(&visit.dialog);
    if (!dialog || dialog->id != id) return false;
    reveal(*dialog, dialog->is_revealed, now);
    dialog->is_by_hand = dialog->is_taken = true;
    return true;
}

}  // namespace

const domain::Token* find_token(const Visit& visit, const domain::TokenId& id)
{
    const auto& tokens = listed_in(visit);
    const auto found = std::ranges::find(tokens, id, &domain::Token::id);
    return found == tokens.end() ? nullptr : &*found;
}

const std::vector<domain::Token>& listed_in(const Visit& visit)
{
    static const std::vector<domain::Token> none;
    return visit.tokens.latest ? *visit.tokens.latest : none;
}

const domain::Token* same_text_as(const Visit& visit, const domain::Token& token)
{
    if (token.jwt.is_empty()) return nullptr;
    const auto& tokens = listed_in(visit);
    const auto found =
        std::ranges::find_if(tokens, [&](const auto& it) { return it.id != token.id && it.jwt == token.jwt; });
    return found == tokens.end() ? nullptr : &*found;
}

void add_token(Visit& visit, const domain::Token& token)
{
    if (!visit.tokens.latest) visit.tokens.latest.emplace();
    if (find_token(visit, token.id)) return;
    visit.tokens.latest->push_back(token);
    arrange(visit);
}

// A token that is being handed over stays, should the list come from a server that does not know it yet.
void take_list(Visit& visit, std::vector<domain::Token> tokens)
{
    const auto* made = std::get_if<NewTokenDialog>(&visit.dialog);
    const auto* handed_over = made ? find_token(visit, made->id) : nullptr;
    const auto kept = handed_over ? std::optional(*handed_over) : std::nullopt;
    visit.tokens = {std::move(tokens), Idle{}};
    if (kept && !find_token(visit, kept->id)) visit.tokens.latest->push_back(*kept);
    arrange(visit);
}

void arrange(Visit& visit)
{
    auto& tokens = visit.tokens.latest;
    visit.listing = {};
    if (!tokens) return;
    sort(*tokens, visit.table);
    visit.numbers = domain::numbers_of(*tokens);
    close_stale_dialog(visit, *tokens);
    forget_replaced(visit.creation, *tokens);
    if (visit.table.selected.empty()) return;
    std::set<domain::TokenId> there;
    for (const auto& token : *tokens) {
        if (visit.table.selected.contains(token.id)) there.insert(token.id);
    }
    visit.table.selected = std::move(there);
}

Event& record(Visit& visit, Activity activity, const domain::Token& token, Instant now)
{
    return record(visit.history, activity, token, called(token, visit), now);
}

void tell_host(const State& state, Activity activity, const domain::Token& token, Effects& effects)
{
    if (state.deployment.is_framed) effects.emplace_back(TellHost{activity, token.id, token.name});
}

bool has_dialog(const Visit& visit)
{
    return !std::holds_alternative<std::monostate>(visit.dialog);
}

ListTokens ask_tokens(State& state, Visit& visit)
{
    visit.tokens.attempt = Waiting{};
    visit.revocation.has_overlapped |=
        !visit.revocation.under_way.empty();  // What they answer may be older than this list.
    return {state.visit_number, ++visit.list_ticket, visit.session.access_token};
}

Effects on(State& state, const TokensAskedAgain&, Instant)
{
    auto* visit = visit_in(state);
    if (!visit) return {};
    state.menu = Menu::None;
    if (is_waiting(visit->tokens.attempt)) return {};
    auto effect = ask_tokens(state, *visit);
    return {std::move(effect)};
}

Effects on(State& state, TokensAnswered&& action, Instant now)
{
    auto* visit = visit_in(state, action.visit_number);
    if (!visit || visit->list_ticket != action.list_ticket) return {};
    if (action.server_time) compare_clocks(*visit, *action.server_time, now);
    plan_renewal(*visit, now);
    visit->listed_at = now;
    Effects effects;
    if (action.tokens) {
        effects = settle_lost_revocations(state, *action.tokens, now);
        visit = visit_in(state, action.visit_number);
        if (!visit) return effects;  // It lived by a token that is revoked.
        open_resumed(*visit);
        take_list(*visit, std::move(*action.tokens));
        std::ranges::move(go_on_with_resumed(*visit), std::back_inserter(effects));
    } else {
        const auto& error = action.tokens.error();
        if (error.kind == ErrorKind::Unauthenticated) return report(state, error);
        visit->tokens.attempt = error;
    }
    std::ranges::move(settle_creation(state, *visit, now), std::back_inserter(effects));
    auto saving = action.tokens ? settle_rotations(state, *visit) : std::nullopt;
    if (saving) effects.emplace_back(std::move(*saving));
    return effects;
}

Effects copy(State& state, domain::TokenId id, Secret text)
{
    // What is said a second time has to be seen to change.
    state.notice.reset();
    if (auto* dialog = std::get_if<NewTokenDialog>(&visit_in(state)->dialog)) dialog->is_by_hand = false;
    return {CopyText{std::move(id), std::move(text)}};
}

Effects on(State& state, const CopyAsked& action, Instant)
{
    auto* visit = visit_in(state);
    const auto* token = visit ? find_token(*visit, action.id) : nullptr;
    if (!token || token->jwt.is_empty()) return {};
    return copy(state, action.id, token->jwt);
}

Effects on(State& state, const CopyAnswered& action, Instant now)
{
    auto* visit = visit_in(state);
    if (!visit) return {};
    if (!action.copied) {
        if (leave_to_hand(*visit, action.id, now)) return {};
        return report(state, action.copied.error());
    }
    auto* dialog = std::get_if<NewTokenDialog>(&visit->dialog);
    if (dialog && dialog->id == action.id) dialog->is_taken = true;
    for (auto& rotation : visit->rotations) rotation.is_copied |= rotation.replacement == action.id;
    if (const auto* token = find_token(*visit, action.id)) record(*visit, Activity::Copied, *token, now);
    say(state, {NewsCode::Copied}, now);
    return {};
}

}  // namespace latchkey::page
