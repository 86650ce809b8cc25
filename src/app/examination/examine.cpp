// examine.cpp — a token under the glass: decoded here, shown to the server, its signature held against the server's
// keys.
#include <algorithm>

#include "app/examination/pasted.hpp"
#include "app/steps.hpp"

namespace latchkey::app {

namespace {

Examination* examination_in(Dialog& dialog)
{
    if (auto* details = std::get_if<DetailsDialog>(&dialog)) return &details->examination;
    auto* check = std::get_if<CheckDialog>(&dialog);
    return check ? &check->examination : nullptr;
}

}  // namespace

Effects on(State& state, const DetailsAsked& action, Instant)
{
    auto* visit = visit_in(state);
    const auto* token = visit && !has_dialog(*visit) ? find_token(*visit, action.id) : nullptr;
    if (!token) return {};
    DecodeToken effect{++visit->check_ticket, token->jwt};
    visit->dialog = DetailsDialog{action.id, {.ticket = effect.ticket}};
    return {std::move(effect)};
}

Effects on(State& state, const CheckNowAsked&, Instant)
{
    auto* dialog = open_dialog<DetailsDialog>(state);
    const auto* token = dialog ? find_token(*visit_in(state), dialog->id) : nullptr;
    if (!token || is_waiting(dialog->examination.attempt)) return {};
    dialog->examination.attempt = Waiting{};
    CheckToken effect{state.visit_number, dialog->examination.ticket, token->jwt};
    return {std::move(effect)};
}

Effects on(State& state, const CheckDialogAsked&, Instant)
{
    auto* visit = visit_in(state);
    if (visit && !has_dialog(*visit)) visit->dialog = CheckDialog{};
    return {};
}

Effects on(State& state, const CheckGiven& action, Instant)
{
    auto* dialog = open_dialog<CheckDialog>(state);
    if (!dialog || is_waiting(dialog->examination.attempt)) return {};
    auto& visit = *visit_in(state);
    auto& examination = dialog->examination = {.ticket = ++visit.check_ticket};
    auto token = token_in(action.token);
    if (!token) {
        examination.problem = token.error();
        return {};
    }
    examination.token = std::move(*token);
    DecodeToken effect{examination.ticket, examination.token};
    return {std::move(effect)};
}

Effects on(State& state, TokenDecoded&& action, Instant)
{
    auto* visit = visit_in(state);
    auto* examination = visit ? examination_in(visit->dialog) : nullptr;
    if (!examination || examination->ticket != action.ticket) return {};
    if (!action.jwt) {
        examination->problem = action.jwt.error();
        examination->token = {};
        return {};
    }
    examination->jwt = std::move(*action.jwt);
    if (examination->token.is_empty()) return {};
    examination->attempt = Waiting{};
    CheckToken effect{state.visit_number, action.ticket, std::exchange(examination->token, {})};
    return {std::move(effect)};
}

// A refusal is what was to be found out, not the end of this visit.
Effects on(State& state, const TokenChecked& action, Instant now)
{
    auto* visit = visit_in(state, action.visit_number);
    if (!visit) return {};
    auto* examination = examination_in(visit->dialog);
    if (examination && examination->ticket == action.ticket) {
        examination->attempt = Idle{};
        examination->verdict = action.verdict;
    }
    take_check(visit->rotations, action.ticket, action.verdict.bearer);
    return take_proof(state, *visit, action, now);
}

}  // namespace latchkey::app
