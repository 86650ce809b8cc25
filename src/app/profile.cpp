// profile.cpp — moving about on the page: the menu, the tabs, closing what is open.
#include "app/steps.hpp"

namespace latchkey::app {

Step on(State state, const MenuToggled&, Instant)
{
    if (auto* visit = visit_in(state)) visit->menu_is_open = !visit->menu_is_open;
    return {std::move(state), {}};
}

Step on(State state, const TabChosen& action, Instant)
{
    if (auto* visit = visit_in(state)) {
        visit->tab = action.tab;
        visit->menu_is_open = false;
    }
    return {std::move(state), {}};
}

Step on(State state, const Dismissed&, Instant)
{
    auto* visit = visit_in(state);
    if (!visit) return {std::move(state), {}};
    if (visit->menu_is_open) {
        visit->menu_is_open = false;
        return {std::move(state), {}};
    }
    // A create request cannot be called back: its dialog stays until the answer has come.
    const auto* generate = std::get_if<GenerateDialog>(&visit->dialog);
    if (!generate || !is_waiting(generate->attempt)) visit->dialog = std::monostate{};
    return {std::move(state), {}};
}

}  // namespace latchkey::app
