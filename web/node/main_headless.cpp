// main_headless.cpp — the program for Node: the same as the page, with nothing drawn and the clipboard in memory.
//
// headless.mjs makes a JavaScript interface of these functions.
#include <emscripten.h>

#include <memory>
#include <vector>

#include "kit/driver/default_fonts.hpp"
#include "web/common/app.hpp"
#include "web/common/clock_js.hpp"
#include "web/common/http_fetch.hpp"
#include "web/common/locale_intl.hpp"
#include "web/common/signatures_js.hpp"
#include "web/kit/memory.hpp"
#include "web/kit/twin/wire.hpp"
#include "web/node/clipboard_memory.hpp"
#include "web/node/downloads_memory.hpp"
#include "web/node/host_memory.hpp"
#include "web/node/languages_memory.hpp"
#include "web/node/storage_memory.hpp"

extern "C" {
void headless_updated(double wake_in_milliseconds);          // Negative: never.
char* headless_language(const char* tag, std::size_t size);  // What its file says, to be freed; empty without one.
}

namespace latchkey::web {

namespace {

std::optional<std::string> read_language_file(std::string_view tag)
{
    auto file = take(headless_language(tag.data(), tag.size()));
    return file.empty() ? std::nullopt : std::optional(std::move(file));
}

class Headless {
public:
    struct Start {
        std::string root, fragment, rotations;  // The last as a visit before it saved them.
        App::Wishes wishes;
    };

    Headless(Start start, const kit::Viewport& viewport)
        : http_(start.root),
          app_(
              {http_, clipboard_, clock_, storage_, downloads_, signatures_, host_, languages_, locale_},
              [this] { update(); }, kit::default_fonts)
    {
        app_.set_viewport(viewport);
        storage_.write(runtime::kRotationsKey, start.rotations);
        app_.open(start.root, std::move(start.fragment), start.wishes);
    }

    void update()
    {
        app_.run();
        kit::acknowledge_textures();
        if (clipboard_.has_waiting()) clipboard_.confirm();
        if (host_.has_waiting()) host_.deliver();
        if (languages_.has_waiting()) languages_.deliver();
        const auto due = app_.deadline();
        headless_updated(due ? std::max(0.0, static_cast<double>((*due - clock_.now()).count())) : -1);
    }

    void ask(a11y::Request request)
    {
        app_.request(std::move(request));
        update();
    }

    App& app() { return app_; }
    const Secret& copied() const { return clipboard_.text(); }
    const ports::File& downloaded() const { return downloads_.last(); }
    const std::string& rotations() { return rotations_ = storage_.read(runtime::kRotationsKey); }

private:
    HttpFetch http_;
    ClipboardMemory clipboard_;
    ClockJs clock_;
    StorageMemory storage_;
    DownloadsMemory downloads_;
    SignaturesJs signatures_;
    HostMemory host_;
    LanguagesMemory languages_{read_language_file};
    LocaleIntl locale_;
    std::string rotations_;
    App app_;
};

std::unique_ptr<Headless> g_headless;

const char* sized(std::string_view text, std::uint32_t* size)
{
    *size = static_cast<std::uint32_t>(text.size());
    return text.data();
}

}  // namespace

}  // namespace latchkey::web

using namespace latchkey;
using a11y::Request;
using web::g_headless;
using web::sized;

extern "C" {

EMSCRIPTEN_KEEPALIVE void headless_open(char* root, char* fragment, char* rotations, char* language,
                                        bool allows_unlimited, float width, float height, bool is_dark, bool is_touch)
{
    g_headless = std::make_unique<web::Headless>(
        web::Headless::Start{web::take(root),
                             web::take(fragment),
                             web::take(rotations),
                             {.deployment = {.allows_unlimited = allows_unlimited}, .language = web::take(language)}},
        kit::Viewport{
            .width = width, .height = height, .colours = {.is_dark = is_dark}, .is_touch = is_touch, .is_still = true});
    g_headless->update();
}

EMSCRIPTEN_KEEPALIVE void headless_close()
{
    g_headless.reset();
}

EMSCRIPTEN_KEEPALIVE void headless_update()
{
    g_headless->update();
}

EMSCRIPTEN_KEEPALIVE void headless_press(a11y::NodeId id)
{
    g_headless->app().set_focus(id);
    g_headless->ask({id, Request::Action::Press, {}});
}

EMSCRIPTEN_KEEPALIVE void headless_write(a11y::NodeId id, char* value)
{
    g_headless->app().set_focus(id);
    g_headless->ask({id, Request::Action::SetValue, web::take(value)});
}

EMSCRIPTEN_KEEPALIVE void headless_dismiss()
{
    g_headless->ask({0, Request::Action::Dismiss, {}});
}

EMSCRIPTEN_KEEPALIVE void headless_go(char* fragment)
{
    g_headless->app().go(web::take(fragment));
    g_headless->update();
}

EMSCRIPTEN_KEEPALIVE const char* headless_fragment(std::uint32_t* size)
{
    return sized(g_headless->app().fragment(), size);
}

EMSCRIPTEN_KEEPALIVE a11y::NodeId headless_focused()
{
    return g_headless->app().driver().focused();
}

EMSCRIPTEN_KEEPALIVE bool headless_is_idle()
{
    return g_headless->app().is_idle();
}

// Writes how many nodes there are, and returns their records: valid until the next call of anything here.
EMSCRIPTEN_KEEPALIVE const web::WireNode* headless_nodes(std::uint32_t* count)
{
    static std::vector<web::WireNode> nodes;
    nodes.clear();
    for (const auto& node : g_headless->app().tree().nodes()) nodes.push_back(web::to_wire(node));
    *count = static_cast<std::uint32_t>(nodes.size());
    return nodes.data();
}

// Likewise for the text that was copied last, the file that was handed over last, and the rotations as they are saved.
EMSCRIPTEN_KEEPALIVE const char* headless_copied(std::uint32_t* size)
{
    return sized(g_headless->copied().reveal(), size);
}

EMSCRIPTEN_KEEPALIVE const char* headless_downloaded(std::uint32_t* size)
{
    return sized(g_headless->downloaded().text.reveal(), size);
}

EMSCRIPTEN_KEEPALIVE const char* headless_download_name(std::uint32_t* size)
{
    return sized(g_headless->downloaded().name, size);
}

EMSCRIPTEN_KEEPALIVE const char* headless_rotations(std::uint32_t* size)
{
    return sized(g_headless->rotations(), size);
}
}
