// history_ui.cpp — what was done to tokens in this visit; see history_ui.hpp.
#include "page/history/history_ui.hpp"

#include "base/strings.hpp"
#include "kit/frame/draw.hpp"
#include "kit/widgets/controls.hpp"

namespace latchkey::page {

namespace {

void event_ui(Frame& frame, Column& column, const EventView& event, std::string_view key)
{
    Scope item(frame, key, {.role = a11y::Role::ListItem});
    const float top = column.y;
    const ButtonSpec prove{.key = "prove",
                           .label = tr("label.check-now"),
                           .name = event.prove_name,
                           .kind = Kind::Link,
                           .states = static_cast<std::uint16_t>(event.is_asking ? a11y::kDisabled : 0)};
    const bool has_button = !event.prove_name.empty(), is_below = frame.is_narrow();
    const float width = std::max(frame.target(24), button_width(prove)), height = frame.target(28);
    Column text = column;
    if (has_button && !is_below) text.w -= width + 12;
    text.skip(4);
    text_block(frame, text, {.key = "text", .text = event.text, .style = type::kBody, .colour = frame.theme.secondary});
    if (!event.proof.empty()) {
        text_block(frame, text,
                   {.key = "proof",
                    .text = event.proof,
                    .style = type::kCaption,
                    .colour = event.is_suspicious ? frame.theme.error.text : frame.theme.quiet,
                    .role = a11y::Role::Status});
    }
    text.skip(4);
    column.y = text.y;
    if (has_button) {
        const Rect beside{column.x + column.w - width, top + (text.y - top - height) / 2, width, height};
        const Rect place = is_below ? column.take(height) : beside;
        if (button(frame, {place.x, place.y, width, height}, prove)) frame.dispatch(ProofAsked{event.id});
        column.y = std::max(column.y, bottom(place));
    }
    item.set_rect({column.x, top, column.w, column.y - top});
}

}  // namespace

void history_ui(Frame& frame, Column& column, std::span<const EventView> events)
{
    if (events.empty()) return;
    hairline(frame, {column.x + 1, column.y, column.w - 2, 1}, frame.theme.line);
    Column inside = column.inset(frame.margin());
    inside.skip(16);
    const auto label = tr("label.this-visit");
    text_block(frame, inside,
               {.key = "history-heading",
                .text = label,
                .style = type::kSubsection,
                .colour = frame.theme.text,
                .role = a11y::Role::Heading,
                .level = 3});
    inside.skip(4);
    Scope list(frame, "history", {.role = a11y::Role::List, .name = std::string(label)});
    const float top = inside.y;
    // The oldest is number 1: what comes later changes the keys of none.
    auto number = events.size();
    for (const auto& event : events) event_ui(frame, inside, event, std::to_string(number--));
    list.set_rect({inside.x, top, inside.w, inside.y - top});
    column.y = inside.y + 20;
}

}  // namespace latchkey::page
