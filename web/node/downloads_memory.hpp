// downloads_memory.hpp — ports::Downloads where there are no downloads: keeps the last file, for Node and tests.
#pragma once

#include "ports/downloads.hpp"

namespace latchkey::web {

class DownloadsMemory final : public ports::Downloads {
public:
    bool save(const ports::File& file) override
    {
        last_ = file;
        return true;
    }

    const ports::File& last() const { return last_; }

private:
    ports::File last_;
};

}  // namespace latchkey::web
