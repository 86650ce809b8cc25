// characters.hpp — text character by character, each a glyph of one font of Dear ImGui's.
#pragma once

#include "kit/paint/text/typesetter.hpp"

namespace latchkey::kit {

class Characters final : public Typesetter {
public:
    explicit Characters(ImFont& font) : font_(font) {}

    Extent extent(const TextStyle& style) override;
    float width(const TextStyle& style, std::string_view line) override;
    std::size_t fitting(const TextStyle& style, std::string_view line, float width) override;
    // At spaces alone.
    std::size_t breaking(const TextStyle& style, std::string_view line, float width) override;
    void draw(Canvas& canvas, const TextStyle& style, ImVec2 pos, ImU32 colour, std::string_view line) override;

private:
    ImFontBaked& glyphs(const TextStyle& style) const;

    ImFont& font_;
};

}  // namespace latchkey::kit
