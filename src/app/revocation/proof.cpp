// proof.cpp — whether the dead are dead: each revoked token is shown to the server, a few at a time, and once more when
// the servers of a cluster have had the time to hear of it.
#include <algorithm>
#include <array>

#include "app/steps.hpp"
#include "app/tokens/tokens_view.hpp"

namespace latchkey::app {

namespace {

using namespace std::chrono_literals;

constexpr std::ptrdiff_t kAtOnce = 4;

// Source   CacheBasedTokenValidator: what a server has heard of a token it keeps for two minutes.
constexpr auto kHearsay = 2min;

bool have_all_heard(const Event& event, Instant now)
{
    return now >= event.at + kHearsay;
}

bool is_under_way(const Event& event)
{
    return std::holds_alternative<Waiting>(event.proof);
}

bool is(const Event& event, Proof proof)
{
    const auto* known = std::get_if<Proof>(&event.proof);
    return known && *known == proof;
}

// A gateway, or a server that did not get the token at all, has not said that this token is dead.
bool is_about_token(const Error& error)
{
    if (error.kind != ErrorKind::Unauthenticated) return false;
    constexpr std::array kCodes{ErrorCode::TokenRevoked, ErrorCode::TokenExpired, ErrorCode::TokenSessionEnded,
                                ErrorCode::TokenSignedOut, ErrorCode::BotTokenReplaced};
    return std::ranges::find(kCodes, error.code) != kCodes.end();
}

// A token of the list that is the same text as one that was revoked, and keeps it alive.
const domain::Token* equal_of(const Visit& visit, const Event& event)
{
    if (!visit.tokens.latest) return nullptr;
    const auto found = std::ranges::find(*visit.tokens.latest, event.jwt, &domain::Token::jwt);
    return found == visit.tokens.latest->end() ? nullptr : &*found;
}

// Of one token, or of how many there are by now of which the same is to be said.
News news_of_acceptance(const Visit& visit, const Event& event)
{
    const bool is_final = is(event, Proof::AcceptedOn);
    const auto count = std::ranges::count_if(visit.history, [&](const Event& it) {
        return is(it, is_final ? Proof::AcceptedOn : Proof::AcceptedStill);
    });
    return {.code = is_final ? NewsCode::AcceptedOn : NewsCode::AcceptedStill,
            .name = event.name,
            .count = static_cast<std::size_t>(count),
            .until = event.ends_at};
}

void take_acceptance(State& state, Visit& visit, Event& event, Instant now)
{
    if (const auto* equal = equal_of(visit, event)) {
        event.proof = Proof::Equalled;
        warn(state, {.code = NewsCode::EqualLives, .name = event.name, .other = called(*equal, visit)});
        return;
    }
    if (have_all_heard(event, now) || visit.accepts_revoked) {
        event.proof = Proof::AcceptedOn;
        visit.accepts_revoked = true;
    } else {
        event.proof = Proof::AcceptedStill;
        event.again_at = event.at + kHearsay;
    }
    warn(state, news_of_acceptance(visit, event));
}

void take_refusal(Visit& visit, Event& event, const Error& error, Instant now)
{
    if (error.kind != ErrorKind::Unauthenticated) {
        event.proof = error;
    } else if (!is_about_token(error)) {
        event.proof = Error{error.kind, ErrorCode::RejectedOnTheWay};
    } else if (error.code == ErrorCode::TokenExpired) {
        event.proof = Proof::Refused;  // Whatever the server does with those that were revoked.
    } else if (have_all_heard(event, now)) {
        event.proof = Proof::Refused;
        visit.accepts_revoked = false;
    } else {
        event.proof = Proof::RefusedOnce;
        event.again_at = event.at + kHearsay;
    }
}

}  // namespace

Effects go_on_proving(State& state, Visit& visit, Instant now)
{
    Effects effects;
    auto under_way = std::ranges::count_if(visit.history, is_under_way);
    for (auto& event : visit.history) {
        const bool is_due = is(event, Proof::Awaited) || (event.again_at && *event.again_at <= now);
        if (!is_due || is_under_way(event) || under_way >= kAtOnce) continue;
        ++under_way;
        event.ticket = ++visit.check_ticket;
        event.proof = Waiting{};
        event.again_at.reset();
        effects.emplace_back(CheckToken{state.visit_number, event.ticket, event.jwt});
    }
    return effects;
}

std::optional<Instant> next_proof(const Visit& visit)
{
    std::optional<Instant> first;
    // The answer to one of them brings the next.
    if (std::ranges::count_if(visit.history, is_under_way) >= kAtOnce) return first;
    for (const auto& event : visit.history) {
        if (event.again_at && !is_under_way(event) && (!first || *event.again_at < *first)) first = event.again_at;
    }
    return first;
}

Effects on(State& state, const ProofAsked& action, Instant now)
{
    auto* visit = visit_in(state);
    if (!visit) return {};
    const auto event = std::ranges::find_if(visit->history, [&](const Event& it) {
        return it.activity == Activity::Revoked && it.id == action.id;
    });
    if (event == visit->history.end() || is_under_way(*event)) return {};
    state.notice.reset();
    event->proof = Proof::Awaited;
    event->again_at.reset();
    return go_on_proving(state, *visit, now);
}

Effects take_proof(State& state, Visit& visit, const TokenChecked& checked, Instant now)
{
    const auto event = std::ranges::find(visit.history, checked.ticket, &Event::ticket);
    if (event == visit.history.end() || !is_under_way(*event)) return {};
    if (checked.verdict.bearer)
        take_acceptance(state, visit, *event, now);
    else
        take_refusal(visit, *event, checked.verdict.bearer.error(), now);
    return go_on_proving(state, visit, now);
}

}  // namespace latchkey::app
