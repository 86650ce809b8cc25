// draw.hpp — the shapes everything is made of: boxes, lines, discs, shadows, all on whole device pixels.
//
// Units    CSS pixels of the document.
#pragma once

#include <utility>

#include "kit/frame/frame.hpp"
#include "kit/paint/icons.hpp"

namespace latchkey::kit {

void fill(Frame& frame, const Rect& rect, ImU32 colour, float radius = 0);

// A box with a line of one device pixel inside its edge.
struct Paint {
    ImU32 ground, line;
};
void framed(Frame& frame, const Rect& rect, Paint paint, float radius);

// One device pixel high, along the top of `rect`.
void hairline(Frame& frame, const Rect& rect, ImU32 colour);

void disc(Frame& frame, const Rect& box, ImU32 colour);

// A shape of shapes.hpp, as wide as `box`. What faces the end of the line does so from right to left, too.
enum class Facing { Anywhere, Onward };
void draw_shape(Frame& frame, ImWchar shape, const Rect& box, ImU32 colour, Facing facing = Facing::Anywhere);

// In the middle of `box`, `size` CSS pixels wide, and mirrored from right to left if it points somewhere.
void draw_icon(Frame& frame, Icon icon, const Rect& box, float size, ImU32 colour);

// What is drawn while it lives lies over everything else.
class Overlay {
public:
    explicit Overlay(Frame& frame) : frame_(frame), page_(std::exchange(frame.canvas, &frame.over))
    {
        frame_.canvas->rise();
    }
    ~Overlay() { frame_.canvas = page_; }
    Overlay(const Overlay&) = delete;
    Overlay& operator=(const Overlay&) = delete;

private:
    Frame& frame_;
    Canvas* page_;
};

// Thins out what is drawn while it lives: nodes are where they are at once, only their picture comes little by little.
class Fade {
public:
    Fade(const Frame& frame, float opacity)
        : canvas_(*frame.canvas), before_(canvas_.set_opacity(canvas_.opacity() * opacity))
    {
    }
    ~Fade() { canvas_.set_opacity(before_); }
    Fade(const Fade&) = delete;
    Fade& operator=(const Fade&) = delete;

private:
    Canvas& canvas_;
    float before_;
};

// Pictures that are drawn while it lives end where `rect` does.
class Clip {
public:
    Clip(const Frame& frame, const Rect& rect);
    ~Clip() { canvas_.set_clip(before_); }
    Clip(const Clip&) = delete;
    Clip& operator=(const Clip&) = delete;

private:
    Canvas& canvas_;
    Box before_;
};

// What raises a card or a control a little. Drawn before the box itself.
void low_shadow(Frame& frame, const Rect& rect, float radius);

// What raises a box over everything so far: that, too, is drawn over everything so far.
void high_shadow(Frame& frame, const Rect& rect);

}  // namespace latchkey::kit
