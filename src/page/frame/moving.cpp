// moving.cpp — moving about on the page: the menu, the tabs, closing what is open.
#include "page/frame/moving.hpp"

#include <utility>

#include "page/sign_in/sign_in.hpp"
#include "page/state.hpp"

namespace latchkey::page {

namespace {

bool may_close(Dialog& dialog)
{
    // Whoever has not copied the token is asked, once.
    if (auto* made = std::get_if<NewTokenDialog>(&dialog)) {
        return made->is_taken || std::exchange(made->is_leaving, true);
    }
    return true;
}

}  // namespace

Effects on(State& state, const MenuToggled& action, Instant)
{
    // The others are a visit's.
    if (action.menu != Menu::Language && !visit_in(state)) return {};
    state.menu = state.menu == action.menu ? Menu::None : action.menu;
    return {};
}

Effects on(State& state, const TabChosen& action, Instant)
{
    if (auto* visit = visit_in(state)) {
        visit->tab = action.tab;
        state.menu = Menu::None;
    }
    return {};
}

Effects on(State& state, const Dismissed&, Instant)
{
    if (std::exchange(state.menu, Menu::None) != Menu::None) return {};
    auto* visit = visit_in(state);
    if (visit && may_close(visit->dialog)) visit->dialog = std::monostate{};
    return {};
}

}  // namespace latchkey::page
