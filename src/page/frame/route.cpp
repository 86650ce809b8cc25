// route.cpp — see route.hpp, and the steps that lead from view to view by the address.
#include "page/frame/route.hpp"

#include <algorithm>
#include <array>

#include "page/frame/moving.hpp"
#include "page/state.hpp"

namespace latchkey::page {

namespace {

constexpr std::string_view kSignIn = "/sign-in";
constexpr std::string_view kOverview = "/overview";
constexpr std::string_view kTokens = "/access-tokens";
constexpr std::string_view kNew = "/access-tokens/new";
constexpr std::string_view kCopy = "/access-tokens/copy";
constexpr std::string_view kRevoke = "/access-tokens/revoke";
constexpr std::string_view kDetails = "/access-tokens/details";
constexpr std::string_view kCheck = "/access-tokens/check";
constexpr std::string_view kRotate = "/access-tokens/rotate";
constexpr std::string_view kLeak = "/access-tokens/leak";

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
    if (const auto* outside = std::get_if<Outside>(&state.scene)) {
        return outside->wanted ? fragment_of(*outside->wanted) : kSignIn;
    }
    const auto& visit = std::get<Visit>(state.scene);
    if (std::holds_alternative<NewTokenDialog>(visit.dialog)) return kCopy;
    if (std::holds_alternative<RevokeDialog>(visit.dialog)) return kRevoke;
    if (std::holds_alternative<DetailsDialog>(visit.dialog)) return kDetails;
    if (std::holds_alternative<CheckDialog>(visit.dialog)) return kCheck;
    if (std::holds_alternative<RotateDialog>(visit.dialog)) return kRotate;
    if (std::holds_alternative<LeakDialog>(visit.dialog)) return kLeak;
    return fragment_of(route_of(visit));
}

std::optional<Route> route_of(std::string_view fragment)
{
    if (fragment == kOverview) return Route{Tab::Overview};
    if (fragment == kNew) return Route{Tab::AccessTokens, true};
    // A dialog about a token has forgotten which, and a check its token.
    constexpr std::array kList{kTokens, kCopy, kRevoke, kDetails, kCheck, kRotate, kLeak};
    if (std::ranges::find(kList, fragment) != kList.end()) return Route{};
    return std::nullopt;
}

Route route_of(const Visit& visit)
{
    return {visit.tab, std::holds_alternative<GenerateDialog>(visit.dialog)};
}

void go_to(Visit& visit, const Route& route)
{
    visit.tab = route.tab;
    if (route.generates && !visit.user.is_bot) visit.dialog = GenerateDialog{};
}

Effects on(State& state, const AddressChanged& action, Instant now)
{
    if (std::holds_alternative<Outside>(state.scene)) return {};
    const auto route = route_of(action.fragment);
    if (auto* sign_in = std::get_if<SignIn>(&state.scene)) {
        sign_in->wanted = route;
        return {};
    }
    if (action.fragment == fragment_of(state)) return {};
    // Whoever goes Back while a dialog is open wants to be rid of it; the dialog may have reasons to stay.
    if (has_dialog(*visit_in(state))) on(state, Dismissed{}, now);
    auto& visit = *visit_in(state);
    state.menu = Menu::None;
    if (!has_dialog(visit)) go_to(visit, route.value_or(Route{}));
    return {};
}

}  // namespace latchkey::page
