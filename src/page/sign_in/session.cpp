// session.cpp — signing in, and where a visit begins; see work/session/opening.hpp.
#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.hpp"
#include "page/frame/route.hpp"
#include "page/language/language.hpp"
#include "page/sign_in/sign_in.hpp"
#include "page/state.hpp"
#include "page/tokens/tokens.hpp"
#include "work/tokens/pasted.hpp"

namespace latchkey::page {

namespace {

SignIn* sign_in_of(State& state)
{
    return std::get_if<SignIn>(&state.scene);
}

Effects try_source(const State& state, std::optional<domain::SessionSource> source)
{
    if (!source) return {};
    return {FindSession{state.visit_number, *source}};
}

// Whose the session is that is offered; nothing where none is.
Effects ask_user(const State& state, const Opening& opening)
{
    if (!opening.offered) return {};
    return {LoadUser{state.visit_number, opening.offered->access_token}};
}

// Whoever has signed out is let in by what they have done since, and by nothing else.
std::vector<domain::SessionSource> first_sources(const State& state, const domain::SignInMethod& method)
{
    return state.has_signed_out ? std::vector{domain::SessionSource::Address} : domain::sources_for(method);
}

Effects begin(State& state, std::optional<Route> wanted, Instant now)
{
    auto effects = end_visit(state, std::nullopt);
    auto& sign_in = *sign_in_of(state);
    sign_in.wanted = wanted;
    begin(sign_in.opening, now);
    if (state.has_signed_out) sign_in.reason = {NewsCode::SignedOutBefore};
    effects.emplace_back(AskBrand{});
    return effects;
}

}  // namespace

Visit* visit_in(State& state)
{
    return std::get_if<Visit>(&state.scene);
}

Visit* visit_in(State& state, std::uint32_t visit_number)
{
    return state.visit_number == visit_number ? visit_in(state) : nullptr;
}

Effects on(State& state, const PageOpened& action, Instant now)
{
    state.server = action.server;
    state.zone = action.zone;
    state.appearance = {theme_named(action.saved_theme), action.is_plain};
    state.deployment = action.deployment;
    state.saved_rotations = action.saved_rotations;
    state.has_signed_out = action.has_signed_out;
    auto effects = begin_in_language(state, action, now);
    if (action.is_outside) {
        state.scene = Outside{route_of(action.fragment)};
        return effects;
    }
    std::ranges::move(begin(state, route_of(action.fragment), now), std::back_inserter(effects));
    return effects;
}

Effects on(State& state, const EmbedderAdmitted&, Instant now)
{
    const auto* outside = std::get_if<Outside>(&state.scene);
    if (!outside) return {};
    const auto wanted = outside->wanted;
    return begin(state, wanted, now);
}

Effects on(State& state, const SignInMethodAskedAgain&, Instant)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in || is_waiting(sign_in->method.attempt)) return {};
    sign_in->method.attempt = Waiting{};
    return {AskSignInMethod{}};
}

Effects on(State& state, const SignInMethodAnswered& action, Instant)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in) return {};
    if (!action.method) {
        sign_in->method.attempt = action.method.error();
        return {};
    }
    sign_in->method = {*action.method, Idle{}};
    sign_in->method.latest->is_trusted_address = state.deployment.is_trusted_address;
    if (!domain::capabilities_of(*action.method).takes_password) sign_in->with = SignInWith::Token;
    if (!sign_in->opening.is_looking) return {};
    return try_source(state, look(sign_in->opening, first_sources(state, *sign_in->method.latest)));
}

Effects on(State& state, SessionFound&& action, Instant)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in || !sign_in->opening.is_looking || state.visit_number != action.visit_number) return {};
    const auto next = take_found(sign_in->opening, std::move(action.session));
    return next ? try_source(state, next) : ask_user(state, sign_in->opening);
}

Effects on(State& state, const HostSessionAsked&, Instant)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in) return {};
    auto& opening = sign_in->opening;
    // What is under way already will find it.
    if (!sign_in->method.latest || opening.is_looking || is_waiting(opening.attempt)) return {};
    sign_in->reason.reset();
    opening.attempt = Waiting{};
    return try_source(state, look(opening, domain::sources_for(*sign_in->method.latest)));
}

Effects on(State& state, const ElsewhereAsked&, Instant)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in || !sign_in->method.latest) return {};
    sign_in->is_elsewhere = true;
    const SignInElsewhere effect{domain::capabilities_of(*sign_in->method.latest).elsewhere};
    return {effect};
}

Effects come_back(State& state)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in || !sign_in->method.latest) return {};
    auto& opening = sign_in->opening;
    if (!sign_in->is_elsewhere || opening.is_looking || is_waiting(opening.attempt)) return {};
    return try_source(state, look(opening, domain::sources_for(*sign_in->method.latest)));
}

Effects on(State& state, const SignInWayChosen& action, Instant)
{
    auto* sign_in = sign_in_of(state);
    if (sign_in && take_over(sign_in->opening)) sign_in->with = action.with;
    return {};
}

Effects on(State& state, PasswordGiven&& action, Instant)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in || !take_over(sign_in->opening)) return {};
    sign_in->reason.reset();
    const auto username = trimmed(action.credentials.username);
    // An attempt costs one of three tries before the account is locked: none is spent on empty fields.
    if (username.empty() || action.credentials.password.is_empty()) {
        refuse(sign_in->opening, {ErrorKind::Rejected, ErrorCode::NoCredentials});
        return {};
    }
    sign_in->opening.attempt = Waiting{};
    return {OpenSession{state.visit_number, {std::string(username), std::move(action.credentials.password)}}};
}

Effects on(State& state, const TokenGiven& action, Instant)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in || !take_over(sign_in->opening)) return {};
    sign_in->reason.reset();
    auto token = token_in(action.token);
    if (!token) {
        refuse(sign_in->opening, token.error());
        return {};
    }
    offer(sign_in->opening, {std::move(*token), Secret()});
    return ask_user(state, sign_in->opening);
}

Effects on(State& state, SessionAnswered&& action, Instant)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in || state.visit_number != action.visit_number) return {};
    if (!action.session) {
        refuse(sign_in->opening, action.session.error());
        return {};
    }
    offer(sign_in->opening, std::move(*action.session));
    return ask_user(state, sign_in->opening);
}

Effects on(State& state, UserAnswered&& action, Instant now)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in || state.visit_number != action.visit_number) return {};
    auto news = take_user(sign_in->opening, action.user);
    if (news.refused) return closing(std::move(*news.refused));
    if (!news.opened) return try_source(state, news.next);
    const auto wanted = sign_in->wanted.value_or(Route{});
    auto kept = std::move(sign_in->kept);
    const bool accepts_revoked = sign_in->method.latest && domain::accepts_revoked_tokens(*sign_in->method.latest);
    auto& visit = state.scene.emplace<Visit>(Visit{.session = std::move(*news.opened),
                                                   .user = std::move(*action.user),
                                                   .accepts_revoked = accepts_revoked,
                                                   .idleness = {.acted_at = now}});
    plan_renewal(visit, now);
    go_to(visit, wanted);
    if (kept) resume(visit, std::move(*kept));
    Effects effects;
    effects.emplace_back(ask_tokens(state, visit));
    if (std::exchange(state.has_signed_out, false)) effects.emplace_back(SaveSignedOut{false});
    return effects;
}

}  // namespace latchkey::page
