// creation.cpp — see creation.hpp.
#include "work/tokens/creation.hpp"

#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

namespace latchkey::work {

namespace {

using namespace std::chrono_literals;

// Whether the server may have made the token all the same.
bool is_outcome_unknown(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Unreachable:
    case ErrorKind::TimedOut:
    case ErrorKind::ServerFault:
    case ErrorKind::Malformed: return true;
    case ErrorKind::Unauthenticated:
    case ErrorKind::Redirected:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Busy:
    case ErrorKind::Rejected:
    case ErrorKind::Refused: return false;
    }
    return false;
}

CreationStep send(Creation& creation, CreationWish wish, std::optional<Tokens> listed)
{
    creation.sent = std::move(wish);
    creation.lost.reset();
    creation.is_uncounted = false;
    creation.known.reset();
    if (!listed) return CreationStep::Send;
    creation.known.emplace();
    for (const auto& token : *listed) creation.known->insert(token.id);
    return CreationStep::Send;
}

// The tokens that came since the request was sent, and bear its name; none if the list cannot tell.
std::optional<std::vector<domain::TokenId>> created_since(const Creation& creation, std::optional<Tokens> listed)
{
    if (!creation.known || !listed) return std::nullopt;
    std::vector<domain::TokenId> ids;
    for (const auto& token : *listed) {
        if (token.has_own_id && token.name == creation.sent.draft.name && !creation.known->contains(token.id))
            ids.push_back(token.id);
    }
    return ids;
}

// A token of that name for that purpose; how long it lives may be thought better of.
bool is_same(const CreationWish& wish, const CreationWish& other)
{
    return wish.draft.name == other.draft.name && wish.replaced == other.replaced;
}

CreationNews fail_with(Creation& creation, Error error)
{
    creation.attempt = std::move(error);
    return {.end = CreationEnd::Failed};
}

}  // namespace

CreationStep ask(Creation& creation, CreationWish wish, std::optional<Tokens> listed)
{
    if (is_waiting(creation.attempt)) return CreationStep::None;
    ++creation.ticket;
    creation.attempt = Waiting{};
    if (!creation.lost) return send(creation, std::move(wish), listed);
    creation.next = std::move(wish);
    return CreationStep::ReadList;
}

const CreationWish& latest(const Creation& creation)
{
    return creation.next ? *creation.next : creation.sent;
}

void forget_replaced(Creation& creation, std::optional<Tokens> listed)
{
    const auto forget = [&](std::optional<domain::TokenId>& id) {
        if (id && listed && std::ranges::find(*listed, *id, &domain::Token::id) == listed->end()) id.reset();
    };
    forget(creation.sent.replaced);
    if (creation.next) forget(creation.next->replaced);
}

CreationNews answer(Creation& creation, const Result<domain::Token>& token)
{
    if (!is_waiting(creation.attempt) || creation.lost || creation.again_at) return {};
    if (token) {
        creation.attempt = Idle{};
        if (creation.known && creation.known->contains(token->id)) return {.end = CreationEnd::WasThere};
        creation.is_uncounted = true;
        return {.end = CreationEnd::Made};
    }
    if (is_outcome_unknown(token.error())) {
        creation.lost = token.error();
        return {.step = CreationStep::ReadList};
    }
    creation.attempt = token.error();
    return {.end = CreationEnd::Failed};
}

CreationNews settle(Creation& creation, std::optional<Tokens> listed)
{
    if (!creation.lost) return {};
    auto ids = created_since(creation, listed);
    if (ids && ids->size() == 1) {
        CreationNews found{.end = CreationEnd::Found,
                           .id = std::move(ids->front()),
                           .replaced = creation.sent.replaced};
        auto next = std::exchange(creation.next, std::nullopt);
        if (next && !is_same(*next, creation.sent)) {
            found.step = send(creation, std::move(*next), listed);
        } else {
            creation.attempt = Idle{};
            creation.lost.reset();
        }
        return found;
    }
    if (!is_waiting(creation.attempt)) return {};
    Error error{creation.lost->kind, ErrorCode::CreateAnswerLost, creation.sent.draft.name};
    auto next = std::exchange(creation.next, std::nullopt);
    if (ids && ids->empty() && next) return {.step = send(creation, std::move(*next), listed)};
    if (ids && ids->empty()) {
        error.code = ErrorCode::CreateMayCome;
        return fail_with(creation, std::move(error));
    }
    // Neither has the list come: the next wish looks again.
    if (!ids && creation.known) return fail_with(creation, std::move(error));
    creation.attempt = Idle{};
    creation.lost.reset();
    return {.end = CreationEnd::Unknown, .error = std::move(error)};
}

bool has_surplus(Creation& creation, Tokens listed)
{
    if (!std::exchange(creation.is_uncounted, false)) return false;
    const auto ids = created_since(creation, listed);
    return ids && ids->size() > 1;
}

void plan_again(Creation& creation, Instant now)
{
    creation.attempt = Waiting{};
    creation.again_at = now + 1s;
}

CreationStep begin_again(Creation& creation, std::optional<Tokens> listed, Instant now)
{
    if (!creation.again_at || *creation.again_at > now) return CreationStep::None;
    creation.again_at.reset();
    auto wish = creation.sent;
    return send(creation, std::move(wish), listed);
}

}  // namespace latchkey::work
