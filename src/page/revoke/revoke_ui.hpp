// revoke_ui.hpp — what the dialogs about revoking hold. Drawn from view-models: it decides nothing and formats nothing.
#pragma once

#include "page/frame.hpp"
#include "page/revoke/revoke_view.hpp"

namespace latchkey::page {

void revoke_ui(Frame& frame, Column& column, const RevokeView& view);
void leak_ui(Frame& frame, Column& column, bool accepts_revoked);

}  // namespace latchkey::page
