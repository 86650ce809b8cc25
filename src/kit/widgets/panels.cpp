// panels.cpp — see panels.hpp.
#include "kit/widgets/panels.hpp"

#include "kit/frame/draw.hpp"

namespace latchkey::kit {

namespace {

constexpr float kBadgeHeight = 24;
constexpr float kBadgePadding = 8;
constexpr float kBadgeDot = 6;
constexpr float kChipGap = 4;

void chip(Frame& frame, const Rect& rect, std::string_view key, std::string_view text)
{
    framed(frame, rect, {frame.theme.page, frame.theme.line}, radius::kChip);
    text_line(frame, inset(rect, kBadgePadding, 0),
              {.key = key,
               .text = text,
               .style = type::kLabel,
               .colour = frame.theme.secondary,
               .role = a11y::Role::ListItem});
}

float chip_width(std::string_view text)
{
    return text_width(type::kLabel, text) + 2 * kBadgePadding;
}

}  // namespace

void card(Frame& frame, const Rect& rect)
{
    low_shadow(frame, rect, radius::kCard);
    framed(frame, rect, {frame.theme.surface, frame.theme.line}, radius::kCard);
}

void panel_heading(Frame& frame, Column& column, std::string_view text)
{
    frame.focus_fallback = text_block(frame, column,
                                      {.key = "heading",
                                       .text = text,
                                       .style = type::kSection,
                                       .colour = frame.theme.text,
                                       .role = a11y::Role::Heading,
                                       .level = 2});
}

void note(Frame& frame, Column& column, const NoteSpec& spec)
{
    constexpr float kIcon = 18, kGap = 10, kAcross = 14, kDown = 12;
    const float text_w = column.w - 2 * kAcross - kIcon - kGap;
    const Rect rect = column.take(text_height(type::kNote, spec.text, text_w) + 2 * kDown);
    framed(frame, rect, {spec.tint.ground, spec.tint.line}, radius::kTile);
    draw_icon(frame, spec.icon, {rect.x + kAcross, rect.y + kDown, kIcon, kIcon}, kIcon, spec.tint.text);
    Column inside{rect.x + kAcross + kIcon + kGap, rect.y + kDown, text_w};
    text_block(frame, inside,
               {.key = spec.key, .text = spec.text, .style = type::kNote, .colour = spec.tint.text, .role = spec.role});
}

void badge(Frame& frame, const Rect& box, const BadgeSpec& spec)
{
    const Rect rect{box.x, box.y + (box.h - kBadgeHeight) / 2, std::min(box.w, badge_width(spec.text)), kBadgeHeight};
    framed(frame, rect, {spec.tint.ground, spec.tint.line}, radius::kBadge);
    Line line{inset(rect, kBadgePadding, 0), kBadgeDot};
    const Rect dot = line.take(kBadgeDot);
    disc(frame, centred(dot, kBadgeDot, kBadgeDot), spec.tint.text);
    text_line(frame, line.rest(),
              {.key = spec.key, .text = spec.text, .style = type::kLabel, .colour = spec.tint.text});
}

float badge_width(std::string_view text)
{
    return 2 * kBadgePadding + 2 * kBadgeDot + text_width(type::kLabel, text);
}

void chips(Frame& frame, Column& column, const ChipsSpec& spec)
{
    Scope group(frame, spec.label, {.role = a11y::Role::Group});
    text_line(frame, column.take(type::kLabel.line),
              {.key = "label", .text = spec.label, .style = type::kLabel, .colour = frame.theme.quiet});
    column.skip(6);
    if (spec.values.empty()) {
        text_block(frame, column,
                   {.key = "none", .text = spec.none, .style = type::kCaption, .colour = frame.theme.tertiary});
        return;
    }
    Scope list(frame, "values", {.role = a11y::Role::List, .name = std::string(spec.label)});
    const float top = column.y;
    Line line{{column.x, column.y, column.w, kBadgeHeight}, kChipGap};
    std::size_t index = 0;
    for (const auto& value : spec.values) {
        const float width = std::min(chip_width(value), column.w);
        if (width > line.box.w) line.box = {column.x, line.box.y + kBadgeHeight + kChipGap, column.w, kBadgeHeight};
        // Two teams may share a name: their place among the others tells them apart.
        chip(frame, line.take(width), value + std::to_string(index++), value);
    }
    column.y = bottom(line.box);
    list.set_rect({column.x, top, column.w, column.y - top});
}

void avatar(Frame& frame, const Rect& box, const AvatarSpec& spec)
{
    const auto colours = avatar_colours(spec.hue, frame.theme);
    disc(frame, box, colours.ground);
    const TextStyle style = box.w > 40 ? TextStyle{Face::Semibold, 26, 32} : type::kBodyStrong;
    const float width = text_width(style, spec.initial);
    draw_text(frame, centred(box, width, style.line), style, colours.text, spec.initial);
}

void skeleton(Frame& frame, const Rect& box, float share)
{
    constexpr float kHeight = 12;
    fill(frame, {box.x, box.y + (box.h - kHeight) / 2, box.w * share, kHeight}, frame.theme.skeleton, kHeight / 2);
}

}  // namespace latchkey::kit
