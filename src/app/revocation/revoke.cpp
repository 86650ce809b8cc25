// revoke.cpp — revoking tokens: asked, confirmed, given a moment to think better of it, sent, and held against the
// server's answer.
#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "app/dialog_views.hpp"
#include "app/steps.hpp"
#include "app/tokens/tokens_view.hpp"
#include "base/strings.hpp"
#include "base/text.hpp"

namespace latchkey::app {

namespace {

using namespace std::chrono_literals;
using Ids = std::vector<domain::TokenId>;

// To read one line and press Undo, not so long that anybody waits for it.
constexpr auto kSecondThoughts = 6s;
constexpr std::size_t kProvenUnasked = 50;  // Of more, the user asks for those that matter.

Effects ask(State& state, Ids ids, RevokeScope scope)
{
    auto* visit = visit_in(state);
    if (!visit || has_dialog(*visit)) return {};
    std::erase_if(ids, [&](const auto& id) { return visit->revoking.contains(id); });
    if (!ids.empty()) visit->dialog = RevokeDialog{std::move(ids), scope};
    return {};
}

// The ids of the tokens that `wanted` picks, and that the server can be told of.
template <class Wanted>
Ids ids_of(State& state, Wanted wanted)
{
    Ids ids;
    const auto* visit = visit_in(state);
    if (!visit || !visit->tokens.latest) return ids;
    for (const auto& token : *visit->tokens.latest) {
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

// Counts those that the server's answer no longer has.
void say_revoked(State& state, std::size_t count, Instant now)
{
    say(state, {.code = NewsCode::TokensRevoked, .count = count}, now);
}

// Takes those that are not in `kept` off the list, and tells which they were.
std::vector<domain::Token> remove_revoked(Visit& visit, const Ids& ids, const std::set<domain::TokenId>& kept)
{
    std::vector<domain::Token> dead;
    if (!visit.tokens.latest) return dead;
    const std::set<domain::TokenId> asked(ids.begin(), ids.end());
    std::erase_if(*visit.tokens.latest, [&](auto& token) {
        if (!asked.contains(token.id) || kept.contains(token.id)) return false;
        dead.push_back(std::move(token));
        return true;
    });
    arrange(visit);
    return dead;
}

// The server's list corrects the page's, unless it may have been made before something else was done.
std::optional<ListTokens> correct_list(State& state, Visit& visit, std::vector<domain::Token> listed)
{
    if (!visit.revoking.empty()) {
        visit.has_overlapped = true;
        return std::nullopt;
    }
    if (std::exchange(visit.has_overlapped, false) || is_waiting(visit.tokens.attempt)) return ask_tokens(state, visit);
    take_list(visit, std::move(listed));
    return std::nullopt;
}

// Without an answer it is the next list that tells what has become of it; a busy server has done nothing.
Effects lose(State& state, const Ids& ids, const Error& error)
{
    if (error.kind == ErrorKind::Unauthenticated) return report(state, error);
    auto& visit = *visit_in(state);
    warn(state, not_revoked(visit, ids, error));
    if (!is_passing(error.kind) || error.kind == ErrorKind::Busy || error.kind == ErrorKind::Redirected) return {};
    visit.in_doubt.insert(visit.in_doubt.end(), ids.begin(), ids.end());
    auto effect = ask_tokens(state, visit);
    return {std::move(effect)};
}

// The server answers 200 even when it failed: only the list of what is left tells (UserResource.java).
Effects settle(State& state, const Ids& ids, const std::vector<domain::Token>& listed, Instant now)
{
    auto& visit = *visit_in(state);
    std::set<domain::TokenId> kept;
    for (const auto& token : listed) kept.insert(token.id);
    const auto dead = remove_revoked(visit, ids, kept);
    Effects effects;
    for (const auto& token : dead) tell_host(state, TellHost::Activity::Revoked, token, effects);
    if (std::ranges::find(dead, visit.session.access_token, &domain::Token::jwt) != dead.end()) {
        std::ranges::move(end_visit(state, News{NewsCode::OwnTokenRevoked}), std::back_inserter(effects));
        return effects;
    }
    for (const auto& token : dead) {
        record(visit, Activity::Revoked, token, now);
        if (dead.size() <= kProvenUnasked) visit.history.back().proof = Proof::Awaited;
    }
    std::ranges::move(go_on_proving(state, visit, now), std::back_inserter(effects));
    Ids left;
    std::ranges::copy_if(ids, std::back_inserter(left), [&](const auto& id) { return kept.contains(id); });
    if (left.empty()) {
        // Those that went elsewhere meanwhile are gone as well, if that is all there is to say.
        say_revoked(state, dead.empty() ? ids.size() : dead.size(), now);
    } else {
        warn(state, not_revoked(visit, left, {ErrorKind::Rejected, ErrorCode::StillListed}));
    }
    return effects;
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
    visit.revoking.insert(ids.begin(), ids.end());
    return {state.visit_number, visit.session.access_token, std::move(ids)};
}

std::optional<RevokeTokens> send_pending(State& state, Visit& visit)
{
    if (!visit.pending) return std::nullopt;
    auto pending = std::move(*visit.pending);
    visit.pending.reset();
    return revoke_now(state, visit, std::move(pending.ids));
}

Effects on(State& state, const RevokeConfirmed& action, Instant now)
{
    auto* dialog = open_dialog<RevokeDialog>(state);
    // The dialog closes with the first press, so a second one finds nothing to confirm and sends nothing.
    if (!dialog) return {};
    auto& visit = *visit_in(state);
    const bool is_typed = compare_ignoring_case(trimmed(action.typed), tr("label.revoke-word")) == 0;
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
        visit.revoking.insert(ids.begin(), ids.end());
        visit.pending = PendingRevoke{ids, now + kSecondThoughts};
    }
    return effects;
}

Effects on(State& state, const RevokeUndone&, Instant now)
{
    auto* visit = visit_in(state);
    if (!visit || !visit->pending) return {};
    for (const auto& id : visit->pending->ids) visit->revoking.erase(id);
    visit->pending.reset();
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

// A server that was too slow may still do it: while the list has them all, what was said of them stands.
Effects settle_lost_revocations(State& state, const std::vector<domain::Token>& listed, Instant now)
{
    auto& visit = *visit_in(state);
    const auto is_listed = [&](const auto& id) {
        return std::ranges::find(listed, id, &domain::Token::id) != listed.end();
    };
    if (std::ranges::all_of(visit.in_doubt, is_listed)) return {};
    return settle(state, std::exchange(visit.in_doubt, {}), listed, now);
}

Effects on(State& state, RevokeAnswered&& action, Instant now)
{
    auto* visit = visit_in(state, action.visit_number);
    if (!visit) return {};
    for (const auto& id : action.ids) {
        visit->revoking.erase(id);
        std::erase(visit->in_doubt, id);
    }
    if (!action.remaining) return lose(state, action.ids, action.remaining.error());
    auto effects = settle(state, action.ids, *action.remaining, now);
    visit = visit_in(state, action.visit_number);
    if (!visit) return effects;
    if (auto effect = correct_list(state, *visit, std::move(*action.remaining)))
        effects.emplace_back(std::move(*effect));
    if (auto saving = settle_rotations(state, *visit)) effects.emplace_back(std::move(*saving));
    return effects;
}

}  // namespace latchkey::app
