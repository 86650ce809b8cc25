// token_cells.hpp — what a row of the token table is made of; rows and cards arrange it.
#pragma once

#include "kit/widgets/controls.hpp"
#include "kit/widgets/text_widgets.hpp"
#include "page/frame.hpp"
#include "page/tokens/tokens_view.hpp"

namespace latchkey::page {

inline constexpr float kActionButton = 34;
inline constexpr float kActionsWidth = 4 * kActionButton + 3 * 4;

// As wide as their longest texts; the names have what is left.
const ColumnWidths& column_widths(Frame& frame);

// Whether a table so wide is shown as cards.
bool shows_cards(Frame& frame, float width);

void select_ui(Frame& frame, const Rect& box, const TokenRow& row);
void select_all_ui(Frame& frame, const Rect& box, const TokensView& view);

// The name and, below it, what is special about the token.
void name_ui(Frame& frame, const Rect& box, const TokenRow& row, const TextStyle& style, std::string_view hint);

void status_ui(Frame& frame, const Rect& box, const TokenRow& row);
float status_width(const TokenRow& row);

// A date and, below it, what it means.
void date_ui(Frame& frame, const Rect& box, std::string_view key, std::pair<std::string_view, std::string_view> lines);

// What a card says of a token: a cell that takes as many lines as it needs.
void sentence_ui(Frame& frame, Column& column, std::string_view key, std::string_view sentence);

// Four buttons beside each other, in the middle of the height of `box`.
void actions_ui(Frame& frame, const Rect& box, const TokenRow& row);

// A column's name, to be pressed where it is drawn: it sorts by it, and turns the order around.
void header_cell(Frame& frame, const Rect& box, const KeyedLabel& spec, SortBy by, const Table& table);
void undrawn_header_cell(Frame& frame, const Rect& box, const KeyedLabel& spec, std::uint16_t order = 0);
std::uint16_t order_of(const Table& table, SortBy by);

}  // namespace latchkey::page
