// host_memory.hpp — ports::Host where there is no host page: what it is said to have, and what it was told, for Node
// and tests.
#pragma once

#include <map>
#include <vector>

#include "ports/host.hpp"

namespace latchkey::web {

class HostMemory final : public ports::Host {
public:
    // From now on `source` has this token.
    void keep(domain::SessionSource source, Secret token) { tokens_.insert_or_assign(source, std::move(token)); }

    void drop(domain::SessionSource source) { tokens_.erase(source); }

    void find_token(domain::SessionSource source, Callback done) override
    {
        asked_.push_back(source);
        waiting_.emplace_back(source, std::move(done));
    }

    void sign_in_elsewhere(std::string_view path) override { away_.emplace_back(path); }
    void tell(const ports::HostEvent& event) override { told_.push_back(event); }
    void tell_tabs() override { ++tabs_told_; }
    void reload() override { ++reloads_; }

    // Answers what has been asked.
    bool has_waiting() const { return !waiting_.empty(); }
    void deliver()
    {
        for (const auto& [source, done] : std::exchange(waiting_, {})) {
            const auto found = tokens_.find(source);
            done(found == tokens_.end() ? std::nullopt : std::optional(found->second));
        }
    }

    const std::vector<domain::SessionSource>& asked() const { return asked_; }
    const std::vector<std::string>& away() const { return away_; }
    const std::vector<ports::HostEvent>& told() const { return told_; }
    int tabs_told() const { return tabs_told_; }
    int reloads() const { return reloads_; }

private:
    std::map<domain::SessionSource, Secret> tokens_;
    std::vector<std::pair<domain::SessionSource, Callback>> waiting_;
    std::vector<domain::SessionSource> asked_;
    std::vector<std::string> away_;
    std::vector<ports::HostEvent> told_;
    int tabs_told_ = 0;
    int reloads_ = 0;
};

}  // namespace latchkey::web
