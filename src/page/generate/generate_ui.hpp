// generate_ui.hpp — what the dialogs for a new token hold. Drawn from view-models: it decides nothing and formats
// nothing.
#pragma once

#include "page/frame.hpp"
#include "page/generate/generate_view.hpp"

namespace latchkey::page {

// What each dialog holds.
void generate_ui(Frame& frame, Column& column, const GenerateView& view);
void new_token_ui(Frame& frame, Column& column, const NewTokenView& view);

}  // namespace latchkey::page
