// token_rows_ui.cpp — the tokens as a table, or as cards where it is narrow; see tokens_ui.hpp.
//
// Both report the same table: a card is a row whose cells lie below each other. Of a long table only the rows around
// the window are there, and the one that has the focus.
#include <algorithm>
#include <array>
#include <cmath>

#include "base/strings.hpp"
#include "kit/frame/draw.hpp"
#include "kit/widgets/controls.hpp"
#include "kit/widgets/panels.hpp"
#include "page/frame/notices.hpp"
#include "page/tokens/token_cells.hpp"
#include "page/tokens/tokens_ui.hpp"

namespace latchkey::page {

namespace {

constexpr float kHeader = 44;
constexpr float kRow = 67;
constexpr float kCellPadding = 16;

// The six cells of a row, from start to end.
struct Cells {
    Rect select, name, status, created, expires, actions;
};

Cells cells(Frame& frame, const Rect& row)
{
    // The box to tick is smaller than what takes the finger, and stays where it is.
    const float target = frame.target(kCheckBox), overhang = (target - kCheckBox) / 2;
    Line line{{row.x + 20 - overhang, row.y, row.w - 20 + overhang - kCellPadding, row.h}, 0};
    Cells cells;
    cells.select = line.take(target);
    line.take(8 - overhang);
    cells.actions = line.take_end(kActionsWidth);
    const auto& widths = column_widths(frame);
    cells.expires = line.take_end(widths.expires);
    cells.created = line.take_end(widths.created);
    cells.status = line.take_end(widths.status);
    cells.name = {line.box.x, row.y, std::max(80.0f, line.box.w - kCellPadding), row.h};
    return cells;
}

// The rows of a long table that are in the tree: those in view and, of a page that stands still, a window's height
// around, in steps, so that most steps of scrolling change nothing, and none changes much. Of a plain page, as many as
// were asked for.
struct Span {
    std::size_t first, last;
};

constexpr std::size_t kShort = 100;  // So many rows are all there.

Span rows_in_tree(const Frame& frame, float top, float row_height, std::size_t count)
{
    constexpr float kStep = 4;
    if (frame.input.viewport.is_printed) return {0, count};
    if (frame.input.viewport.is_plain) return {0, std::min(count, frame.plain_rows.limit)};
    if (count <= kShort || row_height <= 0) return {0, std::min(count, kShort)};
    const auto& viewport = frame.input.viewport;
    const auto row_at = [&](float y) { return std::max(0.0f, (y - top) / row_height / kStep); };
    const float around = viewport.is_scrolling ? 0 : viewport.height;
    const auto first = std::floor(row_at(viewport.scroll_y - around)) * kStep;
    const auto last = std::ceil(row_at(viewport.scroll_y + viewport.height + around)) * kStep;
    return {std::min(count, static_cast<std::size_t>(first)), std::min(count, static_cast<std::size_t>(last))};
}

std::uint32_t position_of(const TokensView& view, std::size_t row)
{
    return view.shown.size() > kShort ? static_cast<std::uint32_t>(row + 1) : 0;
}

void header_ui(Frame& frame, const Cells& at, const TokensView& view)
{
    const auto& table = view.visit.table;
    const Rect row{at.select.x, at.name.y, end(at.actions) - at.select.x, at.name.h};
    Scope header(frame, "header", {.role = a11y::Role::Row, .position = position_of(view, 0), .rect = row});
    select_all_ui(frame, at.select, view);
    header_cell(frame, at.name, {"name", tr("label.name")}, SortBy::Name, table);
    header_cell(frame, at.status, {"status", tr("label.status")}, SortBy::Status, table);
    header_cell(frame, at.created, {"created", tr("label.created")}, SortBy::Created, table);
    header_cell(frame, at.expires, {"expires", tr("label.expires")}, SortBy::Expires, table);
    undrawn_header_cell(frame, at.actions, {"actions", tr("label.action-plural")});
}

// Cards have the same columns, though nobody sees them.
void cards_header_ui(Frame& frame, const Rect& select, const TokensView& view)
{
    const auto& table = view.visit.table;
    Scope header(frame, "header", {.role = a11y::Role::Row, .position = position_of(view, 0), .rect = select});
    select_all_ui(frame, select, view);
    Line line{{end(select), select.y, 5, select.h}, 0};
    undrawn_header_cell(frame, line.take(1), {"name", tr("label.name")}, order_of(table, SortBy::Name));
    undrawn_header_cell(frame, line.take(1), {"status", tr("label.status")}, order_of(table, SortBy::Status));
    undrawn_header_cell(frame, line.take(1), {"created", tr("label.created")}, order_of(table, SortBy::Created));
    undrawn_header_cell(frame, line.take(1), {"expires", tr("label.expires")}, order_of(table, SortBy::Expires));
    undrawn_header_cell(frame, line.take(1), {"actions", tr("label.action-plural")});
}

void row_ui(Frame& frame, const Rect& box, const TokenRow& row, std::uint32_t position)
{
    Scope scope(frame, row.id.value, {.role = a11y::Role::Row, .position = position, .rect = box});
    const auto at = cells(frame, box);
    select_ui(frame, at.select, row);
    name_ui(frame, at.name, row, type::kBodyMedium, row.hint);
    status_ui(frame, at.status, row);
    date_ui(frame, at.created, "created", {row.created, row.life});
    date_ui(frame, at.expires, "expires", {row.expires, row.countdown});
    actions_ui(frame, at.actions, row);
}

// Returns how high it would have to be for what it holds.
float card_ui(Frame& frame, const Rect& box, const TokenRow& row, std::uint32_t position)
{
    constexpr float kPadding = 14;
    Scope scope(frame, row.id.value, {.role = a11y::Role::Row, .position = position, .rect = box});
    framed(frame, box, {frame.theme.surface, row.is_selected ? frame.theme.brand : frame.theme.line}, radius::kCard);
    Column inside{box.x + kPadding, box.y + kPadding, box.w - 2 * kPadding};
    // The box to tick is smaller than what takes the finger, and stands where the text begins.
    const float target = frame.target(kCheckBox), overhang = (target - 16) / 2;
    Line top{inside.take(std::max(kCheckBox, type::kBodyStrong.line)), 8};
    const Rect select{top.box.x - overhang, top.box.y - (target - top.box.h) / 2, target, target};
    top.take(16);
    const Rect status = top.take_end(status_width(row));
    select_ui(frame, select, row);
    name_ui(frame, top.rest(), row, type::kBodyStrong, {});
    status_ui(frame, status, row);
    inside.skip(8);
    if (!row.hint.empty()) sentence_ui(frame, inside, "hint", row.hint);
    sentence_ui(frame, inside, "created", row.created_line);
    sentence_ui(frame, inside, "expires", row.expires_line);
    inside.skip(4);
    const Rect actions = inside.take(size::kTouch);
    actions_ui(frame, {actions.x - 12, actions.y, actions.w, actions.h}, row);
    return inside.y + 4 - box.y;
}

// Draws row `index`, and remembers whether the focus is in it.
template <class Draw>
void visit_row(Frame& frame, const TokensView& view, std::size_t index, Draw draw)
{
    const auto begin = frame.tree.nodes().size();
    const auto row = view.row(index);
    draw(row, position_of(view, index + 1));
    const auto nodes = frame.tree.nodes().subspan(begin);
    if (frame.plain_rows.first_new == index) {
        frame.plain_rows.first_new.reset();
        frame.focus(std::ranges::find(nodes, a11y::Role::CheckBox, &a11y::Node::role)->id);
    }
    if (std::ranges::any_of(nodes, [&](const auto& node) { return frame.is_focused(node.id); })) {
        frame.focused_row = row.id.value;
    }
}

// The rows that are to be in the tree, in order.
template <class Draw>
void visit_rows(Frame& frame, const TokensView& view, Span span, Draw draw)
{
    const auto row_with_focus = std::exchange(frame.focused_row, {});
    const auto count = view.shown.size();
    auto focused = count;
    if (!row_with_focus.empty() && span.last - span.first < count) {
        for (focused = 0; focused < count && view.token(focused).id.value != row_with_focus;) ++focused;
    }
    const auto visit = [&](std::size_t index) {
        visit_row(frame, view, index, [&](const auto& row, auto position) { draw(index, row, position); });
    };
    if (focused < span.first) visit(focused);
    for (auto index = span.first; index < span.last; ++index) visit(index);
    if (focused >= span.last && focused < count) visit(focused);
}

// Each as high as what it holds; in a long table all as high as the highest that was drawn at this width.
void cards_ui(Frame& frame, Column& column, const Rect& select, const TokensView& view)
{
    constexpr float kGap = 12;
    Column inside = column.inset(frame.margin());
    cards_header_ui(frame, select, view);
    inside.skip(8);
    const bool is_long = view.shown.size() > kShort;
    const auto common = frame.tree.id_of("card-" + std::to_string(static_cast<int>(inside.w)));
    const float common_height = frame.height_of(common);
    float highest = common_height;
    const float top = inside.y;
    visit_rows(frame, view, rows_in_tree(frame, top, common_height + kGap, view.shown.size()),
               [&](std::size_t index, const TokenRow& row, std::uint32_t position) {
                   if (is_long) inside.y = top + static_cast<float>(index) * (common_height + kGap);
                   const auto own = frame.tree.id_of(row.id.value);
                   const Rect box = inside.take(is_long ? common_height : frame.height_of(own));
                   const float height = card_ui(frame, box, row, position);
                   highest = std::max(highest, height);
                   if (!is_long) frame.set_height(own, height);
                   inside.skip(kGap);
               });
    if (is_long) {
        frame.set_height(common, highest);
        inside.y = top + static_cast<float>(view.shown.size()) * (common_height + kGap);
    }
    column.y = inside.y + 4;
}

void lines_ui(Frame& frame, Column& column, const TokensView& view)
{
    const Rect header = column.take(kHeader);
    fill(frame, inset(header, 1, 0), frame.theme.page);
    hairline(frame, {header.x + 1, header.y, header.w - 2, 1}, frame.theme.line);
    header_ui(frame, cells(frame, header), view);
    const Rect rows = column.take(static_cast<float>(view.shown.size()) * kRow);
    visit_rows(frame, view, rows_in_tree(frame, rows.y, kRow, view.shown.size()),
               [&](std::size_t index, const TokenRow& row, std::uint32_t position) {
                   const Rect box{rows.x, rows.y + static_cast<float>(index) * kRow, rows.w, kRow};
                   if (row.is_selected) fill(frame, inset(box, 1, 0), frame.theme.chosen.ground);
                   hairline(frame, {box.x + 1, box.y, box.w - 2, 1}, frame.theme.line);
                   row_ui(frame, box, row, position);
               });
}

}  // namespace

void token_rows_ui(Frame& frame, Column& column, const TokensView& view)
{
    const bool are_cards = shows_cards(frame, column.w);
    Column bar = column.inset(frame.margin());
    const Rect select = are_cards ? cards_bar_ui(frame, bar, view) : Rect{};
    column.y = bar.y;
    const float top = column.y;
    Scope table(frame, "table",
                {.role = a11y::Role::Table,
                 .position = position_of(view, view.shown.size()),
                 .name = std::string(tr("label.personal-access-tokens-table")),
                 .description = view.count});
    if (are_cards)
        cards_ui(frame, column, select, view);
    else
        lines_ui(frame, column, view);
    table.set_rect({column.x, top, column.w, column.y - top});
}

void more_rows_ui(Frame& frame, Column& column, const TokensView& view)
{
    const auto& viewport = frame.input.viewport;
    const auto count = view.shown.size(), limit = frame.plain_rows.limit;
    if (!viewport.is_plain || viewport.is_printed || count <= limit) return;
    const auto label = show_more_label(std::min(limit, count - limit));
    const ButtonSpec more{.key = "more-rows", .label = label};
    Column inside = column.inset(frame.margin());
    if (button(frame, inside.take(frame.target(size::kControl)), more)) frame.plain_rows = {2 * limit, limit};
    column.y = inside.y + 16;
}

}  // namespace latchkey::page
