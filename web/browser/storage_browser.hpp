// storage_browser.hpp — ports::Storage on the browser's local storage.
#pragma once

#include "ports/storage.hpp"

namespace latchkey::web {

class StorageBrowser final : public ports::Storage {
public:
    std::string read(std::string_view key) const override;
    void write(std::string_view key, std::string_view text) override;
};

}  // namespace latchkey::web
