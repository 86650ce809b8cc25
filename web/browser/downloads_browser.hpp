// downloads_browser.hpp — ports::Downloads by a link that the browser is told to follow.
#pragma once

#include "ports/downloads.hpp"

namespace latchkey::web {

class DownloadsBrowser final : public ports::Downloads {
public:
    bool save(const ports::File& file) override;
};

}  // namespace latchkey::web
