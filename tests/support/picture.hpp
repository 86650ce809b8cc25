// picture.hpp — what a frame costs to paint, added up from what was drawn: no clock, no screen.
#pragma once

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "kit/paint/damage.hpp"

namespace latchkey::test {

struct Cost {
    int rectangles = 0;
    int batches = 0;    // Draw calls.
    float painted = 0;  // How often a pixel of the window is painted, on average; the ground is not counted.
};

// Calls `look(command, min, max)` for each rectangle of the last frame.
template <class Look>
void each_rectangle(Look look)
{
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
        for (const auto& command : list->CmdBuffer) {
            for (unsigned i = 0; i < command.ElemCount; i += kit::kQuadIndices) {
                const auto first = command.IdxOffset + i;
                look(command, kit::corner_of(*list, first, 0), kit::corner_of(*list, first, 2));
            }
        }
    }
}

inline Cost cost_of_last_frame()
{
    Cost cost;
    const auto size = ImGui::GetDrawData()->DisplaySize;
    each_rectangle([&](const ImDrawCmd&, const ImDrawVert& min, const ImDrawVert& max) {
        const float width = std::min(max.pos.x, size.x) - std::max(min.pos.x, 0.0f);
        const float height = std::min(max.pos.y, size.y) - std::max(min.pos.y, 0.0f);
        ++cost.rectangles;
        cost.painted += std::max(width, 0.0f) * std::max(height, 0.0f) / (size.x * size.y);
    });
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
        cost.batches += static_cast<int>(
            std::ranges::count_if(list->CmdBuffer, [](const auto& command) { return command.ElemCount > 0; }));
    }
    return cost;
}

}  // namespace latchkey::test
