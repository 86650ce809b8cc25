// viewport.hpp — what the platform brings: the window, what the user prefers, where the focus is, what is asked for.
//
// Units    CSS pixels.
#pragma once

#include <vector>

#include "base/time.hpp"
#include "kit/paint/theme.hpp"
#include "kit/tree/request.hpp"

namespace latchkey::kit {

// What the platform says of the window.
struct Viewport {
    float width = 1280;
    float height = 800;
    float scroll_y = 0;
    float density = 1;  // Device pixels to a CSS pixel.
    Colours colours = {};
    bool is_rtl = false;        // The page runs from right to left.
    bool is_touch = false;      // The main pointer is a finger: targets grow.
    bool is_still = false;      // The user wants nothing to move.
    bool is_framed = false;     // Another page makes room for what there is to show.
    bool is_plain = false;      // The twin is what is seen, as an ordinary document: its own layout is not this one's.
    bool is_printed = false;    // …and all of it is wanted at once.
    bool is_scrolling = false;  // It is on its way, and nobody reads what is out of view.

    friend bool operator==(const Viewport&, const Viewport&) = default;
};

// What the platform brings to a frame.
struct Input {
    Viewport viewport;
    Instant now;
    a11y::NodeId focused = 0;             // Where the DOM's focus is; 0 for nowhere.
    bool is_focus_visible = false;        // It came there by key: what belongs to it is to be seen.
    std::vector<a11y::Request> requests;  // Not yet served.
};

}  // namespace latchkey::kit
