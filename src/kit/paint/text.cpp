// text.cpp — see text.hpp.
#include "kit/paint/text.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"

namespace latchkey::kit {

namespace {

Fonts g_fonts{};

constexpr std::string_view kEllipsis = "…";

// The glyphs of a style at the display's density.
ImFontBaked* glyphs(const TextStyle& style)
{
    return font_of(style.face)->GetFontBaked(style.size, ImGui::GetIO().DisplayFramebufferScale.x);
}

// Takes the first character off `text`; U+FFFD for a byte that is not UTF-8.
ImWchar take_glyph(std::string_view& text)
{
    const auto c = take_character(text);
    return c == 0 ? 0xfffd : c;
}

float width_of(ImFontBaked* baked, std::string_view text)
{
    float width = 0;
    while (!text.empty()) width += baked->GetCharAdvance(take_glyph(text));
    return width;
}

// How many bytes of `text` fit into `width`.
std::size_t fitting(ImFontBaked* baked, std::string_view text, float width)
{
    const std::size_t size = text.size();
    while (!text.empty()) {
        auto rest = text;
        width -= baked->GetCharAdvance(take_glyph(rest));
        if (width < 0) break;
        text = rest;
    }
    return size - text.size();
}

// Where the line that begins `text` ends.
std::size_t line_end(ImFontBaked* baked, std::string_view text, float width)
{
    const std::size_t newline = std::min(text.find('\n'), text.size());
    const std::size_t fits = fitting(baked, text.substr(0, newline), width);
    if (fits == newline) return newline;
    const std::size_t space = text.substr(0, fits + 1).rfind(' ');
    if (space != std::string_view::npos && space > 0) return space;
    if (fits > 0) return fits;
    // Not even one character fits: it stands alone, but whole.
    auto rest = text;
    take_glyph(rest);
    return text.size() - rest.size();
}

void draw_glyph(Canvas& canvas, const ImFontGlyph& glyph, ImVec2 pos, ImU32 colour)
{
    if (!glyph.Visible) return;
    if (glyph.Colored) colour |= ~IM_COL32_A_MASK;
    canvas.picture({{pos.x + glyph.X0, pos.y + glyph.Y0}, {pos.x + glyph.X1, pos.y + glyph.Y1}},
                   {{glyph.U0, glyph.V0}, {glyph.U1, glyph.V1}}, colour);
}

// Advances add up unrounded, so that lines are as wide as the browser's; each glyph lands on whole device pixels, so
// that its edges stay sharp.
float draw_characters(Canvas& canvas, ImFontBaked* baked, ImVec2 pos, ImU32 colour, std::string_view text)
{
    const float density = ImGui::GetIO().DisplayFramebufferScale.x;
    while (!text.empty()) {
        const auto* glyph = baked->FindGlyph(take_glyph(text));
        draw_glyph(canvas, *glyph, {std::round(pos.x * density) / density, pos.y}, colour);
        pos.x += glyph->AdvanceX;
    }
    return pos.x;
}

}  // namespace

void use_fonts(const Fonts& fonts)
{
    g_fonts = fonts;
}

ImFont* font_of(Face face)
{
    return g_fonts[static_cast<std::size_t>(face)];
}

float text_width(const TextStyle& style, std::string_view text)
{
    return width_of(glyphs(style), text);
}

std::vector<std::string_view> wrapped(const TextStyle& style, std::string_view text, float width)
{
    std::vector<std::string_view> lines;
    ImFontBaked* baked = glyphs(style);
    do {
        const std::size_t end = line_end(baked, text, width);
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
    ImFontBaked* baked = glyphs(style);
    const float density = ImGui::GetIO().DisplayFramebufferScale.x;
    // As browsers do, which floor what is left over a line.
    const float top = box.y + (box.h - (baked->Ascent - baked->Descent)) / 2;
    ImVec2 pos{box.x, std::floor(top * density) / density};
    // Half a pixel of tolerance: boxes measured from the same text must not cut it.
    if (width_of(baked, text) <= box.w + 0.5f) {
        draw_characters(canvas, baked, pos, colour, text);
        return;
    }
    const std::size_t kept = fitting(baked, text, box.w - width_of(baked, kEllipsis));
    pos.x = draw_characters(canvas, baked, pos, colour, text.substr(0, kept));
    draw_characters(canvas, baked, pos, colour, kEllipsis);
}

}  // namespace latchkey::kit
