// dialogs.hpp — the dialog for replacing a token.
#pragma once

#include "domain/token.hpp"
#include "page/generate/dialogs.hpp"

namespace latchkey::page {

struct RotateDialog {
    domain::TokenId replaced;
    Awaiting awaiting = {};

    friend bool operator==(const RotateDialog&, const RotateDialog&) = default;
};

}  // namespace latchkey::page
