// events.cpp — see events.hpp: what the kit's scripts call when something happened.
#include "web/kit/input/events.hpp"

#include <emscripten.h>

#include <cfloat>

#include "web/kit/memory.hpp"

extern "C" {
void twin_start();
void pointer_start();
void rest_start();
void loop_start();
void plain_start();
void view_start();
}

using latchkey::a11y::NodeId;
using latchkey::a11y::Request;

namespace {

latchkey::web::Listener* g_listener = nullptr;

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void page_press(NodeId id)
{
    g_listener->request({id, Request::Action::Press, {}});
    g_listener->update();
}

EMSCRIPTEN_KEEPALIVE void page_write(NodeId id, char* value)
{
    g_listener->request({id, Request::Action::SetValue, latchkey::web::take(value)});
    g_listener->update();
}

EMSCRIPTEN_KEEPALIVE void page_dismiss()
{
    g_listener->request({0, Request::Action::Dismiss, {}});
    g_listener->update();
}

EMSCRIPTEN_KEEPALIVE void page_focus(NodeId id, bool is_visible)
{
    g_listener->set_focus(id, is_visible);
    g_listener->update();
}

// For pointer.js (web/border.mjs).
enum class Pointer { Moved, WentDown, WentUp, Left };

EMSCRIPTEN_KEEPALIVE void page_pointer(Pointer what, float x, float y)
{
    const bool is_gone = what == Pointer::Left;
    g_listener->move_pointer(is_gone ? -FLT_MAX : x, is_gone ? -FLT_MAX : y);
    if (what != Pointer::Moved) g_listener->press_pointer(what == Pointer::WentDown);
    g_listener->update();
}

// What the media queries say, and whether the page is plain or from right to left; for view.js (web/border.mjs).
enum Preference : unsigned {
    kDark = 1,
    kMoreContrast = 2,
    kForcedColours = 4,
    kTouch = 8,
    kReducedMotion = 16,
    kPlain = 32,
    kPrinted = 64,
    kRtl = 128
};

// Where view.js writes the system's colours, in the order of their names.
EMSCRIPTEN_KEEPALIVE latchkey::kit::SystemColours* page_system_colours()
{
    static latchkey::kit::SystemColours colours{};
    return &colours;
}

EMSCRIPTEN_KEEPALIVE void page_view(float width, float height, float scroll_y, float density, unsigned preferences,
                                    bool is_scrolling, bool is_cleared)
{
    using latchkey::kit::Contrast;
    const auto has = [preferences](Preference preference) { return (preferences & preference) != 0; };
    const auto contrast = has(kForcedColours)  ? Contrast::Forced
                          : has(kMoreContrast) ? Contrast::More
                                               : Contrast::Normal;
    g_listener->set_viewport({.width = width,
                              .height = height,
                              .scroll_y = scroll_y,
                              .density = density,
                              .colours = {has(kDark), contrast, *page_system_colours()},
                              .is_rtl = has(kRtl),
                              .is_touch = has(kTouch),
                              .is_still = has(kReducedMotion),
                              .is_plain = has(kPlain),
                              .is_printed = has(kPrinted),
                              .is_scrolling = is_scrolling});
    g_listener->update();
    if (is_cleared) g_listener->repaint();
}

EMSCRIPTEN_KEEPALIVE void page_wake()
{
    g_listener->wake();
}

EMSCRIPTEN_KEEPALIVE void page_present()
{
    g_listener->frame();
}

EMSCRIPTEN_KEEPALIVE void page_context(bool is_there)
{
    g_listener->set_context(is_there);
    if (!is_there) return;
    g_listener->update();  // Dear ImGui asks for its textures again at the start of a frame.
    g_listener->repaint();
}
}

namespace latchkey::web {

void listen(Listener& listener)
{
    g_listener = &listener;
    twin_start();
    pointer_start();
    rest_start();
    loop_start();
    plain_start();
    view_start();
}

}  // namespace latchkey::web
