// icons.hpp — the icons, as strokes on a grid of 24 units.
#pragma once

#include "ui/frame.hpp"

namespace latchkey::ui {

enum class Icon {
    None,
    Key,
    Copy,
    Bin,
    Warning,
    Check,
    Close,
    ChevronDown,
    Person,
    Leave,
    Search,
    Rotate,
    Details,
    Up,
    Down,
    Refresh,
    More,
    Sort
};

inline constexpr float kIconGrid = 24;

// How far `place` on the grid is from the nearest stroke of the icon.
float distance_to(Icon icon, ImVec2 place);

// In the middle of `box`, `size` CSS pixels wide.
void draw_icon(Frame& frame, Icon icon, const Rect& box, float size, ImU32 colour);

}  // namespace latchkey::ui
