// perform.hpp — how each effect is carried out, and the action that its outcome becomes.
#pragma once

#include <functional>
#include <optional>

#include "app/effects.hpp"
#include "app/messages.hpp"
#include "ports/clipboard.hpp"
#include "ports/clock.hpp"
#include "ports/http.hpp"
#include "ports/storage.hpp"

namespace latchkey::runtime {

// The world as the program reaches it. All of it outlives the program.
struct Ports {
    ports::Http& http;
    ports::Clipboard& clipboard;
    const ports::Clock& clock;
    ports::Storage& storage;
};

// Called with what an effect led to; with nothing where nobody waits for the outcome.
using Done = std::function<void(std::optional<app::Action>)>;

// Where the theme is saved. Keep in sync: boot.js.
inline constexpr std::string_view kThemeKey = "latchkey.theme";

// `done` runs exactly once; of what the world has to answer, after perform() has returned. No request is ever sent
// again because its answer was lost.
void perform(const app::Effect& effect, const Ports& ports, Done done);

}  // namespace latchkey::runtime
