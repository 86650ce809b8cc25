// proof.cpp — see proof.hpp.
#include "work/tokens/proof.hpp"

#include <algorithm>
#include <array>

namespace latchkey::work {

namespace {

using namespace std::chrono_literals;

constexpr std::ptrdiff_t kAtOnce = 4;
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

// A gateway, or a server that did not get the token at all, has not said that this token has stopped working.
bool is_about_token(const Error& error)
{
    if (error.kind != ErrorKind::Unauthenticated) return false;
    constexpr std::array kCodes{ErrorCode::TokenRevoked, ErrorCode::TokenExpired, ErrorCode::TokenSessionEnded,
                                ErrorCode::TokenSignedOut, ErrorCode::BotTokenReplaced};
    return std::ranges::find(kCodes, error.code) != kCodes.end();
}

void take_acceptance(Proving proving, Event& event, const std::vector<domain::Token>& listed, Instant now)
{
    if (std::ranges::find(listed, event.jwt, &domain::Token::jwt) != listed.end()) {
        event.proof = Proof::Equalled;
    } else if (have_all_heard(event, now) || proving.accepts_revoked) {
        event.proof = Proof::AcceptedOn;
        proving.accepts_revoked = true;
    } else {
        event.proof = Proof::AcceptedStill;
        event.again_at = event.at + kHearsay;
    }
}

void take_refusal(Proving proving, Event& event, const Error& error, Instant now)
{
    if (error.kind != ErrorKind::Unauthenticated) {
        event.proof = error;
    } else if (!is_about_token(error)) {
        event.proof = Error{error.kind, ErrorCode::RejectedOnTheWay};
    } else if (error.code == ErrorCode::TokenExpired) {
        event.proof = Proof::Refused;  // Whatever the server does with those that were revoked.
    } else if (have_all_heard(event, now)) {
        event.proof = Proof::Refused;
        proving.accepts_revoked = false;
    } else {
        event.proof = Proof::RefusedOnce;
        event.again_at = event.at + kHearsay;
    }
}

}  // namespace

std::vector<ProofCheck> next_checks(Proving proving, Instant now)
{
    std::vector<ProofCheck> checks;
    auto under_way = std::ranges::count_if(proving.history, is_under_way);
    for (auto& event : proving.history) {
        const bool is_due = is(event, Proof::Awaited) || (event.again_at && *event.again_at <= now);
        if (!is_due || is_under_way(event) || under_way >= kAtOnce) continue;
        ++under_way;
        event.ticket = ++proving.last_ticket;
        event.proof = Waiting{};
        event.again_at.reset();
        checks.push_back({event.ticket, event.jwt});
    }
    return checks;
}

std::optional<Instant> next_check_at(const History& history)
{
    std::optional<Instant> first;
    // The answer to one of them brings the next.
    if (std::ranges::count_if(history, is_under_way) >= kAtOnce) return first;
    for (const auto& event : history) {
        if (!is_under_way(event)) first = earlier(first, event.again_at);
    }
    return first;
}

bool prove_again(History& history, const domain::TokenId& id)
{
    const auto event =
        std::ranges::find_if(history, [&](const Event& it) { return it.activity == Activity::Revoked && it.id == id; });
    if (event == history.end() || is_under_way(*event)) return false;
    event->proof = Proof::Awaited;
    event->again_at.reset();
    return true;
}

Proven take_check(Proving proving, std::uint32_t ticket, const Result<domain::User>& bearer,
                  const std::vector<domain::Token>& listed, Instant now)
{
    const auto event = std::ranges::find(proving.history, ticket, &Event::ticket);
    if (event == proving.history.end() || !is_under_way(*event)) return {};
    if (bearer)
        take_acceptance(proving, *event, listed, now);
    else
        take_refusal(proving, *event, bearer.error(), now);
    return {&*event, bearer.has_value()};
}

std::size_t count_of(const History& history, Proof proof)
{
    return static_cast<std::size_t>(std::ranges::count_if(history, [&](const Event& it) { return is(it, proof); }));
}

}  // namespace latchkey::work
