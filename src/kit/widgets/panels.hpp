// panels.hpp — what holds or decorates content: cards, notes, badges, chips, avatars, dialogs.
#pragma once

#include <span>
#include <string>

#include "kit/paint/icons.hpp"
#include "kit/widgets/text_widgets.hpp"

namespace latchkey::kit {

// Drawn before its content, so its height must be known.
void card(Frame& frame, const Rect& rect);

// What a panel is about; where the focus goes when its place has vanished.
void panel_heading(Frame& frame, Column& column, std::string_view text);

struct NoteSpec {
    std::string_view key;
    std::string_view text;
    Tint tint;
    a11y::Role role = a11y::Role::Text;
    Icon icon = Icon::Warning;
};

// A tinted box with a sentence that matters here.
void note(Frame& frame, Column& column, const NoteSpec& spec);

struct BadgeSpec {
    std::string_view key;
    std::string_view text;
    Tint tint;
};

// As wide as its text, at the start of `box`, in the middle of its height.
void badge(Frame& frame, const Rect& box, const BadgeSpec& spec);
float badge_width(std::string_view text);

struct ChipsSpec {
    std::string_view label;
    std::span<const std::string> values;
    std::string_view none;  // Said in their place when there are no values.
};

// A label and, below it, a list of small boxes, as many to a line as fit.
void chips(Frame& frame, Column& column, const ChipsSpec& spec);

struct AvatarSpec {
    std::string_view initial;
    float hue;
};
void avatar(Frame& frame, const Rect& box, const AvatarSpec& spec);

// A line of text that has not come yet, `share` of the width of `box`.
void skeleton(Frame& frame, const Rect& box, float share);

}  // namespace latchkey::kit
