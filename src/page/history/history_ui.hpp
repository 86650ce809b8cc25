// history_ui.hpp — what was done in this visit, below the list. Drawn from view-models: it decides nothing and formats
// nothing.
#pragma once

#include <span>

#include "page/frame.hpp"
#include "page/history/history_view.hpp"

namespace latchkey::page {

void history_ui(Frame& frame, Column& column, std::span<const EventView> events);

}  // namespace latchkey::page
