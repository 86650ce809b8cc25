// draw.cpp — see draw.hpp.
#include "ui/draw.hpp"

#include <cmath>

namespace latchkey::ui {

namespace {

struct Corners {
    ImVec2 min, max;
};

Corners snapped(const Frame& frame, const Rect& rect)
{
    const float density = frame.input.viewport.density;
    const auto snap = [density](ImVec2 at) {
        return ImVec2(std::round(at.x * density) / density, std::round(at.y * density) / density);
    };
    return {snap(frame.to_screen(rect.x, rect.y)), snap(frame.to_screen(right(rect), bottom(rect)))};
}

}  // namespace

void fill(Frame& frame, const Rect& rect, ImU32 colour, float radius)
{
    if (!frame.shows(rect)) return;
    const auto box = snapped(frame, rect);
    frame.list->AddRectFilled(box.min, box.max, colour, radius);
}

// Two filled boxes: a stroke of one device pixel would be blurred on its way around the corners.
void framed(Frame& frame, const Rect& rect, Paint paint, float radius)
{
    if (!frame.shows(rect)) return;
    const auto box = snapped(frame, rect);
    const float px = 1 / frame.input.viewport.density;
    frame.list->AddRectFilled(box.min, box.max, paint.line, radius);
    frame.list->AddRectFilled({box.min.x + px, box.min.y + px}, {box.max.x - px, box.max.y - px}, paint.ground,
                              radius - px);
}

void hairline(Frame& frame, const Rect& rect, ImU32 colour)
{
    if (!frame.shows(rect)) return;
    const auto box = snapped(frame, rect);
    frame.list->AddRectFilled(box.min, {box.max.x, box.min.y + 1 / frame.input.viewport.density}, colour);
}

void disc(Frame& frame, const Rect& box, ImU32 colour)
{
    if (!frame.shows(box)) return;
    frame.list->AddCircleFilled(frame.to_screen(box.x + box.w / 2, box.y + box.h / 2), box.w / 2, colour);
}

Fade::Fade(const Frame& frame, float opacity) : list_(frame.list), begin_(list_->VtxBuffer.Size), opacity_(opacity) {}

Fade::~Fade()
{
    for (int i = begin_; i < list_->VtxBuffer.Size; ++i)
        list_->VtxBuffer[i].col = faded(list_->VtxBuffer[i].col, opacity_);
}

void low_shadow(Frame& frame, const Rect& rect, float radius)
{
    const Rect below{rect.x, rect.y + 1, rect.w, rect.h};
    fill(frame, grown(below, 1), faded(frame.theme.shadow, 0.4f), radius + 1);
    fill(frame, below, faded(frame.theme.shadow, 0.6f), radius);
}

// A blur of 24 px, in steps too fine to see.
void high_shadow(Frame& frame, const Rect& rect, float radius)
{
    constexpr int kSteps = 12;
    const Rect below = grown({rect.x, rect.y + 20, rect.w, rect.h}, -4);
    for (int step = kSteps; step > 0; --step) {
        const float spread = static_cast<float>(step) * 2 - 12;
        fill(frame, grown(below, spread), frame.theme.high_shadow, radius + std::max(0.0f, spread));
    }
}

}  // namespace latchkey::ui
