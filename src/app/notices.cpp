// notices.cpp — the one sentence beside the page: how it comes and goes.
#include "app/steps.hpp"
#include "base/strings.hpp"

namespace latchkey::app {

using namespace std::chrono_literals;

void say(State& state, std::string text, Instant now)
{
    // Long enough to read twelve words twice.
    state.notice = Notice{Tone::Success, std::move(text), now + 8s};
}

Step report(State state, const Error& error)
{
    if (error.kind == ErrorKind::Unauthenticated) {
        // A session ends by itself; a token that the user brought along may have been refused for other reasons.
        const auto* visit = visit_in(state);
        const bool has_timed_out = visit && !visit->session.refresh_token.is_empty();
        return end_visit(std::move(state), has_timed_out ? std::string(tr("message.session-expired")) : error.message);
    }
    state.notice = Notice{Tone::Failure, error.message, std::nullopt};
    return {std::move(state), {}};
}

Step on(State state, const NoticeClosed&, Instant)
{
    state.notice.reset();
    return {std::move(state), {}};
}

Step on(State state, const DeadlinePassed&, Instant now)
{
    if (const auto due = deadline(state); due && *due <= now) state.notice.reset();
    return {std::move(state), {}};
}

}  // namespace latchkey::app
