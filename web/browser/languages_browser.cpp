// languages_browser.cpp — see languages_browser.hpp; the other half is languages_browser.js.
#include "web/browser/languages_browser.hpp"

#include <emscripten.h>

#include <memory>

#include "web/kit/memory.hpp"

extern "C" {
void language_load(const char* tag, std::size_t size, void* callback);  // Calls language_loaded, once, later.

EMSCRIPTEN_KEEPALIVE void language_loaded(latchkey::ports::Languages::Callback* callback, char* text)
{
    const std::unique_ptr<latchkey::ports::Languages::Callback> done(callback);
    auto file = latchkey::web::take(text);
    (*done)(file.empty() ? std::nullopt : std::optional(std::move(file)));
}
}

namespace latchkey::web {

void LanguagesBrowser::load(std::string_view tag, Callback done)
{
    language_load(tag.data(), tag.size(), new Callback(std::move(done)));
}

}  // namespace latchkey::web
