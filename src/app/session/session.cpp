// session.cpp — signing in.
//
// A session opens in two steps, however it began: there is a bearer, then the server says whose it is. Only then does
// the visit begin. Before anything is asked of the user, the ways in are tried that ask nothing.
#include <utility>

#include "app/examination/pasted.hpp"
#include "app/frame/route.hpp"
#include "app/steps.hpp"
#include "base/text.hpp"

namespace latchkey::app {

namespace {

using namespace std::chrono_literals;

// So short that nobody misses the form who needs it, and so long that it does not flash up for those who are in
// already.
constexpr auto kPatience = 500ms;

SignIn* sign_in_of(State& state)
{
    return std::get_if<SignIn>(&state.scene);
}

LoadUser ask_user(SignIn& sign_in, std::uint32_t visit_number, domain::Session session)
{
    LoadUser effect{visit_number, session.access_token};
    sign_in.offered = std::move(session);
    sign_in.attempt = Waiting{};
    return effect;
}

void stop_looking(SignIn& sign_in)
{
    sign_in.is_looking = sign_in.is_taking_long = false;
    sign_in.patience_until.reset();
    sign_in.ways.clear();
}

// The user is about to do something of their own accord.
void take_over(SignIn& sign_in)
{
    stop_looking(sign_in);
    sign_in.failure.reset();
}

// That nobody is in is an answer; that none came is not.
void remember_failure(SignIn& sign_in, const Error& error)
{
    if (is_passing(error.kind) && !sign_in.failure) sign_in.failure = error;
}

// Tries the next of the ways in, if one is left.
Effects try_next_way(State& state)
{
    auto& sign_in = *sign_in_of(state);
    sign_in.offered.reset();
    if (!sign_in.ways.empty()) {
        const auto way = sign_in.ways.front();
        sign_in.ways.erase(sign_in.ways.begin());
        FindSession effect{state.visit_number, way};
        return {effect};
    }
    const bool was_asked_for = is_waiting(sign_in.attempt);
    if (sign_in.failure)
        sign_in.attempt = *sign_in.failure;
    else if (was_asked_for)
        sign_in.attempt = Error{ErrorKind::Unauthenticated, ErrorCode::NoHostSession};
    stop_looking(sign_in);
    return {};
}

Effects look(State& state, std::vector<domain::Way> ways)
{
    auto& sign_in = *sign_in_of(state);
    sign_in.is_looking = true;
    sign_in.failure.reset();
    sign_in.ways = std::move(ways);
    return try_next_way(state);
}

// Whoever has signed out is let in by what they have done since, and by nothing else.
std::vector<domain::Way> first_ways(const State& state, const domain::SignInMethod& method)
{
    return state.has_signed_out ? std::vector{domain::Way::Redirect} : domain::ways_into(method);
}

Effects begin(State& state, std::optional<Route> wanted, Instant now)
{
    auto effects = end_visit(state, std::nullopt);
    auto& sign_in = *sign_in_of(state);
    sign_in.wanted = wanted;
    sign_in.is_looking = true;
    sign_in.patience_until = now + kPatience;
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
    if (action.is_outside) {
        state.scene = Outside{route_of(action.fragment)};
        return {};
    }
    return begin(state, route_of(action.fragment), now);
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
    return sign_in->is_looking ? look(state, first_ways(state, *sign_in->method.latest)) : Effects{};
}

Effects on(State& state, SessionFound&& action, Instant)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in || !sign_in->is_looking || state.visit_number != action.visit_number) return {};
    if (!action.session) {
        remember_failure(*sign_in, action.session.error());
        return try_next_way(state);
    }
    sign_in->offered = std::move(*action.session);
    LoadUser effect{state.visit_number, sign_in->offered->access_token};
    return {std::move(effect)};
}

Effects on(State& state, const HostSessionAsked&, Instant)
{
    auto* sign_in = sign_in_of(state);
    // What is under way already will find it.
    const bool can_look = sign_in && sign_in->method.latest && !sign_in->is_looking && !is_waiting(sign_in->attempt);
    if (!can_look) return {};
    sign_in->reason.reset();
    sign_in->attempt = Waiting{};
    return look(state, domain::ways_into(*sign_in->method.latest));
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
    const bool is_back = sign_in->is_elsewhere && !sign_in->is_looking && !is_waiting(sign_in->attempt);
    return is_back ? look(state, domain::ways_into(*sign_in->method.latest)) : Effects{};
}

Effects on(State& state, const SignInWayChosen& action, Instant)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in || is_waiting(sign_in->attempt)) return {};
    take_over(*sign_in);
    sign_in->with = action.with;
    sign_in->attempt = Idle{};
    return {};
}

Effects on(State& state, PasswordGiven&& action, Instant)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in || is_waiting(sign_in->attempt)) return {};
    sign_in->reason.reset();
    take_over(*sign_in);
    const auto username = trimmed(action.credentials.username);
    // An attempt costs one of three tries before the account is locked: none is spent on empty fields.
    if (username.empty() || action.credentials.password.is_empty()) {
        sign_in->attempt = Error{ErrorKind::Rejected, ErrorCode::NoCredentials};
        return {};
    }
    sign_in->attempt = Waiting{};
    OpenSession effect{state.visit_number, {std::string(username), std::move(action.credentials.password)}};
    return {std::move(effect)};
}

Effects on(State& state, const TokenGiven& action, Instant)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in || is_waiting(sign_in->attempt)) return {};
    sign_in->reason.reset();
    take_over(*sign_in);
    auto token = token_in(action.token);
    if (!token) {
        sign_in->attempt = token.error();
        return {};
    }
    auto effect = ask_user(*sign_in, state.visit_number, {std::move(*token), Secret()});
    return {std::move(effect)};
}

Effects on(State& state, SessionAnswered&& action, Instant)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in || state.visit_number != action.visit_number) return {};
    if (!action.session) {
        sign_in->attempt = action.session.error();
        return {};
    }
    auto effect = ask_user(*sign_in, state.visit_number, std::move(*action.session));
    return {std::move(effect)};
}

Effects on(State& state, UserAnswered&& action, Instant now)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in || !sign_in->offered || state.visit_number != action.visit_number) return {};
    if (!action.user && sign_in->is_looking) {
        remember_failure(*sign_in, action.user.error());
        return try_next_way(state);
    }
    if (!action.user) {
        auto effects = closing(*sign_in->offered);
        sign_in->offered.reset();
        sign_in->attempt = action.user.error();
        return effects;
    }
    const auto wanted = sign_in->wanted.value_or(Route{});
    auto kept = std::move(sign_in->kept);
    auto session = std::move(*sign_in->offered);
    const bool accepts_revoked = sign_in->method.latest && domain::accepts_revoked_tokens(*sign_in->method.latest);
    auto& visit = state.scene.emplace<Visit>(Visit{.session = std::move(session),
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

}  // namespace latchkey::app
