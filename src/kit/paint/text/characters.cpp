// characters.cpp — see characters.hpp.
#include "kit/paint/text/characters.hpp"

#include <cmath>

#include "base/text.hpp"

namespace latchkey::kit {

namespace {

// Takes the first character off `text`; U+FFFD for a byte that is not UTF-8.
ImWchar take_glyph(std::string_view& text)
{
    const auto c = take_character(text);
    return c == 0 ? 0xfffd : static_cast<ImWchar>(c);
}

void draw_glyph(Canvas& canvas, const ImFontGlyph& glyph, ImVec2 pos, ImU32 colour)
{
    if (!glyph.Visible) return;
    canvas.picture({{pos.x + glyph.X0, pos.y + glyph.Y0}, {pos.x + glyph.X1, pos.y + glyph.Y1}},
                   {{glyph.U0, glyph.V0}, {glyph.U1, glyph.V1}}, colour);
}

}  // namespace

// At the display's density.
ImFontBaked& Characters::glyphs(const TextStyle& style) const
{
    return *font_.GetFontBaked(style.size, ImGui::GetIO().DisplayFramebufferScale.x);
}

Extent Characters::extent(const TextStyle& style)
{
    const auto& baked = glyphs(style);
    return {baked.Ascent, -baked.Descent};
}

float Characters::width(const TextStyle& style, std::string_view line)
{
    auto& baked = glyphs(style);
    float width = 0;
    while (!line.empty()) width += baked.GetCharAdvance(take_glyph(line));
    return width;
}

std::size_t Characters::fitting(const TextStyle& style, std::string_view line, float width)
{
    auto& baked = glyphs(style);
    const std::size_t size = line.size();
    while (!line.empty()) {
        auto rest = line;
        width -= baked.GetCharAdvance(take_glyph(rest));
        if (width < 0) break;
        line = rest;
    }
    return size - line.size();
}

std::size_t Characters::breaking(const TextStyle& style, std::string_view line, float width)
{
    const auto space = line.substr(0, fitting(style, line, width) + 1).rfind(' ');
    return space == std::string_view::npos ? 0 : space;
}

// Advances add up unrounded; each glyph lands on whole device pixels, so that its edges stay sharp.
void Characters::draw(Canvas& canvas, const TextStyle& style, ImVec2 pos, ImU32 colour, std::string_view line)
{
    auto& baked = glyphs(style);
    const float density = ImGui::GetIO().DisplayFramebufferScale.x;
    while (!line.empty()) {
        const auto* glyph = baked.FindGlyph(take_glyph(line));
        draw_glyph(canvas, *glyph, {std::round(pos.x * density) / density, pos.y}, colour);
        pos.x += glyph->AdvanceX;
    }
}

}  // namespace latchkey::kit
