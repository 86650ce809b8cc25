// rotation.cpp — see rotation.hpp.
#include "work/tokens/rotation.hpp"

#include <algorithm>
#include <charconv>

#include "base/fingerprint.hpp"

namespace latchkey::work {

namespace {

constexpr std::size_t kForeignLimit = 2'000;  // Bytes of pairs that belong to other accounts of this browser.

struct Pair {
    std::uint64_t replaced = 0, replacement = 0;
};

Pair pair_of(const Rotation& rotation)
{
    return {fingerprint(rotation.replaced.value), fingerprint(rotation.replacement.value)};
}

std::string line(const Pair& pair)
{
    return std::to_string(pair.replaced) + ' ' + std::to_string(pair.replacement) + '\n';
}

// None for anything else, such as the ids that earlier versions saved.
std::optional<Pair> pair_in(std::string_view row)
{
    Pair pair;
    const auto* begin = row.data();
    const auto* end = begin + row.size();
    const auto first = std::from_chars(begin, end, pair.replaced);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != ' ') return std::nullopt;
    const auto second = std::from_chars(first.ptr + 1, end, pair.replacement);
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

const domain::Token* find_print(const std::vector<domain::Token>& tokens, std::uint64_t print)
{
    const auto found =
        std::ranges::find(tokens, print, [](const domain::Token& token) { return fingerprint(token.id.value); });
    return found == tokens.end() ? nullptr : &*found;
}

template <class Many>
auto* find_in(Many& rotations, const domain::TokenId& replaced)
{
    const auto found = std::ranges::find(rotations, replaced, &Rotation::replaced);
    return found == rotations.end() ? nullptr : &*found;
}

}  // namespace

Rotation* rotation_of(Rotations& rotations, const domain::TokenId& replaced)
{
    return find_in(rotations, replaced);
}

const Rotation* rotation_of(const Rotations& rotations, const domain::TokenId& replaced)
{
    return find_in(rotations, replaced);
}

const domain::TokenId& replaced_token(const Rotations& rotations, const domain::TokenId& id)
{
    const auto found = std::ranges::find(rotations, id, &Rotation::replacement);
    return found == rotations.end() ? id : found->replaced;
}

std::string settle(Rotations& rotations, std::string_view saved, const std::vector<domain::Token>& listed)
{
    std::string text;
    for (const auto& pair : pairs_in(saved)) {
        const auto* replaced = find_print(listed, pair.replaced);
        const auto* replacement = find_print(listed, pair.replacement);
        if (replaced && replacement && !rotation_of(rotations, replaced->id))
            rotations.push_back({replaced->id, replacement->id});
        if (!replaced && !replacement && text.size() < kForeignLimit) text += line(pair);
    }
    const auto has = [&](const auto& id) { return std::ranges::find(listed, id, &domain::Token::id) != listed.end(); };
    std::erase_if(rotations, [&](const auto& it) { return !has(it.replaced) || !has(it.replacement); });
    for (const auto& rotation : rotations) text += line(pair_of(rotation));
    return text;
}

domain::Lifetime lifetime_like(const domain::Token& token, bool allows_unlimited)
{
    if (!token.expires_at && allows_unlimited) return domain::Lifetime::Unlimited;
    return domain::nearest_lifetime(token);
}

bool begin_check(Rotation& rotation, std::uint32_t ticket)
{
    if (is_waiting(rotation.check)) return false;
    rotation.ticket = ticket;
    rotation.check = Waiting{};
    return true;
}

void take_check(Rotations& rotations, std::uint32_t ticket, const Result<domain::User>& bearer)
{
    const auto rotation = std::ranges::find(rotations, ticket, &Rotation::ticket);
    if (rotation == rotations.end() || !is_waiting(rotation->check)) return;
    rotation->is_accepted = bearer.has_value();
    rotation->check = bearer ? Attempt() : Attempt(bearer.error());
}

std::vector<domain::TokenId> with_equals(const domain::TokenId& id, const std::vector<domain::Token>& listed)
{
    std::vector<domain::TokenId> ids{id};
    const auto token = std::ranges::find(listed, id, &domain::Token::id);
    if (token == listed.end() || token->jwt.is_empty()) return ids;
    for (const auto& other : listed) {
        if (other.id != id && other.jwt == token->jwt && other.name == token->name) ids.push_back(other.id);
    }
    return ids;
}

}  // namespace latchkey::work
