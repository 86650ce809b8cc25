// rotate_ui.cpp — what the dialog holds that replaces a token; see rotate_ui.hpp.
#include "page/rotate/rotate_ui.hpp"

#include "base/strings.hpp"
#include "kit/frame/draw.hpp"
#include "kit/widgets/controls.hpp"
#include "kit/widgets/panels.hpp"
#include "page/generate/generate.hpp"

namespace latchkey::page {

namespace {

// A disc with a tick, or with the number of the stage.
void mark_ui(Frame& frame, const Rect& box, bool is_done, bool is_current, std::string_view number)
{
    const auto& theme = frame.theme;
    const ImU32 ground = is_done ? theme.ok.ground : is_current ? theme.chosen.ground : theme.mute;
    const ImU32 ink = is_done ? theme.ok.text : is_current ? theme.chosen.text : theme.quiet;
    disc(frame, box, ground);
    if (is_done) return draw_icon(frame, Icon::Check, box, 14, ink);
    draw_text(frame, centred(box, text_width(type::kLabel, number), box.h), type::kLabel, ink, number);
}

void stages_ui(Frame& frame, Column& column, const RotateView& view)
{
    constexpr float kMark = 24;
    Scope list(frame, "stages", {.role = a11y::Role::List, .name = view.title});
    const float top = column.y;
    for (std::size_t i = 0; i < view.stages.size(); ++i) {
        const auto& stage = view.stages[i];
        const auto number = std::to_string(i + 1);
        Scope item(frame, number, {.role = a11y::Role::ListItem});
        const float line_top = column.y;
        mark_ui(frame, {column.x, column.y, kMark, kMark}, stage.is_done, i == view.current, number);
        if (stage.is_done) {
            frame.tree.add("done", {.role = a11y::Role::Image,
                                    .rect = {column.x, column.y, kMark, kMark},
                                    .name = std::string(tr("label.done"))});
        }
        Column text{column.x + kMark + 12, column.y + 2, column.w - kMark - 12};
        text_block(frame, text,
                   {.key = "text",
                    .text = stage.text,
                    .style = i == view.current ? type::kBodyStrong : type::kBody,
                    .colour = i == view.current ? frame.theme.text : frame.theme.tertiary});
        if (i == 0 && !view.replacement_line.empty()) {
            text_block(frame, text,
                       {.key = "replacement",
                        .text = view.replacement_line,
                        .style = type::kCaption,
                        .colour = frame.theme.quiet});
        }
        column.y = std::max(text.y, line_top + kMark) + 10;
        item.set_rect({column.x, line_top, column.w, column.y - line_top});
    }
    list.set_rect({column.x, top, column.w, column.y - top});
}

// The button of a stage: the primary one, and where the focus goes, while that stage is next.
bool stage_button(Frame& frame, Flow& flow, const RotateView& view, ButtonSpec spec, std::size_t stage)
{
    const bool is_next = view.current == stage;
    if (is_next && spec.kind == Kind::Plain) spec.kind = Kind::Primary;
    const auto pressed = button(frame, flow.take(button_width(spec)), spec);
    if (is_next) frame.first_focus = pressed.id;
    return pressed.is_pressed;
}

std::uint16_t busy(bool is_busy)
{
    return static_cast<std::uint16_t>(is_busy ? a11y::kDisabled | a11y::kBusy : 0);
}

void replacement_ui(Frame& frame, Flow& flow, const RotateView& view)
{
    if (stage_button(frame, flow, view, {.key = "copy", .label = tr("label.copy-replacement")}, 1)) {
        frame.dispatch(CopyAsked{view.replacement});
    }
    const ButtonSpec check{.key = "check",
                           .label = tr("label.check-replacement"),
                           .states = busy(view.is_checking),
                           .progress = tr("label.checking")};
    if (stage_button(frame, flow, view, check, 2)) frame.dispatch(ReplacementCheckAsked{});
    const bool is_accepted = view.stages[2].is_done;
    const ButtonSpec revoke{.key = "revoke",
                            .label = tr("label.revoke-replaced"),
                            .kind = is_accepted ? Kind::Danger : Kind::Plain,
                            .states = static_cast<std::uint16_t>(is_accepted ? 0 : a11y::kDisabled)};
    if (stage_button(frame, flow, view, revoke, 3)) frame.dispatch(ReplacedRevokeAsked{});
}

}  // namespace

void rotate_ui(Frame& frame, Column& column, const RotateView& view)
{
    column.skip(20);
    stages_ui(frame, column, view);
    if (!view.problem.empty()) {
        column.skip(8);
        note(frame, column, {"problem", view.problem, frame.theme.error, a11y::Role::Alert});
    }
    column.skip(16);
    Flow flow{column, size::kTouch, 8};
    if (view.stages.front().is_done) {
        replacement_ui(frame, flow, view);
    } else {
        const ButtonSpec create{.key = "create",
                                .label = tr("label.create-replacement"),
                                .states = busy(view.is_creating),
                                .progress = tr("label.generating")};
        if (stage_button(frame, flow, view, create, 0)) frame.dispatch(ReplacementAsked{});
    }
    const ButtonSpec later{.key = "later", .label = tr("label.later")};
    if (stage_button(frame, flow, view, later, view.stages.size())) frame.dispatch(Dismissed{});
}

}  // namespace latchkey::page
