// field.cpp — fields; see controls.hpp. The browser's own input element lies over each: it shows the caret, and the
// text while the focus is there.
#include "base/unicode/direction.hpp"
#include "kit/frame/draw.hpp"
#include "kit/widgets/controls.hpp"

namespace latchkey::kit {

namespace {

constexpr std::string_view kDot = "•";
constexpr std::size_t kMaskLength = 40;  // Of a secret that is not shown, so that not even its length is.

std::string dots(std::size_t count)
{
    std::string text;
    while (count-- > 0) text += kDot;
    return text;
}

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xc0) != 0x80; }));
}

Tint look_of(const Theme& theme, const FieldSpec& spec)
{
    if (spec.states & a11y::kDisabled) return theme.disabled;
    return {theme.field.text, theme.field.ground, spec.problem.empty() ? theme.field.line : theme.error.text};
}

void draw_box(Frame& frame, const Rect& rect, const FieldSpec& spec)
{
    const auto look = look_of(frame.theme, spec);
    low_shadow(frame, rect, radius::kControl);
    framed(frame, rect, {look.ground, look.line}, radius::kControl);
}

// As the twin's elements have it by their `dir` (twin_element.js): what is typed by anybody goes the way of its first
// letter, what only machines read from left to right.
bool is_rtl(a11y::Input input, std::string_view value)
{
    return (input == a11y::Input::Text || input == a11y::Input::Search) && begins_rtl(value);
}

void draw_value(Frame& frame, const Rect& rect, const FieldSpec& spec, const TextStyle& style, std::string_view value)
{
    const Rect box = inset(rect, kFieldPadding, 0);
    const Clip clip(frame, box);
    const float width = text_width(style, value);
    const bool is_at_start = is_rtl(spec.input, value) == frame.is_rtl();
    draw_text(frame, {is_at_start ? box.x : end(box) - width, box.y, width, box.h}, style,
              look_of(frame.theme, spec).text, value);
}

a11y::Node node_of(const Rect& rect, const FieldSpec& spec, const TextStyle& style)
{
    return {.role = a11y::Role::TextBox,
            .states = static_cast<std::uint16_t>(spec.states | (spec.problem.empty() ? 0 : a11y::kInvalid)),
            .input = spec.input,
            .rect = rect,
            .type = type_of(style),
            .name = std::string(spec.label),
            .description = std::string(spec.problem)};
}

}  // namespace

void field_label(Frame& frame, Column& column, const FieldSpec& spec)
{
    const auto label = text_line(frame, column.take(type::kLabel.line),
                                 {.key = std::string(spec.key) + "-label",
                                  .text = spec.label,
                                  .style = type::kLabel,
                                  .colour = frame.theme.quiet,
                                  .role = a11y::Role::Label});
    frame.tree.at(label).related = frame.tree.id_of(spec.key);
    column.skip(6);
}

a11y::NodeId field(Frame& frame, Column& column, const FieldSpec& spec, std::string& value)
{
    field_label(frame, column, spec);
    const Rect rect = column.take(size::kTouch);

    const bool is_secret = spec.input == a11y::Input::Password || spec.input == a11y::Input::Token;
    auto node = node_of(rect, spec, type::kBody);
    if (is_secret) node.states |= a11y::kSecret;
    const auto id = frame.tree.add(spec.key, std::move(node));
    if (auto written = frame.take_value(id)) {
        if (is_secret) wipe(value);
        value = std::move(*written);
    }
    frame.tree.at(id).value = value;

    draw_box(frame, rect, spec);
    if (!frame.is_focused(id)) {
        draw_value(frame, rect, spec, type::kBody, is_secret ? dots(characters(value)) : std::string_view(value));
    }
    return id;
}

bool search_field(Frame& frame, const Rect& rect, std::string_view key, std::string_view label, std::string& value)
{
    constexpr float kIcon = 18;
    const FieldSpec spec{.key = key, .label = label, .input = a11y::Input::Search};
    auto node = node_of(rect, spec, type::kBody);
    node.role = a11y::Role::SearchBox;
    const auto id = frame.tree.add(key, std::move(node));
    const auto written = frame.take_value(id);
    const bool has_changed = written && *written != value;
    if (has_changed) value = *written;
    frame.tree.at(id).value = value;

    draw_box(frame, rect, spec);
    // At the end of a text browsers put what clears it.
    if (value.empty()) {
        draw_icon(frame, Icon::Search, {end(rect) - kIcon - kFieldPadding, rect.y, kIcon, rect.h}, kIcon,
                  frame.theme.tertiary);
    }
    if (frame.is_focused(id)) return has_changed;
    if (value.empty())
        draw_text(frame, inset(rect, kFieldPadding, 0), type::kBody, frame.theme.tertiary, label);
    else
        draw_value(frame, rect, spec, type::kBody, value);
    return has_changed;
}

a11y::NodeId read_only_field(Frame& frame, const Rect& rect, const FieldSpec& spec, const Secret& value)
{
    auto node = node_of(rect, spec, type::kCode);
    node.states |= static_cast<std::uint16_t>(a11y::kReadOnly | (value.is_empty() ? a11y::kMasked : a11y::kSecret));
    node.value = value.is_empty() ? dots(kMaskLength) : std::string(value.reveal());
    draw_box(frame, rect, spec);
    const auto id = frame.tree.add(spec.key, std::move(node));
    if (!frame.is_focused(id)) draw_value(frame, rect, spec, type::kCode, frame.tree.at(id).value);
    return id;
}

}  // namespace latchkey::kit
