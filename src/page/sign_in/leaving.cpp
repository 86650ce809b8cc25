// leaving.cpp — how a visit ends: what is closed, what is forgotten, and what is said of it.
#include <algorithm>
#include <iterator>

#include "page/frame/notices.hpp"
#include "page/frame/route.hpp"
#include "page/revoke/revoke.hpp"
#include "page/sign_in/sign_in.hpp"
#include "page/state.hpp"

namespace latchkey::page {

namespace {

// Until the server is told once more that a user has left: a network that was being changed is back by then.
constexpr std::chrono::seconds kPause{10};

}  // namespace

// Only what was opened here is closed here: a pasted token is a script's, a found one the host's.
Effects closing(domain::Session session, std::optional<RevokeTokens> before)
{
    if (!session.refresh_token.is_empty()) return {CloseSession{std::move(session), std::move(before)}};
    if (before) return {std::move(*before)};
    return {};
}

Effects closing(State& state, Visit& visit)
{
    return closing(visit.session, send_pending(state, visit));
}

Effects end_visit(State& state, std::optional<News> reason)
{
    ++state.visit_number;
    state.notice.reset();
    const auto* visit = visit_in(state);
    // Whoever is thrown out comes back to where they were.
    SignIn sign_in{.method = {std::nullopt, Waiting{}}};
    sign_in.has_lost_revocation = visit && visit->revocation.pending;
    if (visit && reason) {
        sign_in.wanted = route_of(*visit);
        sign_in.kept = keep(*visit);
    }
    sign_in.reason = std::move(reason);
    state.scene = std::move(sign_in);
    return {AskSignInMethod{}};
}

Effects on(State& state, const LogoutAsked&, Instant)
{
    auto* visit = visit_in(state);
    if (!visit) return {};
    auto last = closing(state, *visit);
    // The host's session goes on, and would bring its user in again.
    state.has_signed_out = visit->session.source.has_value();
    auto effects = end_visit(state, std::nullopt);
    std::ranges::move(last, std::back_inserter(effects));
    if (state.has_signed_out) effects.emplace_back(SaveSignedOut{true});
    return effects;
}

Effects on(State& state, SessionClosed&& action, Instant now)
{
    auto& [session, before, is_last] = action.effect;
    if (action.told && is_last) say(state, {NewsCode::LogoutHeard}, now);
    // What it refuses is over there already.
    if (action.told || is_last || !is_passing(action.told.error().kind)) return {};
    warn(state, {.code = NewsCode::LogoutUnheard, .until = session.expires_at});
    state.unclosed = Unclosed{std::move(session), now + kPause};
    return {};
}

Effects close_again(State& state, Instant now)
{
    if (!state.unclosed || state.unclosed->again_at > now) return {};
    CloseSession effect{.session = std::move(state.unclosed->session), .is_last = true};
    state.unclosed.reset();
    return {std::move(effect)};
}

}  // namespace latchkey::page
