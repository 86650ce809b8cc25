// clipboard_memory.hpp — ports::Clipboard where there is no clipboard: keeps the text, for Node and tests.
#pragma once

#include <utility>
#include <vector>

#include "ports/clipboard.hpp"

namespace latchkey::web {

class ClipboardMemory final : public ports::Clipboard {
public:
    void write(const Secret& text, Callback done) override
    {
        text_ = text;
        waiting_.push_back(std::move(done));
    }

    // Confirms what has been written since the last call.
    void confirm()
    {
        for (const auto& done : std::exchange(waiting_, {})) done({});
    }

    bool has_waiting() const { return !waiting_.empty(); }
    const Secret& text() const { return text_; }

private:
    Secret text_;
    std::vector<Callback> waiting_;
};

}  // namespace latchkey::web
