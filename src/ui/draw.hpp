// draw.hpp — the shapes everything is made of: boxes, lines, discs, shadows, all on whole device pixels.
//
// Units    CSS pixels of the document.
#pragma once

#include <utility>

#include "ui/frame.hpp"

namespace latchkey::ui {

void fill(Frame& frame, const Rect& rect, ImU32 colour, float radius = 0);

// A box with a line of one device pixel inside its edge.
struct Paint {
    ImU32 ground, line;
};
void framed(Frame& frame, const Rect& rect, Paint paint, float radius);

// One device pixel high, along the top of `rect`.
void hairline(Frame& frame, const Rect& rect, ImU32 colour);

void disc(Frame& frame, const Rect& box, ImU32 colour);

// What is drawn while it lives lies over everything else.
class Overlay {
public:
    explicit Overlay(Frame& frame) : frame_(frame), page_(std::exchange(frame.list, ImGui::GetForegroundDrawList())) {}
    ~Overlay() { frame_.list = page_; }
    Overlay(const Overlay&) = delete;
    Overlay& operator=(const Overlay&) = delete;

private:
    Frame& frame_;
    ImDrawList* page_;
};

// Thins out what is drawn while it lives: nodes are where they are at once, only their picture comes little by little.
class Fade {
public:
    Fade(const Frame& frame, float opacity);
    ~Fade();
    Fade(const Fade&) = delete;
    Fade& operator=(const Fade&) = delete;

private:
    ImDrawList* list_;
    int begin_;
    float opacity_;
};

// What raises a card or a control a little, and a dialog a lot. Drawn before the box itself.
void low_shadow(Frame& frame, const Rect& rect, float radius);
void high_shadow(Frame& frame, const Rect& rect, float radius);

}  // namespace latchkey::ui
