// damage.hpp — which part of the picture differs from the one on the screen: only that has to be painted anew.
//
// The window is cut into squares, each with a number made of all that is drawn on it.
//
// Units    Device pixels, from the top left of the window.
#pragma once

#include <cstdint>
#include <vector>

#include "imgui.h"

namespace latchkey::kit {

// What a draw list has of one rectangle: four corners, clockwise from the top left, and six indices.
inline constexpr int kQuadIndices = 6;

// The corner `corner` of the rectangle that begins at index `first`.
inline const ImDrawVert& corner_of(const ImDrawList& list, unsigned first, int corner)
{
    return list.VtxBuffer[list.IdxBuffer[static_cast<int>(first)] + corner];
}

struct Region {
    int left = 0, top = 0, right = 0, bottom = 0;

    bool is_empty() const { return left >= right || top >= bottom; }

    friend bool operator==(const Region&, const Region&) = default;
};

class Damage {
public:
    // Takes in a picture that was drawn on `ground`; answers whether it differs from the one before.
    bool take(const ImDrawData& picture, ImU32 ground);

    // What differs from what was on the screen at the last call; from now on this picture is there.
    Region show();

    // The screen has lost what it showed.
    void forget() { shown_.clear(); }

private:
    std::size_t place_of(int row, int column) const;  // Of a square among all.
    void mark(const ImDrawList& list, const ImDrawCmd& command, unsigned first);

    ImVec2 scale_{1, 1};
    Region window_;
    int columns_ = 0, rows_ = 0;
    std::vector<std::uint32_t> drawn_, drawn_before_, shown_;
};

}  // namespace latchkey::kit
