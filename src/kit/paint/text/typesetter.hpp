// typesetter.hpp — what knows how text looks: the browser where people see it, Dear ImGui's font where nobody does.
//
// Units    CSS pixels; lengths of text in bytes.
#pragma once

#include <string_view>

#include "kit/paint/canvas.hpp"
#include "kit/paint/theme.hpp"

namespace latchkey::kit {

// How far a line reaches above its baseline, and below.
struct Extent {
    float ascent, descent;
};

class Typesetter {
public:
    Typesetter() = default;
    virtual ~Typesetter() = default;
    Typesetter(const Typesetter&) = delete;
    Typesetter& operator=(const Typesetter&) = delete;

    virtual Extent extent(const TextStyle& style) = 0;

    virtual float width(const TextStyle& style, std::string_view line) = 0;

    // How much of `line` fits into `width`: whole characters, as people count them.
    virtual std::size_t fitting(const TextStyle& style, std::string_view line, float width) = 0;

    // How much of `line`, which is wider, comes before the last place at which it may break so as to fit; 0 if there is
    // none.
    virtual std::size_t breaking(const TextStyle& style, std::string_view line, float width) = 0;

    // Draws from `pos` on, the upper end of the line's extent.
    virtual void draw(Canvas& canvas, const TextStyle& style, ImVec2 pos, ImU32 colour, std::string_view line) = 0;
};

}  // namespace latchkey::kit
