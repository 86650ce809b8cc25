// rotate_ui.hpp — what the dialog for replacing a token holds. Drawn from view-models: it decides nothing and formats
// nothing.
#pragma once

#include "page/frame.hpp"
#include "page/rotate/rotate_view.hpp"

namespace latchkey::page {

void rotate_ui(Frame& frame, Column& column, const RotateView& view);

}  // namespace latchkey::page
