// shapes.hpp — what is drawn of curves: icons, discs, blurs, spinners, as masks that a host puts into the atlas like
// the glyphs of a font.
//
// Units    Device pixels.
#pragma once

#include <vector>

#include "imgui.h"
#include "kit/paint/canvas.hpp"
#include "kit/paint/icons.hpp"

namespace latchkey::kit {

// A shape's number in its font. An icon has its own place in Icon.
namespace shape {
inline constexpr ImWchar kFirstIcon = 32;
inline constexpr ImWchar kDisc = 64;     // As wide as its mask.
inline constexpr ImWchar kBlur = 65;     // A disc that is full in its centre and nothing at its edge.
inline constexpr ImWchar kSpinner = 66;  // Three quarters of a ring, and so many more, each turned on by a little.
inline constexpr int kSpinnerSteps = 24;
inline constexpr int kSpinnerPatience = 200;  // Milliseconds before it begins to turn: most answers are there by then.
}  // namespace shape

// How much of each pixel a shape covers, row by row; `size` squared of them.
std::vector<unsigned char> mask_of(ImWchar shape, int size);

// Where in the atlas it is.
Box texture_of(ImWchar shape, int size);

}  // namespace latchkey::kit
