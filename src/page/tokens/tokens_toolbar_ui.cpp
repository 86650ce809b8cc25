// tokens_toolbar_ui.cpp — which tokens are shown, and what can be done to several of them; see tokens_ui.hpp.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "base/strings.hpp"
#include "kit/frame/draw.hpp"
#include "kit/widgets/menu.hpp"
#include "page/tokens/token_cells.hpp"
#include "page/tokens/tokens_ui.hpp"

namespace latchkey::page {

namespace {

constexpr float kToolbarGap = 12;

constexpr std::array kShows{Show::All, Show::Active, Show::Expired};

KeyedLabel text_of(Show show)
{
    switch (show) {
    case Show::All: return {"all", tr("label.all")};
    case Show::Active: return {"active", tr("label.active")};
    case Show::Expired: return {"expired", tr("label.expired")};
    }
    return {};
}

float show_width(Show show)
{
    constexpr float kLeast = 76, kPadding = 12;
    return std::max(kLeast, std::ceil(text_width(type::kLabel, text_of(show).label)) + 2 * kPadding);
}

float shows_width()
{
    float width = 0;
    for (const auto show : kShows) width += show_width(show);
    return width;
}

void show_ui(Frame& frame, const Rect& bar, Show chosen)
{
    Scope group(frame, "show", {.role = a11y::Role::RadioGroup, .rect = bar, .name = std::string(tr("label.show"))});
    framed(frame, bar, {frame.theme.surface, frame.theme.control.line}, radius::kControl);
    Line line{bar, 0};
    for (const auto show : kShows) {
        const auto [key, label] = text_of(show);
        if (segment(frame, line.take(show_width(show)), {key, label, chosen == show})) {
            frame.dispatch(ShowChosen{show});
        }
    }
}

enum class More { ShowAll, ShowActive, ShowExpired, Refresh, Check, RevokeExpired, RevokeAll };

void act(Frame& frame, More chosen)
{
    switch (chosen) {
    case More::ShowAll: return frame.dispatch(ShowChosen{Show::All});
    case More::ShowActive: return frame.dispatch(ShowChosen{Show::Active});
    case More::ShowExpired: return frame.dispatch(ShowChosen{Show::Expired});
    case More::Refresh: return frame.dispatch(TokensAskedAgain{});
    case More::Check: return frame.dispatch(CheckDialogAsked{});
    case More::RevokeExpired: return frame.dispatch(RevokeExpiredAsked{});
    case More::RevokeAll: return frame.dispatch(RevokeAllAsked{});
    }
}

// All that there is no room for, and what one does not do every day.
struct MoreItems {
    std::vector<More> acts;
    std::vector<MenuItemSpec> items;

