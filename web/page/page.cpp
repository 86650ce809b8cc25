// page.cpp — see page.hpp.
#include "web/page/page.hpp"

#include <algorithm>
#include <utility>

#include "web/kit/memory.hpp"
#include "web/kit/picture/runs.hpp"

extern "C" {
void embedding_resize(float height);
char* address_fragment();  // To be freed.
void address_show(const char* fragment, std::size_t size);
void address_guard(bool is_guarded);
void loop_request_frame();
void loop_wake_in(double due, double change);
void loop_count_frame();
bool page_has_early_form();
void page_take_over();  // Calls page_typed and page_pressed.
void page_is_shown();
void plain_show(bool is_plain);
void page_show_theme(const char* name, std::size_t size);
void page_show_language(const char* tag, std::size_t size, bool is_changed);
void page_show_brand(bool has_brand, unsigned light, unsigned on_light, unsigned dark, unsigned on_dark);  // 0xRRGGBB
}

namespace latchkey::web {

namespace {

void show_brand(std::optional<std::uint32_t> brand)
{
    const auto light = kit::theme_for({.brand = brand}), dark = kit::theme_for({.is_dark = true, .brand = brand});
    const auto rgb = [](ImU32 colour) {
        return ((colour >> IM_COL32_R_SHIFT & 255) << 16) | ((colour >> IM_COL32_G_SHIFT & 255) << 8) |
               (colour >> IM_COL32_B_SHIFT & 255);
    };
    page_show_brand(brand.has_value(), rgb(light.brand), rgb(light.on_brand), rgb(dark.brand), rgb(dark.on_brand));
}

}  // namespace

Page::Page(const std::string& root, App::Wishes wishes)
    : http_(root),
      host_(root),
      app_(
          {http_, clipboard_, clock_, storage_, downloads_, signatures_, host_, languages_, locale_},
          [this] { update(); }, browser_fonts)
{
    app_.open(root, take(address_fragment()), wishes);
}

void Page::request(a11y::Request request)
{
    const bool is_typed = request.action == a11y::Request::Action::SetValue;
    wait_ = is_typed && !shown_.is_plain ? Twin::Wait::ForPicture : Twin::Wait::None;
    app_.request(std::move(request));
}

void Page::set_focus(a11y::NodeId id, bool is_visible)
{
    app_.act();
    app_.set_focus(id, is_visible);
}

void Page::set_context(bool is_there)
{
    if (is_there)
        screen_.restore();
    else
        screen_.lose();
}

void Page::set_viewport(const kit::Viewport& viewport)
{
    wait_ = viewport.is_scrolling ? Twin::Wait::ForRest : Twin::Wait::None;
    app_.set_viewport(viewport);
}

void Page::update()
{
    run();
    if (has_taken_over_ && (app_.driver().picture() != presented_ || app_.driver().output().is_moving))
        request_frame();
    else
        follow();
}

void Page::wake()
{
    is_drawn_ = twin_.waits() == Twin::Wait::ForPicture;
    update();
}

// The twin comes in a task of its own after the picture.
void Page::follow()
{
    if (twin_.waits() == Twin::Wait::ForPicture) loop_wake_in(0, -1);
}

void Page::admit()
{
    content_height_ = 0;
    app_.admit();
    update();
}

void Page::show_address()
{
    address_ = app_.fragment();
    address_show(address_.data(), address_.size());
}

void Page::frame()
{
    if (app_.driver().output().is_moving) run();
    present();
    if (app_.driver().output().is_moving) request_frame();
    follow();
}

void Page::repaint()
{
    app_.driver().forget_screen();
    present();
}

void Page::present()
{
    if (shown_.is_plain || !has_taken_over_) return;
    if (presented_ == 0) page_is_shown();
    presented_ = app_.driver().picture();
    screen_.present(app_.driver().draw_data(), app_.driver().output().ground, app_.driver().take_damage());
    loop_count_frame();
}

// Nothing is shown that something else takes the place of at once. What was typed and pressed meanwhile counts now.
bool Page::is_shown()
{
    if (has_taken_over_ || app_.is_undecided(page_has_early_form())) return has_taken_over_;
    has_taken_over_ = true;
    page_take_over();
    app_.run();
    return true;
}

void Page::run()
{
    if (wait_ != Twin::Wait::ForRest) app_.driver().see_all();
    // Where the browser does not let the focus go, it stays nowhere: told once, the program does not ask again.
    for (int round = 0; round < 3; ++round) {
        if (!std::exchange(is_drawn_, false)) app_.run();
        if (!is_shown()) break;
        if (show_language() || has_left()) {
            forget_runs();
            app_.run();
        }
        // Before the title, which would become that of the history's entry that is left.
        if (app_.fragment() != address_) show_address();
        const auto focused = twin_.show(app_.tree(), app_.driver(), std::exchange(wait_, Twin::Wait::None));
        if (focused == app_.driver().focused()) break;
        app_.set_focus(focused);
    }
    if (has_taken_over_ && content_height_ != app_.driver().output().content_height) {
        content_height_ = app_.driver().output().content_height;
        embedding_resize(content_height_);
    }
    if (is_guarded_ != app_.is_leaving_guarded()) address_guard(is_guarded_ = !is_guarded_);
    const auto until = [this](std::optional<Instant> time) {
        return time ? std::max(0.0, static_cast<double>((*time - clock_.now()).count())) : -1;
    };
    loop_wake_in(until(app_.due()), until(app_.change()));
    if (has_taken_over_) show_appearance();
}

// Whether the language has changed: characters may have other forms in this one.
bool Page::show_language()
{
    const auto before = std::exchange(language_, app_.language());
    if (language_ == before) return false;
    page_show_language(language_.data(), language_.size(), !before.empty());
    return !before.empty();
}

// Whether somebody has just signed out: what they called their tokens does not stay behind.
bool Page::has_left()
{
    return std::exchange(has_visit_, app_.has_visit()) && !has_visit_;
}

void Page::show_appearance()
{
    const auto wished = app_.appearance();
    if (wished == shown_) return;
    // Each may tell the program of a change, which looks here again.
    const auto before = std::exchange(shown_, wished);
    presented_ = 0;  // What was drawn before is no longer to be seen.
    const auto theme = page::name_of(wished.theme);
    if (wished.theme != before.theme) page_show_theme(theme.data(), theme.size());
    if (wished.brand != before.brand) show_brand(wished.brand);
    if (wished.is_plain) page_is_shown();
    if (wished.is_plain != before.is_plain) plain_show(wished.is_plain);
}

// A plain page needs no picture.
void Page::request_frame()
{
    if (!shown_.is_plain) loop_request_frame();
}

}  // namespace latchkey::web
