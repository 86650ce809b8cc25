// profile_ui.hpp — the page of a person: their card, the tabs and what they hold. Drawn from view-models: it decides
// nothing and formats nothing.
#pragma once

#include <span>

#include "page/frame.hpp"
#include "page/history/history_view.hpp"
#include "page/profile/profile_view.hpp"
#include "page/state.hpp"
#include "page/tokens/tokens_view.hpp"

namespace latchkey::page {

// The card of the person at the start, the tabs and what they hold at the end; below each other where it is narrow.
struct ProfilePage {
    const ProfileView& profile;
    const TokensView& tokens;
    std::span<const EventView> history;
    Tab tab;
};
void profile_ui(Frame& frame, const ProfilePage& page);
// The panels of the two tabs.
void overview_ui(Frame& frame, Column& column, const ProfileView& view);

}  // namespace latchkey::page
