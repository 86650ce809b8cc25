// languages.hpp — the files with the texts of other languages than the one that the program has itself.
//
// Implementations: web/browser/languages_browser.cpp, web/node/languages_memory.hpp (Node and tests).
// Both pass tests/ports/languages_contract.hpp.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace latchkey::ports {

class Languages {
public:
    using Callback = std::function<void(std::optional<std::string>)>;

    virtual ~Languages() = default;

    // `done` runs exactly once, after load() has returned: with what the file says, whatever that is, or with nothing
    // if it does not come. `tag` is such as "de-DE".
    virtual void load(std::string_view tag, Callback done) = 0;
};

}  // namespace latchkey::ports
