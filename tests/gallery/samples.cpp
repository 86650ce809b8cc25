// samples.cpp — see samples.hpp.
#include "tests/gallery/samples.hpp"

namespace latchkey::gallery {

Posed::Posed(Samples& samples, Pose pose, const kit::Rect& rect, a11y::NodeId id)
    : frame_(samples.frame),
      place_(ImGui::GetIO().MousePos),
      pressed_at_(ImGui::GetIO().MouseClickedPos[ImGuiMouseButton_Left]),
      is_down_(ImGui::GetIO().MouseDown[ImGuiMouseButton_Left]),
      focused_(frame_.input.focused),
      is_focus_visible_(frame_.input.is_focus_visible)
{
    if (pose == Pose::Default) return;
    if (pose == Pose::Focus) {
        if (frame_.is_inert || frame_.is_covered) return;  // It is in what lies over this.
        frame_.input.focused = id;
        frame_.input.is_focus_visible = true;
        samples.focused.push_back(id);
        return;
    }
    auto& io = ImGui::GetIO();
    io.MousePos = io.MouseClickedPos[ImGuiMouseButton_Left] =
        frame_.to_screen(rect.x + rect.w / 2, rect.y + rect.h / 2);
    io.MouseDown[ImGuiMouseButton_Left] = pose == Pose::Pressed;
}

Posed::~Posed()
{
    auto& io = ImGui::GetIO();
    io.MousePos = place_;
    io.MouseClickedPos[ImGuiMouseButton_Left] = pressed_at_;
    io.MouseDown[ImGuiMouseButton_Left] = is_down_;
    frame_.input.focused = focused_;
    frame_.input.is_focus_visible = is_focus_visible_;
}

}  // namespace latchkey::gallery
