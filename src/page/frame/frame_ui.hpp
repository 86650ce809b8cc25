// frame_ui.hpp — what is around every screen: the bar at the top, the footer, the notice. Drawn from view-models: it
// decides nothing and formats nothing.
#pragma once

#include <optional>

#include "page/frame.hpp"
#include "page/history/history_view.hpp"
#include "page/profile/profile_view.hpp"
#include "page/state.hpp"

namespace latchkey::page {

// The bar at the top, and the menu of the person in it. Whether somebody asked to go on to the content.
bool bar_ui(Frame& frame, const ProfileView& view, bool menu_is_open);
// The foot of the page. To be drawn once `document_height` says where the content ends.
float footer_height(const Frame& frame);
void footer_ui(Frame& frame, const State& state);
// The one sentence beside the page.
void notice_ui(Frame& frame, const std::optional<NoticeView>& notice);

}  // namespace latchkey::page
