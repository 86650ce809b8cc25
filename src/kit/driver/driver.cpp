// driver.cpp — see driver.hpp.
#include "kit/driver/driver.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <tuple>

namespace latchkey::kit {

namespace {

using namespace std::chrono_literals;

// Enough for a press, a release and the layout that they change; a drawing that never settles must not hang the page.
constexpr int kMostFrames = 12;

// What is hovered and held is known at the end of a frame, and was drawn from its beginning.
bool is_pointer_settled()
{
    const auto& context = *ImGui::GetCurrentContext();
    return context.HoveredId == context.HoveredIdPreviousFrame && context.ActiveId == context.ActiveIdPreviousFrame &&
           (context.ActiveId == 0 || context.ActiveIdIsAlive == context.ActiveId);
}

}  // namespace

Driver::Driver(LoadFonts load_fonts) : context_((IMGUI_CHECKVERSION(), ImGui::CreateContext()))
{
    ImGui::SetCurrentContext(context_);
    auto& io = ImGui::GetIO();
    io.IniFilename = io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    // Glyphs are painted pixel by pixel; nothing else of the atlas is used.
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    // The one window is the page.
    auto& style = ImGui::GetStyle();
    style.WindowBorderSize = 0;
    style.WindowPadding = {};
    use_fonts(load_fonts(*io.Fonts));
}

Driver::~Driver()
{
    ImGui::DestroyContext(context_);
}

void Driver::move_pointer(float x, float y)
{
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().AddMousePosEvent(x, y);
}

void Driver::press_pointer(bool is_down)
{
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, is_down);
}

bool Driver::run(Instant now, const Draw& draw)
{
    ImGui::SetCurrentContext(context_);
    for (int count = 0; count < kMostFrames; ++count) {
        const auto& io = ImGui::GetIO();
        // Dear ImGui knows what is hovered by where its windows were, and moves glyphs when their texture grows.
        const auto before = std::tuple(io.DisplaySize.x, io.DisplaySize.y, io.Fonts->TexData);
        const auto focused = focused_;
        frame(now, draw);
        const bool is_same = before == std::tie(io.DisplaySize.x, io.DisplaySize.y, io.Fonts->TexData);
        const bool is_settled = output_.is_settled && focused_ == focused && is_pointer_settled();
        if (is_settled && is_same && context_->InputEventsQueue.empty()) return true;
    }
    return false;
}

void Driver::frame(Instant now, const Draw& draw)
{
    auto& io = ImGui::GetIO();
    io.DisplaySize = {viewport_.width, viewport_.height};
    io.DisplayFramebufferScale = {viewport_.density, viewport_.density};
    // The time slept through is no time that passed for what moves.
    io.DeltaTime = std::chrono::duration<float>(std::clamp(now - drawn_at_, 1ms, 100ms)).count();
    drawn_at_ = now;

    ImGui::NewFrame();
    output_ = draw({viewport_, now, focused_, is_focus_visible_, std::exchange(requests_, {})});
    ImGui::Render();
    if (damage_.take(draw_data(), output_.ground)) ++picture_;
    if (output_.focus) focused_ = moved_focus_ = output_.focus;
}

ImDrawData& Driver::draw_data() const
{
    ImGui::SetCurrentContext(context_);
    return *ImGui::GetDrawData();
}

void acknowledge_textures()
{
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_Destroyed) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

}  // namespace latchkey::kit
