// fake_signatures.hpp — ports::Signatures in memory: what will be found is a script; what was asked is kept.
#pragma once

#include <deque>
#include <utility>
#include <vector>

#include "ports/signatures.hpp"

namespace latchkey::test {

class FakeSignatures final : public ports::Signatures {
public:
    // Of the next signature that is looked at; after the last of these, every one holds.
    void will(Result<bool> result) { script_.push_back(std::move(result)); }

    void verify(const ports::SignatureCheck& check, Callback done) override
    {
        asked_.push_back(check);
        waiting_.push_back(std::move(done));
    }

    void deliver()
    {
        for (const auto& done : std::exchange(waiting_, {})) {
            Result<bool> result = true;
            if (!script_.empty()) {
                result = std::move(script_.front());
                script_.pop_front();
            }
            done(std::move(result));
        }
    }

    const std::vector<ports::SignatureCheck>& asked() const { return asked_; }

private:
    std::deque<Result<bool>> script_;
    std::vector<ports::SignatureCheck> asked_;
    std::vector<Callback> waiting_;
};

}  // namespace latchkey::test
