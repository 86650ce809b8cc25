// canvas.hpp — what a frame is drawn on: rectangles of one colour and, over them, pictures from the atlas, in layers.
//
// Within a layer every picture (a glyph, an icon, the corner of a box) lies over every rectangle, so that a layer takes
// two or three draw calls however much is in it. What has to lie over pictures begins a layer of its own.
//
// Units    CSS pixels of the window. All edges lie on whole device pixels: nothing is smoothed when it is painted.
#pragma once

#include <utility>

#include "imgui.h"

namespace latchkey::kit {

// What stands in place of a texture where rectangles are drawn; those of a renderer begin at kFirstTexture.
inline constexpr ImTextureID kOpaque = 1, kTranslucent = 2, kFirstTexture = 3;

struct Box {
    ImVec2 min, max;
};

class Canvas {
public:
    explicit Canvas(ImDrawList& list) : list_(list) { list_.ChannelsSplit(2); }

    // To be called once, when all is drawn.
    void finish() { list_.ChannelsMerge(); }

    // What is drawn from now on lies over all that has been drawn so far.
    void rise();

    void rectangle(const Box& box, ImU32 colour);

    // The same over the layer's rectangles, where it need not be the first picture.
    void stain(const Box& box, ImU32 colour);

    // The part `texture` of the atlas, in the units of its glyphs. Its pixels are multiplied by `colour`.
    void picture(const Box& box, const Box& texture, ImU32 colour);

    // What is drawn is so much thinner from now on. Returns what it was before.
    float set_opacity(float opacity) { return std::exchange(opacity_, opacity); }
    float opacity() const { return opacity_; }

    // Pictures end where this box does; returns the one before.
    Box set_clip(const Box& clip) { return std::exchange(clip_, clip); }

private:
    enum Channel { kRectangles, kPictures };

    void select(Channel channel, ImTextureRef texture);

    ImDrawList& list_;
    Channel channel_ = kRectangles;
    float opacity_ = 1;
    Box clip_{{-1e9f, -1e9f}, {1e9f, 1e9f}};
};

}  // namespace latchkey::kit
