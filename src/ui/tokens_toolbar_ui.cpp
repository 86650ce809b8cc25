// tokens_toolbar_ui.cpp — which tokens are shown, and what can be done to several of them; see screens.hpp.
#include <array>
#include <vector>

#include "base/strings.hpp"
#include "ui/draw.hpp"
#include "ui/menu.hpp"
#include "ui/screens.hpp"
#include "ui/token_cells.hpp"

namespace latchkey::ui {

namespace {

constexpr float kGap = 12;
constexpr float kShow = 228;

constexpr std::array kShows{app::Show::All, app::Show::Active, app::Show::Expired};

std::string_view label_of(app::Show show)
{
    switch (show) {
    case app::Show::All: return tr("label.all");
    case app::Show::Active: return tr("label.active");
    case app::Show::Expired: return tr("label.expired");
    }
    return {};
}

void show_ui(Frame& frame, const Rect& bar, app::Show chosen)
{
    Scope group(frame, "show", {.role = a11y::Role::RadioGroup, .rect = bar, .name = std::string(tr("label.show"))});
    framed(frame, bar, {frame.theme.surface, frame.theme.control.line}, radius::kControl);
    Line line{bar, 0};
    for (const auto show : kShows) {
        if (segment(frame, line.take(bar.w / kShows.size()), label_of(show), chosen == show)) {
            frame.dispatch(app::ShowChosen{show});
        }
    }
}

// All that there is no room for, and what one does not do every day.
std::vector<MenuItemSpec> more_items(const Frame& frame, const app::TokensView& view)
{
    std::vector<MenuItemSpec> items;
    if (frame.is_narrow()) {
        for (const auto show : kShows) {
            const bool is_chosen = view.visit.table.show == show;
            items.push_back({label_of(show), label_of(show), Icon::None, app::ShowChosen{show}, is_chosen});
        }
        items.push_back({.key = "refresh",
                         .label = tr("label.refresh"),
                         .icon = Icon::Refresh,
                         .act = app::TokensAskedAgain{},
                         .begins_group = true});
        items.push_back({"check", tr("label.check-a-token"), Icon::Key, app::CheckDialogAsked{}});
    }
    if (view.has_expired)
        items.push_back({"revoke-expired", tr("label.revoke-expired"), Icon::Bin, app::RevokeExpiredAsked{}});
    // Nobody is to revoke what he does not see.
    if (!view.hides_some) items.push_back({"revoke-all", tr("label.revoke-all"), Icon::Bin, app::RevokeAllAsked{}});
    return items;
}

void more_ui(Frame& frame, const Rect& rect, const app::TokensView& view)
{
    const auto items = more_items(frame, view);
    const bool is_open = view.visit.menu == app::Menu::Tokens && !items.empty();
    const int states = (items.empty() ? a11y::kDisabled : 0) | (frame.is_narrow() && view.is_loading ? a11y::kBusy : 0);
    menu_button(frame, rect,
                {.key = "more",
                 .label = {},
                 .name = tr("label.more"),
                 .icon = Icon::More,
                 .states = static_cast<std::uint16_t>(states),
                 .progress = tr("label.loading")},
                app::Menu::Tokens, is_open);
    if (is_open) menu(frame, {"more-menu", tr("label.more"), rect, items});
}

void filter_ui(Frame& frame, const Rect& rect)
{
    if (search_field(frame, rect, "filter", tr("label.filter-tokens"), frame.drafts.filter)) {
        frame.dispatch(app::FilterTyped{frame.drafts.filter});
    }
}

void refresh_ui(Frame& frame, const Rect& rect, const app::TokensView& view)
{
    const ButtonSpec spec{.key = "refresh",
                          .label = {},
                          .name = tr("label.refresh"),
                          .icon = Icon::Refresh,
                          .states = static_cast<std::uint16_t>(view.is_loading ? a11y::kBusy : 0),
                          .progress = tr("label.loading")};
    if (button(frame, rect, spec)) frame.dispatch(app::TokensAskedAgain{});
}

void count_ui(Frame& frame, const Rect& rect, const app::TokensView& view)
{
    text_line(frame, rect, {.key = "count", .text = view.count, .style = type::kBody, .colour = frame.theme.tertiary});
}

void selected_ui(Frame& frame, Flow& flow, const app::TokensView& view)
{
    const ButtonSpec revoke{.key = "revoke-selected", .label = tr("label.revoke-selected")};
    count_ui(frame, flow.take(text_width(type::kBody, view.count) + 8), view);
    if (!view.has_selected) return;
    if (button(frame, flow.take(button_width(revoke)), revoke)) frame.dispatch(app::RevokeSelectedAsked{});
}

std::vector<MenuItemSpec> sort_items(const app::Table& table)
{
    constexpr std::array kColumns{app::SortBy::Name, app::SortBy::Status, app::SortBy::Created, app::SortBy::Expires};
    const std::array labels{tr("label.name"), tr("label.status"), tr("label.created"), tr("label.expires")};
    std::vector<MenuItemSpec> items;
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
        const bool is_chosen = table.sort_by == kColumns[i];
        items.push_back({labels[i], labels[i], Icon::None,
                         is_chosen ? app::Action(app::Dismissed{}) : app::SortChosen{kColumns[i]}, is_chosen});
    }
    for (const bool is_descending : {false, true}) {
        const bool is_chosen = table.is_descending == is_descending;
        const auto label = is_descending ? tr("label.descending") : tr("label.ascending");
        items.push_back({label, label, Icon::None, is_chosen ? app::Action(app::Dismissed{}) : app::OrderTurned{},
                         is_chosen, !is_descending});
    }
    return items;
}

}  // namespace

void tokens_toolbar_ui(Frame& frame, Column& column, const app::TokensView& view)
{
    Column inside = column.inset(frame.margin());
    const float side = frame.target(size::kControl);
    Line line{inside.take(side), kGap};
    const Rect more = line.take_right(side);
    if (frame.is_narrow()) {
        filter_ui(frame, line.rest());
        more_ui(frame, more, view);
    } else {
        const Rect refresh = line.take_right(side), show = line.take_right(kShow);
        filter_ui(frame, line.rest());
        show_ui(frame, show, view.visit.table.show);
        refresh_ui(frame, refresh, view);
        more_ui(frame, more, view);
    }
    if (!shows_cards(frame, column.w) || view.has_selected) {
        inside.skip(kGap);
        Flow flow{inside, frame.target(size::kSmall), 8};
        selected_ui(frame, flow, view);
        inside.skip(4);
    }
    column.y = inside.y + kGap;
}

Rect cards_bar_ui(Frame& frame, Column& column, const app::TokensView& view)
{
    const ButtonSpec sort{.key = "sort", .label = tr("label.sort"), .icon = Icon::Sort};
    Line line{column.take(frame.target(size::kSmall)), 8};
    const Rect place = line.take_right(button_width(sort));
    const Rect select = line.take(line.box.h);
    if (!view.has_selected) count_ui(frame, line.rest(), view);
    const bool is_open = view.visit.menu == app::Menu::Sort;
    menu_button(frame, place, sort, app::Menu::Sort, is_open);
    if (is_open) menu(frame, {"sort-menu", tr("label.sort"), place, sort_items(view.visit.table)});
    return select;
}

}  // namespace latchkey::ui
