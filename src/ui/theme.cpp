// theme.cpp — see theme.hpp.
#include "ui/theme.hpp"

#include <algorithm>
#include <cmath>

namespace latchkey::ui {

namespace {

// 0xRRGGBB as designers write it.
constexpr ImU32 rgb(unsigned hex, unsigned alpha = 255)
{
    return IM_COL32((hex >> 16) & 255, (hex >> 8) & 255, hex & 255, alpha);
}

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

const Theme kLight{
    .is_dark = false,
    .page = rgb(0xfafafa),
    .surface = rgb(0xffffff),
    .raised = rgb(0xffffff),
    .mute = rgb(0xf5f5f5),
    .line = rgb(0xe9eaeb),
    .control_line = rgb(0xd5d7da),
    .text = rgb(0x181d27),
    .secondary = rgb(0x414651),
    .tertiary = rgb(0x535862),
    .quiet = rgb(0x717680),
    .brand = rgb(0x1570ef),
    .brand_hover = rgb(0x175cd3),
    .brand_soft = rgb(0xeff8ff),
    .brand_text = rgb(0x175cd3),
    .on_brand = rgb(0xffffff),
    .ok = {rgb(0x067647), rgb(0xecfdf3), rgb(0xabefc6)},
    .warning = {rgb(0xb54708), rgb(0xfffaeb), rgb(0xfedf89)},
    .error = {rgb(0xb42318), rgb(0xfef3f2), rgb(0xfecdca)},
    .plain = {rgb(0x535862), rgb(0xf5f5f5), rgb(0xe9eaeb)},
    .danger = rgb(0xd92d20),
    .danger_hover = rgb(0xb42318),
    .veil = rgb(0x0a0d12, 140),
    .shadow = rgb(0x0a0d12, 13),
    .high_shadow = rgb(0x0a0d12, 2),
};

const Theme kDark{
    .is_dark = true,
    .page = rgb(0x0a0d12),
    .surface = rgb(0x13161b),
    .raised = rgb(0x181d27),
    .mute = rgb(0x22262f),
    .line = rgb(0x252b37),
    .control_line = rgb(0x373a41),
    .text = rgb(0xfafafa),
    .secondary = rgb(0xd5d7da),
    .tertiary = rgb(0xa4a7ae),
    .quiet = rgb(0x85888e),
    .brand = rgb(0x1570ef),
    .brand_hover = rgb(0x175cd3),
    .brand_soft = rgb(0x102a56),
    .brand_text = rgb(0x84caff),
    .on_brand = rgb(0xffffff),
    .ok = {rgb(0x75e0a7), rgb(0x053321), rgb(0x085d3a)},
    .warning = {rgb(0xfec84b), rgb(0x4e1d09), rgb(0x93370d)},
    .error = {rgb(0xfda29b), rgb(0x55160c), rgb(0x912018)},
    .plain = {rgb(0xa4a7ae), rgb(0x22262f), rgb(0x252b37)},
    .danger = rgb(0xd92d20),
    .danger_hover = rgb(0xb42318),
    .veil = rgb(0x000000, 166),
    .shadow = rgb(0x000000, 0),
    .high_shadow = rgb(0x000000, 14),
};

a11y::Type type_of(const TextStyle& style)
{
    std::uint16_t weight = 400;
    if (style.face == Face::Medium) weight = 500;
    if (style.face == Face::Semibold) weight = 600;
    return {style.size, style.line, weight};
}

AvatarColours avatar_colours(float hue, const Theme& theme)
{
    if (theme.is_dark) return {hsl(hue, 0.9f, 0.78f), hsl(hue, 0.6f, 0.2f)};
    return {hsl(hue, 0.7f, 0.26f), hsl(hue, 1.0f, 0.92f)};
}

ImU32 faded(ImU32 colour, float opacity)
{
    const auto alpha = static_cast<ImU32>(static_cast<float>(colour >> IM_COL32_A_SHIFT) * opacity);
    return (colour & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
}

}  // namespace latchkey::ui
