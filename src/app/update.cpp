// update.cpp — see update.hpp; the overloads are declared in steps.hpp.
#include "app/update.hpp"

#include "app/steps.hpp"

namespace latchkey::app {

Step update(State state, const Action& action, Instant now)
{
    return std::visit([&](const auto& happened) { return on(std::move(state), happened, now); }, action);
}

std::optional<Instant> deadline(const State& state)
{
    return state.notice ? state.notice->until : std::nullopt;
}

}  // namespace latchkey::app
