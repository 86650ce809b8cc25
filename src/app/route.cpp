// route.cpp — see route.hpp, and the steps that lead from view to view by the address.
#include "app/route.hpp"

#include "app/steps.hpp"

namespace latchkey::app {

namespace {

constexpr std::string_view kSignIn = "/sign-in";
constexpr std::string_view kOverview = "/overview";
constexpr std::string_view kTokens = "/access-tokens";
constexpr std::string_view kNew = "/access-tokens/new";
constexpr std::string_view kCopy = "/access-tokens/copy";
constexpr std::string_view kRevoke = "/access-tokens/revoke";

std::string_view fragment_of(const Route& route)
{
    if (route.tab == Tab::Overview) return kOverview;
    return route.generates ? kNew : kTokens;
}

}  // namespace

std::string_view fragment_of(const State& state)
{
    if (const auto* sign_in = std::get_if<SignIn>(&state.scene)) {
        return sign_in->wanted ? fragment_of(*sign_in->wanted) : kSignIn;
    }
    const auto& visit = std::get<Visit>(state.scene);
    if (std::holds_alternative<NewTokenDialog>(visit.dialog)) return kCopy;
    if (std::holds_alternative<RevokeDialog>(visit.dialog)) return kRevoke;
    return fragment_of(route_of(visit));
}

std::optional<Route> route_of(std::string_view fragment)
{
    if (fragment == kOverview) return Route{Tab::Overview};
    if (fragment == kNew) return Route{Tab::AccessTokens, true};
    if (fragment == kTokens || fragment == kCopy || fragment == kRevoke) return Route{};
    return std::nullopt;
}

Route route_of(const Visit& visit)
{
    return {visit.tab, std::holds_alternative<GenerateDialog>(visit.dialog)};
}

void go_to(Visit& visit, const Route& route)
{
    visit.tab = route.tab;
    visit.menu_is_open = false;
    if (route.generates) visit.dialog = GenerateDialog{};
}

Step on(State state, const AddressChanged& action, Instant now)
{
    const auto route = route_of(action.fragment);
    if (auto* sign_in = std::get_if<SignIn>(&state.scene)) {
        sign_in->wanted = route;
        return {std::move(state), {}};
    }
    if (action.fragment == fragment_of(state)) return {std::move(state), {}};
    // Whoever goes Back while a dialog is open wants to be rid of it; the dialog may have reasons to stay.
    if (has_dialog(*visit_in(state))) state = on(std::move(state), Dismissed{}, now).state;
    auto& visit = *visit_in(state);
    if (!has_dialog(visit)) go_to(visit, route.value_or(Route{}));
    return {std::move(state), {}};
}

}  // namespace latchkey::app
