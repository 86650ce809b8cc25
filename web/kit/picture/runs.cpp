// runs.cpp — see runs.hpp; the other half is runs.js.
#include "web/kit/picture/runs.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <span>

#include "base/fingerprint.hpp"
#include "kit/paint/text/runs.hpp"

namespace {

// A run that is to be drawn, and where. Read by runs.js (web/border.mjs).
struct Drawing {
    const char* text;
    std::uint32_t length;
    std::uint32_t face;
    float size;
    std::uint32_t colour;
    std::int32_t left, top, width, height;
    std::uint8_t* pixels;  // The first of its picture.
    std::uint32_t row;     // From one line of pixels to the next, in bytes.
};

}  // namespace

// They leave what they are given as it is where the browser refuses.
extern "C" {
void run_metrics(int face, float size, latchkey::web::Metrics* metrics);
void run_measure(int face, float size, const char* text, std::size_t length, latchkey::web::Shape* shape);
void run_draw(const Drawing* drawings, std::size_t count);
// How many bytes of `text` fit into `width` device pixels: whole characters, or what a line may end after.
std::size_t run_cut(bool is_between_lines, int face, float size, const char* text, std::size_t length, float width);
}

namespace latchkey::web {

namespace {

constexpr std::size_t kMostRuns = 4000;
constexpr float kMostPixels = 1'000'000;  // Of their pictures, at a density of 1.

Runs* g_runs = nullptr;

float density()
{
    return ImGui::GetIO().DisplayFramebufferScale.x;
}

struct Rgba {
    unsigned char r, g, b, a;
};

// Browsers that guard against fingerprinting add noise to what is read back: faint pixels are taken as none, nearly
// full ones as full. What takes its colour later is white.
void clean(const Drawing& drawing)
{
    for (int y = 0; y < drawing.height; ++y) {
        auto* row = reinterpret_cast<Rgba*>(drawing.pixels + static_cast<std::size_t>(y) * drawing.row);
        for (auto& p : std::span(row, static_cast<std::size_t>(drawing.width))) {
            if (p.a < 8) p.a = 0;
            if (p.a > 247) p.a = 255;
            if (!drawing.colour) p.r = p.g = p.b = 255;
        }
    }
}

}  // namespace

kit::Extent Runs::extent(const kit::TextStyle& style)
{
    const float size = style.size * density();
    auto known =
        std::ranges::find_if(extents_, [&](const auto& it) { return it.face == style.face && it.size == size; });
    if (known == extents_.end()) {
        Metrics metrics{size, 0};
        run_metrics(static_cast<int>(style.face), size, &metrics);
        // Whole device pixels, as browsers lay out lines.
        const kit::Extent extent{std::round(metrics.ascent) / density(), std::round(metrics.descent) / density()};
        known = extents_.insert(extents_.end(), {style.face, size, extent});
    }
    return known->extent;
}

float Runs::width(const kit::TextStyle& style, std::string_view line)
{
    const float size = style.size * density();
    float width = 0;
    while (!line.empty()) {
        const auto length = kit::run_length(line, style.face);
        width += run({line.substr(0, length), style.face, size, 0}).shape.advance;
        line.remove_prefix(length);
    }
    return width / density();
}

std::size_t Runs::fitting(const kit::TextStyle& style, std::string_view line, float width)
{
    return style.face == kit::Face::Mono ? fitting_runs(style, line, width) : cut(false, style, line, width);
}

std::size_t Runs::breaking(const kit::TextStyle& style, std::string_view line, float width)
{
    if (style.face != kit::Face::Mono) return cut(true, style, line, width);
    const auto space = line.substr(0, fitting_runs(style, line, width) + 1).rfind(' ');
    return space == std::string_view::npos ? 0 : space;
}

// Of type that is equally wide, which may be a secret: the browser's copy of it would stay behind.
std::size_t Runs::fitting_runs(const kit::TextStyle& style, std::string_view line, float width)
{
    std::size_t end = 0;
    while (end < line.size()) {
        const auto length = kit::run_length(line.substr(end), style.face);
        width -= this->width(style, line.substr(end, length));
        if (width < 0) break;
        end += length;
    }
    return end;
}

std::size_t Runs::cut(bool is_between_lines, const kit::TextStyle& style, std::string_view line, float width)
{
    const float size = style.size * density();
    auto key = fingerprint(line, std::bit_cast<std::uint32_t>(width));
    key = key * 31 + std::bit_cast<std::uint32_t>(size) * 8 + static_cast<unsigned>(style.face) * 2 + is_between_lines;
    auto& cut = cuts_[key % cuts_.size()];
    if (cut.key != key) {
        const auto length =
            run_cut(is_between_lines, static_cast<int>(style.face), size, line.data(), line.size(), width * density());
        cut = {key, static_cast<std::uint32_t>(length)};
    }
    return std::min<std::size_t>(cut.length, line.size());
}

// Advances add up unrounded, so that lines are as wide as the browser's; each run lands on whole device pixels, so that
// it is as sharp as it was drawn.
void Runs::draw(kit::Canvas& canvas, const kit::TextStyle& style, ImVec2 pos, ImU32 colour, std::string_view line)
{
    const float scale = 1 / density(), size = style.size * density();
    const float baseline = pos.y + extent(style).ascent;
    while (!line.empty()) {
        const auto text = line.substr(0, kit::run_length(line, style.face));
        const bool is_coloured = kit::may_be_coloured(text);
        // Opaque, else it would be drawn once more for each step of a fade.
        auto& run = this->run({text, style.face, size, is_coloured ? colour | IM_COL32_A_MASK : 0});
        ImFontAtlasRect place;
        if (has_picture(run) && atlas_.GetCustomRect(run.place, &place)) {
            const auto& [left, top, width, height, advance] = run.shape;
            const ImVec2 min{(std::round(pos.x / scale) - static_cast<float>(left)) * scale,
                             baseline - static_cast<float>(top) * scale};
            const ImVec2 max{min.x + static_cast<float>(width) * scale, min.y + static_cast<float>(height) * scale};
            canvas.picture({min, max}, {place.uv0, place.uv1}, is_coloured ? colour | ~IM_COL32_A_MASK : colour);
        }
        pos.x += run.shape.advance * scale;
        line.remove_prefix(text.size());
    }
}

std::size_t Runs::bucket_of(const Key& key) const
{
    const auto seed = std::bit_cast<std::uint32_t>(key.size) ^ key.colour ^ static_cast<std::uint32_t>(key.face) << 8;
    return fingerprint(key.text, seed) % first_.size();
}

Runs::Run& Runs::run(const Key& key)
{
    const auto is_it = [&](const Run& run) {
        return run.size == key.size && run.face == key.face && run.colour == key.colour && run.text == key.text;
    };
    auto index = first_[bucket_of(key)];
    while (index != kNone && !is_it(runs_[index])) index = runs_[index].next;
    if (index == kNone) index = make(key);
    runs_[index].used_in = ImGui::GetFrameCount();
    return runs_[index];
}

std::uint16_t Runs::make(const Key& key)
{
    const auto index = free_place();
    auto& first = first_[bucket_of(key)];
    auto& run = runs_[index] = {std::string(key.text), key.face, key.size, key.colour, Shape{0, 0, 0, 0, 0}};
    run.next = std::exchange(first, index);
    run_measure(static_cast<int>(key.face), key.size, key.text.data(), key.text.size(), &run.shape);
    return index;
}

// That of the run that was used the longest time ago, where there are many.
std::uint16_t Runs::free_place()
{
    if (runs_.size() < kMostRuns && static_cast<float>(area_) < kMostPixels * density() * density()) {
        runs_.emplace_back();
        return static_cast<std::uint16_t>(runs_.size() - 1);
    }
    const auto oldest = std::ranges::min_element(runs_, {}, &Run::used_in);
    const auto index = static_cast<std::uint16_t>(oldest - runs_.begin());
    drop(index);
    return index;
}

void Runs::drop(std::uint16_t index)
{
    auto& run = runs_[index];
    auto* link = &first_[bucket_of({run.text, run.face, run.size, run.colour})];
    while (*link != index) link = &runs_[*link].next;
    *link = run.next;
    std::erase(to_paint_, index);
    if (run.place < 0) return;
    area_ -= run.shape.width * run.shape.height;
    atlas_.RemoveCustomRect(run.place);
}

void Runs::forget()
{
    for (std::uint16_t i = 0; i < runs_.size(); ++i) drop(i);
    std::vector<Run>().swap(runs_);  // A short text lies in the run itself, and is overwritten with it.
    cuts_ = {};
    extents_.clear();
}

// Its pixels come later: paint().
bool Runs::has_picture(Run& run)
{
    const auto& [left, top, width, height, advance] = run.shape;
    if (run.place >= 0 || width <= 0 || height <= 0) return run.place >= 0;
    run.place = ImFontAtlasPackAddRect(&atlas_, width, height);
    if (run.place < 0) return false;
    area_ += width * height;
    to_paint_.push_back(static_cast<std::uint16_t>(&run - runs_.data()));
    return true;
}

void Runs::paint()
{
    if (to_paint_.empty()) return;
    auto& texture = *atlas_.TexData;
    std::vector<Drawing> drawings;
    drawings.reserve(to_paint_.size());
    for (const auto index : to_paint_) {
        const auto& run = runs_[index];
        const auto& [left, top, width, height, advance] = run.shape;
        const auto& place = *ImFontAtlasPackGetRect(&atlas_, run.place);
        drawings.push_back({run.text.data(), static_cast<std::uint32_t>(run.text.size()),
                            static_cast<std::uint32_t>(run.face), run.size, run.colour, left, top, width, height,
                            static_cast<std::uint8_t*>(texture.GetPixelsAt(place.x, place.y)),
                            static_cast<std::uint32_t>(texture.GetPitch())});
        ImFontAtlasTextureBlockQueueUpload(&atlas_, &texture, place.x, place.y, place.w, place.h);
    }
    run_draw(drawings.data(), drawings.size());
    std::ranges::for_each(drawings, clean);
    to_paint_.clear();
}

kit::Fonts browser_fonts(ImFontAtlas& atlas)
{
    ImFontConfig config;
    config.FontLoader = shape_loader();
    config.SizePixels = kit::type::kBody.size;
    auto runs = std::make_unique<Runs>(atlas);
    g_runs = runs.get();
    return {atlas.AddFont(&config), std::move(runs)};
}

void paint_runs()
{
    g_runs->paint();
}

void forget_runs()
{
    g_runs->forget();
}

}  // namespace latchkey::web
