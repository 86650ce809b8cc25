// revoke_view.hpp — the dialog for revoking as text and flags, ready to draw.
#pragma once

#include <string>
#include <vector>

#include "page/state.hpp"

namespace latchkey::page {

struct RevokeView {
    std::string title;
    std::string warning;             // What stops working.
    std::vector<std::string> names;  // Of several, the first few…
    std::string others;              // …and how many more.
    std::string word;                // To be typed; empty if none has to be.
    std::string word_label;
    std::string problem;
};

RevokeView revoke_view(const RevokeDialog& dialog, const Visit& visit, const TimeZone& zone, Instant now);

// Whether it takes more than a press: it concerns every token, or the one that this visit lives by.
bool has_to_be_typed(const RevokeDialog& dialog, const Visit& visit);

}  // namespace latchkey::page
