// icons.cpp — see icons.hpp.
#include "ui/icons.hpp"

#include <initializer_list>
#include <numbers>

namespace latchkey::ui {

namespace {

constexpr float kGrid = 24;
constexpr float kStroke = 1.7f;  // In units of the grid.
constexpr float kPi = std::numbers::pi_v<float>;

// Strokes with round ends, in units of the grid.
class Pen {
public:
    Pen(ImDrawList& list, ImVec2 origin, float size, ImU32 colour)
        : list_(list), origin_(origin), unit_(size / kGrid), width_(std::max(kStroke * unit_, 1.2f)), colour_(colour)
    {
    }

    void line(std::initializer_list<ImVec2> points)
    {
        for (const auto point : points) list_.PathLineTo(at(point));
        list_.PathStroke(colour_, ImDrawFlags_None, width_);
        end(at(*points.begin()));
        end(at(*(points.end() - 1)));
    }

    void closed(std::initializer_list<ImVec2> points)
    {
        for (const auto point : points) list_.PathLineTo(at(point));
        list_.PathStroke(colour_, ImDrawFlags_Closed, width_);
    }

    // Angles clockwise from the right.
    void arc(ImVec2 centre, float radius, float from, float to)
    {
        list_.PathArcTo(at(centre), radius * unit_, from, to);
        list_.PathStroke(colour_, ImDrawFlags_None, width_);
    }

    void circle(ImVec2 centre, float radius) { list_.AddCircle(at(centre), radius * unit_, colour_, 0, width_); }

    void box(ImVec2 min, ImVec2 max, float radius)
    {
        list_.PathRect(at(min), at(max), radius * unit_);
        list_.PathStroke(colour_, ImDrawFlags_Closed, width_);
    }

private:
    ImVec2 at(ImVec2 point) const { return {origin_.x + point.x * unit_, origin_.y + point.y * unit_}; }
    void end(ImVec2 point) { list_.AddCircleFilled(point, width_ / 2, colour_); }

    ImDrawList& list_;
    ImVec2 origin_;
    float unit_;
    float width_;
    ImU32 colour_;
};

void draw(Pen& pen, Icon icon)
{
    switch (icon) {
    case Icon::None: return;
    case Icon::Key:
        pen.circle({8, 15}, 4);
        pen.line({{11, 12}, {19, 4}});
        pen.line({{16, 7}, {19, 10}});
        return;
    case Icon::Copy:
        pen.box({9, 9}, {20, 20}, 2);
        pen.line({{5, 15}, {5, 6}});
        pen.arc({7, 6}, 2, kPi, 1.5f * kPi);
        pen.line({{7, 4}, {16, 4}});
        return;
    case Icon::Bin:
        pen.line({{4, 7}, {20, 7}});
        pen.line({{9, 7}, {9, 4}, {15, 4}, {15, 7}});
        pen.line({{6, 7}, {7, 20}, {17, 20}, {18, 7}});
        pen.line({{10, 11}, {10, 17}});
        pen.line({{14, 11}, {14, 17}});
        return;
    case Icon::Warning:
        pen.closed({{12, 4}, {21, 20}, {3, 20}});
        pen.line({{12, 10}, {12, 14}});
        pen.line({{12, 17}, {12, 17.2f}});
        return;
    case Icon::Check: pen.line({{5, 12.5f}, {9.5f, 17}, {19, 7}}); return;
    case Icon::Close:
        pen.line({{6, 6}, {18, 18}});
        pen.line({{18, 6}, {6, 18}});
        return;
    case Icon::ChevronDown: pen.line({{6, 9}, {12, 15}, {18, 9}}); return;
    case Icon::Person:
        pen.circle({12, 8}, 4);
        pen.arc({12, 21}, 7.5f, kPi, 2 * kPi);
        return;
    case Icon::Leave:
        pen.line({{9, 20}, {5, 20}, {5, 4}, {9, 4}});
        pen.line({{15, 8}, {19, 12}, {15, 16}});
        pen.line({{19, 12}, {9, 12}});
        return;
    case Icon::Search:
        pen.circle({10.5f, 10.5f}, 6);
        pen.line({{15, 15}, {20, 20}});
        return;
    case Icon::Rotate:
        pen.arc({12, 12}, 8, -0.15f * kPi, 0.75f * kPi);
        pen.arc({12, 12}, 8, 0.85f * kPi, 1.75f * kPi);
        pen.line({{18, 2.5f}, {18, 7}, {13.5f, 7}});
        pen.line({{6, 21.5f}, {6, 17}, {10.5f, 17}});
        return;
    case Icon::Details:
        pen.circle({12, 12}, 8.5f);
        pen.line({{12, 11}, {12, 16.5f}});
        pen.line({{12, 7.5f}, {12, 7.7f}});
        return;
    case Icon::Up: pen.line({{7, 14}, {12, 9}, {17, 14}}); return;
    case Icon::Down: pen.line({{7, 10}, {12, 15}, {17, 10}}); return;
    }
}

}  // namespace

void draw_icon(Frame& frame, Icon icon, const Rect& box, float size, ImU32 colour)
{
    if (!frame.shows(box)) return;
    const Rect square = centred(box, size, size);
    Pen pen(*frame.list, frame.to_screen(square.x, square.y), size, colour);
    draw(pen, icon);
}

}  // namespace latchkey::ui
