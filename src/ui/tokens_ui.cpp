// tokens_ui.cpp — the Access Tokens panel in all its forms: waiting, failed, empty, full; see screens.hpp.
#include "base/strings.hpp"
#include "ui/controls.hpp"
#include "ui/draw.hpp"
#include "ui/panels.hpp"
#include "ui/screens.hpp"

namespace latchkey::ui {

namespace {

using Phase = app::TokensView::Phase;

void titles_ui(Frame& frame, Column& column)
{
    panel_heading(frame, column, tr("label.personal-access-tokens"));
    text_block(
        frame, column,
        {.key = "advice", .text = tr("message.tokens-advice"), .style = type::kBody, .colour = frame.theme.tertiary});
}

void generate_button_ui(Frame& frame, const Rect& rect)
{
    const ButtonSpec generate{.key = "generate", .label = tr("label.generate-new-token"), .kind = Kind::Primary};
    if (button(frame, rect, generate)) frame.dispatch(app::GenerateAsked{});
}

void head_ui(Frame& frame, Column& column)
{
    Column inside = column.inset(frame.margin());
    inside.skip(frame.margin());
    if (frame.is_narrow()) {
        titles_ui(frame, inside);
        inside.skip(16);
        generate_button_ui(frame, inside.take(size::kTouch));
    } else {
        const float width = button_width({.key = "", .label = tr("label.generate-new-token")});
        Column titles{inside.x, inside.y, inside.w - width - 16};
        titles_ui(frame, titles);
        generate_button_ui(frame, {right(Rect{inside.x, 0, inside.w, 0}) - width, inside.y, width,
                                   frame.target(size::kControl)});
        inside.y = titles.y;
    }
    column.y = inside.y + 16;
}

void try_again_ui(Frame& frame, Column& column, std::string_view problem)
{
    note(frame, column, {"problem", problem, frame.theme.error, a11y::Role::Alert});
    column.skip(12);
    const ButtonSpec again{.key = "try-again", .label = tr("label.try-again")};
    const Rect row = column.take(frame.target(size::kSmall));
    if (button(frame, {row.x, row.y, button_width(again), row.h}, again)) frame.dispatch(app::TokensAskedAgain{});
}

void failed_ui(Frame& frame, Column& column, const app::TokensView& view)
{
    Column inside = column.inset(frame.margin());
    try_again_ui(frame, inside, view.problem);
    column.y = inside.y + frame.margin();
}

void waiting_ui(Frame& frame, Column& column)
{
    constexpr float kRow = 67;
    Scope busy(frame, "waiting",
               {.role = a11y::Role::Group, .states = a11y::kBusy, .name = std::string(tr("label.loading"))});
    const float top = column.y;
    for (int row = 0; row < 3; ++row) {
        const Rect box = column.take(kRow);
        hairline(frame, {box.x + 1, box.y, box.w - 2, 1}, frame.theme.line);
        Line line{inset(box, frame.margin(), 0), 24};
        skeleton(frame, line.take(line.box.w * 0.35f), 0.8f);
        skeleton(frame, line.take(line.box.w * 0.3f), 0.7f);
        skeleton(frame, line.rest(), 0.5f);
    }
    busy.set_rect({column.x, top, column.w, column.y - top});
}

void empty_ui(Frame& frame, Column& column)
{
    constexpr float kPicture = 56;
    column.skip(40);
    const auto colours = avatar_colours(212, frame.theme);
    const Rect picture = centred(column.take(kPicture), kPicture, kPicture);
    disc(frame, picture, colours.ground);
    draw_icon(frame, Icon::Key, picture, 24, colours.text);
    column.skip(16);
    Column inside = column.inset(frame.margin());
    text_block(frame, inside,
               {.key = "empty",
                .text = tr("message.no-token-available"),
                .style = type::kSubsection,
                .colour = frame.theme.text,
                .role = a11y::Role::Heading,
                .level = 3,
                .is_centred = true});
    inside.skip(4);
    text_block(frame, inside,
               {.key = "empty-advice",
                .text = tr("message.no-token-advice"),
                .style = type::kBody,
                .colour = frame.theme.tertiary,
                .is_centred = true});
    column.y = inside.y + 64;
}

}  // namespace

void tokens_ui(Frame& frame, Column& column, const app::TokensView& view)
{
    head_ui(frame, column);
    switch (view.phase) {
    case Phase::Waiting: return waiting_ui(frame, column);
    case Phase::Failed: return failed_ui(frame, column, view);
    case Phase::Empty: return view.problem.empty() ? empty_ui(frame, column) : failed_ui(frame, column, view);
    case Phase::Ready:
        if (!view.problem.empty()) failed_ui(frame, column, view);
        return token_rows_ui(frame, column, view);
    }
}

}  // namespace latchkey::ui
