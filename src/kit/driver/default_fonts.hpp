// default_fonts.hpp — Dear ImGui's own font for every face, where nobody sees it: in Node and in tests.
#pragma once

#include "imgui.h"
#include "kit/paint/text.hpp"

namespace latchkey::kit {

inline Fonts default_fonts(ImFontAtlas& atlas)
{
    Fonts fonts;
    for (auto& font : fonts) font = atlas.AddFontDefault();
    return fonts;
}

}  // namespace latchkey::kit
