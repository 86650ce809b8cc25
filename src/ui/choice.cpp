// choice.cpp — tabs and radio tiles; see controls.hpp.
#include "ui/controls.hpp"
#include "ui/draw.hpp"

namespace latchkey::ui {

namespace {

std::uint16_t states(bool is_chosen, a11y::State chosen, bool is_disabled)
{
    return static_cast<std::uint16_t>((is_chosen ? chosen : 0) | (is_disabled ? a11y::kDisabled : 0));
}

}  // namespace

bool tab(Frame& frame, Line& line, const TabSpec& spec)
{
    const auto& theme = frame.theme;
    const Rect rect = line.take(text_width(type::kBodyStrong, spec.label));
    const auto id = frame.tree.add(spec.key, {.role = a11y::Role::Tab,
                                              .states = states(spec.is_selected, a11y::kSelected, false),
                                              .rect = rect,
                                              .type = type_of(type::kBodyStrong),
                                              .name = std::string(spec.label),
                                              .text = std::string(spec.label)});
    const bool is_lit = touch(frame, id, rect) != Touch::None;
    const ImU32 colour = spec.is_selected ? theme.brand_text : is_lit ? theme.secondary : theme.quiet;
    draw_text(frame, rect, type::kBodyStrong, colour, spec.label);
    if (spec.is_selected) fill(frame, {rect.x, bottom(rect) - 2, rect.w, 2}, theme.brand);
    return frame.take_press(id);
}

bool radio(Frame& frame, const Rect& rect, const RadioSpec& spec)
{
    const auto& theme = frame.theme;
    const auto id = frame.tree.add(spec.key, {.role = a11y::Role::Radio,
                                              .states = states(spec.is_checked, a11y::kChecked, spec.is_disabled),
                                              .rect = rect,
                                              .name = std::string(spec.label),
                                              .description = std::string(spec.detail)});
    const bool is_lit = touch(frame, id, rect) != Touch::None;
    const ImU32 ground = spec.is_checked ? theme.brand_soft : is_lit ? theme.mute : theme.surface;
    framed(frame, rect, {ground, spec.is_checked ? theme.brand : theme.control_line}, radius::kTile);
    // The chosen one has a line twice as thick: not by colour alone.
    if (spec.is_checked) {
        const float px = 1 / frame.input.viewport.density;
        framed(frame, grown(rect, -px), {ground, theme.brand}, radius::kTile - px);
    }
    Column column{rect.x + 12, rect.y + (rect.h - type::kBodyStrong.line - type::kCaption.line) / 2, rect.w - 24};
    draw_text(frame, column.take(type::kBodyStrong.line), type::kBodyStrong,
              spec.is_checked ? theme.brand_text : theme.text, spec.label);
    draw_text(frame, column.take(type::kCaption.line), type::kCaption, spec.is_checked ? theme.brand_text : theme.quiet,
              spec.detail);
    return frame.take_press(id) && !spec.is_disabled;
}

}  // namespace latchkey::ui
