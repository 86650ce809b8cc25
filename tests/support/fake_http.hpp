// fake_http.hpp — ports::Http in memory: what the network will do is a script; what was asked is kept.
#pragma once

#include <gtest/gtest.h>

#include <deque>
#include <utility>
#include <variant>
#include <vector>

#include "ports/http.hpp"

namespace latchkey::test {

struct NoConnection {};
struct Silence {};  // The server takes the request and never answers.

// What the network does with a request. Which of it the port passes on, and as what, is for the port to know.
using Outcome = std::variant<ports::HttpResponse, NoConnection, Silence>;

class FakeHttp final : public ports::Http {
public:
    // The next request that has no outcome yet meets with this.
    void will(Outcome outcome) { script_.push_back(std::move(outcome)); }

    void send(ports::HttpRequest request, Callback done) override
    {
        asked_.push_back(std::move(request));
        waiting_.push_back(std::move(done));
    }

    // Completes what has been asked so far, first asked first; what is asked meanwhile waits for the next call.
    void deliver()
    {
        for (const auto& done : std::exchange(waiting_, {})) done(next());
    }

    const std::vector<ports::HttpRequest>& asked() const { return asked_; }

private:
    Result<ports::HttpResponse> next()
    {
        if (script_.empty()) {
            ADD_FAILURE() << "a request that the script does not know";
            return fail(ErrorKind::Unreachable, ErrorCode::Unreachable, "no script");
        }
        const auto outcome = std::move(script_.front());
        script_.pop_front();
        if (std::holds_alternative<Silence>(outcome)) return fail(ErrorKind::TimedOut, ErrorCode::TooSlow);
        const auto* answer = std::get_if<ports::HttpResponse>(&outcome);
        if (!answer) return fail(ErrorKind::Unreachable, ErrorCode::Unreachable);
        if (answer->body.size() > 32 << 20) return fail(ErrorKind::Malformed, ErrorCode::AnswerTooLarge);
        return *answer;
    }

    std::deque<Outcome> script_;
    std::vector<ports::HttpRequest> asked_;
    std::vector<Callback> waiting_;
};

}  // namespace latchkey::test
