// examine.cpp — a token under the glass: decoded here, shown to the server, its signature held against the server's
// keys.
#include "page/examine/examine.hpp"

#include <utility>

#include "page/revoke/revoke.hpp"
#include "page/state.hpp"
#include "page/tokens/tokens.hpp"
#include "work/tokens/pasted.hpp"

namespace latchkey::page {

const Examination& examination_of(const Visit& visit, std::uint32_t ticket)
{
    static const Examination none;
    return ticket == visit.examination.ticket ? visit.examination : none;
}

Effects examine(Visit& visit, DetailsDialog& dialog)
{
    const auto* token = find_token(visit, dialog.id);
    if (!token) return {};
    dialog.ticket = ++visit.check_ticket;
    visit.examination = {.ticket = dialog.ticket};
    return {DecodeToken{dialog.ticket, token->jwt}};
}

Effects on(State& state, const DetailsAsked& action, Instant)
{
    auto* visit = visit_in(state);
    if (!visit || has_dialog(*visit) || !find_token(*visit, action.id)) return {};
    return examine(*visit, visit->dialog.emplace<DetailsDialog>(DetailsDialog{action.id}));
}

Effects on(State& state, const CheckNowAsked&, Instant)
{
    const auto* dialog = open_dialog<DetailsDialog>(state);
    auto* visit = visit_in(state);
    const auto* token = dialog ? find_token(*visit, dialog->id) : nullptr;
    if (!token || dialog->ticket != visit->examination.ticket || !begin_check(visit->examination)) return {};
    return {CheckToken{state.visit_number, dialog->ticket, token->jwt}};
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
    if (!dialog) return {};
    auto& visit = *visit_in(state);
    if (is_waiting(examination_of(visit, dialog->ticket).attempt)) return {};
    dialog->ticket = ++visit.check_ticket;
    visit.examination = {.ticket = dialog->ticket};
    auto token = token_in(action.token);
    if (!token) {
        visit.examination.problem = token.error();
        return {};
    }
    visit.examination.token = *token;
    return {DecodeToken{dialog->ticket, std::move(*token)}};
}

Effects on(State& state, TokenDecoded&& action, Instant)
{
    auto* visit = visit_in(state);
    auto token = visit ? take_decoded(visit->examination, action.ticket, std::move(action.jwt)) : std::nullopt;
    if (!token) return {};
    return {CheckToken{state.visit_number, action.ticket, std::move(*token)}};
}

// A refusal is what was to be found out, not the end of this visit.
Effects on(State& state, const TokenChecked& action, Instant now)
{
    auto* visit = visit_in(state, action.visit_number);
    if (!visit) return {};
    take_verdict(visit->examination, action.ticket, action.verdict);
    take_check(visit->rotations, action.ticket, action.verdict.bearer);
    return take_proof(state, *visit, action, now);
}

}  // namespace latchkey::page
