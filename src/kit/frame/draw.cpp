// draw.cpp — see draw.hpp.
#include "kit/frame/draw.hpp"

#include <cmath>
#include <utility>

#include "kit/paint/shapes.hpp"

namespace latchkey::kit {

namespace {

float snap(float css, float density)
{
    return std::round(css * density) / density;
}

Box snapped(const Frame& frame, const Rect& rect)
{
    const float density = frame.input.viewport.density;
    const auto [min, max] = frame.to_screen(rect);
    return {{snap(min.x, density), snap(min.y, density)}, {snap(max.x, density), snap(max.y, density)}};
}

// A rounded box: its edges, and how far its corners reach along them.
struct Rounded {
    Box box;
    float radius;

    float left() const { return box.min.x; }
    float top() const { return box.min.y; }
    float right() const { return box.max.x; }
    float bottom() const { return box.max.y; }

    Rounded inset(float by) const
    {
        return {{{left() + by, top() + by}, {right() - by, bottom() - by}}, std::max(radius - by, 0.0f)};
    }
};

Rounded rounded(const Frame& frame, const Rect& rect, float radius)
{
    const Box box = snapped(frame, rect);
    const float half = std::min(box.max.x - box.min.x, box.max.y - box.min.y) / 2;
    return {box, snap(std::clamp(radius, 0.0f, std::max(half, 0.0f)), frame.input.viewport.density)};
}

enum class Corners { All, Lower };

// Quarters of a disc, each in its corner.
void corners(const Frame& frame, const Rounded& r, ImU32 colour, Corners which = Corners::All)
{
    const int size = static_cast<int>(std::lround(2 * r.radius * frame.input.viewport.density));
    if (size <= 0) return;
    const auto [min, max] = texture_of(shape::kDisc, size);
    const ImVec2 middle{(min.x + max.x) / 2, (min.y + max.y) / 2};
    const float left = r.left() + r.radius, up = r.top() + r.radius;
    const float right = r.right() - r.radius, down = r.bottom() - r.radius;
    auto& canvas = *frame.canvas;
    if (which == Corners::All) {
        canvas.picture({{r.left(), r.top()}, {left, up}}, {min, middle}, colour);
        canvas.picture({{right, r.top()}, {r.right(), up}}, {{middle.x, min.y}, {max.x, middle.y}}, colour);
    }
    canvas.picture({{r.left(), down}, {left, r.bottom()}}, {{min.x, middle.y}, {middle.x, max.y}}, colour);
    canvas.picture({{right, down}, {r.right(), r.bottom()}}, {middle, max}, colour);
}

// All of the box but its corners.
void inside(Canvas& canvas, const Rounded& r, ImU32 colour)
{
    canvas.rectangle({{r.left() + r.radius, r.top()}, {r.right() - r.radius, r.top() + r.radius}}, colour);
    canvas.rectangle({{r.left(), r.top() + r.radius}, {r.right(), r.bottom() - r.radius}}, colour);
    canvas.rectangle({{r.left() + r.radius, r.bottom() - r.radius}, {r.right() - r.radius, r.bottom()}}, colour);
}

// The straight parts of a line inside its edge.
void edges(Canvas& canvas, const Rounded& r, float width, ImU32 colour)
{
    const float left = r.left() + r.radius, right = r.right() - r.radius;
    const float up = r.top() + std::max(r.radius, width), down = r.bottom() - std::max(r.radius, width);
    canvas.rectangle({{left, r.top()}, {right, r.top() + width}}, colour);
    canvas.rectangle({{left, r.bottom() - width}, {right, r.bottom()}}, colour);
    canvas.rectangle({{r.left(), up}, {r.left() + width, down}}, colour);
    canvas.rectangle({{r.right() - width, up}, {r.right(), down}}, colour);
}

}  // namespace

void fill(Frame& frame, const Rect& rect, ImU32 colour, float radius)
{
    if (!frame.shows(rect)) return;
    const auto r = rounded(frame, rect, radius);
    inside(*frame.canvas, r, colour);
    corners(frame, r, colour);
}

void framed(Frame& frame, const Rect& rect, Paint paint, float radius)
{
    if (!frame.shows(rect)) return;
    const float px = 1 / frame.input.viewport.density;
    const auto outer = rounded(frame, rect, radius), inner = outer.inset(px);
    edges(*frame.canvas, outer, px, paint.line);
    inside(*frame.canvas, inner, paint.ground);
    corners(frame, outer, paint.line);
    corners(frame, inner, paint.ground);
}

void hairline(Frame& frame, const Rect& rect, ImU32 colour)
{
    if (!frame.shows(rect)) return;
    const auto box = snapped(frame, rect);
    frame.canvas->rectangle({box.min, {box.max.x, box.min.y + 1 / frame.input.viewport.density}}, colour);
}

void disc(Frame& frame, const Rect& box, ImU32 colour)
{
    draw_shape(frame, shape::kDisc, box, colour);
}

void draw_shape(Frame& frame, ImWchar shape, const Rect& box, ImU32 colour, Facing facing)
{
    if (!frame.shows(box)) return;
    const float density = frame.input.viewport.density;
    const auto size = static_cast<int>(std::lround(box.w * density));
    const auto min = snapped(frame, box).min;
    const float width = static_cast<float>(size) / density;
    auto texture = texture_of(shape, size);
    if (facing == Facing::Onward && frame.is_rtl()) std::swap(texture.min.x, texture.max.x);
    frame.canvas->picture({min, {min.x + width, min.y + width}}, texture, colour);
}

Clip::Clip(const Frame& frame, const Rect& rect)
    : canvas_(*frame.canvas), before_(canvas_.set_clip(snapped(frame, rect)))
{
}

// The part of it that the box does not cover: a pixel at each side and two below, the first of them darker.
void draw_icon(Frame& frame, Icon icon, const Rect& box, float size, ImU32 colour)
{
    draw_shape(frame, shape::kFirstIcon + static_cast<ImWchar>(icon), centred(box, size, size), colour,
               points_onward(icon) ? Facing::Onward : Facing::Anywhere);
}

void low_shadow(Frame& frame, const Rect& rect, float radius)
{
    if (!frame.shows(rect) || !frame.theme.shadow) return;
    const ImU32 light = faded(frame.theme.shadow, 0.4f), dark = faded(frame.theme.shadow, 0.6f);
    const auto wide = rounded(frame, {rect.x - 1, rect.y, rect.w + 2, rect.h + 2}, radius + 1);
    const auto below = rounded(frame, {rect.x, rect.y + 1, rect.w, rect.h}, radius);
    const auto box = snapped(frame, rect);
    const float up = box.min.y + below.radius, down = wide.bottom() - wide.radius;
    auto& canvas = *frame.canvas;
    canvas.stain({{wide.left(), up}, {box.min.x, down}}, light);
    canvas.stain({{box.max.x, up}, {wide.right(), down}}, light);
    canvas.stain({{box.min.x + below.radius, box.max.y}, {box.max.x - below.radius, wide.bottom()}}, light);
    canvas.stain({{box.min.x + below.radius, box.max.y}, {box.max.x - below.radius, below.bottom()}}, dark);
    corners(frame, wide, light, Corners::Lower);
    corners(frame, below, dark, Corners::Lower);
}

// A blur of 24 px, of which the upper part would only lie below the box.
void high_shadow(Frame& frame, const Rect& rect)
{
    constexpr float kBlur = 24, kDown = 20, kOut = 8;
    auto& canvas = *frame.canvas;
    canvas.rise();
    if (const ImU32 colour = frame.theme.high_shadow; frame.shows(rect) && colour) {
        const float density = frame.input.viewport.density;
        const auto [min, max] =
            snapped(frame, {rect.x - kOut, rect.y + kDown - kOut, rect.w + 2 * kOut, rect.h + 2 * kOut});
        const float reach = snap(kBlur, density);
        const auto texture = texture_of(shape::kBlur, static_cast<int>(std::lround(2 * kBlur * density)));
        const ImVec2 middle{(texture.min.x + texture.max.x) / 2, (texture.min.y + texture.max.y) / 2};
        const float left = min.x + reach, right = max.x - reach, up = min.y + reach, down = max.y - reach;
        canvas.stain({{left, std::min(down, snapped(frame, rect).max.y)}, {right, down}}, colour);
        canvas.picture({{min.x, up}, {left, down}}, {{texture.min.x, middle.y}, middle}, colour);
        canvas.picture({{right, up}, {max.x, down}}, {middle, {texture.max.x, middle.y}}, colour);
        canvas.picture({{left, down}, {right, max.y}}, {middle, {middle.x, texture.max.y}}, colour);
        canvas.picture({{min.x, down}, {left, max.y}}, {{texture.min.x, middle.y}, {middle.x, texture.max.y}}, colour);
        canvas.picture({{right, down}, {max.x, max.y}}, {middle, texture.max}, colour);
    }
    canvas.rise();
}

}  // namespace latchkey::kit
