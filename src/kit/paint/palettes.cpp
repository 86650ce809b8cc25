// palettes.cpp — the themes, colour by colour; see theme.hpp.
#include "kit/paint/theme.hpp"

namespace latchkey::kit {

namespace {

// 0xRRGGBB as designers write it.
constexpr ImU32 rgb(unsigned hex, unsigned alpha = 255)
{
    return IM_COL32((hex >> 16) & 255, (hex >> 8) & 255, hex & 255, alpha);
}

constexpr Theme kLight{
    .is_dark = false,
    .has_hues = true,
    .page = rgb(0xfafafa),
    .surface = rgb(0xffffff),
    .raised = rgb(0xffffff),
    .mute = rgb(0xf5f5f5),
    .skeleton = rgb(0xf0f0f1),
    .line = rgb(0xe9eaeb),
    .control = {rgb(0x414651), rgb(0xffffff), rgb(0xd5d7da)},
    // A button is known by its label, a field by nothing but its line: 3:1.
    .field = {rgb(0x181d27), rgb(0xffffff), rgb(0x8b9099)},
    .lit = {rgb(0x181d27), rgb(0xf5f5f5), rgb(0xd5d7da)},
    .disabled = {rgb(0x9a9da4), rgb(0xf5f5f5), rgb(0xe9eaeb)},
    .chosen = {rgb(0x175cd3), rgb(0xeff8ff), rgb(0x1570ef)},
    .text = rgb(0x181d27),
    .secondary = rgb(0x414651),
    .tertiary = rgb(0x535862),
    .quiet = rgb(0x717680),
    .brand = rgb(0x1570ef),
    .brand_hover = rgb(0x175cd3),
    .on_brand = rgb(0xffffff),
    .on_brand_hover = rgb(0xffffff),
    .brand_text = rgb(0x175cd3),
    .danger = rgb(0xd92d20),
    .danger_hover = rgb(0xb42318),
    .ok = {rgb(0x067647), rgb(0xecfdf3), rgb(0xabefc6)},
    .warning = {rgb(0xb54708), rgb(0xfffaeb), rgb(0xfedf89)},
    .error = {rgb(0xb42318), rgb(0xfef3f2), rgb(0xfecdca)},
    .plain = {rgb(0x535862), rgb(0xf5f5f5), rgb(0xe9eaeb)},
    .veil = rgb(0x0a0d12, 140),
    .shadow = rgb(0x0a0d12, 13),
    .high_shadow = rgb(0x0a0d12, 23),
};

constexpr Theme kDark{
    .is_dark = true,
    .has_hues = true,
    .page = rgb(0x0a0d12),
    .surface = rgb(0x13161b),
    .raised = rgb(0x181d27),
    .mute = rgb(0x22262f),
    .skeleton = rgb(0x22262f),
    .line = rgb(0x252b37),
    .control = {rgb(0xd5d7da), rgb(0x13161b), rgb(0x373a41)},
    .field = {rgb(0xfafafa), rgb(0x13161b), rgb(0x6b7079)},
    .lit = {rgb(0xfafafa), rgb(0x22262f), rgb(0x373a41)},
    .disabled = {rgb(0x61656c), rgb(0x22262f), rgb(0x252b37)},
    .chosen = {rgb(0x84caff), rgb(0x102a56), rgb(0x1570ef)},
    .text = rgb(0xfafafa),
    .secondary = rgb(0xd5d7da),
    .tertiary = rgb(0xa4a7ae),
    .quiet = rgb(0x85888e),
    .brand = rgb(0x1570ef),
    .brand_hover = rgb(0x175cd3),
    .on_brand = rgb(0xffffff),
    .on_brand_hover = rgb(0xffffff),
    .brand_text = rgb(0x84caff),
    .danger = rgb(0xd92d20),
    .danger_hover = rgb(0xb42318),
    .ok = {rgb(0x75e0a7), rgb(0x053321), rgb(0x085d3a)},
    .warning = {rgb(0xfec84b), rgb(0x4e1d09), rgb(0x93370d)},
    .error = {rgb(0xfda29b), rgb(0x55160c), rgb(0x912018)},
    .plain = {rgb(0xa4a7ae), rgb(0x22262f), rgb(0x252b37)},
    .veil = rgb(0x000000, 166),
    .shadow = rgb(0x000000, 0),
    .high_shadow = rgb(0x000000, 125),
};

// What there is to choose where everything else is black or white.
struct Strong {
    bool is_dark;
    ImU32 ground, mute, line, text, muted;
    ImU32 brand, brand_hover, on_brand, soft;
    ImU32 danger, danger_hover;
    ImU32 ok, warning, error;
};

constexpr Theme strong(const Strong& c)
{
    return {
        .is_dark = c.is_dark,
        .has_hues = false,
        .page = c.ground,
        .surface = c.ground,
        .raised = c.ground,
        .mute = c.mute,
        .skeleton = c.mute,
        .line = c.line,
        .control = {c.text, c.ground, c.text},
        .field = {c.text, c.ground, c.text},
        .lit = {c.text, c.mute, c.text},
        .disabled = {c.muted, c.ground, c.line},
        .chosen = {c.brand, c.soft, c.brand},
        .text = c.text,
        .secondary = c.text,
        .tertiary = c.text,
        .quiet = c.text,
        .brand = c.brand,
        .brand_hover = c.brand_hover,
        .on_brand = c.on_brand,
        .on_brand_hover = c.on_brand,
        .brand_text = c.brand,
        .danger = c.danger,
        .danger_hover = c.danger_hover,
        .ok = {c.ok, c.ground, c.ok},
        .warning = {c.warning, c.ground, c.warning},
        .error = {c.error, c.ground, c.error},
        .plain = {c.text, c.ground, c.line},
        .veil = rgb(0x000000, 191),
        .shadow = 0,
        .high_shadow = 0,
    };
}

constexpr Theme kStrongLight = strong({
    .is_dark = false,
    .ground = rgb(0xffffff),
    .mute = rgb(0xe6e6e6),
    .line = rgb(0x595959),
    .text = rgb(0x000000),
    .muted = rgb(0x595959),
    .brand = rgb(0x0b4aa8),
    .brand_hover = rgb(0x063a86),
    .on_brand = rgb(0xffffff),
    .soft = rgb(0xf2f7ff),
    .danger = rgb(0xa1140c),
    .danger_hover = rgb(0x7a0f09),
    .ok = rgb(0x00522f),
    .warning = rgb(0x7a2e00),
    .error = rgb(0xa1140c),
});

constexpr Theme kStrongDark = strong({
    .is_dark = true,
    .ground = rgb(0x000000),
    .mute = rgb(0x2b2b2b),
    .line = rgb(0x9a9a9a),
    .text = rgb(0xffffff),
    .muted = rgb(0x9e9e9e),
    .brand = rgb(0x8fc7ff),
    .brand_hover = rgb(0xc4e2ff),
    .on_brand = rgb(0x000000),
    .soft = rgb(0x0a1f3d),
    .danger = rgb(0xffb3ab),
    .danger_hover = rgb(0xffd6d1),
    .ok = rgb(0x8af0b8),
    .warning = rgb(0xffd35c),
    .error = rgb(0xffb3ab),
});

// Only pairs that the system itself sets on each other. What is lit or chosen is highlighted, for want of tints.
Theme forced(bool is_dark, const SystemColours& c)
{
    const Tint text{c.canvas_text, c.canvas, c.canvas_text};
    const Tint highlight{c.highlight_text, c.highlight, c.highlight};
    return {
        .is_dark = is_dark,
        .has_hues = false,
        .page = c.canvas,
        .surface = c.canvas,
        .raised = c.canvas,
        .mute = c.canvas,
        .skeleton = c.gray_text,
        .line = c.canvas_text,
        .control = {c.button_text, c.button_face, c.button_border},
        .field = {c.field_text, c.field, c.button_border},
        .lit = highlight,
        .disabled = {c.gray_text, c.canvas, c.gray_text},
        .chosen = highlight,
        .text = c.canvas_text,
        .secondary = c.canvas_text,
        .tertiary = c.canvas_text,
        .quiet = c.canvas_text,
        .brand = c.highlight,
        .brand_hover = c.highlight_text,
        .on_brand = c.highlight_text,
        .on_brand_hover = c.highlight,
        .brand_text = c.link_text,
        .danger = c.highlight,
        .danger_hover = c.highlight_text,
        .ok = text,
        .warning = text,
        .error = text,
        .plain = text,
        .veil = faded(c.canvas, 0.8f),
        .shadow = 0,
        .high_shadow = 0,
    };
}

}  // namespace

Theme theme_for(const Colours& colours)
{
    switch (colours.contrast) {
    case Contrast::Normal: {
        const auto& theme = colours.is_dark ? kDark : kLight;
        return colours.brand ? branded(theme, *colours.brand) : theme;
    }
    case Contrast::More: return colours.is_dark ? kStrongDark : kStrongLight;
    case Contrast::Forced: return forced(colours.is_dark, colours.system);
    }
    return kLight;
}

}  // namespace latchkey::kit
