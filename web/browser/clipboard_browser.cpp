// clipboard_browser.cpp — see clipboard_browser.hpp.
#include "web/browser/clipboard_browser.hpp"

#include <emscripten.h>

#include <memory>

extern "C" {
void clipboard_write(const char* text, std::size_t size, void* callback);  // Calls clipboard_written, once, later.

EMSCRIPTEN_KEEPALIVE void clipboard_written(latchkey::ports::Clipboard::Callback* callback, bool is_confirmed)
{
    const std::unique_ptr<latchkey::ports::Clipboard::Callback> done(callback);
    if (is_confirmed) return (*done)({});
    (*done)(latchkey::fail(latchkey::ErrorKind::Refused, latchkey::ErrorCode::CopyRefused));
}
}

namespace latchkey::web {

void ClipboardBrowser::write(const Secret& text, Callback done)
{
    clipboard_write(text.reveal().data(), text.reveal().size(), new Callback(std::move(done)));
}

}  // namespace latchkey::web
