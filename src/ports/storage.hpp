// storage.hpp — what the page may find again after a reload. Nothing secret goes here.
//
// Implementations: web/browser/storage_browser.cpp, web/node/storage_memory.hpp (Node and tests).
// Both pass tests/ports/storage_contract.hpp.
#pragma once

#include <string>
#include <string_view>

namespace latchkey::ports {

class Storage {
public:
    virtual ~Storage() = default;

    // What was last written under `key`; empty if that is nothing, or if it could not be kept.
    virtual std::string read(std::string_view key) const = 0;

    // Keeps `text` under `key` if the platform lets it, and says nothing if not.
    virtual void write(std::string_view key, std::string_view text) = 0;
};

}  // namespace latchkey::ports
