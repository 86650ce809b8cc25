// revoke.cpp — the dialogs about revoking, and what is said and shown of it; see work/tokens/revocation.hpp.
#include "page/revoke/revoke.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/strings.hpp"
#include "base/text.hpp"
#include "page/frame/notices.hpp"
#include "page/revoke/revoke_view.hpp"
#include "page/rotate/rotate.hpp"
#include "page/sign_in/sign_in.hpp"
#include "page/state.hpp"
#include "page/tokens/tokens.hpp"
#include "page/tokens/tokens_view.hpp"

namespace latchkey::page {

namespace {

constexpr std::size_t kProvenUnasked = 50;  // Of more, the user asks for those that matter.

Effects ask(State& state, Ids ids, RevokeScope scope)
{
    auto* visit = visit_in(state);
    if (!visit || has_dialog(*visit)) return {};
    std::erase_if(ids, [&](const auto& id) { return visit->revocation.under_way.contains(id); });
    if (!ids.empty()) visit->dialog = RevokeDialog{std::move(ids), scope};
    return {};
}

// The ids of the tokens that `wanted` picks, and that the server can be told of.
template <class Wanted>
Ids ids_of(State& state, Wanted wanted)
{
    Ids ids;
    const auto* visit = visit_in(state);
    if (!visit) return ids;
    for (const auto& token : listed_in(*visit)) {
        if (token.has_own_id && wanted(*visit, token)) ids.push_back(token.id);
    }
    return ids;
}

bool is_any(const Visit&, const domain::Token&)
{
    return true;
}

News not_revoked(const Visit& visit, const Ids& ids, const Error& error)
{
    const auto* token = ids.size() == 1 ? find_token(visit, ids.front()) : nullptr;
    if (ids.size() == 1 && !token) return {NewsCode::Failed, error};
    return {.code = NewsCode::TokensNotRevoked,
            .error = error,
            .name = token ? called(*token, visit) : "",
            .count = ids.size()};
}

// Without an answer it is the next list that tells what has become of it.
Effects lose(State& state, const Ids& ids, const Error& error)
{
    if (error.kind == ErrorKind::Unauthenticated) return report(state, error);
    auto& visit = *visit_in(state);
    warn(state, not_revoked(visit, ids, error));
    if (!doubt(visit.revocation, ids, error)) return {};
    return {ask_tokens(state, visit)};
}

void say_what_came_of(State& state, const Ids& ids, const Revoked& revoked, Instant now)
{
    if (!revoked.left.empty()) {
        const Error listed{ErrorKind::Rejected, ErrorCode::StillListed};
        return warn(state, not_revoked(*visit_in(state), revoked.left, listed));
    }
    // Those that went elsewhere meanwhile are gone as well, if that is all there is to say.
    say(state, {.code = NewsCode::TokensRevoked, .count = revoked.gone.empty() ? ids.size() : revoked.gone.size()},
        now);
}

Effects take_revoked(State& state, const Ids& ids, const std::vector<domain::Token>& listed, Instant now)
{
    auto& visit = *visit_in(state);
    Revoked revoked;
    if (visit.tokens.latest) {
        revoked = settle(ids, listed, *visit.tokens.latest);
        arrange(visit);
    }
    Effects effects;
    for (const auto& token : revoked.gone) tell_host(state, Activity::Revoked, token, effects);
    if (std::ranges::find(revoked.gone, visit.session.access_token, &domain::Token::jwt) != revoked.gone.end()) {
        std::ranges::move(end_visit(state, News{NewsCode::OwnTokenRevoked}), std::back_inserter(effects));
        return effects;
    }
    for (const auto& token : revoked.gone) {
        auto& event = record(visit, Activity::Revoked, token, now);
        if (revoked.gone.size() <= kProvenUnasked) event.proof = Proof::Awaited;
    }
    std::ranges::move(go_on_proving(state, visit, now), std::back_inserter(effects));
    say_what_came_of(state, ids, revoked, now);
    return effects;
}

// The server's list corrects the page's.
void correct_list(State& state, Visit& visit, std::vector<domain::Token> listed, Effects& effects)
{
    switch (use_of_answer(visit.revocation, is_waiting(visit.tokens.attempt))) {
    case ListUse::Drop: return;
    case ListUse::ReadAgain: effects.emplace_back(ask_tokens(state, visit)); return;
    case ListUse::Take: take_list(visit, std::move(listed));
    }
}

}  // namespace

Effects on(State& state, const RevokeAsked& action, Instant)
{
    auto ids = ids_of(state, [&](const Visit&, const auto& token) { return token.id == action.id; });
    return ask(state, std::move(ids), RevokeScope::Chosen);
}

Effects on(State& state, const RevokeSelectedAsked&, Instant)
{
    auto ids =
        ids_of(state, [](const Visit& visit, const auto& token) { return visit.table.selected.contains(token.id); });
    return ask(state, std::move(ids), RevokeScope::Chosen);
}

Effects on(State& state, const RevokeExpiredAsked&, Instant now)
{
    auto ids = ids_of(state, [now](const Visit& visit, const auto& token) {
        return domain::status_of(token, visit.server_time(now)) == domain::TokenStatus::Expired;
    });
    return ask(state, std::move(ids), RevokeScope::Expired);
}

Effects on(State& state, const RevokeAllAsked&, Instant)
{
    auto ids = ids_of(state, is_any);
    return ask(state, std::move(ids), RevokeScope::All);
}

// Whoever has a token can make more with it (UserResource.java): only to revoke all of them helps.
Effects on(State& state, const LeakReported&, Instant)
{
    auto* visit = visit_in(state);
    if (!visit || !std::holds_alternative<DetailsDialog>(visit->dialog)) return {};
    visit->dialog = RevokeDialog{ids_of(state, is_any), RevokeScope::All, true};
    return {};
}

RevokeTokens revoke_now(State& state, Visit& visit, Ids ids)
{
    begin(visit.revocation, ids);
    return {state.visit_number, visit.session.access_token, std::move(ids)};
}

std::optional<RevokeTokens> send_pending(State& state, Visit& visit)
{
    auto ids = flush(visit.revocation);
    if (!ids) return std::nullopt;
    return RevokeTokens{state.visit_number, visit.session.access_token, std::move(*ids)};
}

Effects on(State& state, const RevokeConfirmed& action, Instant now)
{
    auto* dialog = open_dialog<RevokeDialog>(state);
    // The dialog closes with the first press, so a second one finds nothing to confirm and sends nothing.
    if (!dialog) return {};
    auto& visit = *visit_in(state);
    const bool is_typed = equals_loosely(trimmed(action.typed), tr("label.revoke-word"));
    if (has_to_be_typed(*dialog, visit) && !is_typed) {
        dialog->is_word_wrong = true;
        return {};
    }
    Effects effects;
    if (auto earlier = send_pending(state, visit)) effects.emplace_back(std::move(*earlier));
    const auto [ids, scope, is_leak, is_word_wrong] = std::move(*dialog);
    state.notice.reset();
    visit.dialog = std::monostate{};
    if (is_leak) {
        // What a thief has made since is on no list of this page.
        auto effect = revoke_now(state, visit, ids);
        effect.is_all = true;
        effects.emplace_back(std::move(effect));
        visit.dialog = LeakDialog{};
    } else {
        confirm(visit.revocation, ids, now);
    }
    return effects;
}

Effects on(State& state, const RevokeUndone&, Instant now)
{
    auto* visit = visit_in(state);
    if (!visit || !undo(visit->revocation)) return {};
    say(state, {NewsCode::NothingRevoked}, now);
    return {};
}

Effects on(State& state, const RevokeHurried&, Instant)
{
    auto* visit = visit_in(state);
    auto effect = visit ? send_pending(state, *visit) : std::nullopt;
    if (!effect) return {};
    return {std::move(*effect)};
}

Effects settle_lost_revocations(State& state, const std::vector<domain::Token>& listed, Instant now)
{
    const auto ids = resolve_doubt(visit_in(state)->revocation, listed);
    return ids.empty() ? Effects{} : take_revoked(state, ids, listed, now);
}

Effects on(State& state, RevokeAnswered&& action, Instant now)
{
    auto* visit = visit_in(state, action.visit_number);
    if (!visit) return {};
    end(visit->revocation, action.ids);
    if (!action.remaining) return lose(state, action.ids, action.remaining.error());
    auto effects = take_revoked(state, action.ids, *action.remaining, now);
    visit = visit_in(state, action.visit_number);
    if (!visit) return effects;
    correct_list(state, *visit, std::move(*action.remaining), effects);
    if (auto saving = settle_rotations(state, *visit)) effects.emplace_back(std::move(*saving));
    return effects;
}

}  // namespace latchkey::page
