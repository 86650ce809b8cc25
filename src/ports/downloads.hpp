// downloads.hpp — handing the user a file of the program's own making.
//
// Implementations: web/browser/downloads_browser.cpp, web/node/downloads_memory.hpp (Node and tests).
#pragma once

#include <string>

#include "base/secret.hpp"

namespace latchkey::ports {

struct File {
    std::string name;
    std::string type;  // Such as "text/calendar".
    Secret text;
};

class Downloads {
public:
    virtual ~Downloads() = default;

    // Must be called while a user's act is being handled. Whether the platform took the file: nobody learns whether the
    // user kept it.
    [[nodiscard]] virtual bool save(const File& file) = 0;
};

}  // namespace latchkey::ports
