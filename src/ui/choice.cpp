// choice.cpp — tabs and radio tiles; see controls.hpp.
#include "ui/controls.hpp"
#include "ui/draw.hpp"

namespace latchkey::ui {

namespace {

constexpr float kLeastWidth = 24;  // Of a tab.

std::uint16_t states(bool is_chosen, a11y::State chosen, bool is_disabled)
{
    return static_cast<std::uint16_t>((is_chosen ? chosen : 0) | (is_disabled ? a11y::kDisabled : 0));
}

// Returns its node. `panel` is what it controls, while it is selected.
a11y::NodeId tab(Frame& frame, const Rect& rect, std::string_view label, a11y::NodeId panel)
{
    const auto& theme = frame.theme;
    const bool is_selected = panel != 0;
    const auto id = frame.tree.add(label, {.related = panel,
                                           .role = a11y::Role::Tab,
                                           .states = states(is_selected, a11y::kSelected, false),
                                           .rect = rect,
                                           .type = type_of(type::kBodyStrong),
                                           .name = std::string(label),
                                           .text = std::string(label)});
    const bool is_lit = touch(frame, id, rect) != Touch::None;
    const ImU32 colour = is_selected ? theme.brand_text : is_lit ? theme.secondary : theme.quiet;
    draw_text(frame, centred(rect, text_width(type::kBodyStrong, label), rect.h), type::kBodyStrong, colour, label);
    if (is_selected) fill(frame, {rect.x, bottom(rect) - 2, rect.w, 2}, theme.brand);
    return id;
}

}  // namespace

TabList tab_list(Frame& frame, const Rect& bar, const TabListSpec& spec)
{
    const auto panel = frame.tree.id_of(spec.panel);
    hairline(frame, {bar.x, bottom(bar) - 1, bar.w, 1}, frame.theme.line);
    Scope list(frame, spec.key, {.role = a11y::Role::TabList, .rect = bar, .name = std::string(spec.label)});
    Line line{inset(bar, spec.padding, 0), 20};
    const float least = frame.target(kLeastWidth);
    TabList result{0, std::nullopt};
    for (std::size_t i = 0; i < spec.tabs.size(); ++i) {
        const bool is_selected = i == spec.selected;
        const Rect rect = line.take(std::max(text_width(type::kBodyStrong, spec.tabs[i]), least));
        const auto id = tab(frame, rect, spec.tabs[i], is_selected ? panel : 0);
        if (is_selected) result.selected = id;
        if (frame.take_press(id)) result.pressed = i;
    }
    return result;
}

bool radio(Frame& frame, const Rect& rect, const RadioSpec& spec)
{
    const auto& theme = frame.theme;
    Scope scope(frame, spec.key,
                {.role = a11y::Role::Radio,
                 .states = static_cast<std::uint16_t>(states(spec.is_checked, a11y::kChecked, spec.is_disabled) |
                                                      a11y::kNamedByContent),
                 .rect = rect,
                 .name = std::string(spec.label),
                 .description = std::string(spec.detail)});
    const bool is_lit = touch(frame, scope.id(), rect) != Touch::None;
    const ImU32 ground = spec.is_checked ? theme.brand_soft : is_lit ? theme.mute : theme.surface;
    framed(frame, rect, {ground, spec.is_checked ? theme.brand : theme.control_line}, radius::kTile);
    // The chosen one has a line twice as thick: not by colour alone.
    if (spec.is_checked) {
        const float px = 1 / frame.input.viewport.density;
        framed(frame, grown(rect, -px), {ground, theme.brand}, radius::kTile - px);
    }
    Column column{rect.x + 12, rect.y + (rect.h - type::kBodyStrong.line - type::kCaption.line) / 2, rect.w - 24};
    text_line(frame, column.take(type::kBodyStrong.line),
              {.key = "label",
               .text = spec.label,
               .style = type::kBodyStrong,
               .colour = spec.is_checked ? theme.brand_text : theme.text});
    text_line(frame, column.take(type::kCaption.line),
              {.key = "detail",
               .text = spec.detail,
               .style = type::kCaption,
               .colour = spec.is_checked ? theme.brand_text : theme.quiet});
    return frame.take_press(scope.id()) && !spec.is_disabled;
}

}  // namespace latchkey::ui
