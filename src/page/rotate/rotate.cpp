// rotate.cpp — the dialog for replacing a token; see work/tokens/rotation.hpp.
#include "page/rotate/rotate.hpp"

#include <utility>

#include "page/generate/generate.hpp"
#include "page/revoke/revoke.hpp"
#include "page/state.hpp"
#include "page/tokens/tokens.hpp"

namespace latchkey::page {

namespace {

// That of the open dialog.
Rotation* rotation_in(State& state)
{
    const auto* dialog = open_dialog<RotateDialog>(state);
    return dialog ? rotation_of(visit_in(state)->rotations, dialog->replaced) : nullptr;
}

}  // namespace

std::optional<SaveRotations> settle_rotations(State& state, Visit& visit)
{
    auto text = settle(visit.rotations, state.saved_rotations, listed_in(visit));
    if (text == state.saved_rotations) return std::nullopt;
    auto known = std::exchange(state.saved_rotations, text);
    return SaveRotations{std::move(text), std::move(known)};
}

Effects on(State& state, const RotateAsked& action, Instant)
{
    auto* visit = visit_in(state);
    const auto* token = visit ? find_token(*visit, action.id) : nullptr;
    if (!token || !token->has_own_id || has_dialog(*visit) || visit->user.is_bot) return {};
    // Whoever presses it at the new token wants to go on with the two.
    RotateDialog dialog{replaced_token(visit->rotations, action.id)};
    if (latest(visit->creation).replaced == dialog.replaced) dialog.awaiting.ticket = visit->creation.ticket;
    visit->dialog = std::move(dialog);
    return {};
}

Effects on(State& state, const ReplacementAsked&, Instant)
{
    auto* dialog = open_dialog<RotateDialog>(state);
    if (!dialog || rotation_in(state)) return {};
    const auto& visit = *visit_in(state);
    if (is_waiting(attempt_of(dialog->awaiting, visit))) return {};
    const auto* token = find_token(visit, dialog->replaced);
    if (!token) return {};
    const auto lifetime = lifetime_like(*token, state.deployment.allows_unlimited);
    return create(state, dialog->awaiting, {{token->name, lifetime}, token->id});
}

Effects on(State& state, const ReplacementCheckAsked&, Instant)
{
    auto* rotation = rotation_in(state);
    if (!rotation) return {};
    auto& visit = *visit_in(state);
    if (!begin_check(*rotation, visit.check_ticket + 1)) return {};
    return {CheckToken{state.visit_number, ++visit.check_ticket, find_token(visit, rotation->replacement)->jwt}};
}

// Not before the server has accepted the new one.
Effects on(State& state, const ReplacedRevokeAsked&, Instant)
{
    const auto* rotation = rotation_in(state);
    if (!rotation || !rotation->is_accepted) return {};
    auto& visit = *visit_in(state);
    auto effect = revoke_now(state, visit, with_equals(rotation->replaced, listed_in(visit)));
    visit.dialog = std::monostate{};
    return {std::move(effect)};
}

}  // namespace latchkey::page
