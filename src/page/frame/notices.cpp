// notices.cpp — the one sentence beside the page: how it comes and goes.

#include "page/frame/notices.hpp"

#include "page/generate/generate.hpp"
#include "page/revoke/revoke.hpp"
#include "page/sign_in/sign_in.hpp"
#include "page/state.hpp"

namespace latchkey::page {

using namespace std::chrono_literals;

void say(State& state, News news, Instant now)
{
    // Long enough to read twelve words twice.
    state.notice = Notice{Tone::Success, std::move(news), now + 8s};
}

void warn(State& state, News news)
{
    const bool is_redirected = news.error && news.error->kind == ErrorKind::Redirected;
    state.notice = Notice{.tone = Tone::Failure, .news = std::move(news), .offers_reload = is_redirected};
}

namespace {

// A token that did not arrive, names nobody or is of a barred domain is no better after signing in again.
bool is_mended_by_signing_in(const Error& error)
{
    return error.code != ErrorCode::TokenNotSent && error.code != ErrorCode::TokenNamesNobody &&
           error.code != ErrorCode::TokenOfAnotherDomain;
}

}  // namespace

Effects report(State& state, const Error& error)
{
    if (error.kind == ErrorKind::Unauthenticated) {
        // A session ends by itself; a token that the user brought along may have been refused for other reasons.
        const auto* visit = visit_in(state);
        const bool has_timed_out = visit && visit->session.is_renewable() && is_mended_by_signing_in(error);
        return end_visit(state, has_timed_out ? News{NewsCode::SessionEnded} : News{NewsCode::Failed, error});
    }
    warn(state, {NewsCode::Failed, error});
    return {};
}

Effects on(State& state, const Redirected&, Instant)
{
    return report(state, {ErrorKind::Redirected, ErrorCode::GatewaySignInEnded});
}

Effects on(State&, const ReloadAsked&, Instant)
{
    return {ReloadPage{}};
}

Effects on(State& state, const NoticeClosed&, Instant)
{
    state.notice.reset();
    return {};
}

}  // namespace latchkey::page
