// font_loader.hpp — Dear ImGui's glyphs, drawn by the browser: its fonts, its languages, its emoji, at the exact size.
#pragma once

#include "kit/paint/text.hpp"

namespace latchkey::web {

// The faces of text, from the font families that twin.css names, and that of shapes.
kit::Fonts browser_fonts(ImFontAtlas& atlas);

// Loads kit/paint/shapes.hpp as the glyphs of a font, one device pixel for each of its size.
const ImFontLoader* shape_loader();

}  // namespace latchkey::web
