// session.cpp — signing in, and the ways out.
//
// A session opens in two steps, whether it began with a password or with a pasted token: the server accepts the bearer,
// then says whose it is. Only then does the visit begin.
#include <algorithm>
#include <iterator>

#include "app/route.hpp"
#include "app/steps.hpp"
#include "base/strings.hpp"
#include "base/text.hpp"

namespace latchkey::app {

namespace {

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

// Anything else cannot travel in an Authorization header: RFC 6750 section 2.1.
bool may_be_token(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) {
        return is_ascii_letter_or_digit(c) || std::string_view("-._~+/=").contains(c);
    });
}

// A pasted token stays valid: leaving this page must not put a script's token on the server's deny list.
std::vector<Effect> closing(const domain::Session& session)
{
    if (session.refresh_token.is_empty()) return {};
    return {CloseSession{session}};
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

Step end_visit(State state, std::string reason)
{
    ++state.visit_number;
    state.notice.reset();
    const auto* visit = visit_in(state);
    // Whoever is thrown out comes back to where he was.
    const auto wanted = visit && !reason.empty() ? std::optional(route_of(*visit)) : std::nullopt;
    state.scene = SignIn{.method = {std::nullopt, Waiting{}}, .reason = std::move(reason), .wanted = wanted};
    return {std::move(state), {AskSignInMethod{}}};
}

Step on(State state, const Opened& action, Instant)
{
    state.server = action.server;
    state.zone = action.zone;
    state.appearance = {theme_named(action.saved_theme), action.is_plain};
    auto step = end_visit(std::move(state), "");
    sign_in_of(step.state)->wanted = route_of(action.fragment);
    return step;
}

Step on(State state, const SignInMethodAskedAgain&, Instant)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in || is_waiting(sign_in->method.attempt)) return {std::move(state), {}};
    sign_in->method.attempt = Waiting{};
    return {std::move(state), {AskSignInMethod{}}};
}

Step on(State state, const SignInMethodAnswered& action, Instant)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in) return {std::move(state), {}};
    if (!action.method) {
        sign_in->method.attempt = action.method.error();
        return {std::move(state), {}};
    }
    sign_in->method = {*action.method, Idle{}};
    if (!action.method->takes_password()) sign_in->with = SignInWith::Token;
    return {std::move(state), {}};
}

Step on(State state, const SignInWayChosen& action, Instant)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in || is_waiting(sign_in->attempt)) return {std::move(state), {}};
    sign_in->with = action.with;
    sign_in->attempt = Idle{};
    return {std::move(state), {}};
}

Step on(State state, const PasswordGiven& action, Instant)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in || is_waiting(sign_in->attempt)) return {std::move(state), {}};
    sign_in->reason.clear();
    const auto username = trimmed(action.credentials.username);
    // An attempt costs one of three tries before the account is locked: none is spent on empty fields.
    if (username.empty() || action.credentials.password.is_empty()) {
        sign_in->attempt = Error{ErrorKind::Rejected, std::string(tr("message.enter-username-and-password"))};
        return {std::move(state), {}};
    }
    sign_in->attempt = Waiting{};
    OpenSession effect{state.visit_number, {std::string(username), action.credentials.password}};
    return {std::move(state), {std::move(effect)}};
}

Step on(State state, const TokenGiven& action, Instant)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in || is_waiting(sign_in->attempt)) return {std::move(state), {}};
    sign_in->reason.clear();
    const auto text = trimmed(action.token.reveal());
    if (text.empty() || !may_be_token(text)) {
        const auto problem = text.empty() ? TextKey("message.enter-token") : TextKey("message.not-a-token");
        sign_in->attempt = Error{ErrorKind::Rejected, std::string(tr(problem))};
        return {std::move(state), {}};
    }
    auto effect = ask_user(*sign_in, state.visit_number, {Secret(text), Secret()});
    return {std::move(state), {std::move(effect)}};
}

Step on(State state, const SessionAnswered& action, Instant)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in || state.visit_number != action.visit_number) return {std::move(state), {}};
    if (!action.session) {
        sign_in->attempt = action.session.error();
        return {std::move(state), {}};
    }
    auto effect = ask_user(*sign_in, state.visit_number, *action.session);
    return {std::move(state), {std::move(effect)}};
}

Step on(State state, const UserAnswered& action, Instant)
{
    auto* sign_in = sign_in_of(state);
    if (!sign_in || !sign_in->offered || state.visit_number != action.visit_number) return {std::move(state), {}};
    if (!action.user) {
        auto effects = closing(*sign_in->offered);
        sign_in->offered.reset();
        sign_in->attempt = action.user.error();
        return {std::move(state), std::move(effects)};
    }
    const auto wanted = sign_in->wanted.value_or(Route{});
    auto& visit = state.scene.emplace<Visit>(Visit{.session = std::move(*sign_in->offered), .user = *action.user});
    go_to(visit, wanted);
    auto effect = ask_tokens(state, visit);
    return {std::move(state), {std::move(effect)}};
}

Step on(State state, const LogoutAsked&, Instant)
{
    auto* visit = visit_in(state);
    if (!visit) return {std::move(state), {}};
    auto effects = closing(visit->session);
    auto step = end_visit(std::move(state), "");
    std::ranges::move(effects, std::back_inserter(step.effects));
    return step;
}

}  // namespace latchkey::app
