// layout.hpp — rectangles, and the one way they are laid out: a column from which heights are taken, top to bottom.
//
// Lines run from start to end, which is from left to right here; in a page from right to left, Frame turns them round.
//
// Units    CSS pixels of the document: scrolling changes nothing here.
#pragma once

#include <algorithm>

#include "imgui.h"
#include "kit/tree/node.hpp"

namespace latchkey::kit {

using a11y::Rect;

inline Rect inset(const Rect& r, float x, float y)
{
    return {r.x + x, r.y + y, r.w - 2 * x, r.h - 2 * y};
}

inline Rect grown(const Rect& r, float by)
{
    return inset(r, -by, -by);
}

inline float end(const Rect& r)
{
    return r.x + r.w;
}

inline float bottom(const Rect& r)
{
    return r.y + r.h;
}

// A box of `w` by `h` in the middle of `r`.
inline Rect centred(const Rect& r, float w, float h)
{
    return {r.x + (r.w - w) / 2, r.y + (r.h - h) / 2, w, h};
}

// Boxes below each other. Copy it to lay out side by side; take the larger y to go on below both.
struct Column {
    float x, y, w;

    Rect take(float height)
    {
        const Rect taken{x, y, w, height};
        y += height;
        return taken;
    }

    void skip(float height) { y += height; }

    Column inset(float by) const { return {x + by, y, w - 2 * by}; }
};

// Boxes of one height beside each other in a column, as many to a line as fit.
struct Flow {
    Column& column;
    float height, gap;
    float line_gap = gap;  // Between two lines.
    Rect rest = {};

    Rect take(float width)
    {
        width = std::min(width, column.w);
        if (rest.h == 0 || rest.w < width) {
            if (rest.h > 0) column.skip(line_gap);
            rest = column.take(height);
        }
        const Rect taken{rest.x, rest.y, width, rest.h};
        rest.x += width + gap;
        rest.w -= width + gap;
        return taken;
    }
};

// Boxes beside each other: from the start with take(), from the end with take_end(), what remains in rest().
struct Line {
    Rect box;
    float gap;

    Rect take(float width)
    {
        const Rect taken{box.x, box.y, width, box.h};
        box.x += width + gap;
        box.w -= width + gap;
        return taken;
    }

    Rect take_end(float width)
    {
        const Rect taken{end(box) - width, box.y, width, box.h};
        box.w -= width + gap;
        return taken;
    }

    Rect rest() const { return {box.x, box.y, std::max(box.w, 0.0f), box.h}; }
};

}  // namespace latchkey::kit
