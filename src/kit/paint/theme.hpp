// theme.hpp — colours, type and sizes: the only place that knows them.
//
// Source   OpenMetadata's design tokens, light and dark.
// Units    CSS pixels.
#pragma once

#include <cstdint>
#include <optional>

#include "imgui.h"
#include "kit/tree/node.hpp"

namespace latchkey::kit {

// A tinted message or badge: its text, the ground below it, the line around it.
struct Tint {
    ImU32 text, ground, line;
};

// What the user has asked of their system.
enum class Contrast { Normal, More, Forced };

// The colours that a system forces on pages, by the names CSS has for them.
struct SystemColours {
    ImU32 canvas, canvas_text, link_text, gray_text;
    ImU32 button_face, button_text, button_border;
    ImU32 field, field_text;
    ImU32 highlight, highlight_text;

    friend bool operator==(const SystemColours&, const SystemColours&) = default;
};

struct Colours {
    bool is_dark = false;
    Contrast contrast = Contrast::Normal;
    SystemColours system = {};                // Means something while they are forced.
    std::optional<std::uint32_t> brand = {};  // 0xRRGGBB; followed where no more contrast is asked for.

    friend bool operator==(const Colours&, const Colours&) = default;
};

struct Theme {
    bool is_dark;
    bool has_hues;  // Colours that mean nothing are welcome.
    ImU32 page, surface, raised, mute, skeleton;
    ImU32 line;  // Between what belongs together.
    Tint control, field, lit, disabled, chosen;
    ImU32 text, secondary, tertiary, quiet;
    ImU32 brand, brand_hover, on_brand, on_brand_hover, brand_text;
    ImU32 danger, danger_hover;
    Tint ok, warning, error, plain;
    ImU32 veil, shadow, high_shadow;
};

Theme theme_for(const Colours& colours);

// `theme` with another brand colour, made darker or lighter where it would not be legible: 3:1 for what is drawn in it,
// 4.5:1 for text.
Theme branded(Theme theme, std::uint32_t brand);

// The faces of the type scale, and that of shapes.hpp; a host loads one font for each.
enum class Face { Regular, Medium, Semibold, Mono };

struct TextStyle {
    Face face;
    float size;
    float line;
};

namespace type {
inline constexpr TextStyle kPageTitle{Face::Semibold, 24, 32};
inline constexpr TextStyle kName{Face::Semibold, 20, 30};
inline constexpr TextStyle kSection{Face::Semibold, 18, 28};
inline constexpr TextStyle kSubsection{Face::Semibold, 16, 24};
inline constexpr TextStyle kBody{Face::Regular, 14, 20};
inline constexpr TextStyle kBodyMedium{Face::Medium, 14, 20};
inline constexpr TextStyle kBodyStrong{Face::Semibold, 14, 20};
inline constexpr TextStyle kCaption{Face::Regular, 12, 18};
inline constexpr TextStyle kLabel{Face::Medium, 12, 18};
inline constexpr TextStyle kNote{Face::Regular, 13, 18};
inline constexpr TextStyle kCode{Face::Mono, 13, 20};
}  // namespace type

namespace radius {
inline constexpr float kChip = 6, kControl = 8, kTile = 10, kCard = 12, kBadge = 12, kDialog = 16;
}

namespace size {
inline constexpr float kSmall = 36, kControl = 40, kTouch = 44;
inline constexpr float kBar = 56, kContent = 1180, kSideCard = 250, kGap = 24;
inline constexpr float kNarrow = 700;  // Below this width: one column, and cards instead of table rows.
}  // namespace size

// The same style as the accessibility tree tells it to the page's invisible copy of the text.
a11y::Type type_of(const TextStyle& style);

// An avatar's colours by hue (0 to 360), as the host chooses them.
struct AvatarColours {
    ImU32 text, ground;
};
AvatarColours avatar_colours(float hue, const Theme& theme);

// A colour on the way from one to the other, at 0 to 1.
ImU32 blended(ImU32 from, ImU32 to, float share);

// `colour` with its opacity multiplied by `opacity`, 0 to 1.
ImU32 faded(ImU32 colour, float opacity);

}  // namespace latchkey::kit
