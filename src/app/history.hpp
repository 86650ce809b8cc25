// history.hpp — what was done to tokens in this visit, and whether the dead are dead. In memory only.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "app/remote.hpp"
#include "base/secret.hpp"
#include "base/time.hpp"
#include "domain/token.hpp"

namespace latchkey::app {

enum class Deed { Created, Copied, Revoked };

// What the server said of a revoked token when it was shown it once more.
enum class Proof { Unknown, Refused, StillAccepted };

struct Event {
    Deed deed;
    domain::TokenId id;
    std::string name;
    Instant at;
    Secret jwt = {};           // Of a revoked token, to show to the server.
    std::uint32_t ticket = 0;  // Of the check that is or was under way.
    std::variant<Proof, Waiting, Error> proof = Proof::Unknown;

    friend bool operator==(const Event&, const Event&) = default;
};

}  // namespace latchkey::app
