// renewal.cpp — what is said and done of the session of a visit; see work/session/keeping.hpp.
#include <utility>

#include "page/frame/notices.hpp"
#include "page/revoke/revoke.hpp"
#include "page/sign_in/sign_in.hpp"
#include "page/state.hpp"

namespace latchkey::page {

namespace {

// What was said of renewals that failed holds no more.
void forget_failure(State& state)
{
    const auto* error = state.notice && state.notice->news.error ? &*state.notice->news.error : nullptr;
    if (error && error->code == ErrorCode::SessionNotRenewed) state.notice.reset();
}

}  // namespace

void plan_renewal(Visit& visit, Instant now)
{
    plan(visit.keeping, visit.session, visit.clock_offset, now);
}

Effects look_at_session(Visit& visit)
{
    if (!begin_look(visit.keeping, visit.session)) return {};
    return {LookAtSession{}};
}

Effects on(State& state, SessionRenewed&& action, Instant now)
{
    auto* visit = visit_in(state, action.visit_number);
    if (!visit) return {};
    const auto end = take_renewal(visit->keeping, action.session, now);
    switch (end) {
    case RenewalEnd::DelayedAgain: return {};
    case RenewalEnd::Delayed:
        warn(state, {NewsCode::Failed, Error{ErrorKind::Busy, ErrorCode::SessionNotRenewed}});
        return {};
    case RenewalEnd::Over: return end_visit(state, News{NewsCode::SignedOutAtHost});
    case RenewalEnd::Gone: forget_failure(state); return {};
    case RenewalEnd::Renewed: break;
    }
    forget_failure(state);
    visit->session = std::move(*action.session);
    plan_renewal(*visit, now);
    return {};
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

}  // namespace latchkey::page
