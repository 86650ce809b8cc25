// program.cpp — see program.hpp.
#include "runtime/program.hpp"

#include <utility>

#include "app/tokens_view.hpp"
#include "app/update.hpp"

namespace latchkey::runtime {

Program::Program(const Ports& ports, Wake wake) : ports_(ports), inbox_(std::make_shared<Inbox>())
{
    inbox_->wake = std::move(wake);
}

void Program::dispatch(app::Action action)
{
    inbox_->actions.push_back(std::move(action));
}

void Program::pump()
{
    if (std::exchange(inbox_->is_pumping, true)) return;
    if (const auto due = app::deadline(state_); due && *due <= ports_.clock.now()) dispatch(app::DeadlinePassed{});
    while (has_queued()) {
        for (const auto& action : std::exchange(inbox_->actions, {})) handle(action);
    }
    inbox_->is_pumping = false;
}

void Program::handle(const app::Action& action)
{
    auto step = app::update(std::move(state_), action, ports_.clock.now());
    state_ = std::move(step.state);
    for (const auto& effect : step.effects) {
        ++inbox_->awaited;
        perform(effect, ports_, [weak = std::weak_ptr(inbox_)](std::optional<app::Action> outcome) {
            const auto inbox = weak.lock();
            if (!inbox) return;
            --inbox->awaited;
            if (outcome) inbox->actions.push_back(std::move(*outcome));
            if (!inbox->is_pumping) inbox->wake();
        });
    }
}

std::optional<Instant> Program::deadline() const
{
    const auto due = app::deadline(state_);
    const auto* visit = std::get_if<app::Visit>(&state_.scene);
    const auto change = visit ? app::next_change(*visit, state_.zone, ports_.clock.now()) : std::nullopt;
    return due && (!change || *due < *change) ? due : change;
}

}  // namespace latchkey::runtime
