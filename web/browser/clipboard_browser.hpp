// clipboard_browser.hpp — ports::Clipboard on the browser's clipboard.
#pragma once

#include "ports/clipboard.hpp"

namespace latchkey::web {

class ClipboardBrowser final : public ports::Clipboard {
public:
    void write(const Secret& text, Callback done) override;
};

}  // namespace latchkey::web
