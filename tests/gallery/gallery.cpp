// gallery.cpp — see gallery.hpp.
#include "tests/gallery/gallery.hpp"

#include <utility>

#include "kit/widgets/tooltip.hpp"

namespace latchkey::gallery {

using namespace kit;

void Gallery::page(Samples& samples)
{
    auto& [frame, column, values, focused] = samples;
    Scope main(frame, "main",
               {.role = a11y::Role::Main, .states = static_cast<std::uint16_t>(frame.is_inert ? a11y::kInert : 0)});
    text_block(frame, column,
               {.key = "title",
                .text = "The kit's gallery",
                .style = type::kPageTitle,
                .colour = frame.theme.text,
                .role = a11y::Role::Heading,
                .level = 1});
    column.skip(16);
    openers(samples, open_);
    buttons(samples);
    fields(samples);
    choices(samples);
    panels(samples);
    texts(samples);
    frame.document_height = std::max(column.y, frame.input.viewport.height);
    main.set_rect({0, 0, frame.input.viewport.width, frame.document_height});
}

// Into what has opened, and back when that closes.
void Gallery::place_focus(Frame& frame, a11y::NodeId first)
{
    const auto before = std::exchange(had_open_, open_);
    if (before == open_) return;
    frame.is_settled = false;
    if (before == Open::Nothing) opener_ = frame.input.focused;
    frame.focus(open_ == Open::Nothing ? opener_ : first);
}

Output Gallery::draw(Input input)
{
    const auto tip = memory_.tip;
    const auto open = open_;
    if (had_open_ == Open::Nothing) opened_at_ = input.viewport.scroll_y;
    focused_.clear();
    Frame frame(std::move(input), memory_, tree_);
    const auto& viewport = frame.input.viewport;
    if (frame.take_dismissal() && !dismiss_tip(memory_.tip)) open_ = Open::Nothing;
    frame.is_inert = open_ == Open::Dialog || open_ == Open::Alert;
    frame.is_covered = open_ == Open::Menu;
    {
        Scope root(frame, "page", {.role = a11y::Role::Root, .name = "The kit's gallery"});
        const float width = std::min(size::kContent, viewport.width - 2 * frame.margin());
        Samples samples{frame, {(viewport.width - width) / 2, size::kGap, width}, values_, focused_};
        page(samples);
        frame.is_inert = frame.is_covered = false;
        const auto title = dialogs(samples, open_, opened_at_);
        tooltip_ui(frame, memory_.tip);
        root.set_rect({0, 0, viewport.width, frame.document_height});
        if (open == open_) place_focus(frame, frame.first_focus ? frame.first_focus : title);
    }
    auto output = frame.finish();
    output.is_settled &= tip == memory_.tip && open == open_;
    return output;
}

}  // namespace latchkey::gallery
