// languages_memory.hpp — ports::Languages where files are read at once, for Node and tests.
#pragma once

#include <utility>
#include <vector>

#include "ports/languages.hpp"

namespace latchkey::web {

class LanguagesMemory final : public ports::Languages {
public:
    // What the file of a language says; nothing where there is none.
    using Read = std::function<std::optional<std::string>(std::string_view tag)>;

    explicit LanguagesMemory(Read read = [](std::string_view) { return std::nullopt; }) : read_(std::move(read)) {}

    void load(std::string_view tag, Callback done) override { waiting_.emplace_back(tag, std::move(done)); }

    // Answers what has been asked.
    bool has_waiting() const { return !waiting_.empty(); }
    void deliver()
    {
        for (const auto& [tag, done] : std::exchange(waiting_, {})) done(read_(tag));
    }

private:
    Read read_;
    std::vector<std::pair<std::string, Callback>> waiting_;
};

}  // namespace latchkey::web
