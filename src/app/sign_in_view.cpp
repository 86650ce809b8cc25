// sign_in_view.cpp — see sign_in_view.hpp.
#include "app/sign_in_view.hpp"

#include "base/strings.hpp"
#include "base/text.hpp"

namespace latchkey::app {

namespace {

std::string hint(const domain::SignInMethod& method)
{
    const auto& name = method.provider_name.empty() ? method.provider : method.provider_name;
    return fill(tr("message.provider-takes-no-password"), {{"provider", name}});
}

std::string message_of(const Attempt& attempt)
{
    const auto* error = std::get_if<Error>(&attempt);
    return error ? error->message : "";
}

}  // namespace

SignInView sign_in_view(const SignIn& sign_in)
{
    const auto& method = sign_in.method.latest;
    const bool takes_password = !method || method->takes_password();
    const bool is_out_of_reach = !method && std::holds_alternative<Error>(sign_in.method.attempt);
    return {
        .with = sign_in.with,
        .can_switch = takes_password,
        .hint = takes_password ? "" : hint(*method),
        .reason = sign_in.reason,
        .problem = is_out_of_reach ? message_of(sign_in.method.attempt) : message_of(sign_in.attempt),
        .is_waiting = is_waiting(sign_in.attempt),
        .is_out_of_reach = is_out_of_reach,
        .is_asking = is_waiting(sign_in.method.attempt),
    };
}

}  // namespace latchkey::app
