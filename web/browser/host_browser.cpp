// host_browser.cpp — see host_browser.hpp; the other half is host_browser.js.
#include "web/browser/host_browser.hpp"

#include <emscripten.h>

#include <memory>

#include "web/kit/memory.hpp"

extern "C" {
void host_find(latchkey::domain::SessionSource source, void* callback);  // Calls host_found, once, later.
void host_sign_in_elsewhere(const char* root, const char* path);
void tabs_tell();
void host_reload();
void host_tell(latchkey::ports::HostEvent::Kind kind, const char* id, const char* name);

EMSCRIPTEN_KEEPALIVE void host_found(latchkey::ports::Host::Callback* callback, char* token)
{
    const std::unique_ptr<latchkey::ports::Host::Callback> done(callback);
    auto text = latchkey::web::take(token);
    auto found = text.empty() ? std::nullopt : std::optional(latchkey::Secret(text));
    latchkey::wipe(text);
    (*done)(std::move(found));
}
}

namespace latchkey::web {

void HostBrowser::find_token(domain::SessionSource source, Callback done)
{
    host_find(source, new Callback(std::move(done)));
}

void HostBrowser::sign_in_elsewhere(std::string_view path)
{
    host_sign_in_elsewhere(root_.c_str(), std::string(path).c_str());
}

void HostBrowser::tell(const ports::HostEvent& event)
{
    host_tell(event.kind, event.id.c_str(), event.name.c_str());
}

void HostBrowser::reload()
{
    host_reload();
}

void HostBrowser::tell_tabs()
{
    tabs_tell();
}

}  // namespace latchkey::web
