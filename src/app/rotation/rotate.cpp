// rotate.cpp — replacing a token: its successor is made, copied and checked before it is revoked itself.
//
// Which tokens are such a pair is saved, so that a reload loses nothing: as a line of two fingerprints of ids each.
#include <algorithm>
#include <charconv>
#include <utility>

#include "app/steps.hpp"
#include "base/fingerprint.hpp"
#include "base/strings.hpp"

namespace latchkey::app {

namespace {

constexpr std::size_t kForeignLimit = 2'000;  // Bytes of pairs that belong to other accounts of this browser.

struct Pair {
    std::uint64_t predecessor = 0, successor = 0;
};

Pair pair_of(const Rotation& rotation)
{
    return {fingerprint(rotation.predecessor.value), fingerprint(rotation.successor.value)};
}

std::string line(const Pair& pair)
{
    return std::to_string(pair.predecessor) + ' ' + std::to_string(pair.successor) + '\n';
}

// None for anything else, such as the ids that earlier versions saved.
std::optional<Pair> pair_in(std::string_view row)
{
    Pair pair;
    const auto* begin = row.data();
    const auto* end = begin + row.size();
    const auto first = std::from_chars(begin, end, pair.predecessor);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != ' ') return std::nullopt;
    const auto second = std::from_chars(first.ptr + 1, end, pair.successor);
    return second.ec == std::errc() && second.ptr == end ? std::optional(pair) : std::nullopt;
}

std::vector<Pair> pairs_in(std::string_view text)
{
    std::vector<Pair> pairs;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        if (const auto pair = pair_in(text.substr(0, end))) pairs.push_back(*pair);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return pairs;
}

const domain::Token* find_print(const Visit& visit, std::uint64_t print)
{
    if (!visit.tokens.latest) return nullptr;
    const auto found = std::ranges::find(*visit.tokens.latest, print,
                                         [](const domain::Token& token) { return fingerprint(token.id.value); });
    return found == visit.tokens.latest->end() ? nullptr : &*found;
}

domain::Lifetime lifetime_like(const domain::Token& token, const State& state)
{
    if (!token.expires_at && state.deployment.allows_unlimited) return domain::Lifetime::Unlimited;
    return domain::nearest_lifetime(token);
}

// That of the open dialog.
Rotation* rotation_in(State& state)
{
    const auto* dialog = open_dialog<RotateDialog>(state);
    return dialog ? rotation_of(*visit_in(state), dialog->predecessor) : nullptr;
}

}  // namespace

Rotation* rotation_of(Visit& visit, const domain::TokenId& predecessor)
{
    const auto found = std::ranges::find(visit.rotations, predecessor, &Rotation::predecessor);
    return found == visit.rotations.end() ? nullptr : &*found;
}

std::optional<SaveRotations> settle_rotations(State& state, Visit& visit)
{
    std::string text;
    for (const auto& pair : pairs_in(state.saved_rotations)) {
        const auto* predecessor = find_print(visit, pair.predecessor);
        const auto* successor = find_print(visit, pair.successor);
        if (predecessor && successor && !rotation_of(visit, predecessor->id))
            visit.rotations.push_back({predecessor->id, successor->id});
        if (!predecessor && !successor && text.size() < kForeignLimit) text += line(pair);
    }
    const auto has = [&](const auto& id) { return find_token(visit, id) != nullptr; };
    std::erase_if(visit.rotations, [&](const auto& it) { return !has(it.predecessor) || !has(it.successor); });
    for (const auto& rotation : visit.rotations) text += line(pair_of(rotation));
    if (text == state.saved_rotations) return std::nullopt;
    auto known = std::exchange(state.saved_rotations, text);
    return SaveRotations{std::move(text), std::move(known)};
}

Effects on(State& state, const RotateAsked& action, Instant)
{
    auto* visit = visit_in(state);
    const auto* token = visit ? find_token(*visit, action.id) : nullptr;
    if (!token || !token->has_own_id || has_dialog(*visit) || visit->user.is_bot) return {};
    // Whoever presses it at the successor wants to go on with the pair.
    const auto pair = std::ranges::find(visit->rotations, action.id, &Rotation::successor);
    auto& dialog = visit->dialog.emplace<RotateDialog>(pair == visit->rotations.end() ? action.id : pair->predecessor);
    if (visit->creation.replaced == dialog.predecessor) dialog.awaiting.ticket = visit->creation.ticket;
    return {};
}

Effects on(State& state, const SuccessorAsked&, Instant)
{
    auto* dialog = open_dialog<RotateDialog>(state);
    if (!dialog || rotation_in(state)) return {};
    const auto& visit = *visit_in(state);
    if (is_waiting(attempt_of(dialog->awaiting, visit))) return {};
    const auto* token = find_token(visit, dialog->predecessor);
    if (!token) return {};
    return create(state, dialog->awaiting, {token->name, lifetime_like(*token, state)}, token->id);
}

Effects on(State& state, const SuccessorCheckAsked&, Instant)
{
    auto* rotation = rotation_in(state);
    if (!rotation || is_waiting(rotation->check)) return {};
    auto& visit = *visit_in(state);
    rotation->ticket = ++visit.check_ticket;
    rotation->check = Waiting{};
    CheckToken effect{state.visit_number, rotation->ticket, find_token(visit, rotation->successor)->jwt};
    return {std::move(effect)};
}

namespace {

// A token, and its equals of that name: a successor that was made in the same second is the same text.
std::vector<domain::TokenId> with_equals(const Visit& visit, const domain::TokenId& id)
{
    std::vector<domain::TokenId> ids{id};
    const auto* token = find_token(visit, id);
    if (!visit.tokens.latest || !token || token->jwt.is_empty()) return ids;
    for (const auto& other : *visit.tokens.latest) {
        if (other.id != id && other.jwt == token->jwt && other.name == token->name) ids.push_back(other.id);
    }
    return ids;
}

}  // namespace

// Not before the server has accepted the successor.
Effects on(State& state, const PredecessorRevokeAsked&, Instant)
{
    const auto* rotation = rotation_in(state);
    if (!rotation || !rotation->is_accepted) return {};
    auto& visit = *visit_in(state);
    auto effect = revoke_now(state, visit, with_equals(visit, rotation->predecessor));
    visit.dialog = std::monostate{};
    return {std::move(effect)};
}

}  // namespace latchkey::app
