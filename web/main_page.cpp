// main_page.cpp — the page: the program over the browser's ports, mirrored into the DOM and drawn on the canvas.
//
// It runs within the event handlers, so that what a press leads to (copying, focusing a field) still counts as the
// user's act; only the drawing waits for the browser's next frame.
#include <emscripten.h>

#include <algorithm>
#include <cfloat>

#include "web/app.hpp"
#include "web/clipboard_browser.hpp"
#include "web/clock_js.hpp"
#include "web/downloads_browser.hpp"
#include "web/font_loader.hpp"
#include "web/host_browser.hpp"
#include "web/http_fetch.hpp"
#include "web/memory.hpp"
#include "web/screen.hpp"
#include "web/signatures_js.hpp"
#include "web/storage_browser.hpp"
#include "web/twin.hpp"

extern "C" {
void page_prepare();  // Calls page_begin, once, later.
void page_watch();
void embedding_start();
void embedding_resize(float height);
void host_theme_start();
void twin_start();
char* address_fragment();  // To be freed.
void address_start();
void address_show(const char* fragment, std::size_t size);
void address_guard(bool is_guarded);
void view_start();
void pointer_start();
void loop_start();
void loop_request_frame();
void loop_wake_in(double milliseconds);
void loop_count_frame();
void page_is_shown();
void plain_start();
bool plain_is_wished();
void plain_show(bool is_plain);
void page_show_theme(latchkey::app::ThemeChoice choice);
void page_show_brand(bool has_brand, unsigned light, unsigned on_light, unsigned dark, unsigned on_dark);  // 0xRRGGBB
}

namespace latchkey::web {

namespace {

class Page {
public:
    Page(const std::string& root, App::Wishes wishes)
        : http_(root),
          host_(root),
          app_(
              {http_, clipboard_, clock_, storage_, downloads_, signatures_, host_}, [this] { update(); },
              browser_fonts)
    {
        screen_.start();
        app_.open(root, take(address_fragment()), wishes);
    }

    App& app() { return app_; }
    Screen& screen() { return screen_; }

    void update()
    {
        run();
        if (app_.picture() != presented_ || app_.output().is_moving) request_frame();
    }

    // The page around this one listens from now on, and has not heard how high this one is.
    void admit()
    {
        content_height_ = 0;
        app_.admit();
        update();
    }

    void show_address()
    {
        address_ = app_.fragment();
        address_show(address_.data(), address_.size());
    }

    // The browser is about to paint.
    void frame()
    {
        if (app_.output().is_moving) run();
        present();
        if (app_.output().is_moving) request_frame();
    }

    void present()
    {
        if (shown_.is_plain) return;
        if (presented_ == 0) page_is_shown();
        presented_ = app_.picture();
        screen_.present(app_.draw_data());
        loop_count_frame();
    }

private:
    void run()
    {
        // Where the browser does not let the focus go, it stays nowhere: told once, the program does not ask again.
        for (int round = 0; round < 3; ++round) {
            app_.run();
            // Before the title, which would become that of the history's entry that is left.
            if (app_.fragment() != address_) show_address();
            const auto focused = twin_.show(app_.tree(), app_.output(), app_.take_focus(), app_.focused());
            if (focused == app_.focused()) break;
            app_.set_focus(focused);
        }
        if (content_height_ != app_.output().content_height) {
            content_height_ = app_.output().content_height;
            embedding_resize(content_height_);
        }
        if (is_guarded_ != app_.is_leaving_guarded()) address_guard(is_guarded_ = !is_guarded_);
        const auto due = app_.deadline();
        loop_wake_in(due ? std::max(0.0, static_cast<double>((*due - clock_.now()).count())) : -1);
        show_appearance();
    }

    void show_appearance()
    {
        const auto wished = app_.appearance();
        if (wished == shown_) return;
        if (wished.theme != shown_.theme) page_show_theme(wished.theme);
        if (wished.brand != shown_.brand) show_brand(wished.brand);
        if (wished.is_plain != shown_.is_plain) plain_show(wished.is_plain);
        if (wished.is_plain) page_is_shown();
        shown_ = wished;
        presented_ = 0;  // What was drawn before is no longer to be seen.
    }

