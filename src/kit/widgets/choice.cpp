// choice.cpp — tabs, radio tiles, boxes to tick and switches; see controls.hpp.
#include <algorithm>
#include <cmath>

#include "kit/frame/draw.hpp"
#include "kit/widgets/controls.hpp"

namespace latchkey::kit {

namespace {

constexpr float kLeastWidth = 24;                                 // Of a tab.
constexpr float kTrackWidth = 32, kTrackHeight = 18, kKnob = 12;  // Of a switch.
constexpr float kSwitchGap = 8;
constexpr float kTilePadding = 12;

Tint look_of(const Theme& theme, const RadioSpec& spec, float share)
{
    const auto& [text, ground, line] = theme.disabled;
    if (spec.is_disabled) return {text, ground, spec.is_checked ? text : line};
    if (spec.is_checked) return theme.chosen;
    return {blended(theme.text, theme.lit.text, share), blended(theme.surface, theme.lit.ground, share),
            blended(theme.control.line, theme.lit.line, share)};
}

Tint look_of(const Theme& theme, const CheckBoxSpec& spec, float share)
{
    if (spec.is_disabled) return theme.disabled;
    if (spec.is_checked) return {theme.on_brand, theme.brand, theme.brand};
    return {theme.text, theme.surface, blended(theme.field.line, theme.text, share)};
}

std::uint16_t states(bool is_chosen, a11y::State chosen, bool is_disabled)
{
    return static_cast<std::uint16_t>((is_chosen ? chosen : 0) | (is_disabled ? a11y::kDisabled : 0));
}

// Returns its node. `panel` is what it controls, while it is selected.
a11y::NodeId tab(Frame& frame, const Rect& rect, const KeyedLabel& spec, a11y::NodeId panel)
{
    const auto& theme = frame.theme;
    const bool is_selected = panel != 0;
    auto node = named(a11y::Role::Tab, rect, type::kBodyStrong, spec.label);
    node.related = panel;
    node.states = states(is_selected, a11y::kSelected, false);
    const auto id = frame.tree.add(spec.key, std::move(node));
    const float share = lit(frame, id, rect);
    const ImU32 colour = is_selected ? theme.brand_text : blended(theme.quiet, theme.secondary, share);
    draw_text(frame, centred(rect, text_width(type::kBodyStrong, spec.label), rect.h), type::kBodyStrong, colour,
              spec.label);
    if (is_selected) fill(frame, {rect.x, bottom(rect) - 2, rect.w, 2}, theme.brand);
    return id;
}

}  // namespace

TabList tab_list(Frame& frame, Column& column, const TabListSpec& spec)
{
    const auto panel = frame.tree.id_of(spec.panel);
    Scope list(frame, spec.key, {.role = a11y::Role::TabList, .name = std::string(spec.label)});
    const float top = column.y;
    Column inside = column.inset(spec.padding);
    Flow flow{inside, spec.height, 20, 0};
    const float least = frame.target(kLeastWidth);
    TabList result{0, std::nullopt};
    for (std::size_t i = 0; i < spec.tabs.size(); ++i) {
        const bool is_selected = i == spec.selected;
        const Rect rect = flow.take(std::max(text_width(type::kBodyStrong, spec.tabs[i].label), least));
        hairline(frame, {column.x, bottom(rect) - 1, column.w, 1}, frame.theme.line);
        const auto id = tab(frame, rect, spec.tabs[i], is_selected ? panel : 0);
        if (is_selected) result.selected = id;
        if (frame.take_press(id)) result.pressed = i;
    }
    column.y = inside.y;
    list.set_rect({column.x, top, column.w, column.y - top});
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
    const float share = spec.is_disabled ? 0 : lit(frame, scope.id(), rect);
    const auto look = look_of(theme, spec, share);
    const bool is_plain = !spec.is_checked && !spec.is_disabled;
    framed(frame, rect, {look.ground, look.line}, radius::kTile);
    // The chosen one has a line twice as thick: not by colour alone.
    if (spec.is_checked) {
        const float px = 1 / frame.input.viewport.density;
        framed(frame, grown(rect, -px), {look.ground, look.line}, radius::kTile - px);
    }
    Column column{rect.x + kTilePadding, rect.y + (rect.h - type::kBodyStrong.line - type::kCaption.line) / 2,
                  rect.w - 2 * kTilePadding};
    text_line(frame, column.take(type::kBodyStrong.line),
              {.key = "label", .text = spec.label, .style = type::kBodyStrong, .colour = look.text});
    text_line(frame, column.take(type::kCaption.line),
              {.key = "detail",
               .text = spec.detail,
               .style = type::kCaption,
               .colour = is_plain ? blended(theme.quiet, theme.lit.text, share) : look.text});
    return frame.take_press(scope.id()) && !spec.is_disabled;
}

float radio_width(std::string_view label, std::string_view detail)
{
    return 2 * kTilePadding + std::max(text_width(type::kBodyStrong, label), text_width(type::kCaption, detail));
}

bool segment(Frame& frame, const Rect& rect, const SegmentSpec& spec)
{
    const auto& theme = frame.theme;
    auto node = named(a11y::Role::Radio, rect, type::kLabel, spec.label);
    node.states = states(spec.is_checked, a11y::kChecked, false);
    const auto id = frame.tree.add(spec.key, std::move(node));
    const float share = lit(frame, id, rect);
    if (spec.is_checked) framed(frame, inset(rect, 2, 2), {theme.chosen.ground, theme.chosen.line}, radius::kChip);
    const ImU32 colour = spec.is_checked ? theme.chosen.text : blended(theme.tertiary, theme.text, share);
    draw_text(frame, centred(rect, text_width(type::kLabel, spec.label), rect.h), type::kLabel, colour, spec.label);
    return frame.take_press(id);
}

bool check_box(Frame& frame, const Rect& rect, const CheckBoxSpec& spec)
{
    constexpr float kSquare = 16;
    const auto& theme = frame.theme;
    const auto id = frame.tree.add(spec.key, {.role = a11y::Role::CheckBox,
                                              .states = states(spec.is_checked, a11y::kChecked, spec.is_disabled),
                                              .rect = rect,
                                              .name = std::string(spec.name)});
    const auto look = look_of(theme, spec, lit(frame, id, rect));
    const Rect square = centred(rect, kSquare, kSquare);
    framed(frame, square, {look.ground, look.line}, 4);
    if (spec.is_checked) draw_icon(frame, Icon::Check, square, kSquare, look.text);
    return frame.take_press(id) && !spec.is_disabled;
}

float switch_width(std::string_view label)
{
    return kTrackWidth + kSwitchGap + std::ceil(text_width(type::kLabel, label));
}

bool toggle(Frame& frame, const Rect& rect, const SwitchSpec& spec)
{
    const auto& theme = frame.theme;
    Scope scope(frame, spec.key,
                {.role = a11y::Role::Switch,
                 .states =
                     static_cast<std::uint16_t>(states(spec.is_on, a11y::kChecked, false) | a11y::kNamedByContent),
                 .rect = rect,
                 .name = std::string(spec.label),
                 .description = std::string(spec.detail)});
    const float share = lit(frame, scope.id(), rect);
    const float on = frame.motion.lit(frame.tree.id_of("knob"), spec.is_on);
    Line line{rect, kSwitchGap};
    const Rect track = centred(line.take(kTrackWidth), kTrackWidth, kTrackHeight);
    framed(frame, track, {blended(theme.surface, theme.brand, on), blended(theme.field.line, theme.brand, on)},
           kTrackHeight / 2);
    constexpr float kEdge = (kTrackHeight - kKnob) / 2;
    const float way = kTrackWidth - kKnob - 2 * kEdge;
    disc(frame, {track.x + kEdge + way * on, track.y + kEdge, kKnob, kKnob},
         blended(theme.tertiary, theme.on_brand, on));
    text_line(frame, line.rest(),
              {.key = "label",
               .text = spec.label,
               .style = type::kLabel,
               .colour = blended(theme.tertiary, theme.text, share)});
    return frame.take_press(scope.id());
}

}  // namespace latchkey::kit
