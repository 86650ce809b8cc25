// text_widgets.hpp — text that is drawn and, in the same call, reported: found, selected and read aloud as what it is.
#pragma once

#include <span>
#include <string>

#include "kit/frame/frame.hpp"

namespace latchkey::kit {

struct TextSpec {
    std::string_view key;
    std::string_view text;
    TextStyle style;
    ImU32 colour;
    a11y::Role role = a11y::Role::Text;
    std::uint8_t level = 0;    // Of a heading.
    std::uint16_t states = 0;  // A secret text has no name: only what is drawn carries it.
    bool is_centred = false;   // Its lines stand in the middle.
};

// A control that is drawn as its name: to be placed, coloured and drawn by itself.
a11y::Node named(a11y::Role role, const Rect& rect, const TextStyle& style, std::string_view name);

// How the lines that wrapped() returns are drawn: each at the start, or each in the middle.
struct LinesLook {
    TextStyle style;
    ImU32 colour;
    bool is_centred;
};
void draw_lines(Frame& frame, Column& column, const LinesLook& look, std::span<const std::string_view> lines);

// `text` with a mark (a11y::kSoftBreak) between those of its lines that only its width parts: `lines` are views of it.
std::string marked(std::string_view text, std::span<const std::string_view> lines);

// One line in the middle of the height of `box`; what does not fit ends in "…". Returns the node.
a11y::NodeId text_line(Frame& frame, const Rect& box, const TextSpec& spec);

// As many lines as it takes. Returns the node.
a11y::NodeId text_block(Frame& frame, Column& column, const TextSpec& spec);

// The same lines drawn, but not reported: for text that another node already carries.
void draw_text(Frame& frame, const Rect& box, const TextStyle& style, ImU32 colour, std::string_view text);

}  // namespace latchkey::kit
