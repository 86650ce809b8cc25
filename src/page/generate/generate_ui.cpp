// generate_ui.cpp — what the Generate New Token dialog holds; see generate_ui.hpp.
#include "page/generate/generate_ui.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "kit/widgets/controls.hpp"
#include "kit/widgets/panels.hpp"
#include "page/generate/generate_view.hpp"

namespace latchkey::page {

namespace {

constexpr float kTile = 62;
constexpr float kTileGap = 8;

// As many tiles beside each other as have room for what they say.
int tiles_per_row(const Frame& frame, float width, const GenerateView& view)
{
    float widest = 0;
    for (const auto& choice : view.choices) widest = std::max(widest, radio_width(choice.label, choice.ends));
    const int fitting = static_cast<int>((width + kTileGap) / (widest + kTileGap));
    return std::clamp(fitting, 1, frame.is_narrow() ? 2 : 3);
}

void expiry_ui(Frame& frame, Column& column, const GenerateView& view)
{
    const auto label = tr("label.token-expiration");
    text_line(frame, column.take(type::kLabel.line),
              {.key = "expiration", .text = label, .style = type::kLabel, .colour = frame.theme.quiet});
    column.skip(6);
    Scope group(frame, "lifetimes",
                {.role = a11y::Role::RadioGroup, .name = std::string(label), .description = view.ends});
    const float top = column.y;
    const int per_row = tiles_per_row(frame, column.w, view);
    const float width = (column.w - kTileGap * static_cast<float>(per_row - 1)) / static_cast<float>(per_row);
    Line line{{}, kTileGap};
    int index = 0;
    for (const auto& choice : view.choices) {
        if (index > 0 && index % per_row == 0) column.skip(kTileGap);
        if (index++ % per_row == 0) line.box = column.take(kTile);
        const auto key = std::to_string(index);
        const RadioSpec spec{key, choice.label, choice.ends, choice.is_chosen, view.is_waiting};
        if (radio(frame, line.take(width), spec)) frame.dispatch(LifetimeChosen{choice.lifetime});
    }
    group.set_rect({column.x, top, column.w, column.y - top});
}

void buttons_ui(Frame& frame, Column& column, const GenerateView& view)
{
    Line line{column.take(size::kTouch), 12};
    const float width = (column.w - 12) / 2;
    // What is under way cannot be called off, and goes on without its dialog.
    const auto cancel = view.is_waiting ? tr("label.close") : tr("label.cancel");
    if (button(frame, line.take(width), {.key = "cancel", .label = cancel})) frame.dispatch(Dismissed{});
    const int busy = view.is_waiting ? a11y::kDisabled | a11y::kBusy : 0;
    const ButtonSpec generate{.key = "generate",
                              .label = tr("label.generate"),
                              .kind = Kind::Primary,
                              .states = static_cast<std::uint16_t>(a11y::kDefault | busy),
                              .progress = tr("label.generating")};
    if (button(frame, line.rest(), generate)) frame.dispatch(GenerateConfirmed{frame.drafts.token_name});
}

}  // namespace

void generate_ui(Frame& frame, Column& column, const GenerateView& view)
{
    column.skip(20);
    const auto name = field(frame, column, {.key = "name", .label = tr("label.token-name"), .problem = view.problem},
                            frame.drafts.token_name);
    frame.first_focus = name;
    if (!view.advice.empty() && view.problem.empty()) {
        column.skip(6);
        text_block(frame, column,
                   {.key = "advice", .text = view.advice, .style = type::kNote, .colour = frame.theme.tertiary});
    }
    if (!view.problem.empty()) {
        column.skip(8);
        note(frame, column, {"problem", view.problem, frame.theme.error, a11y::Role::Alert});
    }
    column.skip(20);
    expiry_ui(frame, column, view);
    column.skip(12);
    if (view.is_endless) {
        note(frame, column, {"ends", view.ends, frame.theme.warning});
    } else {
        text_block(frame, column,
                   {.key = "ends", .text = view.ends, .style = type::kBody, .colour = frame.theme.tertiary});
    }
    column.skip(20);
    buttons_ui(frame, column, view);
}

}  // namespace latchkey::page
