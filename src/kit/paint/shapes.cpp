// shapes.cpp — see shapes.hpp.
#include "kit/paint/shapes.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "kit/paint/text/text.hpp"

namespace latchkey::kit {

namespace {

constexpr float kStroke = 1.7f;           // Of icons, in units of their grid…
constexpr float kLeastStroke = 1.2f;      // …and in device pixels.
constexpr float kSpinnerStroke = 0.125f;  // Of a spinner's width.

// Of a pixel that is so far within an edge, in pixels.
float coverage(float within)
{
    return std::clamp(within + 0.5f, 0.0f, 1.0f);
}

float icon_at(Icon icon, ImVec2 place, float size)
{
    const float unit = size / kIconGrid;
    const float stroke = std::max(kStroke * unit, kLeastStroke);
    return coverage(stroke / 2 - distance_to(icon, {place.x / unit, place.y / unit}) * unit);
}

float spinner_at(int step, ImVec2 out, float size)
{
    constexpr float kTurn = 2 * std::numbers::pi_v<float>;
    const float stroke = size * kSpinnerStroke;
    const float begin = static_cast<float>(step) / shape::kSpinnerSteps;
    const float turned = std::atan2(out.y, out.x) / kTurn - begin;
    const float share = turned - std::floor(turned);
    const float along = share <= 0.75f ? 1.0f : 0.0f;
    return along * coverage(stroke / 2 - std::abs(std::hypot(out.x, out.y) - (size - stroke) / 2));
}

float shape_at(ImWchar shape, ImVec2 place, float size)
{
    const ImVec2 out{place.x - size / 2, place.y - size / 2};
    const float from_centre = std::hypot(out.x, out.y);
    if (shape == shape::kDisc) return coverage(size / 2 - from_centre);
    if (shape == shape::kBlur) return std::max(0.0f, 1 - from_centre / (size / 2));
    if (shape >= shape::kSpinner) return spinner_at(static_cast<int>(shape - shape::kSpinner), out, size);
    return icon_at(static_cast<Icon>(shape - shape::kFirstIcon), place, size);
}

}  // namespace

std::vector<unsigned char> mask_of(ImWchar shape, int size)
{
    std::vector<unsigned char> mask;
    mask.reserve(static_cast<std::size_t>(size) * static_cast<std::size_t>(size));
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            const ImVec2 middle{static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f};
            mask.push_back(
                static_cast<unsigned char>(std::lround(shape_at(shape, middle, static_cast<float>(size)) * 255)));
        }
    }
    return mask;
}

Box texture_of(ImWchar shape, int size)
{
    const auto* glyph = shapes_font().GetFontBaked(static_cast<float>(size), 1)->FindGlyph(shape);
    return {{glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}};
}

}  // namespace latchkey::kit
