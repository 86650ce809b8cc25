// text_widgets.cpp — see text_widgets.hpp.
#include "kit/widgets/text_widgets.hpp"

namespace latchkey::kit {

namespace {

a11y::NodeId report(Frame& frame, const Rect& rect, const TextSpec& spec, std::string drawn)
{
    const bool is_secret = spec.states & a11y::kSecret;
    auto type = type_of(spec.style);
    type.is_centred = spec.is_centred;
    return frame.tree.add(spec.key, {.role = spec.role,
                                     .states = spec.states,
                                     .level = spec.level,
                                     .rect = rect,
                                     .type = type,
                                     .name = std::string(is_secret ? std::string_view() : spec.text),
                                     .text = std::move(drawn)});
}

}  // namespace

a11y::Node named(a11y::Role role, const Rect& rect, const TextStyle& style, std::string_view name)
{
    return {.role = role, .rect = rect, .type = type_of(style), .name = std::string(name), .text = std::string(name)};
}

void draw_text(Frame& frame, const Rect& box, const TextStyle& style, ImU32 colour, std::string_view text)
{
    if (!frame.shows(box)) return;
    Rect place = box;
    // A line starts at the right there, but one of code does not.
    if (frame.is_rtl() && style.face != Face::Mono) place.w = std::min(box.w, text_width(style, text));
    const auto at = frame.to_screen(place).min;
    draw_line(*frame.canvas, {at.x, at.y, place.w, place.h}, style, colour, text);
}

a11y::NodeId text_line(Frame& frame, const Rect& box, const TextSpec& spec)
{
    const float width = std::min(box.w, text_width(spec.style, spec.text));
    draw_text(frame, {box.x, box.y, width, box.h}, spec.style, spec.colour, spec.text);
    return report(frame, {box.x, box.y + (box.h - spec.style.line) / 2, width, spec.style.line}, spec,
                  std::string(spec.text));
}

void draw_lines(Frame& frame, Column& column, const LinesLook& look, std::span<const std::string_view> lines)
{
    for (const auto line : lines) {
        Rect box = column.take(look.style.line);
        if (look.is_centred) box = centred(box, text_width(look.style, line), box.h);
        draw_text(frame, box, look.style, look.colour, line);
    }
}

std::string marked(std::string_view text, std::span<const std::string_view> lines)
{
    std::string marked;
    // A secret must not be left behind by growing.
    marked.reserve(text.size() + lines.size() * a11y::kSoftBreak.size());
    std::size_t end = 0;
    for (const auto line : lines) {
        // What was left out between two lines was a space or a line's end: only the former needs a mark.
        const auto start = static_cast<std::size_t>(line.data() - text.data());
        marked += text.substr(end, start - end);
        if (!marked.empty() && marked.back() != '\n') marked += a11y::kSoftBreak;
        marked += line;
        end = start + line.size();
    }
    return marked;
}

a11y::NodeId text_block(Frame& frame, Column& column, const TextSpec& spec)
{
    const float top = column.y;
    const auto lines = wrapped(spec.style, spec.text, column.w);
    draw_lines(frame, column, {spec.style, spec.colour, spec.is_centred}, lines);
    return report(frame, {column.x, top, column.w, column.y - top}, spec, marked(spec.text, lines));
}

}  // namespace latchkey::kit
