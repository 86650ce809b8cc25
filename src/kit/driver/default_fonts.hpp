// default_fonts.hpp — Dear ImGui's own font for all that is drawn, where nobody sees it: in Node and in tests.
#pragma once

#include "kit/paint/text/characters.hpp"
#include "kit/paint/text/text.hpp"

namespace latchkey::kit {

inline Fonts default_fonts(ImFontAtlas& atlas)
{
    ImFont* font = atlas.AddFontDefault();
    return {font, std::make_unique<Characters>(*font)};
}

}  // namespace latchkey::kit
