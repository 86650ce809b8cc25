// outside_ui.cpp — what is shown where this page may not be shown; see sign_in_ui.hpp.
#include <cmath>

#include "base/strings.hpp"
#include "kit/paint/text/text.hpp"
#include "kit/widgets/controls.hpp"
#include "kit/widgets/panels.hpp"
#include "page/sign_in/sign_in_ui.hpp"

namespace latchkey::page {

void outside_ui(Frame& frame)
{
    constexpr float kWidth = 400, kPadding = 24, kMargin = 16;
    constexpr std::string_view kThisPage = "./";
    Scope main(frame, "main", {.role = a11y::Role::Main});
    const float width = std::min(kWidth, frame.input.viewport.width - 2 * kMargin);
    Rect box{(frame.input.viewport.width - width) / 2, kMargin, width, frame.height_of(main.id())};
    card(frame, box);
    Column column{box.x + kPadding, box.y + kPadding, box.w - 2 * kPadding};
    text_block(frame, column,
               {.key = "title",
                .text = tr("label.not-shown-here"),
                .style = type::kSection,
                .colour = frame.theme.text,
                .role = a11y::Role::Heading,
                .level = 1});
    column.skip(8);
    text_block(
        frame, column,
        {.key = "why", .text = tr("message.not-shown-here"), .style = type::kBody, .colour = frame.theme.tertiary});
    column.skip(8);
    const auto open = tr("label.open-in-its-own-tab");
    const Rect row = column.take(size::kTouch);
    const float text = std::ceil(text_width(type::kBodyStrong, open));
    link(frame, {row.x, row.y, std::min(text, row.w), row.h},
         {"open", open, kThisPage, type::kBodyStrong, tr("message.opens-in-a-new-tab")});
    frame.set_height(main.id(), column.y + kPadding - box.y);
    frame.document_height = column.y + kPadding + kMargin;
    main.set_rect({0, 0, frame.input.viewport.width, frame.document_height});
}

}  // namespace latchkey::page
