// clipboard.hpp — putting a text on the user's clipboard. Nothing here reads it.
//
// Implementations: web/browser/clipboard_browser.cpp, web/node/clipboard_memory.hpp (Node and tests).
// Both pass tests/ports/clipboard_contract.hpp.
#pragma once

#include <functional>

#include "base/error.hpp"
#include "base/secret.hpp"

namespace latchkey::ports {

class Clipboard {
public:
    using Callback = std::function<void(Result<void>)>;

    virtual ~Clipboard() = default;

    // Must be called while a user's act is being handled: browsers refuse it otherwise.
    //
    // `done` runs exactly once, after write() has returned; a value means that the platform confirmed the copy.
    // Errors: Refused.
    virtual void write(const Secret& text, Callback done) = 0;
};

}  // namespace latchkey::ports
