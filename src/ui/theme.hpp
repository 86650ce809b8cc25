// theme.hpp — colours, type and sizes: the only place that knows them.
//
// Source   OpenMetadata's design tokens, light and dark.
// Units    CSS pixels.
#pragma once

#include "a11y/node.hpp"
#include "imgui.h"

namespace latchkey::ui {

// A tinted message or badge: its text, the ground below it, the line around it.
struct Tint {
    ImU32 text, ground, line;
};

struct Theme {
    bool is_dark;
    ImU32 page, surface, raised, mute;
    ImU32 line, control_line;
    ImU32 text, secondary, tertiary, quiet;
    ImU32 brand, brand_hover, brand_soft, brand_text, on_brand;
    Tint ok, warning, error, plain;
    ImU32 danger, danger_hover;
    ImU32 veil, shadow, high_shadow;
};

extern const Theme kLight;
extern const Theme kDark;

// The faces of the type scale; a host loads one font for each.
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

// `colour` with its opacity multiplied by `opacity`, 0 to 1.
ImU32 faded(ImU32 colour, float opacity);

}  // namespace latchkey::ui
