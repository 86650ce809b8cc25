// menu.cpp — see menu.hpp.
#include "kit/widgets/menu.hpp"

#include <algorithm>
#include <cmath>

#include "kit/frame/draw.hpp"

namespace latchkey::kit {

namespace {

constexpr float kItemIcon = 18;
constexpr float kItemPadding = 10;
constexpr float kAround = 6;  // The items.
constexpr float kApart = 4;   // Between it and its button.
constexpr float kLeast = 208;

Pressed item_ui(Frame& frame, const Rect& rect, const MenuItemSpec& spec)
{
    if (spec.begins_group) hairline(frame, {rect.x, rect.y - 1, rect.w, 1}, frame.theme.line);
    const auto role = spec.is_checked ? a11y::Role::MenuItemRadio : a11y::Role::MenuItem;
    auto node = named(role, rect, type::kBodyMedium, spec.label);
    node.states = spec.is_checked.value_or(false) ? a11y::kChecked : 0;
    node.value = spec.language;
    const auto id = frame.tree.add(spec.key, std::move(node));
    const auto& theme = frame.theme;
    const float share = lit(frame, id, rect);
    fill(frame, rect, faded(theme.lit.ground, share), radius::kChip);
    Line line{inset(rect, kItemPadding, 0), kItemPadding};
    const auto icon = spec.is_checked.value_or(false) ? Icon::Check : spec.icon;
    const Rect place = line.take(kItemIcon);
    if (icon != Icon::None) draw_icon(frame, icon, place, kItemIcon, blended(theme.tertiary, theme.lit.text, share));
    draw_text(frame, line.rest(), type::kBodyMedium, blended(theme.secondary, theme.lit.text, share), spec.label);
    return {id, frame.take_press(id)};
}

// As high as a control; of a long menu in a low window less, so that all of it is seen.
float item_height(const Frame& frame, std::size_t count)
{
    constexpr float kLowest = 28;
    const float room = frame.input.viewport.height - 2 * frame.margin() - 2 * kAround;
    return std::clamp(std::floor(room / static_cast<float>(count)), frame.target(kLowest),
                      frame.target(size::kControl));
}

Rect place_of(const Frame& frame, const MenuSpec& spec)
{
    float width = kLeast;
    for (const auto& item : spec.items)
        width = std::max(width, text_width(type::kBodyMedium, item.label) + kItemIcon + 3 * kItemPadding + 2 * kAround);
    width = std::min(std::ceil(width), frame.input.viewport.width - 2 * frame.margin());
    const float height = static_cast<float>(spec.items.size()) * item_height(frame, spec.items.size()) + 2 * kAround;
    const float above = std::max(frame.margin(), spec.opener.y - height - kApart);
    return {std::max(frame.margin(), end(spec.opener) - width), spec.is_above ? above : bottom(spec.opener) + kApart,
            width, height};
}

bool is_pressed_outside(const Frame& frame, const Rect& box, const Rect& opener)
{
    const auto is_over = [&](const Rect& rect) {
        const auto [min, max] = frame.to_screen(rect);
        return ImGui::IsMouseHoveringRect(min, max, false);
    };
    return ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !is_over(box) && !is_over(opener);
}

}  // namespace

Pressed menu_button(Frame& frame, const Rect& rect, ButtonSpec spec, bool is_open)
{
    spec.states |= static_cast<std::uint16_t>(a11y::kHasMenu | (is_open ? a11y::kExpanded : 0));
    const auto pressed = button(frame, rect, spec);
    if (is_open) frame.menu_button = pressed.id;
    return pressed;
}

std::optional<std::size_t> menu(Frame& frame, const MenuSpec& spec)
{
    const Overlay overlay(frame);
    const Rect box = place_of(frame, spec);
    const Fade fade(frame, frame.motion.appearance(frame.tree.id_of(spec.key)));
    if (spec.is_above) frame.document_height = std::max(frame.document_height, bottom(box) + frame.margin());
    high_shadow(frame, box);
    framed(frame, box, {frame.theme.raised, frame.theme.line}, radius::kCard);
    Scope scope(frame, spec.key, {.role = a11y::Role::Menu, .rect = box, .name = std::string(spec.label)});
    frame.menu = scope.id();

    const bool is_page_covered = std::exchange(frame.is_covered, false);
    Column column{box.x + kAround, box.y + kAround, box.w - 2 * kAround};
    a11y::NodeId first = 0, checked = 0;
    std::optional<std::size_t> pressed;
    for (std::size_t i = 0; i < spec.items.size(); ++i) {
        const auto item = item_ui(frame, column.take(item_height(frame, spec.items.size())), spec.items[i]);
        if (i == 0) first = item.id;
        if (!checked && spec.items[i].is_checked.value_or(false)) checked = item.id;
        if (item) pressed = i;
    }
    frame.first_focus = checked ? checked : first;
    frame.is_covered = is_page_covered;
    frame.is_menu_left = is_pressed_outside(frame, box, spec.opener);
    return pressed;
}

}  // namespace latchkey::kit