    void add(More act, MenuItemSpec item)
    {
        acts.push_back(act);
        items.push_back(item);
    }
};

MoreItems more_items(const Frame& frame, const TokensView& view)
{
    MoreItems more;
    if (frame.is_narrow()) {
        for (std::size_t i = 0; i < kShows.size(); ++i) {
            const auto [key, label] = text_of(kShows[i]);
            more.add(static_cast<More>(i), {key, label, Icon::None, view.visit.table.show == kShows[i]});
        }
        more.add(More::Refresh,
                 {.key = "refresh", .label = tr("label.refresh"), .icon = Icon::Refresh, .begins_group = true});
        more.add(More::Check, {"check", tr("label.check-a-token"), Icon::Key});
    }
    if (view.has_expired) more.add(More::RevokeExpired, {"revoke-expired", tr("label.revoke-expired"), Icon::Bin});
    // Nobody is to revoke what they do not see.
    if (!view.hides_some) more.add(More::RevokeAll, {"revoke-all", tr("label.revoke-all"), Icon::Bin});
    return more;
}

void more_ui(Frame& frame, const Rect& rect, const TokensView& view)
{
    const bool has_items = frame.is_narrow() || view.has_expired || !view.hides_some;
    const bool is_open = view.menu == Menu::Tokens && has_items;
    const int states = (has_items ? 0 : a11y::kDisabled) | (frame.is_narrow() && view.is_loading ? a11y::kBusy : 0);
    const ButtonSpec more{.key = "more",
                          .label = {},
                          .name = tr("label.more"),
                          .icon = Icon::More,
                          .states = static_cast<std::uint16_t>(states),
                          .progress = tr("label.loading")};
    if (menu_button(frame, rect, more, is_open)) frame.dispatch(MenuToggled{Menu::Tokens});
    if (!is_open) return;
    const auto [acts, items] = more_items(frame, view);
    if (const auto chosen = menu(frame, {"more-menu", tr("label.more"), rect, items})) act(frame, acts[*chosen]);
}

void filter_ui(Frame& frame, const Rect& rect)
{
    if (search_field(frame, rect, "filter", tr("label.filter-tokens"), frame.drafts.filter)) {
        frame.dispatch(FilterTyped{frame.drafts.filter});
    }
}

void refresh_ui(Frame& frame, const Rect& rect, const TokensView& view)
{
    const ButtonSpec spec{.key = "refresh",
                          .label = {},
                          .name = tr("label.refresh"),
                          .icon = Icon::Refresh,
                          .states = static_cast<std::uint16_t>(view.is_loading ? a11y::kBusy : 0),
                          .progress = tr("label.loading")};
    if (button(frame, rect, spec)) frame.dispatch(TokensAskedAgain{});
}

void count_ui(Frame& frame, const Rect& rect, const TokensView& view)
{
    text_line(frame, rect, {.key = "count", .text = view.count, .style = type::kBody, .colour = frame.theme.tertiary});
}

void selected_ui(Frame& frame, Flow& flow, const TokensView& view)
{
    const ButtonSpec revoke{.key = "revoke-selected", .label = tr("label.revoke-selected")};
    count_ui(frame, flow.take(text_width(type::kBody, view.count) + 8), view);
    if (!view.has_selected) return;
    if (button(frame, flow.take(button_width(revoke)), revoke)) frame.dispatch(RevokeSelectedAsked{});
}

// The columns, and then the two ways of sorting by the one that is chosen.
void sort_menu_ui(Frame& frame, const Rect& opener, const Table& table)
{
    constexpr std::array kColumns{SortBy::Name, SortBy::Status, SortBy::Created, SortBy::Expires};
    constexpr std::array<std::string_view, 6> kKeys{"name", "status", "created", "expires", "ascending", "descending"};
    const std::array labels{tr("label.name"),    tr("label.status"),    tr("label.created"),
                            tr("label.expires"), tr("label.ascending"), tr("label.descending")};
    std::array<MenuItemSpec, kKeys.size()> items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool is_column = i < kColumns.size();
        const bool is_checked = is_column ? table.sort_by == kColumns[i] : table.is_descending == (i > kColumns.size());
        items[i] = {kKeys[i], labels[i], Icon::None, is_checked, i == kColumns.size()};
    }
    const auto chosen = menu(frame, {"sort-menu", tr("label.sort"), opener, items});
    if (!chosen) return;
    if (items[*chosen].is_checked.value_or(false)) return frame.dispatch(Dismissed{});
    frame.dispatch(SortChosen{*chosen < kColumns.size() ? kColumns[*chosen] : table.sort_by});
}

}  // namespace

void tokens_toolbar_ui(Frame& frame, Column& column, const TokensView& view)
{
    Column inside = column.inset(frame.margin());
    const float side = frame.target(size::kControl);
    Line line{inside.take(side), kToolbarGap};
    const Rect more = line.take_end(side);
    if (frame.is_narrow()) {
        filter_ui(frame, line.rest());
        more_ui(frame, more, view);
    } else {
        const Rect refresh = line.take_end(side), show = line.take_end(shows_width());
        filter_ui(frame, line.rest());
        show_ui(frame, show, view.visit.table.show);
        refresh_ui(frame, refresh, view);
        more_ui(frame, more, view);
    }
    if (!shows_cards(frame, column.w) || view.has_selected) {
        inside.skip(kToolbarGap);
        Flow flow{inside, frame.target(size::kSmall), 8};
        selected_ui(frame, flow, view);
        inside.skip(4);
    }
    column.y = inside.y + kToolbarGap;
}

Rect cards_bar_ui(Frame& frame, Column& column, const TokensView& view)
{
    const ButtonSpec sort{.key = "sort", .label = tr("label.sort"), .icon = Icon::Sort};
    Line line{column.take(frame.target(size::kSmall)), 8};
    const Rect place = line.take_end(button_width(sort));
    const Rect select = line.take(line.box.h);
    if (!view.has_selected) count_ui(frame, line.rest(), view);
    const bool is_open = view.menu == Menu::Sort;
    if (menu_button(frame, place, sort, is_open)) frame.dispatch(MenuToggled{Menu::Sort});
    if (is_open) sort_menu_ui(frame, place, view.visit.table);
    return select;
}

}  // namespace latchkey::page
