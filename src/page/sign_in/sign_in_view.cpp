// sign_in_view.cpp — see sign_in_view.hpp.

#include "page/sign_in/sign_in_view.hpp"

#include "base/strings.hpp"
#include "base/text.hpp"
#include "page/words/words.hpp"

namespace latchkey::page {

namespace {

const std::string& name_of(const domain::SignInMethod& method)
{
    return method.provider_name.empty() ? method.provider : method.provider_name;
}

std::string hint(const domain::SignInMethod& method)
{
    return fill(tr("message.provider-takes-no-password"), {{"provider", name_of(method)}});
}

std::string elsewhere(const domain::SignInMethod& method)
{
    using domain::ExternalSignIn;
    switch (domain::capabilities_of(method).elsewhere) {
    case ExternalSignIn::Nowhere: return {};
    case ExternalSignIn::HostPage: return std::string(tr("label.sign-in-at-openmetadata"));
    case ExternalSignIn::Redirect:
    case ExternalSignIn::SamlRedirect: break;
    }
    return fill(tr("label.sign-in-with-sso"), {{"sso", name_of(method)}});
}

// Of the host's session it is not the answer that matters, but that there was none.
std::string problem_of(const SignIn& sign_in, const Attempt& attempt)
{
    const auto* error = std::get_if<Error>(&attempt);
    if (!error) return {};
    if (*error != sign_in.opening.failure) return words_for(*error);
    return fill(tr("message.host-session-unknown"), {{"reason", words_for(*error)}});
}

// None of them has a time in it.
std::string reason_of(const SignIn& sign_in)
{
    if (!sign_in.reason) return {};
    auto reason = words_for(*sign_in.reason, {});
    if (sign_in.has_lost_revocation) reason.append(" ").append(tr("message.pending-revoke-lost"));
    return reason;
}

}  // namespace

SignInView sign_in_view(const SignIn& sign_in, const Deployment& deployment)
{
    const auto& method = sign_in.method.latest;
    const bool takes_password = !method || domain::capabilities_of(*method).takes_password;
    const bool is_out_of_reach = !method && std::holds_alternative<Error>(sign_in.method.attempt);
    const bool is_looking = sign_in.opening.is_looking && !is_out_of_reach && !is_waiting(sign_in.opening.attempt);
    return {
        .with = sign_in.with,
        .can_switch = takes_password,
        .hint = takes_password ? "" : hint(*method),
        .caution = transport_caution(deployment),
        .reason = reason_of(sign_in),
        .problem = problem_of(sign_in, is_out_of_reach ? sign_in.method.attempt : sign_in.opening.attempt),
        .is_waiting = is_waiting(sign_in.opening.attempt),
        .is_out_of_reach = is_out_of_reach,
        .is_asking = is_waiting(sign_in.method.attempt),
        .is_looking = is_looking,
        .has_form = !is_looking || (sign_in.opening.is_taking_long && method && takes_password),
        .elsewhere = method ? elsewhere(*method) : "",
        .found = method ? std::string(tr("label.use-host-session")) : "",
    };
}

std::string transport_caution(const Deployment& deployment)
{
    return std::string(deployment.is_readable ? tr("message.plain-http") : "");
}

bool is_undecided(const State& state, bool form_is_shown)
{
    if (state.language.patience_until) return true;
    const auto* sign_in = std::get_if<SignIn>(&state.scene);
    if (!sign_in) return false;
    const auto view = sign_in_view(*sign_in, state.deployment);
    return view.is_looking && (sign_in->opening.patience_until || (form_is_shown && !view.has_form));
}

}  // namespace latchkey::page
