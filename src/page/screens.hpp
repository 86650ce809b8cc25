// screens.hpp — the screens, each drawn from its view-model. They decide nothing and format nothing.
#pragma once

#include <span>

#include "page/dialog_views.hpp"
#include "page/examine/examine_view.hpp"
#include "page/frame.hpp"
#include "page/profile/profile_view.hpp"
#include "page/rotate/rotate_view.hpp"
#include "page/sign_in/sign_in_view.hpp"
#include "page/tokens/history_view.hpp"
#include "page/tokens/tokens_view.hpp"

namespace latchkey::page {

// The mark of the page: a key in a rounded square as large as `box`.
void logo(Frame& frame, const Rect& box);

void sign_in_ui(Frame& frame, const SignInView& view);

// What is shown where this page may not be shown: nothing of anybody's.
void outside_ui(Frame& frame);

// The bar at the top, and the menu of the person in it. Whether somebody asked to go on to the content.
bool bar_ui(Frame& frame, const ProfileView& view, bool menu_is_open);

// The card of the person at the left, the tabs and what they hold at the right; below each other where it is narrow.
struct ProfilePage {
    const ProfileView& profile;
    const TokensView& tokens;
    std::span<const EventView> history;
    Tab tab;
};
void profile_ui(Frame& frame, const ProfilePage& page);

// The panels of the two tabs.
void overview_ui(Frame& frame, Column& column, const ProfileView& view);
struct TokensPanel {
    const TokensView& tokens;
    std::span<const EventView> history;
};
void tokens_ui(Frame& frame, Column& column, const TokensPanel& panel);
void history_ui(Frame& frame, Column& column, std::span<const EventView> events);
void tokens_toolbar_ui(Frame& frame, Column& column, const TokensView& view);
// Above cards: how many there are, and by what they are sorted. The place for what selects all of them.
Rect cards_bar_ui(Frame& frame, Column& column, const TokensView& view);
void token_rows_ui(Frame& frame, Column& column, const TokensView& view);
// Below a table of which a plain page has a part: a button for as many again.
void more_rows_ui(Frame& frame, Column& column, const TokensView& view);

// What each dialog holds.
void generate_ui(Frame& frame, Column& column, const GenerateView& view);
void new_token_ui(Frame& frame, Column& column, const NewTokenView& view);
void revoke_ui(Frame& frame, Column& column, const RevokeView& view);
void details_ui(Frame& frame, Column& column, const DetailsView& view, const domain::TokenId& id);
void check_ui(Frame& frame, Column& column, const ExaminationView& view);
void rotate_ui(Frame& frame, Column& column, const RotateView& view);
void leak_ui(Frame& frame, Column& column, bool accepts_revoked);

// The foot of the page. To be drawn once `document_height` says where the content ends.
float footer_height(const Frame& frame);
void footer_ui(Frame& frame, const Appearance& appearance);

// The one sentence beside the page.
void notice_ui(Frame& frame, const std::optional<NoticeView>& notice);

}  // namespace latchkey::page
