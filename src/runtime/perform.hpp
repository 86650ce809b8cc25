// perform.hpp — how each effect is carried out, and the action that its outcome becomes.
#pragma once

#include <functional>
#include <optional>

#include "app/effects.hpp"
#include "app/messages.hpp"
#include "ports/clipboard.hpp"
#include "ports/clock.hpp"
#include "ports/http.hpp"

namespace latchkey::runtime {

// The world as the program reaches it. All of it outlives the program.
struct Ports {
    ports::Http& http;
    ports::Clipboard& clipboard;
    const ports::Clock& clock;
};

// Called with what an effect led to; with nothing where nobody waits for the outcome.
using Done = std::function<void(std::optional<app::Action>)>;

// `done` runs exactly once, after perform() has returned. No request is ever sent again because its answer was lost.
void perform(const app::Effect& effect, const Ports& ports, Done done);

}  // namespace latchkey::runtime