    static void show_brand(std::optional<std::uint32_t> brand)
    {
        const auto light = ui::theme_for({.brand = brand}), dark = ui::theme_for({.is_dark = true, .brand = brand});
        const auto rgb = [](ImU32 colour) {
            return ((colour >> IM_COL32_R_SHIFT & 255) << 16) | ((colour >> IM_COL32_G_SHIFT & 255) << 8) |
                   (colour >> IM_COL32_B_SHIFT & 255);
        };
        page_show_brand(brand.has_value(), rgb(light.brand), rgb(light.on_brand), rgb(dark.brand), rgb(dark.on_brand));
    }

    // A plain page needs no picture.
    void request_frame()
    {
        if (!shown_.is_plain) loop_request_frame();
    }

    HttpFetch http_;
    ClipboardBrowser clipboard_;
    ClockJs clock_;
    StorageBrowser storage_;
    DownloadsBrowser downloads_;
    SignaturesJs signatures_;
    HostBrowser host_;
    App app_;
    Screen screen_;
    Twin twin_;
    std::string_view address_;
    bool is_guarded_ = false;
    float content_height_ = 0;
    std::uint32_t presented_ = 0;
    app::Appearance shown_;
};

Page* g_page = nullptr;

}  // namespace

}  // namespace latchkey::web

using latchkey::a11y::NodeId;
using latchkey::a11y::Request;
using latchkey::web::g_page;

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

// What the media queries say. Keep in sync: view.js.
enum Preference : unsigned { kDark = 1, kMoreContrast = 2, kForcedColours = 4, kTouch = 8, kReducedMotion = 16 };

// Where view.js writes the system's colours, in the order of their names.
EMSCRIPTEN_KEEPALIVE latchkey::ui::SystemColours* page_system_colours()
{
    static latchkey::ui::SystemColours colours{};
    return &colours;
}

EMSCRIPTEN_KEEPALIVE void page_view(float width, float height, float scroll_y, float density, unsigned preferences,
                                    bool is_cleared)
{
    using latchkey::ui::Contrast;
    const auto has = [preferences](Preference preference) { return (preferences & preference) != 0; };
    const auto contrast = has(kForcedColours)  ? Contrast::Forced
                          : has(kMoreContrast) ? Contrast::More
                                               : Contrast::Normal;
    g_page->app().act();  // Whoever scrolls is reading.
    g_page->app().set_viewport({.width = width,
                                .height = height,
                                .scroll_y = scroll_y,
                                .density = density,
                                .colours = {has(kDark), contrast, *page_system_colours()},
                                .is_touch = has(kTouch),
                                .is_still = has(kReducedMotion)});
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
    g_page->update();  // Dear ImGui asks for its textures again at the start of a frame.
    g_page->present();
}

// What page.js says of the page. Keep in sync: page.js.
enum Flag : unsigned { kFramed = 1, kOutside = 2, kUnlimited = 4, kTrustedAddress = 8 };

EMSCRIPTEN_KEEPALIVE void page_begin(char* root, unsigned flags, int idle_minutes)
{
    const auto has = [flags](Flag flag) { return (flags & flag) != 0; };
    const latchkey::app::Deployment deployment{.allows_unlimited = has(kUnlimited),
                                               .is_trusted_address = has(kTrustedAddress),
                                               .idle_limit = std::chrono::minutes(idle_minutes),
                                               .is_framed = has(kFramed)};
    g_page = new latchkey::web::Page(latchkey::web::take(root), {plain_is_wished(), deployment, has(kOutside)});
    twin_start();
    pointer_start();
    address_start();
    loop_start();
    plain_start();
    page_watch();
    host_theme_start();
    view_start();  // Tells the size of the canvas soon, and with that the first frame is drawn.
    embedding_start();
}
}

int main()
{
    page_prepare();
}
