// rotate_view.hpp — replacing a token, as steps.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "page/state.hpp"

namespace latchkey::page {

struct RotateView {
    struct Stage {
        std::string text;
        bool is_done;
    };

    std::string title;     // "Rotate laptop"
    std::string subtitle;  // What will happen, and that both live meanwhile.
    std::vector<Stage> stages;
    std::size_t current;  // The stage that is next; all are done from stages.size() on.
    bool is_creating, is_checking;
    std::string problem;           // Why the last one failed.
    domain::TokenId replacement;   // Empty until there is one.
    std::string replacement_line;  // "“laptop”, ends 22 Jan 2027, 16:42"
};

// None when the token is no longer in the list.
std::optional<RotateView> rotate_view(const RotateDialog& dialog, const Visit& visit, const TimeZone& zone);

}  // namespace latchkey::page
