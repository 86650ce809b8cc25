// rotation.hpp — replacing a token: another is made, copied and checked before the old one is revoked. Until then both
// work.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/token.hpp"
#include "domain/user.hpp"
#include "work/remote.hpp"

namespace latchkey::work {

struct Rotation {
    domain::TokenId replaced, replacement;
    bool is_copied = false;    // In this visit…
    std::uint32_t ticket = 0;  // …as are these: the check of the replacement.
    Attempt check = {};
    bool is_accepted = false;

    friend bool operator==(const Rotation&, const Rotation&) = default;
};

using Rotations = std::vector<Rotation>;

// Null where that token is not being replaced.
Rotation* rotation_of(Rotations& rotations, const domain::TokenId& replaced);
const Rotation* rotation_of(const Rotations& rotations, const domain::TokenId& replaced);

// The old token of the rotation that `id` belongs to, as the old or the new one; `id` itself where it belongs to none.
const domain::TokenId& replaced_token(const Rotations& rotations, const domain::TokenId& id);

// Those that were saved and whose tokens are both there go on; those that have lost one are over. Returns what is to be
// saved now: a line for each, of two fingerprints of ids, and those of other accounts of this browser.
std::string settle(Rotations& rotations, std::string_view saved, const std::vector<domain::Token>& listed);

// The life to ask for, so that the new token lives as long as the old one did.
domain::Lifetime lifetime_like(const domain::Token& token, bool allows_unlimited);

// Whether the replacement can be checked now, and is, with that ticket.
bool begin_check(Rotation& rotation, std::uint32_t ticket);

// What the server said of the replacement.
void take_check(Rotations& rotations, std::uint32_t ticket, const Result<domain::User>& bearer);

// The token, and its equals of that name, which were made in the same second and are the same text: to revoke one of
// them would end none.
std::vector<domain::TokenId> with_equals(const domain::TokenId& id, const std::vector<domain::Token>& listed);

}  // namespace latchkey::work
