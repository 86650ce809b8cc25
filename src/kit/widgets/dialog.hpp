// dialog.hpp — the frame around a dialog: the veil over the page, the box, its title; the rest of the page is inert.
#pragma once

#include "kit/frame/draw.hpp"
#include "kit/widgets/text_widgets.hpp"

namespace latchkey::kit {

struct DialogSpec {
    std::string_view key;
    std::string_view title;
    std::string_view subtitle;
    float width;
    float opened_at;  // How far the page was scrolled when it opened.
    a11y::Role role = a11y::Role::Dialog;
};

// Returns the title, which takes the focus where nothing inside is better.
template <class Content>
a11y::NodeId dialog(Frame& frame, const DialogSpec& spec, Content content)
{
    constexpr float kMargin = 16, kPadding = 24;
    const auto& viewport = frame.input.viewport;
    // One dialog may follow another: the veil stays.
    frame.canvas->rise();
    const float veil = frame.motion.appearance(frame.tree.id_of("veil"));
    fill(frame, {0, viewport.scroll_y, viewport.width, viewport.height}, faded(frame.theme.veil, veil));

    // What an alert is about is said at once; what else is in a dialog is read when one gets there.
    const auto description = spec.role == a11y::Role::AlertDialog ? spec.subtitle : std::string_view();
    Scope scope(frame, spec.key,
                {.role = spec.role, .name = std::string(spec.title), .description = std::string(description)});
    const Fade fade(frame, frame.motion.appearance(scope.id()));
    const float height = frame.height_of(scope.id());
    const float width = std::min(spec.width, viewport.width - 2 * kMargin);
    const float room = std::max(kMargin, (viewport.height - height) / 2);
    const Rect box{(viewport.width - width) / 2, spec.opened_at + room, width, height};
    high_shadow(frame, box);
    framed(frame, box, {frame.theme.raised, frame.theme.line}, radius::kDialog);

    Scope form(frame, "form", {.role = a11y::Role::Form, .rect = box, .name = std::string(spec.title)});
    Column column{box.x + kPadding, box.y + kPadding, box.w - 2 * kPadding};
    const auto title = text_block(frame, column,
                                  {.key = "title",
                                   .text = spec.title,
                                   .style = type::kSection,
                                   .colour = frame.theme.text,
                                   .role = a11y::Role::Heading,
                                   .level = 2});
    column.skip(4);
    text_block(frame, column,
               {.key = "subtitle", .text = spec.subtitle, .style = type::kBody, .colour = frame.theme.tertiary});
    content(column);
    frame.set_height(scope.id(), column.y + kPadding - box.y);
    scope.set_rect(box);
    frame.has_fitting_dialog = height + 2 * kMargin <= viewport.height;
    frame.document_height = std::max(frame.document_height, bottom(box) + kMargin);
    return title;
}

}  // namespace latchkey::kit
