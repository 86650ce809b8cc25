// dialogs.hpp — the dialogs about revoking.
#pragma once

#include <vector>

#include "domain/token.hpp"

namespace latchkey::page {

enum class RevokeScope { Chosen, Expired, All };

struct RevokeDialog {
    std::vector<domain::TokenId> ids;
    RevokeScope scope = RevokeScope::Chosen;
    bool is_leak = false;
    bool is_word_wrong = false;  // What was typed is not what was asked for.

    friend bool operator==(const RevokeDialog&, const RevokeDialog&) = default;
};

// What else there is to do after a leak.
struct LeakDialog {
    friend bool operator==(const LeakDialog&, const LeakDialog&) = default;
};

}  // namespace latchkey::page
