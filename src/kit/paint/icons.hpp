// icons.hpp — the icons, as strokes on a grid of 24 units.
#pragma once

#include "imgui.h"

namespace latchkey::kit {

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

// Whether it shows the way that lines of text go.
constexpr bool points_onward(Icon icon)
{
    return icon == Icon::Leave;
}

// How far `place` on the grid is from the nearest stroke of the icon.
float distance_to(Icon icon, ImVec2 place);

}  // namespace latchkey::kit
