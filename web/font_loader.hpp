// font_loader.hpp — Dear ImGui's glyphs, drawn by the browser: its fonts, its languages, its emoji, at the exact size.
#pragma once

#include "ui/text.hpp"

namespace latchkey::web {

// The four faces, from the font families that latchkey.css names.
ui::Fonts browser_fonts(ImFontAtlas& atlas);

}  // namespace latchkey::web
