// storage_memory.hpp — ports::Storage that lasts as long as the program, for Node and tests.
#pragma once

#include <map>

#include "ports/storage.hpp"

namespace latchkey::web {

class StorageMemory final : public ports::Storage {
public:
    std::string read(std::string_view key) const override
    {
        const auto found = texts_.find(key);
        return found == texts_.end() ? "" : found->second;
    }

    void write(std::string_view key, std::string_view text) override
    {
        texts_.insert_or_assign(std::string(key), text);
    }

private:
    std::map<std::string, std::string, std::less<>> texts_;
};

}  // namespace latchkey::web
