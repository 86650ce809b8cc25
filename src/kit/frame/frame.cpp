// frame.cpp — see frame.hpp.
#include "kit/frame/frame.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace latchkey::kit {

namespace {

using Action = a11y::Request::Action;

std::optional<std::string> take(std::vector<a11y::Request>& requests, a11y::NodeId id, Action action)
{
    const auto found = std::ranges::find_if(requests, [&](const auto& request) {
        return request.id == id && request.action == action;
    });
    if (found == requests.end()) return std::nullopt;
    auto value = std::move(found->value);
    requests.erase(found);
    return value;
}

const Theme& theme_in(Memory& memory, const Colours& colours)
{
    if (memory.colours != colours) {
        memory.colours = colours;
        memory.theme = theme_for(colours);
    }
    return memory.theme;
}

ImDrawList& begin_window()
{
    constexpr ImGuiWindowFlags kWindow = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                                         ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBackground |
                                         ImGuiWindowFlags_NoBringToFrontOnFocus;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("page", nullptr, kWindow);
    return *ImGui::GetWindowDrawList();
}

}  // namespace

Frame::Frame(Input brought, Memory& memory, a11y::Tree& nodes)
    : input(std::move(brought)),
      theme(theme_in(memory, input.viewport.colours)),
      motion(memory.motion),
      shown_tip(memory.tip),
      tree(nodes),
      page(begin_window()),
      over(*ImGui::GetForegroundDrawList()),
      heights_(memory.heights),
      is_asked_(!input.requests.empty())
{
    tree.begin();
    motion.begin_frame(input.now, input.viewport.is_still);
}

Output Frame::finish()
{
    if (is_rtl()) tree.mirror(input.viewport.width);
    assert(!tree.has_duplicates() && "Two nodes have one id: a key is there twice below one parent.");
    motion.end_frame();
    page.finish();
    over.finish();
    ImGui::End();
    return {.document_height = document_height,
            .focus = focus_request,
            .is_scroll_locked = has_fitting_dialog,
            .is_settled = is_settled && !is_asked_,
            .is_moving = motion.is_moving(),
            .moves_at = motion.moves_at(),
            .ground = theme.page};
}

Box Frame::to_screen(const Rect& rect) const
{
    auto min = to_screen(rect.x, rect.y), max = to_screen(end(rect), bottom(rect));
    if (is_rtl()) std::swap(min.x, max.x);
    return {min, max};
}

bool Frame::take_press(a11y::NodeId id)
{
    return take(input.requests, id, Action::Press).has_value();
}

bool Frame::take_dismissal()
{
    return take(input.requests, 0, Action::Dismiss).has_value();
}

std::optional<std::string> Frame::take_value(a11y::NodeId id)
{
    return take(input.requests, id, Action::SetValue);
}

float Frame::height_of(a11y::NodeId id) const
{
    const auto found = heights_.find(id);
    return found == heights_.end() ? 0 : found->second;
}

void Frame::set_height(a11y::NodeId id, float height)
{
    // Rows come and go for days. To forget them all costs one more layout.
    constexpr std::size_t kMost = 4096;
    if (heights_.size() >= kMost && !heights_.contains(id)) heights_.clear();
    auto& known = heights_[id];
    if (known != height) is_settled = false;
    known = height;
}

}  // namespace latchkey::kit
