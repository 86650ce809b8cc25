// texts.hpp — texts that came as a file: one block, and where in it each begins.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace latchkey {

class Texts {
public:
    // Whether there was room for it: all of them have 64 KiB.
    bool add(std::string_view text)
    {
        block_ += text;
        if (block_.size() > UINT16_MAX) return false;
        starts_.push_back(static_cast<std::uint16_t>(block_.size()));
        return true;
    }

    std::size_t size() const { return starts_.size() - 1; }
    std::string_view operator[](std::size_t i) const
    {
        return std::string_view(block_).substr(starts_[i], starts_[i + 1] - starts_[i]);
    }

    // The n-th begins at the n-th start, and ends at the next.
    const char* block() const { return block_.data(); }
    const std::uint16_t* starts() const { return starts_.data(); }

private:
    std::string block_;
    std::vector<std::uint16_t> starts_{0};
};

}  // namespace latchkey
