// tokens_ui.hpp — the panel of the token list. Drawn from view-models: it decides nothing and formats nothing.
#pragma once

#include <span>

#include "page/frame.hpp"
#include "page/history/history_view.hpp"
#include "page/tokens/tokens_view.hpp"

namespace latchkey::page {

struct TokensPanel {
    const TokensView& tokens;
    std::span<const EventView> history;
};
void tokens_ui(Frame& frame, Column& column, const TokensPanel& panel);
void tokens_toolbar_ui(Frame& frame, Column& column, const TokensView& view);
// Above cards: how many there are, and by what they are sorted. The place for what selects all of them.
Rect cards_bar_ui(Frame& frame, Column& column, const TokensView& view);
void token_rows_ui(Frame& frame, Column& column, const TokensView& view);
// Below a table of which a plain page has a part: a button for as many again.
void more_rows_ui(Frame& frame, Column& column, const TokensView& view);

}  // namespace latchkey::page
