// tokens_ui.cpp — the Access Tokens panel in all its forms: waiting, failed, empty, full; see tokens_ui.hpp.
#include "page/tokens/tokens_ui.hpp"

#include "base/strings.hpp"
#include "kit/frame/draw.hpp"
#include "kit/widgets/controls.hpp"
#include "kit/widgets/panels.hpp"
#include "page/frame/notices.hpp"
#include "page/history/history_ui.hpp"

namespace latchkey::page {

namespace {

using Phase = TokensView::Phase;

void titles_ui(Frame& frame, Column& column)
{
    panel_heading(frame, column, tr("label.personal-access-tokens"));
    text_block(
        frame, column,
        {.key = "advice", .text = tr("message.tokens-advice"), .style = type::kBody, .colour = frame.theme.tertiary});
}

ButtonSpec generate_spec(const TokensView& view)
{
    return {.key = "generate",
            .label = tr("label.generate-new-token"),
            .kind = Kind::Primary,
            .states = static_cast<std::uint16_t>(view.refusal.empty() ? 0 : a11y::kDisabled)};
}

ButtonSpec check_spec()
{
    return {.key = "check", .label = tr("label.check-a-token")};
}

void generate_button_ui(Frame& frame, const Rect& rect, const TokensView& view)
{
    if (button(frame, rect, generate_spec(view))) frame.dispatch(GenerateAsked{});
}

void check_button_ui(Frame& frame, const Rect& rect)
{
    if (button(frame, rect, check_spec())) frame.dispatch(CheckDialogAsked{});
}

void head_ui(Frame& frame, Column& column, const TokensView& view)
{
    constexpr float kRoom = 300;  // For the titles beside the buttons.
    Column inside = column.inset(frame.margin());
    inside.skip(frame.margin());
    const float check = button_width(check_spec()), generate = button_width(generate_spec(view));
    const float buttons = check + 12 + generate;
    const float height = frame.target(size::kControl);
    if (frame.is_narrow()) {
        titles_ui(frame, inside);
        inside.skip(16);
        generate_button_ui(frame, inside.take(size::kTouch), view);
        // With tokens there is a toolbar, and its menu has it.
        if (view.phase != Phase::Ready) {
            inside.skip(8);
            check_button_ui(frame, inside.take(size::kTouch));
        }
    } else if (inside.w < buttons + 16 + kRoom) {
        titles_ui(frame, inside);
        inside.skip(16);
        Line line{inside.take(height), 12};
        check_button_ui(frame, line.take(check));
        generate_button_ui(frame, line.take(generate), view);
    } else {
        Column titles{inside.x, inside.y, inside.w - buttons - 16};
        titles_ui(frame, titles);
        const float x = inside.x + inside.w - buttons;
        check_button_ui(frame, {x, inside.y, check, height});
        generate_button_ui(frame, {x + check + 12, inside.y, generate, height}, view);
        inside.y = std::max(titles.y, inside.y + height);
    }
    column.y = inside.y + 16;
}

// A rotation that is under way, and the way on: beside it, or below it where it is narrow.
void rotation_ui(Frame& frame, Column& column, const domain::TokenId& id, std::string_view text)
{
    Scope rotation(frame, "rotation-" + id.value, {.role = a11y::Role::Group});
    const ButtonSpec go_on{.key = "continue", .label = tr("label.continue-rotation")};
    const float width = button_width(go_on), height = frame.target(size::kSmall), top = column.y;
    Column beside = column;
    if (!frame.is_narrow()) beside.w -= width + 12;
    note(frame, beside, {"text", text, frame.theme.plain, a11y::Role::Text, Icon::Rotate});
    Rect place{column.x + column.w - width, top + (beside.y - top - height) / 2, width, height};
    if (frame.is_narrow()) place = {column.x, beside.y + 8, width, height};
    if (button(frame, place, go_on)) frame.dispatch(RotateAsked{id});
    column.y = std::max(beside.y, bottom(place));
    rotation.set_rect({column.x, top, column.w, column.y - top});
    column.skip(12);
}

// What one has to know before anything else.
void notes_ui(Frame& frame, Column& column, const TokensView& view)
{
    Column inside = column.inset(frame.margin());
    const auto say = [&](std::string_view key, std::string_view text, const Tint& tint) {
        if (text.empty()) return;
        note(frame, inside, {key, text, tint});
        inside.skip(12);
    };
    say("caution", view.caution, frame.theme.warning);
    say("refusal", view.refusal, frame.theme.warning);
    say("clock", view.clock, frame.theme.warning);
    say("warning", view.warning, view.is_urgent ? frame.theme.error : frame.theme.warning);
    for (const auto& [id, text] : view.unfinished) rotation_ui(frame, inside, id, text);
    column.y = inside.y;
}

void try_again_ui(Frame& frame, Column& column, std::string_view problem)
{
    note(frame, column, {"problem", problem, frame.theme.error, a11y::Role::Alert});
    column.skip(12);
    const ButtonSpec again{.key = "try-again", .label = tr("label.try-again")};
    const Rect row = column.take(frame.target(size::kSmall));
    if (button(frame, {row.x, row.y, button_width(again), row.h}, again)) frame.dispatch(TokensAskedAgain{});
}

void failed_ui(Frame& frame, Column& column, const TokensView& view)
{
    Column inside = column.inset(frame.margin());
    if (view.phase == Phase::Failed) {
        text_block(frame, inside,
                   {.key = "problem-title",
                    .text = view.problem_title,
                    .style = type::kSubsection,
                    .colour = frame.theme.text,
                    .role = a11y::Role::Heading,
                    .level = 3});
        inside.skip(8);
    }
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
    const auto& chosen = frame.theme.chosen;
    const Rect picture = centred(column.take(kPicture), kPicture, kPicture);
    disc(frame, picture, chosen.ground);
    draw_icon(frame, Icon::Key, picture, 24, chosen.text);
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
    inside.skip(16);
    const ButtonSpec refresh{.key = "refresh", .label = tr("label.refresh"), .icon = Icon::Refresh};
    const Rect row = inside.take(frame.target(size::kSmall));
    if (button(frame, centred(row, button_width(refresh), row.h), refresh)) frame.dispatch(TokensAskedAgain{});
    column.y = inside.y + 48;
}

void rows_ui(Frame& frame, Column& column, const TokensView& view)
{
    tokens_toolbar_ui(frame, column, view);
    if (!view.nothing.empty()) {
        Column inside = column.inset(frame.margin());
        text_block(frame, inside,
                   {.key = "nothing",
                    .text = view.nothing,
                    .style = type::kBody,
                    .colour = frame.theme.tertiary,
                    .is_centred = true});
        column.y = inside.y + 24;
        return;
    }
    token_rows_ui(frame, column, view);
    more_rows_ui(frame, column, view);
}

}  // namespace

void tokens_ui(Frame& frame, Column& column, const TokensPanel& panel)
{
    const auto& view = panel.tokens;
    head_ui(frame, column, view);
    notes_ui(frame, column, view);
    switch (view.phase) {
    case Phase::Waiting: waiting_ui(frame, column); break;
    case Phase::Failed: failed_ui(frame, column, view); break;
    case Phase::Empty:
        if (view.problem.empty())
            empty_ui(frame, column);
        else
            failed_ui(frame, column, view);
        break;
    case Phase::Ready:
        if (!view.problem.empty()) failed_ui(frame, column, view);
        rows_ui(frame, column, view);
        break;
    }
    history_ui(frame, column, panel.history);
}

}  // namespace latchkey::page
