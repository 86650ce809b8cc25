// theme.cpp — see theme.hpp.
#include "kit/paint/theme.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace latchkey::kit {

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

float channel(ImU32 colour, int shift)
{
    const float share = static_cast<float>((colour >> shift) & 255) / 255;
    return share <= 0.04045f ? share / 12.92f : std::pow((share + 0.055f) / 1.055f, 2.4f);
}

float luminance(ImU32 colour)
{
    return 0.2126f * channel(colour, IM_COL32_R_SHIFT) + 0.7152f * channel(colour, IM_COL32_G_SHIFT) +
           0.0722f * channel(colour, IM_COL32_B_SHIFT);
}

// How much two colours differ in lightness: 1 to 21 (WCAG 2.2).
float contrast(ImU32 a, ImU32 b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05f) / (dark + 0.05f);
}

// As little on the way from `colour` to `to` as it takes to differ enough from all `grounds`.
ImU32 legible(ImU32 colour, ImU32 to, float least, std::initializer_list<ImU32> grounds)
{
    for (float share = 0; share < 1; share += 0.02f) {
        const auto tried = blended(colour, to, share);
        if (std::ranges::all_of(grounds, [&](ImU32 ground) { return contrast(tried, ground) >= least; })) return tried;
    }
    return to;
}

}  // namespace

Theme branded(Theme theme, std::uint32_t brand)
{
    const auto colour = IM_COL32((brand >> 16) & 255, (brand >> 8) & 255, brand & 255, 255);
    // Dark enough for white text, as on the buttons that are dangerous; then light enough to be seen.
    const auto dark = legible(colour, IM_COL32_BLACK, 4.5f, {IM_COL32_WHITE});
    theme.brand = legible(dark, IM_COL32_WHITE, 3, {theme.page, theme.surface, theme.raised, theme.mute});
    theme.brand_hover = blended(theme.brand, IM_COL32_BLACK, 0.15f);
    const auto ground = blended(theme.surface, theme.brand, 0.1f);
    theme.chosen = {legible(colour, theme.text, 4.5f, {ground}), ground, theme.brand};
    theme.brand_text = legible(colour, theme.text, 4.5f, {theme.page, theme.surface, theme.raised, theme.mute, ground});
    return theme;
}

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

}  // namespace latchkey::kit
