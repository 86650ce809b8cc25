// keeping.cpp — see keeping.hpp.
#include "work/session/keeping.hpp"

#include <algorithm>
#include <utility>

namespace latchkey::work {

namespace {

using namespace std::chrono_literals;

// Between two renewals; where one has failed, twice as long after each that fails as well.
constexpr std::chrono::seconds kLeastPause = 30s, kLongestPause = 5min;

Instant next_try(unsigned failures, Instant now)
{
    constexpr unsigned kDoublings = 4;
    const auto pause = kLeastPause * (1U << std::min(failures, kDoublings));
    return now + std::min(pause, kLongestPause);
}

}  // namespace

void plan(Keeping& keeping, const domain::Session& session, std::chrono::milliseconds offset, Instant now)
{
    if (keeping.failures > 0) return;
    const auto due = domain::renewal_due(session, now + offset);
    keeping.renew_at.reset();
    if (due) keeping.renew_at = std::max(*due - offset, keeping.renewed_at + kLeastPause);
}

bool is_due(Keeping& keeping, Instant now)
{
    if (!keeping.renew_at || *keeping.renew_at > now) return false;
    keeping.renew_at.reset();
    return true;
}

bool begin_look(Keeping& keeping, const domain::Session& session)
{
    using domain::SessionSource;
    const bool can_look = session.source == SessionSource::Cookie || session.source == SessionSource::Storage;
    return can_look && !std::exchange(keeping.is_unsure, true);
}

RenewalEnd take_renewal(Keeping& keeping, const Result<domain::Session>& session, Instant now)
{
    const bool was_unsure = std::exchange(keeping.is_unsure, false);
    keeping.renew_at.reset();
    if (!session && is_passing(session.error().kind)) {
        keeping.renew_at = next_try(keeping.failures, now);
        return keeping.failures++ == 0 ? RenewalEnd::Delayed : RenewalEnd::DelayedAgain;
    }
    keeping.failures = 0;
    if (!session) {
        const bool is_over = was_unsure && session.error().kind == ErrorKind::Unauthenticated;
        return is_over ? RenewalEnd::Over : RenewalEnd::Gone;
    }
    keeping.renewed_at = now;
    return RenewalEnd::Renewed;
}

}  // namespace latchkey::work
