// leaving.cpp — how a visit ends: what is closed, what is forgotten, and what is said of it.
#include <algorithm>
#include <iterator>

#include "app/route.hpp"
#include "app/steps.hpp"
#include "base/strings.hpp"

namespace latchkey::app {

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

Effects end_visit(State& state, std::string reason)
{
    ++state.visit_number;
    state.notice.reset();
    const auto* visit = visit_in(state);
    if (visit && visit->pending) reason.append(" ").append(tr("message.pending-revoke-lost"));
    // Whoever is thrown out comes back to where they were.
    const auto wanted = visit && !reason.empty() ? std::optional(route_of(*visit)) : std::nullopt;
    state.scene = SignIn{.method = {std::nullopt, Waiting{}}, .reason = std::move(reason), .wanted = wanted};
    return {AskSignInMethod{}};
}

Effects on(State& state, const LogoutAsked&, Instant)
{
    auto* visit = visit_in(state);
    if (!visit) return {};
    auto last = closing(state, *visit);
    // The host's session goes on, and would bring its user in again.
    state.has_signed_out = visit->session.way.has_value();
    auto effects = end_visit(state, "");
    std::ranges::move(last, std::back_inserter(effects));
    if (state.has_signed_out) effects.emplace_back(SaveSignedOut{true});
    return effects;
}

}  // namespace latchkey::app
