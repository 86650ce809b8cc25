// token_cells.cpp — see token_cells.hpp.

#include "page/tokens/token_cells.hpp"

#include <algorithm>
#include <cmath>

#include "base/strings.hpp"
#include "kit/frame/draw.hpp"
#include "kit/widgets/controls.hpp"
#include "kit/widgets/panels.hpp"
#include "page/words/dates.hpp"

namespace latchkey::page {

namespace {

constexpr float kSortIcon = 14, kSortGap = 4;

float width_of_header(std::string_view label)
{
    return text_width(type::kLabel, label) + kSortIcon + kSortGap;
}

// What a date takes in the month with the longest name, and what it takes with its time.
std::pair<float, float> widths_of_dates()
{
    const TimeZone utc;
    std::pair widest{0.0f, 0.0f};
    for (int i = 1; i <= 12; ++i) {
        using namespace std::chrono;
        const Instant evening = sys_days(year(2028) / i / 28) + 20h + 58min;
        const float width = text_width(type::kBody, short_date(evening, utc));
        if (width > widest.first) widest = {width, text_width(type::kBody, date_and_time(evening, utc))};
    }
    return widest;
}

float width_of_statuses()
{
    float width = 0;
    for (const auto label : {tr("label.active"), tr("label.expires-soon"), tr("label.ends-today"), tr("label.expired"),
                             tr("label.never-expires"), tr("label.revoking")})
        width = std::max(width, badge_width(label));
    return width;
}

Tint tint_of(const Theme& theme, const TokenRow& row)
{
    switch (row.status) {
    case domain::TokenStatus::Active: return theme.ok;
    case domain::TokenStatus::ExpiresSoon: return row.is_urgent ? theme.error : theme.warning;
    case domain::TokenStatus::Expired:
    case domain::TokenStatus::NeverExpires: break;
    }
    return theme.plain;
}

std::string_view status_of(const TokenRow& row)
{
    return row.is_revoking ? tr("label.revoking") : std::string_view(row.status_text);
}

}  // namespace

const ColumnWidths& column_widths(Frame& frame)
{
    constexpr float kGap = 12;
    auto& widths = frame.column_widths;
    if (widths.language == frame.language) return widths;
    const auto [date, date_and_time] = widths_of_dates();
    const auto column = [](float least, float text, std::string_view header) {
        return std::ceil(std::max({least, text + kGap, width_of_header(header) + kGap}));
    };
    widths = {frame.language, column(148, width_of_statuses(), tr("label.status")),
              column(104, date, tr("label.created")), column(150, date_and_time, tr("label.expires"))};
    return widths;
}

bool shows_cards(Frame& frame, float width)
{
    constexpr float kLeastOfTheRest = 338;
    if (frame.is_narrow()) return true;
    const auto& widths = column_widths(frame);
    return width < kLeastOfTheRest + widths.status + widths.created + widths.expires;
}

void select_ui(Frame& frame, const Rect& box, const TokenRow& row)
{
    Scope cell(frame, "selection", {.role = a11y::Role::Cell, .rect = box});
    const Rect target = centred(box, box.w, std::min(box.h, frame.target(kCheckBox)));
    if (check_box(frame, target, {"select", row.select_name, row.is_selected, row.is_revoking || !row.can_revoke})) {
        frame.dispatch(SelectToggled{row.id});
    }
}

void select_all_ui(Frame& frame, const Rect& box, const TokensView& view)
{
    Scope cell(frame, "selection", {.role = a11y::Role::Cell, .rect = box});
    const Rect target = centred(box, box.w, std::min(box.h, frame.target(kCheckBox)));
    if (check_box(frame, target,
                  {"select-all", tr("label.select-all"), view.are_all_selected, view.listing->selectable == 0})) {
        frame.dispatch(SelectAllToggled{});
    }
}

void name_ui(Frame& frame, const Rect& box, const TokenRow& row, const TextStyle& style, std::string_view hint)
{
    Scope header(frame, "name", {.role = a11y::Role::RowHeader, .rect = box, .name = row.name});
    const float height = style.line + (hint.empty() ? 0 : type::kCaption.line);
    Column column{box.x, box.y + (box.h - height) / 2, box.w};
    text_line(frame, column.take(style.line),
              {.key = "text",
               .text = row.name,
               .style = style,
               .colour = row.is_revoking ? frame.theme.quiet : frame.theme.text});
    if (hint.empty()) return;
    text_line(frame, column.take(type::kCaption.line),
              {.key = "hint", .text = hint, .style = type::kCaption, .colour = frame.theme.quiet});
}

void status_ui(Frame& frame, const Rect& box, const TokenRow& row)
{
    Scope cell(frame, "status", {.role = a11y::Role::Cell, .rect = box});
    badge(frame, box, {"text", status_of(row), row.is_revoking ? frame.theme.plain : tint_of(frame.theme, row)});
}

float status_width(const TokenRow& row)
{
    return badge_width(status_of(row));
}

void date_ui(Frame& frame, const Rect& box, std::string_view key, std::pair<std::string_view, std::string_view> lines)
{
    Scope cell(frame, key, {.role = a11y::Role::Cell, .rect = box});
    const auto& [date, meaning] = lines;
    const float height = type::kBody.line + (meaning.empty() ? 0 : type::kCaption.line);
    Column column{box.x, box.y + (box.h - height) / 2, box.w};
    text_line(frame, column.take(type::kBody.line),
              {.key = "date", .text = date, .style = type::kBody, .colour = frame.theme.tertiary});
    if (meaning.empty()) return;
    text_line(frame, column.take(type::kCaption.line),
              {.key = "meaning", .text = meaning, .style = type::kCaption, .colour = frame.theme.quiet});
}

void sentence_ui(Frame& frame, Column& column, std::string_view key, std::string_view sentence)
{
    Scope cell(frame, key, {.role = a11y::Role::Cell});
    const float top = column.y;
    text_block(frame, column, {.key = "date", .text = sentence, .style = type::kBody, .colour = frame.theme.tertiary});
    cell.set_rect({column.x, top, column.w, column.y - top});
}

void actions_ui(Frame& frame, const Rect& box, const TokenRow& row)
{
    Scope cell(frame, "actions", {.role = a11y::Role::Cell, .rect = box});
    const float side = std::min(box.h, frame.target(kActionButton));
    Line line{centred(box, box.w, side), 4};
    const auto act = [&](std::string_view key, std::string_view name, Icon icon, bool can_be_used = true) {
        const bool is_disabled = row.is_revoking || !can_be_used;
        return button(frame, line.take(side),
                      {.key = key,
                       .label = {},
                       .name = name,
                       .kind = Kind::Quiet,
                       .icon = icon,
                       .states = static_cast<std::uint16_t>(is_disabled ? a11y::kDisabled : 0)});
    };
    const auto copy = act("copy", row.copy_name, Icon::Copy, row.can_copy);
    if (row.id.value == frame.made) frame.made_node = copy.id;
    if (copy) frame.dispatch(CopyAsked{row.id});
    if (act("rotate", row.rotate_name, Icon::Rotate, row.can_rotate)) frame.dispatch(RotateAsked{row.id});
    if (act("details", row.details_name, Icon::Details)) frame.dispatch(DetailsAsked{row.id});
    if (act("revoke", row.revoke_name, Icon::Bin, row.can_revoke)) frame.dispatch(RevokeAsked{row.id});
}

std::uint16_t order_of(const Table& table, SortBy by)
{
    if (table.sort_by != by) return 0;
    return table.is_descending ? a11y::kDescending : a11y::kAscending;
}

void undrawn_header_cell(Frame& frame, const Rect& box, const KeyedLabel& spec, std::uint16_t order)
{
    frame.tree.add(spec.key,
                   {.role = a11y::Role::ColumnHeader, .states = order, .rect = box, .name = std::string(spec.label)});
}

void header_cell(Frame& frame, const Rect& box, const KeyedLabel& spec, SortBy by, const Table& table)
{
    const auto label = spec.label;
    const auto order = order_of(table, by);
    const bool is_sorted = order != 0;
    Scope cell(frame, spec.key,
               {.role = a11y::Role::ColumnHeader,
                .states = static_cast<std::uint16_t>(order | a11y::kNamedByContent),
                .rect = box,
                .name = std::string(label)});
    const float width = std::min(box.w, width_of_header(label));
    const Rect rect{box.x, box.y + (box.h - frame.target(28)) / 2, frame.target(width), frame.target(28)};
    auto node = named(a11y::Role::Button, rect, type::kLabel, label);
    const auto id = frame.tree.add("sort", std::move(node));
    const ImU32 colour =
        blended(is_sorted ? frame.theme.secondary : frame.theme.tertiary, frame.theme.text, lit(frame, id, rect));
    Line line{rect, 2};
    draw_text(frame, line.take(text_width(type::kLabel, label)), type::kLabel, colour, label);
    if (is_sorted)
        draw_icon(frame, table.is_descending ? Icon::Down : Icon::Up, line.take(kSortIcon), kSortIcon, colour);
    if (frame.take_press(id)) frame.dispatch(SortChosen{by});
}

}  // namespace latchkey::page
