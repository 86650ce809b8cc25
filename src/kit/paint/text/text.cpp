// text.cpp — see text.hpp.
#include "kit/paint/text/text.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "base/secret.hpp"
#include "base/text.hpp"

namespace latchkey::kit {

namespace {

Fonts g_fonts{};

constexpr std::string_view kEllipsis = "…";

// Where the line that begins `text` ends.
std::size_t line_end(const TextStyle& style, std::string_view text, float width)
{
    const auto line = text.substr(0, text.find('\n'));
    if (text_width(style, line) <= width) return line.size();
    if (const auto end = g_fonts.text->breaking(style, line, width)) return end;
    if (const auto end = g_fonts.text->fitting(style, line, width)) return end;
    // Not even one character fits: it stands alone, but whole.
    auto rest = text;
    take_character(rest);
    return text.size() - rest.size();
}

}  // namespace

void use_fonts(Fonts fonts)
{
    g_fonts = std::move(fonts);
}

ImFont& shapes_font()
{
    return *g_fonts.shapes;
}

float text_width(const TextStyle& style, std::string_view text)
{
    return g_fonts.text->width(style, text);
}

std::vector<std::string_view> wrapped(const TextStyle& style, std::string_view text, float width)
{
    std::vector<std::string_view> lines;
    do {
        const std::size_t end = line_end(style, text, width);
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
        if (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
    } while (!text.empty());
    return lines;
}

float text_height(const TextStyle& style, std::string_view text, float width)
{
    return style.line * static_cast<float>(wrapped(style, text, width).size());
}

void draw_line(Canvas& canvas, const a11y::Rect& box, const TextStyle& style, ImU32 colour, std::string_view text)
{
    auto& typesetter = *g_fonts.text;
    const float density = ImGui::GetIO().DisplayFramebufferScale.x;
    const auto [ascent, descent] = typesetter.extent(style);
    // As browsers do, which floor what is left over a line.
    const float top = box.y + (box.h - (ascent + descent)) / 2;
    const ImVec2 pos{box.x, std::floor(top * density) / density};
    // Half a pixel of tolerance: boxes measured from the same text must not cut it.
    if (text_width(style, text) <= box.w + 0.5f) {
        typesetter.draw(canvas, style, pos, colour, text);
        return;
    }
    // The mark goes along: it stands at the left of a text that is written from the right.
    const auto kept = typesetter.fitting(style, text, box.w - text_width(style, kEllipsis));
    std::string cut;
    cut.reserve(kept + kEllipsis.size());
    typesetter.draw(canvas, style, pos, colour, cut.append(text.substr(0, kept)).append(kEllipsis));
    wipe(cut);  // It may be a secret's.
}

}  // namespace latchkey::kit
