// main_page.cpp — where the page begins, and what JavaScript calls when something happened.
#include <emscripten.h>

#include <cfloat>

#include "web/common/memory.hpp"
#include "web/page/page.hpp"

extern "C" {
void page_prepare();  // Calls page_begin, once, later.
void page_watch();
void tabs_start();
void embedding_start();
void host_theme_start();
void twin_start();
void address_start();
void view_start();
void pointer_start();
void loop_start();
void plain_start();
bool plain_is_wished();
}

using latchkey::a11y::NodeId;
using latchkey::a11y::Request;

namespace {

latchkey::web::Page* g_page = nullptr;

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void page_press(NodeId id)
{
    g_page->app().request({id, Request::Action::Press, {}});
    g_page->update();
}

EMSCRIPTEN_KEEPALIVE void page_write(NodeId id, char* value)
{
    g_page->app().request({id, Request::Action::SetValue, latchkey::web::take(value)});
    g_page->update();
}

// While Page::run() takes over.
EMSCRIPTEN_KEEPALIVE void page_typed(NodeId id, char* value)
{
    g_page->app().request({id, Request::Action::SetValue, latchkey::web::take(value)});
}

EMSCRIPTEN_KEEPALIVE void page_pressed(NodeId id)
{
    g_page->app().request({id, Request::Action::Press, {}});
}

EMSCRIPTEN_KEEPALIVE void page_dismiss()
{
    g_page->app().request({0, Request::Action::Dismiss, {}});
    g_page->update();
}

EMSCRIPTEN_KEEPALIVE void page_focus(NodeId id, bool is_visible)
{
    g_page->app().act();
    g_page->app().set_focus(id, is_visible);
    g_page->update();
}

enum class Pointer { Moved, WentDown, WentUp, Left };

EMSCRIPTEN_KEEPALIVE void page_pointer(Pointer what, float x, float y)
{
    auto& app = g_page->app();
    const bool is_gone = what == Pointer::Left;
    app.move_pointer(is_gone ? -FLT_MAX : x, is_gone ? -FLT_MAX : y);
    if (what != Pointer::Moved) app.press_pointer(what == Pointer::WentDown);
    g_page->update();
}

// What the media queries say, and whether the page is plain. Keep in sync: view.js.
enum Preference : unsigned {
    kDark = 1,
    kMoreContrast = 2,
    kForcedColours = 4,
    kTouch = 8,
    kReducedMotion = 16,
    kPlain = 32,
    kPrinted = 64
};

// Where view.js writes the system's colours, in the order of their names.
EMSCRIPTEN_KEEPALIVE latchkey::kit::SystemColours* page_system_colours()
{
    static latchkey::kit::SystemColours colours{};
    return &colours;
}

EMSCRIPTEN_KEEPALIVE void page_view(float width, float height, float scroll_y, float density, unsigned preferences,
                                    bool is_cleared)
{
    using latchkey::kit::Contrast;
    const auto has = [preferences](Preference preference) { return (preferences & preference) != 0; };
    const auto contrast = has(kForcedColours)  ? Contrast::Forced
                          : has(kMoreContrast) ? Contrast::More
                                               : Contrast::Normal;
    g_page->app().set_viewport({.width = width,
                                .height = height,
                                .scroll_y = scroll_y,
                                .density = density,
                                .colours = {has(kDark), contrast, *page_system_colours()},
                                .is_touch = has(kTouch),
                                .is_still = has(kReducedMotion),
                                .is_plain = has(kPlain),
                                .is_printed = has(kPrinted)});
    g_page->update();
    if (is_cleared) g_page->present();
}

EMSCRIPTEN_KEEPALIVE void page_address(char* fragment)
{
    g_page->app().go(latchkey::web::take(fragment));
    g_page->update();
    g_page->show_address();
}

EMSCRIPTEN_KEEPALIVE void page_hidden()
{
    g_page->app().hide();
    g_page->update();
}

EMSCRIPTEN_KEEPALIVE void page_shown()
{
    g_page->app().show();
    g_page->update();
}

EMSCRIPTEN_KEEPALIVE void page_hear_of_change()
{
    g_page->app().hear_of_change();
    g_page->update();
}

EMSCRIPTEN_KEEPALIVE void page_admit()
{
    g_page->admit();
}

EMSCRIPTEN_KEEPALIVE void page_offer()
{
    g_page->app().offer_session();
    g_page->update();
}

EMSCRIPTEN_KEEPALIVE void page_wake()
{
    g_page->update();
}

EMSCRIPTEN_KEEPALIVE void page_present()
{
    g_page->frame();
}

EMSCRIPTEN_KEEPALIVE void page_context(bool is_there)
{
    auto& screen = g_page->screen();
    if (!is_there) return screen.lose();
    screen.restore();
    g_page->app().driver().forget_screen();
    g_page->update();  // Dear ImGui asks for its textures again at the start of a frame.
    g_page->present();
}

// What page.js says of the page. Keep in sync: page.js.
enum Flag : unsigned { kFramed = 1, kOutside = 2, kUnlimited = 4, kTrustedAddress = 8, kReadable = 16 };

EMSCRIPTEN_KEEPALIVE void page_begin(char* root, unsigned flags, int idle_minutes)
{
    const auto has = [flags](Flag flag) { return (flags & flag) != 0; };
    const latchkey::page::Deployment deployment{.allows_unlimited = has(kUnlimited),
                                               .is_trusted_address = has(kTrustedAddress),
                                               .idle_limit = std::chrono::minutes(idle_minutes),
                                               .is_framed = has(kFramed),
                                               .is_readable = has(kReadable)};
    g_page = new latchkey::web::Page(latchkey::web::take(root), {plain_is_wished(), deployment, has(kOutside)});
    twin_start();
    pointer_start();
    address_start();
    loop_start();
    plain_start();
    page_watch();
    tabs_start();
    host_theme_start();
    view_start();  // Tells the size of the canvas soon, and with that the first frame is drawn.
    embedding_start();
}
}

int main()
{
    page_prepare();
}
