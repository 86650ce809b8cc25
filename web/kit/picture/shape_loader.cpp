// shape_loader.cpp — the shapes of kit/paint/shapes.hpp as the glyphs of a font; see runs.hpp.
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

#include "kit/paint/shapes.hpp"
#include "web/kit/picture/runs.hpp"

namespace latchkey::web {

namespace {

bool load_shape(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar shape, ImFontGlyph* out,
                float* out_advance)
{
    if (out_advance) {
        *out_advance = baked->Size;
        return true;
    }
    const int size = static_cast<int>(baked->Size);
    const auto place = ImFontAtlasPackAddRect(atlas, size, size);
    if (place == ImFontAtlasRectId_Invalid) return false;
    out->Codepoint = shape;
    out->Visible = true;
    out->PackId = place;
    out->AdvanceX = out->X1 = out->Y1 = baked->Size;
    const auto mask = kit::mask_of(shape, size);
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, out, ImFontAtlasPackGetRect(atlas, place), mask.data(),
                                       ImTextureFormat_Alpha8, size);
    return true;
}

}  // namespace

const ImFontLoader* shape_loader()
{
    static const ImFontLoader kLoader = [] {
        ImFontLoader loader;
        loader.Name = "shapes";
        loader.FontSrcContainsGlyph = [](ImFontAtlas*, ImFontConfig*, ImWchar) { return true; };
        loader.FontBakedLoadGlyph = load_shape;
        return loader;
    }();
    return &kLoader;
}

}  // namespace latchkey::web

// Defining IMGUI_ENABLE_FREETYPE keeps stb_truetype out, and asks for this.
const ImFontLoader* ImGuiFreeType::GetFontLoader()
{
    return latchkey::web::shape_loader();
}
