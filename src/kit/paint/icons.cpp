// icons.cpp — see icons.hpp.
#include "kit/paint/icons.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace latchkey::kit {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

float length(ImVec2 v)
{
    return std::hypot(v.x, v.y);
}

float distance_to_line(ImVec2 place, ImVec2 from, ImVec2 to)
{
    const ImVec2 along{to.x - from.x, to.y - from.y}, there{place.x - from.x, place.y - from.y};
    const float share = (there.x * along.x + there.y * along.y) / (along.x * along.x + along.y * along.y);
    const float reached = std::clamp(share, 0.0f, 1.0f);
    return length({there.x - along.x * reached, there.y - along.y * reached});
}

// Draws nothing: measures how far a place is from what would be drawn.
class Pen {
public:
    explicit Pen(ImVec2 place) : place_(place) {}

    float nearest() const { return nearest_; }

    void line(std::initializer_list<ImVec2> points)
    {
        for (const auto* point = points.begin() + 1; point != points.end(); ++point)
            meet(distance_to_line(place_, point[-1], *point));
    }

    void closed(std::initializer_list<ImVec2> points)
    {
        line(points);
        line({*(points.end() - 1), *points.begin()});
    }

    // Angles clockwise from the right.
    void arc(ImVec2 centre, float radius, float from, float to)
    {
        const ImVec2 there{place_.x - centre.x, place_.y - centre.y};
        const float angle = std::atan2(there.y, there.x) - from;
        const float turned = angle - std::floor(angle / (2 * kPi)) * 2 * kPi;
        if (turned <= to - from) return meet(std::abs(length(there) - radius));
        for (const float end : {from, to})
            meet(length({there.x - radius * std::cos(end), there.y - radius * std::sin(end)}));
    }

    void circle(ImVec2 centre, float radius) { arc(centre, radius, 0, 2 * kPi); }

    void box(ImVec2 min, ImVec2 max, float radius)
    {
        const ImVec2 centre{(min.x + max.x) / 2, (min.y + max.y) / 2};
        const ImVec2 beyond{std::abs(place_.x - centre.x) - (max.x - min.x) / 2 + radius,
                            std::abs(place_.y - centre.y) - (max.y - min.y) / 2 + radius};
        const float outside = length({std::max(beyond.x, 0.0f), std::max(beyond.y, 0.0f)});
        meet(std::abs(outside + std::min(std::max(beyond.x, beyond.y), 0.0f) - radius));
    }

private:
    void meet(float distance) { nearest_ = std::min(nearest_, distance); }

    ImVec2 place_;
    float nearest_ = kIconGrid;
};

// What the list of tokens is found, sorted and read again by.
void draw_of_list(Pen& pen, Icon icon)
{
    switch (icon) {
    case Icon::Search:
        pen.circle({10.5f, 10.5f}, 6);
        pen.line({{15, 15}, {20, 20}});
        return;
    case Icon::Up: pen.line({{7, 14}, {12, 9}, {17, 14}}); return;
    case Icon::Down: pen.line({{7, 10}, {12, 15}, {17, 10}}); return;
    case Icon::Refresh:
        pen.arc({12, 12}, 8, 0, 1.75f * kPi);
        pen.line({{18, 2.5f}, {18, 7}, {13.5f, 7}});
        return;
    case Icon::More:
        for (const float x : {5.0f, 12.0f, 19.0f}) pen.circle({x, 12}, 0.5f);
        return;
    case Icon::Sort:
        pen.line({{8, 19}, {8, 5}});
        pen.line({{4.5f, 8.5f}, {8, 5}, {11.5f, 8.5f}});
        pen.line({{16, 5}, {16, 19}});
        pen.line({{12.5f, 15.5f}, {16, 19}, {19.5f, 15.5f}});
        return;
    default: return;
    }
}

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
    default: return draw_of_list(pen, icon);
    }
}

}  // namespace

float distance_to(Icon icon, ImVec2 place)
{
    Pen pen(place);
    draw(pen, icon);
    return pen.nearest();
}

}  // namespace latchkey::kit
