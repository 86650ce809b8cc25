// runs.hpp — text as the browser shapes it: each run is measured and drawn by it as a whole, in its fonts, for every
// script, and kept in Dear ImGui's atlas while it is used.
//
// Units    CSS pixels, but in Shape, Metrics and Run.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "kit/paint/text/text.hpp"

namespace latchkey::web {

// How a run looks. Written by runs.js, as Metrics is (web/border.mjs). Device pixels, from where it begins on the
// baseline.
struct Shape {
    int left, top;  // How far its picture reaches to the left, and up.
    int width, height;
    float advance;
};

struct Metrics {
    float ascent, descent;
};

class Runs final : public kit::Typesetter {
public:
    explicit Runs(ImFontAtlas& atlas) : atlas_(atlas) { first_.fill(kNone); }

    kit::Extent extent(const kit::TextStyle& style) override;
    float width(const kit::TextStyle& style, std::string_view line) override;
    std::size_t fitting(const kit::TextStyle& style, std::string_view line, float width) override;
    std::size_t breaking(const kit::TextStyle& style, std::string_view line, float width) override;
    void draw(kit::Canvas& canvas, const kit::TextStyle& style, ImVec2 pos, ImU32 colour,
              std::string_view line) override;

    // Drops all runs: in another language the browser may choose other forms of signs, and what one visitor has read
    // is not for the next.
    void forget();

    // Puts what was drawn for the first time into the atlas. To be called between a frame and its painting.
    void paint();

private:
    static constexpr std::uint16_t kNone = 0xffff;

    // What a run is known by.
    struct Key {
        std::string_view text;
        kit::Face face;
        float size;    // Device pixels.
        ImU32 colour;  // 0 for one that takes its colour when it is painted.
    };

    struct Run {
        std::string text;
        kit::Face face;
        float size;
        ImU32 colour;
        Shape shape;
        int place = -1;              // In the atlas.
        int used_in = 0;             // The frame.
        std::uint16_t next = kNone;  // Of those with the same hash.
    };

    struct StyleExtent {
        kit::Face face;
        float size;
        kit::Extent extent;
    };

    // How much of a line fits.
    struct Cut {
        std::uint64_t key;
        std::uint32_t length;
    };

    std::size_t bucket_of(const Key& key) const;
    Run& run(const Key& key);
    std::uint16_t make(const Key& key);
    std::uint16_t free_place();
    void drop(std::uint16_t index);
    bool has_picture(Run& run);
    std::size_t cut(bool is_between_lines, const kit::TextStyle& style, std::string_view line, float width);
    std::size_t fitting_runs(const kit::TextStyle& style, std::string_view line, float width);

    ImFontAtlas& atlas_;
    std::vector<Run> runs_;
    std::array<std::uint16_t, 2048> first_;  // By hash.
    std::vector<std::uint16_t> to_paint_;
    std::vector<StyleExtent> extents_;
    std::array<Cut, 512> cuts_{};  // By hash; what was cut last takes its place.
    int area_ = 0;                 // Of all pictures, device pixels.
};

// The typesetter of the page, and the font of its shapes.
kit::Fonts browser_fonts(ImFontAtlas& atlas);

// Of the page's typesetter; see Runs.
void paint_runs();
void forget_runs();

// Loads kit/paint/shapes.hpp as the glyphs of a font, one device pixel for each of its size.
const ImFontLoader* shape_loader();

}  // namespace latchkey::web
