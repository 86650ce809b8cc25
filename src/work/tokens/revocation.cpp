// revocation.cpp — see revocation.hpp.
#include "work/tokens/revocation.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace latchkey::work {

namespace {

using namespace std::chrono_literals;

// To read one line and press Undo, not so long that anybody waits for it.
constexpr auto kSecondThoughts = 6s;

}  // namespace

void confirm(Revocation& revocation, Ids ids, Instant now)
{
    begin(revocation, ids);
    revocation.pending = {std::move(ids), now + kSecondThoughts};
}

bool undo(Revocation& revocation)
{
    if (!revocation.pending) return false;
    for (const auto& id : revocation.pending->ids) revocation.under_way.erase(id);
    revocation.pending.reset();
    return true;
}

std::optional<Ids> flush(Revocation& revocation)
{
    auto pending = std::exchange(revocation.pending, std::nullopt);
    if (!pending) return std::nullopt;
    return std::move(pending->ids);
}

void begin(Revocation& revocation, const Ids& ids)
{
    revocation.under_way.insert(ids.begin(), ids.end());
}

void end(Revocation& revocation, const Ids& ids)
{
    for (const auto& id : ids) {
        revocation.under_way.erase(id);
        std::erase(revocation.in_doubt, id);
    }
}

bool doubt(Revocation& revocation, const Ids& ids, const Error& error)
{
    if (!is_passing(error.kind) || error.kind == ErrorKind::Busy || error.kind == ErrorKind::Redirected) return false;
    revocation.in_doubt.insert(revocation.in_doubt.end(), ids.begin(), ids.end());
    return true;
}

Ids resolve_doubt(Revocation& revocation, std::span<const domain::Token> listed)
{
    const auto is_listed = [&](const auto& id) {
        return std::ranges::find(listed, id, &domain::Token::id) != listed.end();
    };
    if (std::ranges::all_of(revocation.in_doubt, is_listed)) return {};
    return std::exchange(revocation.in_doubt, {});
}

Revoked settle(const Ids& ids, std::span<const domain::Token> listed, std::vector<domain::Token>& tokens)
{
    std::set<domain::TokenId> kept;
    for (const auto& token : listed) kept.insert(token.id);
    const std::set<domain::TokenId> asked(ids.begin(), ids.end());
    Revoked revoked;
    std::erase_if(tokens, [&](auto& token) {
        if (!asked.contains(token.id) || kept.contains(token.id)) return false;
        revoked.gone.push_back(std::move(token));
        return true;
    });
    std::ranges::copy_if(ids, std::back_inserter(revoked.left), [&](const auto& id) { return kept.contains(id); });
    return revoked;
}

ListUse use_of_answer(Revocation& revocation, bool is_list_awaited)
{
    if (!revocation.under_way.empty()) {
        revocation.has_overlapped = true;
        return ListUse::Drop;
    }
    if (std::exchange(revocation.has_overlapped, false) || is_list_awaited) return ListUse::ReadAgain;
    return ListUse::Take;
}

}  // namespace latchkey::work
