// opening.cpp — see opening.hpp.
#include "work/session/opening.hpp"

#include <utility>

namespace latchkey::work {

namespace {

using namespace std::chrono_literals;

// So short that nobody misses the form who needs it, and so long that it does not flash up for those who are in
// already.
constexpr auto kPatience = 500ms;

void stop_looking(Opening& opening)
{
    opening.is_looking = opening.is_taking_long = false;
    opening.patience_until.reset();
    opening.sources.clear();
}

// That nobody is in is an answer; that none came is not.
void remember_failure(Opening& opening, const Error& error)
{
    if (is_passing(error.kind) && !opening.failure) opening.failure = error;
}

std::optional<domain::SessionSource> try_next(Opening& opening)
{
    opening.offered.reset();
    if (!opening.sources.empty()) {
        const auto source = opening.sources.front();
        opening.sources.erase(opening.sources.begin());
        return source;
    }
    const bool was_asked_for = is_waiting(opening.attempt);
    if (opening.failure)
        opening.attempt = *opening.failure;
    else if (was_asked_for)
        opening.attempt = Error{ErrorKind::Unauthenticated, ErrorCode::NoHostSession};
    stop_looking(opening);
    return std::nullopt;
}

}  // namespace

void begin(Opening& opening, Instant now)
{
    opening.is_looking = true;
    opening.patience_until = now + kPatience;
}

std::optional<domain::SessionSource> look(Opening& opening, std::vector<domain::SessionSource> sources)
{
    opening.is_looking = true;
    opening.failure.reset();
    opening.sources = std::move(sources);
    return try_next(opening);
}

void lose_patience(Opening& opening, Instant now)
{
    if (!opening.patience_until || *opening.patience_until > now) return;
    opening.patience_until.reset();
    opening.is_taking_long = true;
}

std::optional<domain::SessionSource> take_found(Opening& opening, Result<domain::Session> found)
{
    if (!found) {
        remember_failure(opening, found.error());
        return try_next(opening);
    }
    opening.offered = std::move(*found);
    return std::nullopt;
}

bool take_over(Opening& opening)
{
    if (is_waiting(opening.attempt)) return false;
    stop_looking(opening);
    opening.failure.reset();
    opening.attempt = Idle{};
    return true;
}

void refuse(Opening& opening, Error error)
{
    opening.attempt = std::move(error);
}

void offer(Opening& opening, domain::Session session)
{
    opening.offered = std::move(session);
    opening.attempt = Waiting{};
}

UserNews take_user(Opening& opening, const Result<domain::User>& user)
{
    if (!opening.offered) return {};
    if (user) return {.opened = std::exchange(opening.offered, std::nullopt)};
    if (opening.is_looking) {
        remember_failure(opening, user.error());
        return {.next = try_next(opening)};
    }
    opening.attempt = user.error();
    return {.refused = std::exchange(opening.offered, std::nullopt)};
}

}  // namespace latchkey::work
