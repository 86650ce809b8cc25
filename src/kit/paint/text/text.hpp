// text.hpp — measuring and drawing text: lines broken where they may be, ends cut with "…".
//
// Units    CSS pixels; positions are screen positions.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "kit/paint/text/typesetter.hpp"

namespace latchkey::kit {

// What the host brings before the first frame.
struct Fonts {
    ImFont* shapes;  // See shapes.hpp.
    std::unique_ptr<Typesetter> text;
};
void use_fonts(Fonts fonts);
ImFont& shapes_font();

float text_width(const TextStyle& style, std::string_view text);

// The lines that `text` takes at `width`; breaks inside a word only where it would not fit alone.
std::vector<std::string_view> wrapped(const TextStyle& style, std::string_view text, float width);

float text_height(const TextStyle& style, std::string_view text, float width);

// One line in the middle of the height of `box`; what does not fit into its width ends in "…".
void draw_line(Canvas& canvas, const a11y::Rect& box, const TextStyle& style, ImU32 colour, std::string_view text);

}  // namespace latchkey::kit
