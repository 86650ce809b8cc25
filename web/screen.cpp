// screen.cpp — see screen.hpp.
#include "web/screen.hpp"

#include <GLES3/gl3.h>
#include <backends/imgui_impl_opengl3.h>

#include "web/app.hpp"

extern "C" bool screen_start();

namespace latchkey::web {

void Screen::start()
{
    has_context_ = screen_start();
    if (has_context_) ImGui_ImplOpenGL3_Init("#version 300 es");
}

void Screen::present(ImDrawData& picture)
{
    if (!has_context_) return acknowledge_textures();
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplOpenGL3_RenderDrawData(&picture);
}

void Screen::lose()
{
    has_context_ = false;
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
}

void Screen::restore()
{
    has_context_ = true;
    ImGui_ImplOpenGL3_CreateDeviceObjects();
}

}  // namespace latchkey::web
