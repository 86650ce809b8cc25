// screen.hpp — the canvas: paints Dear ImGui's picture on it with WebGL2.
//
// Source   Dear ImGui's texture protocol (ImTextureData, 1.92). The other half is screen.js.
#pragma once

#include <cstdint>
#include <vector>

#include "kit/paint/damage.hpp"

namespace latchkey::web {

// A corner of a rectangle as it is painted, in device pixels and in halves of the atlas's. Read by screen.js, as Batch
// is (web/border.mjs).
struct Vertex {
    std::int16_t x, y;
    std::uint16_t u, v;
    std::uint32_t colour;
};

// Rectangles that follow each other and are painted alike.
struct Batch {
    std::uint32_t texture;        // Or kit::kOpaque, kit::kTranslucent.
    std::uint32_t width, height;  // Of the texture.
    std::uint32_t first, count;
};

class Screen {
public:
    // Paints what of `picture` lies in `part`, on `ground`. Without WebGL2 the page shows the twin's own text from then
    // on.
    void present(const ImDrawData& picture, ImU32 ground, const kit::Region& part);

    // The browser took the graphics context away, or gave it back empty.
    void lose();
    void restore() { has_context_ = true; }

private:
    void add(const ImDrawData& picture, const ImDrawList& list, const ImDrawCmd& command, const kit::Region& part);

    bool has_started_ = false, has_context_ = false;
    std::vector<Vertex> vertices_;
    std::vector<Batch> batches_;
};

}  // namespace latchkey::web
