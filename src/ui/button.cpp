// button.cpp — buttons and menu items; see controls.hpp.
#include <cmath>

#include "ui/controls.hpp"
#include "ui/draw.hpp"
#include "ui/tooltip.hpp"

namespace latchkey::ui {

namespace {

constexpr float kPadding = 16;
constexpr float kIcon = 18;
constexpr float kIconGap = 8;
constexpr float kDisabledOpacity = 0.5f;

struct Look {
    ImU32 ground, line, text;
};

Look look_of(const Theme& theme, Kind kind, Touch touched)
{
    const bool is_lit = touched != Touch::None;
    switch (kind) {
    case Kind::Primary: {
        const ImU32 ground = is_lit ? theme.brand_hover : theme.brand;
        return {ground, ground, theme.on_brand};
    }
    case Kind::Danger: {
        const ImU32 ground = is_lit ? theme.danger_hover : theme.danger;
        return {ground, ground, theme.on_brand};
    }
    case Kind::Plain: return {is_lit ? theme.mute : theme.surface, theme.control_line, theme.secondary};
    case Kind::Link: return {0, 0, is_lit ? theme.brand : theme.brand_text};
    case Kind::Quiet: return {is_lit ? theme.mute : 0, 0, is_lit ? theme.text : theme.tertiary};
    }
    return {};
}

Look disabled(Look look, const Theme& theme)
{
    // Over the ground it lies on, not through it: a half transparent box would show its own shadow.
    return {look.ground ? theme.mute : 0, look.line ? theme.line : 0,
            faded(look.text == theme.on_brand ? theme.quiet : look.text, kDisabledOpacity + 0.2f)};
}

void draw_ground(Frame& frame, const Rect& rect, Kind kind, const Look& look)
{
    if (kind == Kind::Link) return;
    if (kind == Kind::Quiet) {
        if (look.ground) fill(frame, rect, look.ground, radius::kControl);
        return;
    }
    low_shadow(frame, rect, radius::kControl);
    framed(frame, rect, {look.ground, look.line}, radius::kControl);
}

float content_width(const ButtonSpec& spec)
{
    const float icon = spec.icon == Icon::None ? 0 : kIcon;
    if (spec.label.empty()) return icon;
    return icon + (icon > 0 ? kIconGap : 0) + text_width(type::kBodyStrong, spec.label);
}

void draw_content(Frame& frame, const Rect& rect, const ButtonSpec& spec, ImU32 colour)
{
    const float width = std::min(content_width(spec), rect.w);
    Line line{centred(rect, width, rect.h), kIconGap};
    if (spec.icon != Icon::None) draw_icon(frame, spec.icon, line.take(kIcon), kIcon, colour);
    if (!spec.label.empty()) draw_text(frame, line.rest(), type::kBodyStrong, colour, spec.label);
}

}  // namespace

Touch touch(Frame& frame, a11y::NodeId id, const Rect& rect)
{
    if (frame.is_inert || frame.is_covered || rect.w <= 0 || rect.h <= 0) return Touch::None;
    ImGui::SetCursorScreenPos(frame.to_screen(rect.x, rect.y));
    ImGui::PushID(static_cast<int>(id));
    ImGui::InvisibleButton("", {rect.w, rect.h});
    ImGui::PopID();
    if (ImGui::IsItemActive()) return Touch::Held;
    return ImGui::IsItemHovered() && !frame.input.viewport.is_touch ? Touch::Hovered : Touch::None;
}

Pressed button(Frame& frame, const Rect& rect, const ButtonSpec& spec)
{
    const bool is_disabled = spec.states & a11y::kDisabled;
    const auto id = frame.tree.add(spec.key, {.role = a11y::Role::Button,
                                              .states = spec.states,
                                              .rect = rect,
                                              .type = type_of(type::kBodyStrong),
                                              .name = std::string(spec.name.empty() ? spec.label : spec.name),
                                              .text = std::string(spec.label)});
    auto look = look_of(frame.theme, spec.kind, is_disabled ? Touch::None : touch(frame, id, rect));
    if (is_disabled) look = disabled(look, frame.theme);
    draw_ground(frame, rect, spec.kind, look);
    draw_content(frame, rect, spec, look.text);
    if (spec.label.empty()) offer_tip(frame, id, rect, spec.name);
    return {id, frame.take_press(id) && !is_disabled};
}

float button_width(const ButtonSpec& spec)
{
    return std::ceil(content_width(spec)) + 2 * (spec.kind == Kind::Link ? 0 : kPadding);
}

Pressed menu_item(Frame& frame, const Rect& rect, const MenuItemSpec& spec)
{
    const auto id = frame.tree.add(spec.key, {.role = a11y::Role::MenuItem,
                                              .rect = rect,
                                              .type = type_of(type::kBodyMedium),
                                              .name = std::string(spec.label),
                                              .text = std::string(spec.label)});
    if (touch(frame, id, rect) != Touch::None) fill(frame, rect, frame.theme.mute, radius::kChip);
    Line line{inset(rect, 10, 0), 10};
    draw_icon(frame, spec.icon, line.take(kIcon), kIcon, frame.theme.tertiary);
    draw_text(frame, line.rest(), type::kBodyMedium, frame.theme.secondary, spec.label);
    return {id, frame.take_press(id)};
}

}  // namespace latchkey::ui
