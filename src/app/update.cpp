// update.cpp — see update.hpp; the overloads are declared in steps.hpp.
#include "app/update.hpp"

#include "app/steps.hpp"

namespace latchkey::app {

namespace {

using namespace std::chrono_literals;

// Long enough that nobody is led to press what was not there when he aimed (double clickjacking).
constexpr auto kArming = 700ms;

std::size_t dialog_in(const State& state)
{
    const auto* visit = std::get_if<Visit>(&state.scene);
    return visit ? visit->dialog.index() : 0;
}

bool is_dangerous(const Action& action)
{
    return std::holds_alternative<GenerateConfirmed>(action) || std::holds_alternative<RevokeConfirmed>(action) ||
           std::holds_alternative<RevealToggled>(action) || std::holds_alternative<SuccessorAsked>(action);
}

// In a frame, another page may lay things over this one.
bool is_too_soon(State& state, const Action& action, Instant now)
{
    const auto* visit = visit_in(state);
    return state.deployment.is_framed && visit && is_dangerous(action) && now < visit->opened_at + kArming;
}

}  // namespace

Step update(State state, Action action, Instant now)
{
    if (is_too_soon(state, action, now)) return {std::move(state), {}};
    const auto before = dialog_in(state);
    auto effects = std::visit([&](auto& happened) { return on(state, std::move(happened), now); }, action);
    auto* visit = visit_in(state);
    if (visit && state.deployment.is_framed && dialog_in(state) != before) visit->opened_at = now;
    if (visit) visit->listing.latest = listing_in(*visit, state.zone, now);
    return {std::move(state), std::move(effects)};
}

std::optional<Instant> deadline(const State& state)
{
    std::optional<Instant> first = state.notice ? state.notice->until : std::nullopt;
    const auto take = [&](std::optional<Instant> due) {
        if (due && (!first || *due < *first)) first = due;
    };
    if (const auto* sign_in = std::get_if<SignIn>(&state.scene)) take(sign_in->patience_until);
    const auto* visit = std::get_if<Visit>(&state.scene);
    if (!visit) return first;
    if (visit->pending) take(visit->pending->due);
    take(visit->renew_at);
    take(idle_deadline(state, *visit));
    if (const auto* made = std::get_if<NewTokenDialog>(&visit->dialog)) take(made->hides_at);
    return first;
}

bool is_due(const State& state, Instant now)
{
    const auto due = deadline(state);
    const auto* visit = std::get_if<Visit>(&state.scene);
    return (due && *due <= now) || (visit && listing_in(*visit, state.zone, now) != visit->listing.latest);
}

}  // namespace latchkey::app
