// tooltip.hpp — the names of controls that show none, in a bubble beside them.
//
// Source   WCAG 2.2, 1.4.13: Escape closes it, the pointer can enter it, it stays until pointer and focus have left.
#pragma once

#include "kit/frame/frame.hpp"

namespace latchkey::kit {

// To be called by the control `id` in each frame: it wants one while it is hovered, or has the focus by key.
void offer_tip(Frame& frame, a11y::NodeId id, const Rect& anchor, std::string_view text);

// Draws the one that was asked for, over everything, and remembers it for the next frame.
void tooltip_ui(Frame& frame, Tip& memory);

// Whether there was one to close.
bool dismiss_tip(Tip& memory);

}  // namespace latchkey::kit
