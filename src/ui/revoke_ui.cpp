// revoke_ui.cpp — what the Revoke token dialog holds; see screens.hpp.
#include "base/strings.hpp"
#include "ui/controls.hpp"
#include "ui/screens.hpp"

namespace latchkey::ui {

void revoke_ui(Frame& frame, Column& column)
{
    column.skip(20);
    Line line{column.take(size::kTouch), 12};
    const auto cancel = button(frame, line.take((column.w - 12) / 2), {.key = "cancel", .label = tr("label.cancel")});
    // The least destructive choice first.
    frame.first_focus = cancel.id;
    if (cancel) frame.dispatch(app::Dismissed{});
    if (button(frame, line.rest(), {.key = "revoke", .label = tr("label.revoke"), .kind = Kind::Danger})) {
        frame.dispatch(app::RevokeConfirmed{});
    }
}

}  // namespace latchkey::ui
