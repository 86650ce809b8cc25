// time.cpp — see time.hpp.
#include "base/time.hpp"

#include <algorithm>

namespace latchkey {

std::optional<Instant> earlier(std::optional<Instant> a, std::optional<Instant> b)
{
    return a && (!b || *a < *b) ? a : b;
}

std::chrono::local_time<std::chrono::milliseconds> local_time(Instant instant, const TimeZone& zone)
{
    std::chrono::minutes offset{0};
    if (!zone.changes.empty()) {
        const auto next = std::ranges::upper_bound(zone.changes, instant, {}, &TimeZone::Change::from);
        offset = (next == zone.changes.begin() ? next : next - 1)->offset;
    }
    return std::chrono::local_time<std::chrono::milliseconds>(instant.time_since_epoch() + offset);
}

}  // namespace latchkey
