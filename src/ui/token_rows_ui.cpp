// token_rows_ui.cpp — the tokens as a table, or as cards where it is narrow; see screens.hpp.
//
// Both report the same table: a card is a row whose cells lie below each other.
#include "base/strings.hpp"
#include "ui/controls.hpp"
#include "ui/draw.hpp"
#include "ui/panels.hpp"
#include "ui/screens.hpp"

namespace latchkey::ui {

namespace {

constexpr float kHeader = 43;
constexpr float kRow = 67;
constexpr float kCellPadding = 16;
constexpr float kIconButton = 34;

// The five cells of a row, from left to right.
struct Cells {
    Rect name, status, created, expires, actions;
};

Cells cells(const Rect& row)
{
    Line line{{row.x + 24, row.y, row.w - 24 - kCellPadding, row.h}, 0};
    Cells cells;
    cells.actions = line.take_right(2 * kIconButton + 4);
    // What is left goes to the name first; the rest is what a date with its time takes.
    cells.expires = line.take_right(180);
    cells.created = line.take_right(124);
    cells.status = line.take_right(148);
    cells.name = {line.box.x, row.y, std::max(80.0f, line.box.w - kCellPadding), row.h};
    return cells;
}

Tint tint_of(const Theme& theme, domain::TokenStatus status)
{
    switch (status) {
    case domain::TokenStatus::Active: return theme.ok;
    case domain::TokenStatus::ExpiresSoon: return theme.warning;
    case domain::TokenStatus::Expired: return theme.error;
    case domain::TokenStatus::NeverExpires: return theme.plain;
    }
    return theme.plain;
}

void name_ui(Frame& frame, const Rect& box, const app::TokenRow& row, const TextStyle& style)
{
    text_line(frame, box,
              {.key = "name",
               .text = row.name,
               .style = style,
               .colour = row.is_revoking ? frame.theme.quiet : frame.theme.text,
               .role = a11y::Role::RowHeader});
}

void status_ui(Frame& frame, const Rect& box, const app::TokenRow& row)
{
    Scope cell(frame, "status", {.role = a11y::Role::Cell, .rect = box});
    badge(frame, box, {"text", row.status_text, tint_of(frame.theme, row.status)});
}

// A date and, below it, what it means.
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

void actions_ui(Frame& frame, const Rect& box, const app::TokenRow& row)
{
    Scope cell(frame, "actions", {.role = a11y::Role::Cell, .rect = box});
    const float side = box.h < size::kTouch ? box.h : std::min(box.h, frame.target(kIconButton));
    Line line{centred(box, box.w, side), 4};
    const auto busy = static_cast<std::uint16_t>(row.is_revoking ? a11y::kDisabled : 0);
    const auto copy = button(
        frame, line.take(side),
        {.key = "copy", .label = {}, .name = row.copy_name, .kind = Kind::Quiet, .icon = Icon::Copy, .states = busy});
    const auto revoke = button(frame, line.take(side),
                               {.key = "revoke",
                                .label = {},
                                .name = row.revoke_name,
                                .kind = Kind::Quiet,
                                .icon = Icon::Bin,
                                .states = busy});
    if (row.id.value == frame.made) frame.made_node = copy.id;
    if (copy) frame.dispatch(app::CopyAsked{row.id});
    if (revoke) frame.dispatch(app::RevokeAsked{row.id});
}

void header_cell(Frame& frame, const Rect& box, std::string_view label, bool is_drawn, std::uint16_t states = 0)
{
    if (is_drawn) {
        text_line(frame, box,
                  {.key = label,
                   .text = label,
                   .style = type::kLabel,
                   .colour = frame.theme.tertiary,
                   .role = a11y::Role::ColumnHeader,
                   .states = states});
        return;
    }
    frame.tree.add(label,
                   {.role = a11y::Role::ColumnHeader, .states = states, .rect = box, .name = std::string(label)});
}

void header_ui(Frame& frame, const Cells& at, bool is_drawn)
{
    const Rect row{at.name.x, at.name.y, right(at.actions) - at.name.x, at.name.h};
    Scope header(frame, "header", {.role = a11y::Role::Row, .rect = row});
    header_cell(frame, at.name, tr("label.name"), is_drawn);
    header_cell(frame, at.status, tr("label.status"), is_drawn);
    header_cell(frame, at.created, tr("label.created"), is_drawn, a11y::kDescending);
    header_cell(frame, at.expires, tr("label.expires"), is_drawn);
    header_cell(frame, at.actions, tr("label.action-plural"), false);
}

void row_ui(Frame& frame, const Rect& box, const app::TokenRow& row)
{
    Scope scope(frame, row.id.value, {.role = a11y::Role::Row, .rect = box});
    const auto at = cells(box);
    name_ui(frame, at.name, row, type::kBodyMedium);
    status_ui(frame, at.status, row);
    date_ui(frame, at.created, "created", {row.created, row.life});
    date_ui(frame, at.expires, "expires", {row.expires, row.countdown});
    actions_ui(frame, at.actions, row);
}

// What the card says of a date: a cell that takes as many lines as it needs.
void sentence_ui(Frame& frame, Column& column, std::string_view key, std::string_view sentence)
{
    Scope cell(frame, key, {.role = a11y::Role::Cell});
    const float top = column.y;
    text_block(frame, column, {.key = "date", .text = sentence, .style = type::kBody, .colour = frame.theme.tertiary});
    cell.set_rect({column.x, top, column.w, column.y - top});
}

void card_ui(Frame& frame, Column& column, const app::TokenRow& row)
{
    constexpr float kPadding = 14;
    Scope scope(frame, row.id.value, {.role = a11y::Role::Row});
    const Rect box = column.take(frame.height_of(scope.id()));
    framed(frame, box, {frame.theme.surface, frame.theme.line}, radius::kCard);
    Column inside{box.x + kPadding, box.y + kPadding, box.w - 2 * kPadding};
    Line top{inside.take(24), 8};
    const Rect status = top.take_right(badge_width(row.status_text));
    name_ui(frame, top.rest(), row, type::kBodyStrong);
    status_ui(frame, status, row);
    inside.skip(4);
    sentence_ui(frame, inside, "created", row.created_line);
    sentence_ui(frame, inside, "expires", row.expires_line);
    inside.skip(8);
    const Rect actions = inside.take(size::kTouch);
    actions_ui(frame, {actions.x - 12, actions.y, actions.w, actions.h}, row);
    frame.set_height(scope.id(), inside.y + 8 - box.y);
    scope.set_rect(box);
    column.skip(12);
}

}  // namespace

void token_rows_ui(Frame& frame, Column& column, const app::TokensView& view)
{
    Scope table(frame, "table",
                {.role = a11y::Role::Table,
                 .name = std::string(tr("label.personal-access-tokens-table")),
                 .description = view.count});
    const float top = column.y;
    if (frame.is_narrow()) {
        Column inside = column.inset(16);
        header_ui(frame, {}, false);
        for (const auto& row : view.rows) card_ui(frame, inside, row);
        column.y = inside.y + 4;
    } else {
        const Rect header = column.take(kHeader);
        fill(frame, inset(header, 1, 0), frame.theme.page);
        hairline(frame, {header.x + 1, header.y, header.w - 2, 1}, frame.theme.line);
        header_ui(frame, cells(header), true);
        for (const auto& row : view.rows) {
            const Rect box = column.take(kRow);
            hairline(frame, {box.x + 1, box.y, box.w - 2, 1}, frame.theme.line);
            row_ui(frame, box, row);
        }
    }
    table.set_rect({column.x, top, column.w, column.y - top});
}

}  // namespace latchkey::ui
