// time.hpp — instants, and the user's time zone as a value.
//
// Units    Instants are UTC with millisecond precision, as the server's "expiryDate" is on the wire.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace latchkey {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

// What the platform knows of a zone, so that everything above it is pure: its name and the moments its offset changes.
struct TimeZone {
    struct Change {
        Instant from;
        std::chrono::minutes offset;  // What is added to UTC from then on, east positive.

        friend bool operator==(const Change&, const Change&) = default;
    };

    std::string name;             // IANA, such as "Europe/Berlin".
    std::vector<Change> changes;  // Oldest first. Before the first one, the first one's offset holds.

    friend bool operator==(const TimeZone&, const TimeZone&) = default;
};

// The earlier of two, either of which may be none.
std::optional<Instant> earlier(std::optional<Instant> a, std::optional<Instant> b);

// What a clock on the wall shows in `zone` at `instant`.
std::chrono::local_time<std::chrono::milliseconds> local_time(Instant instant, const TimeZone& zone);

}  // namespace latchkey
