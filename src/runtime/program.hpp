// program.hpp — the program running: actions go in, the state changes, effects go out, their answers come back as
// actions.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "page/actions.hpp"
#include "page/state.hpp"
#include "runtime/perform.hpp"

namespace latchkey::runtime {

class Program {
public:
    using Wake = std::function<void()>;

    // `wake` runs when an answer has been queued and nobody is about to handle it: the host has to pump().
    Program(const Ports& ports, Wake wake);

    // Queues `action` for the next pump().
    void dispatch(page::Action action);

    // Shows dates, numbers and the order of names as readers of the language have them: `tag` is as for ports::Locale.
    void speak(std::string_view tag);

    // Handles what is queued and what that queues in turn, until nothing is left. Inside another pump() it returns at
    // once: the outer one goes on.
    void pump();

    const page::State& state() const { return state_; }
    bool has_queued() const { return !inbox_->actions.empty(); }

    // Nothing is queued, no answer is on its way, and nothing is about to be asked.
    bool is_idle() const;

    // Though nothing happens: when pump() has something to do, and when the views have something new to say; none if
    // never.
    std::optional<Instant> due() const;
    std::optional<Instant> change() const;
    std::optional<Instant> deadline() const;  // The earlier of the two.

private:
    // What answers hold on to; they may arrive when the program is no longer there.
    struct Inbox {
        std::vector<page::Action> actions;
        int awaited = 0;
        bool is_pumping = false;
        Wake wake;
    };

    void handle(page::Action action);
    void keep_session();

    page::State state_;
    std::shared_ptr<Inbox> inbox_;
    SessionKeeper keeper_;
    std::optional<std::uint32_t> kept_visit_;
    Ports ports_;  // With the keeper in place of the network.
};

}  // namespace latchkey::runtime
