// clock_js.cpp — see clock_js.hpp.
#include "web/common/clock_js.hpp"

#include "web/kit/memory.hpp"

extern "C" {
char* clock_zone_name();  // To be freed.
int clock_offset_minutes(double epoch_milliseconds);
}

namespace latchkey::web {

namespace {

using namespace std::chrono;

// Shorter than the shortest time that any zone keeps an offset (Morocco in Ramadan: four weeks), so none is missed.
constexpr days kStride{14};

minutes offset_at(Instant instant)
{
    return minutes(clock_offset_minutes(static_cast<double>(instant.time_since_epoch().count())));
}

// The first instant, to the second, from which the offset is the one at `after`; it is another one at `before`.
Instant change_between(Instant before, Instant after)
{
    const auto offset = offset_at(after);
    while (after - before > 1s) {
        const auto middle = before + floor<seconds>((after - before) / 2);
        (offset_at(middle) == offset ? after : before) = middle;
    }
    return after;
}

TimeZone read_zone(Instant now)
{
    TimeZone zone{take(clock_zone_name()), {}};
    const auto end = now + years(10);
    auto instant = Instant(floor<seconds>(now - years(10)));
    zone.changes.push_back({instant, offset_at(instant)});
    for (auto next = instant + kStride; next < end; instant = next, next += kStride) {
        const auto offset = offset_at(next);
        if (offset != zone.changes.back().offset) zone.changes.push_back({change_between(instant, next), offset});
    }
    return zone;
}

}  // namespace

ClockJs::ClockJs() : zone_(read_zone(now())) {}

Instant ClockJs::now() const
{
    return floor<milliseconds>(system_clock::now());
}

}  // namespace latchkey::web
