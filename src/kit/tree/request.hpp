// request.hpp — what a person, through whatever device or program, asks of a node.
#pragma once

#include <string>

#include "kit/tree/node.hpp"

namespace latchkey::a11y {

struct Request {
    enum class Action {
        Press,
        SetValue,
        Dismiss,  // Close what is open on top: the Escape key. Names no node.
    };

    NodeId id = 0;
    Action action = Action::Press;
    std::string value;  // For SetValue.
};

}  // namespace latchkey::a11y
