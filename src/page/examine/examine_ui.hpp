// examine_ui.hpp — what the dialogs about a token hold. Drawn from view-models: it decides nothing and formats nothing.
#pragma once

#include "page/examine/examine_view.hpp"
#include "page/frame.hpp"

namespace latchkey::page {

void details_ui(Frame& frame, Column& column, const DetailsView& view, const domain::TokenId& id);
void check_ui(Frame& frame, Column& column, const ExaminationView& view);

}  // namespace latchkey::page
