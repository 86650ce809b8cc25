// renewal.cpp — keeping the session of a visit: renewed in time, tried again where that fails, looked after where it
// came from; and over when it is over there, or somebody else's.
#include <algorithm>
#include <utility>

#include "app/steps.hpp"

namespace latchkey::app {

namespace {

using namespace std::chrono_literals;

// Between two renewals; where one has failed, twice as long after each that fails as well.
constexpr std::chrono::seconds kLeastPause = 30s, kLongestPause = 5min;

Effects try_again(State& state, Visit& visit, Instant now)
{
    constexpr unsigned kDoublings = 4;
    const auto pause = kLeastPause * (1U << std::min(visit.failed_renewals, kDoublings));
    visit.renew_at = now + std::min(pause, kLongestPause);
    if (visit.failed_renewals++ == 0)
        warn(state, {NewsCode::Failed, Error{ErrorKind::Busy, ErrorCode::SessionNotRenewed}});
    return {};
}

void forget_failures(State& state, Visit& visit)
{
    const bool has_failed = std::exchange(visit.failed_renewals, 0) > 0;
    const auto* error = state.notice && state.notice->news.error ? &*state.notice->news.error : nullptr;
    if (has_failed && error && error->code == ErrorCode::SessionNotRenewed) state.notice.reset();
}

}  // namespace

void plan_renewal(Visit& visit, Instant now)
{
    if (visit.failed_renewals > 0) return;
    const auto due = domain::renewal_due(visit.session, visit.server_time(now));
    visit.renew_at.reset();
    if (due) visit.renew_at = std::max(*due - visit.clock_offset, visit.renewed_at + kLeastPause);
}

Effects look_at_session(Visit& visit)
{
    using domain::Way;
    const bool can_look = visit.session.way == Way::Cookie || visit.session.way == Way::Storage;
    if (!can_look || std::exchange(visit.is_unsure, true)) return {};
    return {LookAtSession{}};
}

Effects on(State& state, SessionRenewed&& action, Instant now)
{
    auto* visit = visit_in(state, action.visit_number);
    if (!visit) return {};
    const bool was_unsure = std::exchange(visit->is_unsure, false);
    visit->renew_at.reset();
    if (action.session) {
        visit->session = std::move(*action.session);
        visit->renewed_at = now;
        forget_failures(state, *visit);
        plan_renewal(*visit, now);
        return {};
    }
    const auto kind = action.session.error().kind;
    if (is_passing(kind)) return try_again(state, *visit, now);
    forget_failures(state, *visit);
    // Without a new one the old one serves to its end, unless it is over where it came from.
    const bool is_over = was_unsure && kind == ErrorKind::Unauthenticated;
    return is_over ? end_visit(state, News{NewsCode::SignedOutAtHost}) : Effects{};
}

Effects on(State& state, const UserReplaced& action, Instant)
{
    auto* visit = visit_in(state, action.visit_number);
    if (!visit) return {};
    // What was confirmed is done, with what the user had then.
    auto last = send_pending(state, *visit);
    auto effects = end_visit(state, News{NewsCode::SomebodyElseSignedIn});
    if (last) effects.emplace_back(std::move(*last));
    return effects;
}

}  // namespace latchkey::app
