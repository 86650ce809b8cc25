// perform.hpp — how each effect is carried out, and the answer that comes of it.
#pragma once

#include <functional>
#include <optional>

#include "ports/clipboard.hpp"
#include "ports/clock.hpp"
#include "ports/downloads.hpp"
#include "ports/host.hpp"
#include "ports/http.hpp"
#include "ports/languages.hpp"
#include "ports/locale.hpp"
#include "ports/signatures.hpp"
#include "ports/storage.hpp"
#include "runtime/session_keeper.hpp"
#include "work/answers.hpp"
#include "work/effects.hpp"

namespace latchkey::runtime {

// The world as the program reaches it. All of it outlives the program.
struct Ports {
    ports::Http& http;
    ports::Clipboard& clipboard;
    const ports::Clock& clock;
    ports::Storage& storage;
    ports::Downloads& downloads;
    ports::Signatures& signatures;
    ports::Host& host;
    ports::Languages& languages;
    ports::Locale& locale;
};

// Called with what an effect led to; with nothing where nobody waits for the outcome.
using Done = std::function<void(std::optional<work::Answer>)>;

// Where the theme is saved; web/first/boot.js reads it, too (web/border.mjs).
inline constexpr std::string_view kThemeKey = "latchkey.theme";

// Where the language is saved that was chosen; web/first/language.js reads it, too.
inline constexpr std::string_view kLanguageKey = "latchkey.language";

// Where the pairs of tokens are saved that replace each other.
inline constexpr std::string_view kRotationsKey = "latchkey.rotations";

// Where it is saved that the user wished to be out.
inline constexpr std::string_view kSignedOutKey = "latchkey.signed-out";

// Sends through `ports.http`, which is `keeper` while the program runs. `done` runs exactly once; of what the world has
// to answer, after perform() has returned. No request is ever sent again because its answer was lost.
void perform(const work::Effect& effect, const Ports& ports, SessionKeeper& keeper, Done done);

}  // namespace latchkey::runtime
