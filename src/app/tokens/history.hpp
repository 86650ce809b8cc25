// history.hpp — what was done to tokens in this visit, and whether the dead are dead. In memory only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "base/secret.hpp"
#include "base/time.hpp"
#include "domain/token.hpp"
#include "work/remote.hpp"

namespace latchkey::app {

using namespace work;

enum class Activity { Created, Copied, Revoked };

// What the server said of a revoked token when it was shown it once more. A cluster may take two minutes to hear of a
// revocation, and one of its servers speaks for itself: what counts is what it says after that.
enum class Proof {
    Unknown,
    Awaited,        // Its turn has not come.
    RefusedOnce,    // To be asked once more.
    Refused,        // Dead.
    AcceptedStill,  // To be asked once more.
    AcceptedOn,     // This server goes on accepting it to its end.
    Equalled,       // Another token of the list is the same text, and keeps it alive.
};

struct Event {
    Activity activity;
    domain::TokenId id;
    std::string name;
    Instant at;
    Secret jwt = {};                       // Of a revoked token, to show to the server.
    std::optional<Instant> ends_at = {};   // Of a revoked token, by the server's clock.
    std::uint32_t ticket = 0;              // Of the check that is or was under way.
    std::optional<Instant> again_at = {};  // To be asked once more.
    std::variant<Proof, Waiting, Error> proof = Proof::Unknown;

    friend bool operator==(const Event&, const Event&) = default;
};

}  // namespace latchkey::app
