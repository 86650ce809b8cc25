// proving.cpp — what is said of the proof that a revoked token works no longer; see work/tokens/proof.hpp.
#include <algorithm>
#include <iterator>
#include <utility>

#include "page/frame/notices.hpp"
#include "page/revoke/revoke.hpp"
#include "page/state.hpp"
#include "page/tokens/tokens.hpp"
#include "page/tokens/tokens_view.hpp"
#include "work/tokens/proof.hpp"

namespace latchkey::page {

namespace {

Proving proving(Visit& visit)
{
    return {visit.history, visit.check_ticket, visit.accepts_revoked};
}

// Of one token, or of how many there are by now of which the same is to be said.
News news_of_acceptance(const Visit& visit, const Event& event)
{
    const auto proof = std::get<Proof>(event.proof);
    if (proof == Proof::Equalled) {
        const auto equal = std::ranges::find(listed_in(visit), event.jwt, &domain::Token::jwt);
        return {.code = NewsCode::EqualLives, .name = event.name, .other = called(*equal, visit)};
    }
    return {.code = proof == Proof::AcceptedOn ? NewsCode::AcceptedOn : NewsCode::AcceptedStill,
            .name = event.name,
            .count = count_of(visit.history, proof),
            .until = event.ends_at};
}

}  // namespace

Effects go_on_proving(State& state, Visit& visit, Instant now)
{
    Effects effects;
    for (auto& check : next_checks(proving(visit), now))
        effects.emplace_back(CheckToken{state.visit_number, check.ticket, std::move(check.token)});
    return effects;
}

Effects on(State& state, const ProofAsked& action, Instant now)
{
    auto* visit = visit_in(state);
    if (!visit || !prove_again(visit->history, action.id)) return {};
    state.notice.reset();
    return go_on_proving(state, *visit, now);
}

Effects take_proof(State& state, Visit& visit, const TokenChecked& checked, Instant now)
{
    const auto proven = take_check(proving(visit), checked.ticket, checked.verdict.bearer, listed_in(visit), now);
    if (!proven.event) return {};
    if (proven.is_accepted) warn(state, news_of_acceptance(visit, *proven.event));
    return go_on_proving(state, visit, now);
}

}  // namespace latchkey::page
