// tooltip.cpp — see tooltip.hpp.
#include "kit/widgets/tooltip.hpp"

#include <algorithm>
#include <iterator>

#include "kit/frame/draw.hpp"
#include "kit/widgets/text_widgets.hpp"

namespace latchkey::kit {

namespace {

constexpr float kGap = 6;
constexpr float kAcross = 10, kDown = 6;
constexpr float kEdge = 8;  // Stays this far from the edge of the window.

bool has_pointer(const Frame& frame, const Rect& rect)
{
    const auto [min, max] = frame.to_screen(rect);
    return ImGui::IsMouseHoveringRect(min, max, false);
}

// The part of the page that a control is in: what is said of it belongs there, too.
a11y::NodeId landmark_of(const a11y::Tree& tree, a11y::NodeId id)
{
    using a11y::Role;
    const auto* node = tree.find(id);
    while (node && node->parent) {
        constexpr Role kLandmarks[]{Role::Banner, Role::Main, Role::ContentInfo, Role::Dialog, Role::AlertDialog};
        if (std::ranges::find(kLandmarks, node->role) != std::end(kLandmarks)) break;
        node = tree.find(node->parent);
    }
    return node ? node->id : 0;
}

// Below the control; above it where the window ends.
Rect place(const Frame& frame, const Rect& anchor, float width, float height)
{
    const auto& viewport = frame.input.viewport;
    const float x =
        std::clamp(anchor.x + (anchor.w - width) / 2, kEdge, std::max(kEdge, viewport.width - width - kEdge));
    const float below = bottom(anchor) + kGap;
    const bool has_room = below + height + kEdge <= viewport.scroll_y + viewport.height;
    return {x, has_room ? below : anchor.y - kGap - height, width, height};
}

}  // namespace

void offer_tip(Frame& frame, a11y::NodeId id, const Rect& anchor, std::string_view text)
{
    if (frame.is_inert || frame.is_covered) return;
    const bool is_hovered = !frame.input.viewport.is_touch && has_pointer(frame, anchor);
    const bool is_entered = frame.shown_tip.of == id && has_pointer(frame, grown(frame.shown_tip.box, kGap));
    const bool has_focus = frame.is_focused(id) && frame.input.is_focus_visible;
    // What the pointer is on comes before what the focus is on.
    if (is_hovered || is_entered || (has_focus && frame.tip.of == 0)) frame.tip = {id, std::string(text), anchor};
}

void tooltip_ui(Frame& frame, Tip& memory)
{
    frame.tip.is_dismissed = memory.is_dismissed && memory.of == frame.tip.of;
    memory = std::move(frame.tip);
    if (memory.of == 0 || memory.is_dismissed) return;

    const auto& style = type::kLabel;
    const float room = frame.input.viewport.width - 2 * (kEdge + kAcross);
    const float text_w = std::min(text_width(style, memory.text), room);
    memory.box = place(frame, memory.anchor, text_w + 2 * kAcross, style.line + 2 * kDown);
    const Overlay overlay(frame);
    fill(frame, memory.box, frame.theme.text, radius::kChip);
    frame.tree.reopen(landmark_of(frame.tree, memory.of));
    {
        Scope tooltip(frame, "tooltip", {.role = a11y::Role::Tooltip, .rect = memory.box, .name = memory.text});
        text_line(frame, inset(memory.box, kAcross, kDown),
                  {.key = "text", .text = memory.text, .style = style, .colour = frame.theme.page});
    }
    frame.tree.close();
}

bool dismiss_tip(Tip& memory)
{
    if (memory.of == 0) return false;
    return !std::exchange(memory.is_dismissed, true);
}

}  // namespace latchkey::kit
