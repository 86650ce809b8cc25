// actions.hpp — what somebody does to revoke tokens, and to see that they no longer work.
#pragma once

#include <string>
#include <variant>

#include "domain/token.hpp"

namespace latchkey::page {

struct RevokeAsked {
    domain::TokenId id;
};
struct RevokeSelectedAsked {};
struct RevokeExpiredAsked {};
struct RevokeAllAsked {};
struct LeakReported {};
struct RevokeConfirmed {
    std::string typed = {};
};
struct RevokeUndone {};
struct RevokeHurried {};  // Now, not when the time to undo it is over.
struct ProofAsked {
    domain::TokenId id;
};

using RevokeAction = std::variant<RevokeAsked, RevokeSelectedAsked, RevokeExpiredAsked, RevokeAllAsked, LeakReported,
                                  RevokeConfirmed, RevokeUndone, RevokeHurried, ProofAsked>;

}  // namespace latchkey::page
