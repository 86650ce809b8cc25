// history.hpp — what was done to tokens in this visit. In memory only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/secret.hpp"
#include "base/time.hpp"
#include "domain/token.hpp"
#include "work/remote.hpp"

namespace latchkey::work {

enum class Activity { Created, Copied, Revoked };

// What the server said of a revoked token when it was shown it once more; see proof.hpp.
enum class Proof {
    Unknown,
    Awaited,        // Its turn has not come.
    RefusedOnce,    // To be asked once more.
    Refused,        // It works no longer.
    AcceptedStill,  // To be asked once more.
    AcceptedOn,     // This server goes on accepting it to its end.
    Equalled,       // Another token of the list is the same text, and goes on working.
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

// Oldest first.
using History = std::vector<Event>;

// Keeps it, under the name that the token has in the list. The oldest of a hundred makes room.
Event& record(History& history, Activity activity, const domain::Token& token, std::string name, Instant now);

}  // namespace latchkey::work
