// text.hpp — measuring and drawing text: glyphs on whole device pixels, lines broken at spaces, ends cut with "…".
//
// Units    CSS pixels; positions are screen positions.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "kit/paint/canvas.hpp"
#include "kit/paint/theme.hpp"

namespace latchkey::kit {

// One font for each Face, installed by the host before the first frame.
using Fonts = std::array<ImFont*, 5>;
void use_fonts(const Fonts& fonts);
ImFont* font_of(Face face);

float text_width(const TextStyle& style, std::string_view text);

// The lines that `text` takes at `width`; breaks at spaces, and inside a word only where it would not fit alone.
std::vector<std::string_view> wrapped(const TextStyle& style, std::string_view text, float width);

float text_height(const TextStyle& style, std::string_view text, float width);

// One line in the middle of the height of `box`; what does not fit into its width ends in "…".
void draw_line(Canvas& canvas, const a11y::Rect& box, const TextStyle& style, ImU32 colour, std::string_view text);

}  // namespace latchkey::kit
