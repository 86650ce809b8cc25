// output.hpp — what the platform has to do after a frame.
#pragma once

#include <optional>

#include "base/time.hpp"
#include "imgui.h"
#include "kit/tree/node.hpp"

namespace latchkey::kit {

struct Output {
    float document_height = 0;  // How far down the page reaches, in CSS pixels.
    float content_height = 0;   // How far it would if the window were no higher than it needs to be.
    a11y::NodeId focus = 0;     // Where the focus has to go now; 0: it stays where it is.
    bool is_scroll_locked = false;
    // Otherwise the next frame may differ though nothing happened: draw it before this is shown.
    bool is_settled = true;
    bool is_moving = false;  // The frames to come will differ though nothing happens: show this, and draw on.
    std::optional<Instant> moves_at = {};  // When that begins, if it has not.
    ImU32 ground = 0;                      // The colour of what nothing is drawn on.
};

}  // namespace latchkey::kit
