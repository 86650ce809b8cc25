// font_loader.cpp — see font_loader.hpp; the other half is glyphs.js.
//
// Source   Dear ImGui's ImFontLoader (1.92). Defining IMGUI_ENABLE_FREETYPE keeps stb_truetype out and asks for
//          ImGuiFreeType::GetFontLoader, which is this one.
#include "web/kit/picture/font_loader.hpp"

#include <imgui_internal.h>

#include <misc/freetype/imgui_freetype.h>
#include <algorithm>
#include <cmath>
#include <vector>

namespace {

// Device pixels, from the glyph's origin on the baseline. Written by glyphs.js, as Metrics is (web/border.mjs).
struct Glyph {
    int left, top;  // How far its picture reaches to the left, and up.
    int width, height;
    float advance;
};

struct Metrics {
    float ascent, descent;
};

}  // namespace

// Both leave what they are given as it is where the browser refuses.
extern "C" {
void font_metrics(int face, float size, Metrics* metrics);
void glyph_draw(int face, float size, unsigned codepoint, Glyph* glyph);
void glyph_pixels(unsigned char* rgba);  // Of the glyph drawn last.
}

namespace {

float device_size(const ImFontBaked& baked)
{
    return baked.Size * baked.RasterizerDensity;
}

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar)
{
    return true;  // The browser finds a font for it, or draws a box.
}

bool init_baked(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*)
{
    Metrics metrics{.ascent = device_size(*baked), .descent = 0};
    font_metrics(static_cast<int>(source->FontNo), device_size(*baked), &metrics);
    // Whole device pixels, as browsers lay out lines.
    baked->Ascent = std::round(metrics.ascent) / baked->RasterizerDensity;
    baked->Descent = -std::round(metrics.descent) / baked->RasterizerDensity;
    return true;
}

struct Rgba {
    unsigned char r, g, b, a;
};

// White pixels take the colour of the text; any other is an emoji's own. Browsers that guard against fingerprinting add
// noise to what is read back: faint pixels are taken as none, nearly full ones as full.
bool clean(std::vector<Rgba>& pixels)
{
    const auto is_tinted = [](const Rgba& p) { return p.a > 64 && std::min({p.r, p.g, p.b}) < 224; };
    const bool is_coloured = std::ranges::any_of(pixels, is_tinted);
    for (auto& p : pixels) {
        if (p.a < 8) p.a = 0;
        if (p.a > 247) p.a = 255;
        if (!is_coloured) p.r = p.g = p.b = 255;
    }
    return is_coloured;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar codepoint,
                ImFontGlyph* out, float* out_advance)
{
    Glyph glyph{.left = 0, .top = 0, .width = 0, .height = 0, .advance = device_size(*baked) / 2};
    glyph_draw(static_cast<int>(source->FontNo), device_size(*baked), codepoint, &glyph);
    const float scale = 1 / baked->RasterizerDensity;
    if (out_advance) {
        *out_advance = glyph.advance * scale;
        return true;
    }
    out->Codepoint = codepoint;
    out->AdvanceX = glyph.advance * scale;
    if (glyph.width == 0) return true;

    std::vector<Rgba> pixels(static_cast<std::size_t>(glyph.width * glyph.height));
    auto* bytes = reinterpret_cast<unsigned char*>(pixels.data());
    glyph_pixels(bytes);
    const auto place = ImFontAtlasPackAddRect(atlas, glyph.width, glyph.height);
    if (place == ImFontAtlasRectId_Invalid) return false;
    out->Colored = clean(pixels);
    out->Visible = true;
    out->PackId = place;
    out->X0 = static_cast<float>(-glyph.left) * scale;
    out->Y0 = baked->Ascent - static_cast<float>(glyph.top) * scale;
    out->X1 = out->X0 + static_cast<float>(glyph.width) * scale;
    out->Y1 = out->Y0 + static_cast<float>(glyph.height) * scale;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, out, ImFontAtlasPackGetRect(atlas, place), bytes,
                                       ImTextureFormat_RGBA32, glyph.width * 4);
    return true;
}

}  // namespace

const ImFontLoader* ImGuiFreeType::GetFontLoader()
{
    static const ImFontLoader kLoader = [] {
        ImFontLoader loader;
        loader.Name = "browser";
        loader.FontSrcContainsGlyph = contains_glyph;
        loader.FontBakedInit = init_baked;
        loader.FontBakedLoadGlyph = load_glyph;
        return loader;
    }();
    return &kLoader;
}

namespace latchkey::web {

kit::Fonts browser_fonts(ImFontAtlas& atlas)
{
    kit::Fonts fonts;
    for (unsigned face = 0; face < fonts.size(); ++face) {
        ImFontConfig config;
        config.FontLoader =
            face == static_cast<unsigned>(kit::Face::Shapes) ? shape_loader() : ImGuiFreeType::GetFontLoader();
        config.FontNo = face;
        config.SizePixels = kit::type::kBody.size;
        fonts[face] = atlas.AddFont(&config);
    }
    return fonts;
}

}  // namespace latchkey::web
