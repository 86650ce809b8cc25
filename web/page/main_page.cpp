// main_page.cpp — where the page begins, and what JavaScript calls when something happened around it.
#include <emscripten.h>

#include "web/kit/memory.hpp"
#include "web/page/page.hpp"

extern "C" {
void page_prepare();  // Calls page_begin, once, later.
void page_watch();
void tabs_start();
void embedding_start();
void host_theme_start();
void address_start();
bool plain_is_wished();
}

using latchkey::a11y::NodeId;
using latchkey::a11y::Request;

namespace {

latchkey::web::Page* g_page = nullptr;

}  // namespace

extern "C" {

// While Page::run() takes over.
EMSCRIPTEN_KEEPALIVE void page_typed(NodeId id, char* value)
{
    g_page->app().request({id, Request::Action::SetValue, latchkey::web::take(value)});
}

EMSCRIPTEN_KEEPALIVE void page_pressed(NodeId id)
{
    g_page->app().request({id, Request::Action::Press, {}});
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

EMSCRIPTEN_KEEPALIVE void page_wish_language(char* tag)
{
    g_page->app().wish_language(latchkey::web::take(tag));
    g_page->update();
}

EMSCRIPTEN_KEEPALIVE void page_offer()
{
    g_page->app().offer_session();
    g_page->update();
}

// What page.js says of the page (web/border.mjs).
enum Flag : unsigned {
    kFramed = 1,
    kOutside = 2,
    kUnlimited = 4,
    kTrustedAddress = 8,
    kReadable = 16,
    kLanguageSettled = 32
};

EMSCRIPTEN_KEEPALIVE void page_begin(char* root, unsigned flags, int idle_minutes, char* language)
{
    const auto has = [flags](Flag flag) { return (flags & flag) != 0; };
    const latchkey::page::Deployment deployment{.allows_unlimited = has(kUnlimited),
                                                .is_trusted_address = has(kTrustedAddress),
                                                .idle_limit = std::chrono::minutes(idle_minutes),
                                                .is_framed = has(kFramed),
                                                .is_readable = has(kReadable)};
    g_page = new latchkey::web::Page(latchkey::web::take(root), {plain_is_wished(), deployment, has(kOutside),
                                                                 latchkey::web::take(language), has(kLanguageSettled)});
    address_start();
    page_watch();
    tabs_start();
    host_theme_start();
    latchkey::web::listen(*g_page);
    embedding_start();
}
}

int main()
{
    page_prepare();
}
