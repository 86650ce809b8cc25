// theme.cpp — see theme.hpp.
#include "ui/theme.hpp"

#include <algorithm>
#include <cmath>

namespace latchkey::ui {

namespace {

ImU32 hsl(float hue, float saturation, float lightness)
{
    const auto channel = [&](float n) {
        const float k = std::fmod(n + hue / 30, 12.0f);
        const float a = saturation * std::min(lightness, 1 - lightness);
        return lightness - a * std::max(-1.0f, std::min({k - 3, 9 - k, 1.0f}));
    };
    return ImGui::ColorConvertFloat4ToU32({channel(0), channel(8), channel(4), 1});
}

}  // namespace

a11y::Type type_of(const TextStyle& style)
{
    std::uint16_t weight = 400;
    if (style.face == Face::Medium) weight = 500;
    if (style.face == Face::Semibold) weight = 600;
    return {style.size, style.line, weight};
}

AvatarColours avatar_colours(float hue, const Theme& theme)
{
    if (!theme.has_hues) return {theme.page, theme.text};
    if (theme.is_dark) return {hsl(hue, 0.9f, 0.78f), hsl(hue, 0.6f, 0.2f)};
    return {hsl(hue, 0.7f, 0.26f), hsl(hue, 1.0f, 0.92f)};
}

ImU32 faded(ImU32 colour, float opacity)
{
    const auto alpha = static_cast<ImU32>(static_cast<float>(colour >> IM_COL32_A_SHIFT) * opacity);
    return (colour & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
}

ImU32 blended(ImU32 from, ImU32 to, float share)
{
    // What is not there has no colour to begin from.
    if ((from & IM_COL32_A_MASK) == 0) from = to & ~IM_COL32_A_MASK;
    if ((to & IM_COL32_A_MASK) == 0) to = from & ~IM_COL32_A_MASK;
    ImU32 mixed = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        const auto a = static_cast<float>((from >> shift) & 255), b = static_cast<float>((to >> shift) & 255);
        mixed |= static_cast<ImU32>(std::lround(a + (b - a) * share)) << shift;
    }
    return mixed;
}

}  // namespace latchkey::ui
