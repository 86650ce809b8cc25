// button.cpp — buttons and links; see controls.hpp.
#include <cmath>
#include <span>
#include <vector>

#include "kit/frame/draw.hpp"
#include "kit/paint/shapes.hpp"
#include "kit/paint/text/text.hpp"
#include "kit/widgets/controls.hpp"
#include "kit/widgets/tooltip.hpp"

namespace latchkey::kit {

namespace {

constexpr float kPadding = 16;
constexpr float kLeastPadding = 6;  // Where a label takes several lines.
constexpr float kIcon = 18;
constexpr float kIconGap = 8;
constexpr float kSpinner = 16;

struct Look {
    ImU32 ground, line, text;
};

Look look_of(const Theme& theme, Kind kind)
{
    switch (kind) {
    case Kind::Primary: return {theme.brand, theme.brand, theme.on_brand};
    case Kind::Danger: return {theme.danger, theme.danger, theme.on_brand};
    case Kind::Plain: return {theme.control.ground, theme.control.line, theme.control.text};
    case Kind::Link: return {0, 0, theme.brand_text};
    case Kind::Quiet: return {0, 0, theme.tertiary};
    }
    return {};
}

Look lit_look_of(const Theme& theme, Kind kind)
{
    const auto& [text, ground, line] = theme.lit;
    switch (kind) {
    case Kind::Primary: return {theme.brand_hover, theme.brand_hover, theme.on_brand_hover};
    case Kind::Danger: return {theme.danger_hover, theme.danger_hover, theme.on_brand_hover};
    case Kind::Plain: return {ground, line, text};
    case Kind::Link: return {0, 0, theme.text};
    case Kind::Quiet: return {ground, 0, text};
    }
    return {};
}

// Over the ground it lies on, not through it: a half transparent box would show its own shadow.
Look disabled_look_of(const Theme& theme, Kind kind)
{
    const bool has_box = kind != Kind::Link && kind != Kind::Quiet;
    const auto& [text, ground, line] = theme.disabled;
    return {has_box ? ground : 0, has_box ? line : 0, text};
}

// What is under way cannot be pressed again, but is not dimmed either.
Look look_of(Frame& frame, a11y::NodeId id, const Rect& rect, const ButtonSpec& spec)
{
    const bool is_disabled = spec.states & a11y::kDisabled;
    const bool is_busy = spec.states & a11y::kBusy;
    if (is_disabled && !is_busy) return disabled_look_of(frame.theme, spec.kind);
    const float share = is_busy ? 0 : lit(frame, id, rect);
    const auto from = look_of(frame.theme, spec.kind), to = lit_look_of(frame.theme, spec.kind);
    return {blended(from.ground, to.ground, share), blended(from.line, to.line, share),
            blended(from.text, to.text, share)};
}

// Three quarters of a circle, which turn for a while.
void spinner(Frame& frame, const Rect& box, ImU32 colour, float turns)
{
    const auto step = static_cast<int>(turns * shape::kSpinnerSteps) % shape::kSpinnerSteps;
    draw_shape(frame, shape::kSpinner + static_cast<ImWchar>(step), centred(box, kSpinner, kSpinner), colour);
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

// What stands before the label, and keeps off it.
float icon_width(const ButtonSpec& spec)
{
    const bool has_icon = spec.icon != Icon::None || (spec.states & a11y::kBusy);
    return has_icon ? kIcon + (spec.label.empty() ? 0 : kIconGap) : 0;
}

float content_width(const ButtonSpec& spec)
{
    return icon_width(spec) + (spec.label.empty() ? 0 : text_width(type::kBodyStrong, spec.label));
}

void progress(Frame& frame, const Rect& box, const ButtonSpec& spec, ImU32 colour)
{
    const Rect place = centred(box, kSpinner, kSpinner);
    const auto id =
        frame.tree.add(std::string(spec.key) + "-progress",
                       {.role = a11y::Role::ProgressBar, .rect = place, .name = std::string(spec.progress)});
    spinner(frame, place, colour, frame.motion.turns(id));
}

// The lines of a label that does not fit into one; otherwise none.
std::vector<std::string_view> lines_of(const ButtonSpec& spec, float width)
{
    if (spec.label.empty() || content_width(spec) <= width) return {};
    const float padding = spec.kind == Kind::Link ? 0 : kLeastPadding;
    return wrapped(type::kBodyStrong, spec.label, width - icon_width(spec) - 2 * padding);
}

void draw_label(Frame& frame, const Rect& box, std::string_view label, std::span<const std::string_view> lines,
                ImU32 colour)
{
    if (lines.empty()) return draw_text(frame, box, type::kBodyStrong, colour, label);
    Column column{box.x, box.y + (box.h - static_cast<float>(lines.size()) * type::kBodyStrong.line) / 2, box.w};
    draw_lines(frame, column, {type::kBodyStrong, colour, true}, lines);
}

void draw_content(Frame& frame, const Rect& rect, const ButtonSpec& spec, std::span<const std::string_view> lines,
                  ImU32 colour)
{
    const float room = lines.empty() || spec.kind == Kind::Link ? rect.w : rect.w - 2 * kLeastPadding;
    Line line{centred(rect, std::min(content_width(spec), room), rect.h), kIconGap};
    if (spec.states & a11y::kBusy) {
        progress(frame, line.take(kIcon), spec, colour);
    } else if (spec.icon != Icon::None) {
        draw_icon(frame, spec.icon, line.take(kIcon), kIcon, colour);
    }
    if (!spec.label.empty()) draw_label(frame, line.rest(), spec.label, lines, colour);
}

bool has_inside(const Frame& frame, const Rect& rect, ImVec2 place)
{
    const auto [min, max] = frame.to_screen(rect);
    return place.x >= min.x && place.x < max.x && place.y >= min.y && place.y < max.y;
}

}  // namespace

bool is_touched(const Frame& frame, const Rect& rect)
{
    if (frame.is_inert || frame.is_covered) return false;
    const auto& io = ImGui::GetIO();
    // What went down is held wherever it goes, and lights nothing else up on its way.
    const bool is_down = io.MouseDown[ImGuiMouseButton_Left];
    const ImVec2 place = is_down ? io.MouseClickedPos[ImGuiMouseButton_Left] : io.MousePos;
    return (is_down || !frame.input.viewport.is_touch) && has_inside(frame, rect, place);
}

float lit(Frame& frame, a11y::NodeId id, const Rect& rect)
{
    return frame.shows(rect) ? frame.motion.lit(id, is_touched(frame, rect)) : 0;
}

Pressed button(Frame& frame, const Rect& rect, const ButtonSpec& spec)
{
    const auto lines = lines_of(spec, rect.w);
    const auto id =
        frame.tree.add(spec.key, {.role = a11y::Role::Button,
                                  .states = spec.states,
                                  .rect = rect,
                                  .type = type_of(type::kBodyStrong),
                                  .name = std::string(spec.name.empty() ? spec.label : spec.name),
                                  .text = lines.empty() ? std::string(spec.label) : marked(spec.label, lines)});
    const auto look = look_of(frame, id, rect, spec);
    draw_ground(frame, rect, spec.kind, look);
    draw_content(frame, rect, spec, lines, look.text);
    if (spec.label.empty()) offer_tip(frame, id, rect, spec.name);
    return {id, frame.take_press(id) && !(spec.states & a11y::kDisabled)};
}

float button_width(const ButtonSpec& spec)
{
    return std::ceil(content_width(spec)) + 2 * (spec.kind == Kind::Link ? 0 : kPadding);
}

void link(Frame& frame, const Rect& box, const LinkSpec& spec)
{
    const Scope scope(frame, spec.key,
                      {.role = a11y::Role::Link,
                       .states = a11y::kNamedByContent,
                       .rect = box,
                       .name = std::string(spec.text),
                       .description = std::string(spec.hint),
                       .value = std::string(spec.address)});
    const auto& theme = frame.theme;
    const float text = std::ceil(text_width(spec.style, spec.text));
    const ImU32 colour = blended(theme.brand_text, theme.text, lit(frame, scope.id(), box));
    const Rect words = {end(box) - text, box.y, text, box.h};
    text_line(frame, words, {.key = "label", .text = spec.text, .style = spec.style, .colour = colour});
    hairline(frame, {words.x, box.y + box.h / 2 + spec.style.size / 2 + 1, words.w, 1}, colour);
}

}  // namespace latchkey::kit
