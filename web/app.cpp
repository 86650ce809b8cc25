// app.cpp — see app.hpp.
#include "web/app.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <tuple>

#include "app/dialog_views.hpp"
#include "app/route.hpp"

namespace latchkey::web {

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

App::App(const runtime::Ports& ports, runtime::Program::Wake wake, LoadFonts load_fonts)
    : clock_(ports.clock), storage_(ports.storage), program_(ports, std::move(wake))
{
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    auto& io = ImGui::GetIO();
    io.IniFilename = io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    // Glyphs are painted pixel by pixel; nothing else of the atlas is used.
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    // The one window is the page.
    auto& style = ImGui::GetStyle();
    style.WindowBorderSize = 0;
    style.WindowPadding = {};
    ui::use_fonts(load_fonts(*io.Fonts));
}

App::~App()
{
    ImGui::DestroyContext();
}

void App::open(std::string server, std::string fragment, Wishes wishes)
{
    program_.dispatch(app::PageOpened{std::move(server), clock_.zone(), std::move(fragment),
                                      storage_.read(runtime::kThemeKey), wishes.is_plain, wishes.deployment,
                                      storage_.read(runtime::kRotationsKey), wishes.is_outside,
                                      !storage_.read(runtime::kSignedOutKey).empty()});
}

void App::hide()
{
    program_.dispatch(app::PageHidden{});
}

void App::show()
{
    program_.dispatch(app::PageShown{});
}

void App::hear_of_change()
{
    program_.dispatch(app::TokensChangedElsewhere{});
}

void App::admit()
{
    program_.dispatch(app::EmbedderAdmitted{});
}

void App::offer_session()
{
    program_.dispatch(app::HostSessionAsked{});
}

void App::act()
{
    program_.dispatch(app::UserActed{});
}

void App::set_viewport(const ui::Viewport& viewport)
{
    // Whoever scrolls is reading; a window of another size, or other colours, are nobody's act.
    const bool is_same_window = viewport.width == viewport_.width && viewport.height == viewport_.height;
    if (is_same_window && viewport.scroll_y != viewport_.scroll_y) act();
    viewport_ = viewport;
}

void App::request(a11y::Request request)
{
    act();
    requests_.push_back(std::move(request));
}

void App::go(std::string fragment)
{
    program_.dispatch(app::AddressChanged{std::move(fragment)});
}

std::string_view App::fragment() const
{
    return app::fragment_of(program_.state());
}

bool App::is_leaving_guarded() const
{
    return app::has_unfinished_business(program_.state());
}

void App::move_pointer(float x, float y)
{
    const ImVec2 place{x, y};
    // A window that changes its size moves beneath the pointer, which is told as well, and may be left by it.
    if (ImGui::IsMousePosValid(&place) && std::tie(x, y) != std::tie(pointer_.x, pointer_.y)) {
        act();
        pointer_ = place;
    }
    ImGui::GetIO().AddMousePosEvent(x, y);
}

void App::press_pointer(bool is_down)
{
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, is_down);
}

void App::run()
{
    // One instant for all of them: what moves stands still meanwhile.
    const auto now = clock_.now();
    for (int frame = 0; frame < kMostFrames; ++frame) {
        const auto& io = ImGui::GetIO();
        // Dear ImGui knows what is hovered by where its windows were, and moves glyphs when their texture grows.
        const auto before = std::tuple(io.DisplaySize.x, io.DisplaySize.y, io.Fonts->TexData);
        program_.pump();
        draw(now);
        const bool has_more = program_.has_queued() || !ImGui::GetCurrentContext()->InputEventsQueue.empty();
        const bool is_same = before == std::tie(io.DisplaySize.x, io.DisplaySize.y, io.Fonts->TexData);
        const bool is_settled = output_.is_settled && output_.focus == 0 && is_pointer_settled();
        if (is_settled && !has_more && is_same) break;
    }
}

void App::draw(Instant now)
{
    auto& io = ImGui::GetIO();
    io.DisplaySize = {viewport_.width, viewport_.height};
    io.DisplayFramebufferScale = {viewport_.density, viewport_.density};
    // The time slept through is no time that passed for what moves.
    io.DeltaTime = std::chrono::duration<float>(std::clamp(now - drawn_at_, 1ms, 100ms)).count();
    drawn_at_ = now;

    ImGui::NewFrame();
    output_ = ui_.draw(program_.state(), {viewport_, now, focused_, is_focus_visible_, std::exchange(requests_, {})},
                       [this](app::Action action) { program_.dispatch(std::move(action)); });
    ImGui::Render();
    if (damage_.take(draw_data(), output_.ground)) ++picture_;
    if (output_.focus) focused_ = moved_focus_ = output_.focus;
}

ImDrawData& App::draw_data() const
{
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

}  // namespace latchkey::web
