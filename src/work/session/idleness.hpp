// idleness.hpp — whoever has gone away is signed out, after a warning.
//
// Source   WCAG 2.2.1 asks for a warning of twenty seconds at least.
#pragma once

#include <chrono>
#include <optional>

#include "base/time.hpp"

namespace latchkey::work {

struct Idleness {
    Instant acted_at = {};         // When the user did something last.
    bool is_about_to_end = false;  // They have been warned.

    friend bool operator==(const Idleness&, const Idleness&) = default;
};

// How long somebody may be away; 0: as long as they like.
using IdleLimit = std::chrono::minutes;

// How long before the end the warning comes: a minute, and of a short limit a third.
std::chrono::seconds idle_warning(IdleLimit limit);

// When the warning is due, or the end.
std::optional<Instant> due(const Idleness& idleness, IdleLimit limit);

// The user is there. Whether that was after so long a pause that the machine may have slept, and anything may have
// happened elsewhere.
bool act(Idleness& idleness, Instant now);

// Warns, and then tells that it is the end. Whether it is.
bool has_ended(Idleness& idleness, IdleLimit limit, Instant now);

}  // namespace latchkey::work
