// revoke_ui.cpp — what the dialogs about revoking hold; see revoke_ui.hpp.
#include "page/revoke/revoke_ui.hpp"

#include <array>
#include <ranges>

#include "base/strings.hpp"
#include "kit/widgets/controls.hpp"
#include "kit/widgets/panels.hpp"
#include "page/revoke/revoke_view.hpp"

namespace latchkey::page {

namespace {

void names_ui(Frame& frame, Column& column, const RevokeView& view)
{
    if (view.names.empty()) return;
    column.skip(12);
    Scope list(frame, "names", {.role = a11y::Role::List, .name = view.title});
    const float top = column.y;
    std::size_t number = 0;
    const auto item = [&](std::string_view text, ImU32 colour) {
        text_block(frame, column,
                   {.key = std::to_string(number++),
                    .text = text,
                    .style = type::kBodyMedium,
                    .colour = colour,
                    .role = a11y::Role::ListItem});
    };
    for (const auto& name : view.names) item(name, frame.theme.text);
    if (!view.others.empty()) item(view.others, frame.theme.tertiary);
    list.set_rect({column.x, top, column.w, column.y - top});
}

}  // namespace

void revoke_ui(Frame& frame, Column& column, const RevokeView& view)
{
    names_ui(frame, column, view);
    if (!view.word.empty()) {
        column.skip(16);
        field(frame, column, {.key = "word", .label = view.word_label, .problem = view.problem},
              frame.drafts.confirmation);
    }
    if (!view.problem.empty()) {
        column.skip(8);
        note(frame, column, {"problem", view.problem, frame.theme.error, a11y::Role::Alert});
    }
    column.skip(20);
    Line line{column.take(size::kTouch), 12};
    const auto cancel = button(frame, line.take((column.w - 12) / 2), {.key = "cancel", .label = tr("label.cancel")});
    // The least destructive choice first.
    frame.first_focus = cancel.id;
    if (cancel) frame.dispatch(Dismissed{});
    const ButtonSpec revoke{.key = "revoke",
                            .label = tr("label.revoke"),
                            .kind = Kind::Danger,
                            .states = static_cast<std::uint16_t>(view.word.empty() ? 0 : a11y::kDefault)};
    if (button(frame, line.rest(), revoke)) frame.dispatch(RevokeConfirmed{frame.drafts.confirmation});
}

void leak_ui(Frame& frame, Column& column, bool accepts_revoked)
{
    column.skip(16);
    const std::array all{tr("message.leak-step-0"), tr("message.leak-step-1"), tr("message.leak-step-2"),
                         tr("message.leak-step-3"), tr("message.leak-step-4")};
    const auto steps = all | std::views::drop(accepts_revoked ? 0 : 1);
    {
        Scope list(frame, "steps", {.role = a11y::Role::List, .name = std::string(tr("message.leak-advice"))});
        const float top = column.y;
        for (const auto step : steps) {
            text_block(frame, column,
                       {.key = step,
                        .text = step,
                        .style = type::kBody,
                        .colour = frame.theme.secondary,
                        .role = a11y::Role::ListItem});
            column.skip(8);
        }
        list.set_rect({column.x, top, column.w, column.y - top});
    }
    column.skip(12);
    const ButtonSpec done{.key = "done", .label = tr("label.done"), .kind = Kind::Primary};
    Line line{column.take(size::kTouch), 12};
    if (button(frame, frame.is_narrow() ? line.rest() : line.take_end(button_width(done)), done)) {
        frame.dispatch(Dismissed{});
    }
}

}  // namespace latchkey::page
