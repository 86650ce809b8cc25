// screen.cpp — see screen.hpp.
#include "web/kit/picture/screen.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include "kit/driver/driver.hpp"
#include "kit/paint/canvas.hpp"
#include "web/kit/picture/runs.hpp"

namespace {

using latchkey::web::Batch;
using latchkey::web::Vertex;

// Read by screen.js (web/border.mjs).
struct Painting {
    const Vertex* vertices;
    std::uint32_t vertex_count;
    const Batch* batches;
    std::uint32_t batch_count;
    std::uint32_t ground;
    std::int32_t left, top, right, bottom;
};

}  // namespace

extern "C" {
bool screen_start();
void screen_texture(std::uint32_t id, int width, int height, const void* pixels);
void screen_update(std::uint32_t id, int x, int y, int width, int height, int row, const void* pixels);
void screen_drop(std::uint32_t id);
void screen_paint(const Painting* painting);
}

namespace latchkey::web {

namespace {

void drop(ImTextureData& texture)
{
    if (texture.TexID != ImTextureID_Invalid) screen_drop(static_cast<std::uint32_t>(texture.TexID));
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
}

void update(ImTextureData& texture)
{
    if (texture.Status == ImTextureStatus_WantCreate) {
        texture.SetTexID(kit::kFirstTexture + static_cast<ImTextureID>(texture.UniqueID));
        screen_texture(static_cast<std::uint32_t>(texture.TexID), texture.Width, texture.Height, texture.GetPixels());
    } else if (texture.Status == ImTextureStatus_WantUpdates) {
        // What comes into the atlas in one frame lies beside each other.
        const auto& part = texture.UpdateRect;
        screen_update(static_cast<std::uint32_t>(texture.TexID), part.x, part.y, part.w, part.h, texture.Width,
                      texture.GetPixelsAt(part.x, part.y));
    } else {
        if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) drop(texture);
        return;
    }
    texture.SetStatus(ImTextureStatus_OK);
}

}  // namespace

void Screen::lose()
{
    has_context_ = false;
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) drop(*texture);
}

void Screen::present(const ImDrawData& picture, ImU32 ground, const kit::Region& part)
{
    if (!std::exchange(has_started_, true)) has_context_ = screen_start();
    if (!has_context_) return kit::acknowledge_textures();
    paint_runs();
    for (ImTextureData* texture : *picture.Textures) update(*texture);
    if (part.is_empty()) return;
    vertices_.clear();
    batches_.clear();
    for (const ImDrawList* list : picture.CmdLists) {
        for (const auto& command : list->CmdBuffer) add(picture, *list, command, part);
    }
    const Painting painting{vertices_.data(), static_cast<std::uint32_t>(vertices_.size()),
                            batches_.data(),  static_cast<std::uint32_t>(batches_.size()),
                            ground,           part.left,
                            part.top,         part.right,
                            part.bottom};
    screen_paint(&painting);
}

void Screen::add(const ImDrawData& picture, const ImDrawList& list, const ImDrawCmd& command, const kit::Region& part)
{
    const auto* texture = command.TexRef._TexData;
    const auto width = static_cast<float>(texture ? texture->Width : 1),
               height = static_cast<float>(texture ? texture->Height : 1);
    // A panel may be as high as ten thousand rows: what is beyond any window lies at the border of what a vertex holds.
    const auto place_of = [](float pixels) {
        constexpr float kBorder = std::numeric_limits<std::int16_t>::max();
        return static_cast<std::int16_t>(std::lround(std::clamp(pixels, -kBorder, kBorder)));
    };
    const auto vertex_of = [&](const ImDrawVert& corner) {
        return Vertex{place_of(corner.pos.x * picture.FramebufferScale.x),
                      place_of(corner.pos.y * picture.FramebufferScale.y),
                      static_cast<std::uint16_t>(std::lround(corner.uv.x * width * 2)),
                      static_cast<std::uint16_t>(std::lround(corner.uv.y * height * 2)), corner.col};
    };
    Batch batch{static_cast<std::uint32_t>(command.GetTexID()), static_cast<std::uint32_t>(width),
                static_cast<std::uint32_t>(height), static_cast<std::uint32_t>(vertices_.size() / 4), 0};
    for (unsigned i = 0; i < command.ElemCount; i += kit::kQuadIndices) {
        const auto first = command.IdxOffset + i;
        const auto min = vertex_of(kit::corner_of(list, first, 0)), max = vertex_of(kit::corner_of(list, first, 2));
        if (max.x <= part.left || min.x >= part.right || max.y <= part.top || min.y >= part.bottom) continue;
        vertices_.insert(vertices_.end(), {min,
                                           {max.x, min.y, max.u, min.v, min.colour},
                                           max,
                                           {min.x, max.y, min.u, max.v, min.colour}});
        ++batch.count;
    }
    if (batch.count > 0) batches_.push_back(batch);
}

}  // namespace latchkey::web
