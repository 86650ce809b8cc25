// dialogs.hpp — the dialogs about what a token is, and whether it works.
#pragma once

#include <cstdint>

#include "domain/token.hpp"

namespace latchkey::page {

// One of the user's own, and one from elsewhere.
struct DetailsDialog {
    domain::TokenId id;
    std::uint32_t ticket = 0;  // Of its examination.

    friend bool operator==(const DetailsDialog&, const DetailsDialog&) = default;
};
struct CheckDialog {
    std::uint32_t ticket = 0;  // None before a token was given.

    friend bool operator==(const CheckDialog&, const CheckDialog&) = default;
};

}  // namespace latchkey::page
