// dates.cpp — see dates.hpp.

#include "page/words/dates.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "base/text.hpp"
#include "page/words/locale.hpp"

namespace latchkey::page {

namespace {

using namespace std::chrono;
using ports::Format;

// Where a long has 32 bits, std::chrono::minutes end before the year 9999 does.
using LongMinutes = duration<std::int64_t, minutes::period>;

std::string dated(Format format, Instant instant, const TimeZone& zone)
{
    return written(format, floor<LongMinutes>(local_time(instant, zone).time_since_epoch()).count());
}

// In the Gregorian calendar as well, where the language has one of its own.
std::string exact(Format format, Format gregorian, Instant instant, const TimeZone& zone)
{
    auto date = dated(format, instant, zone);
    const auto other = dated(gregorian, instant, zone);
    return other.empty() ? date : fill(tr("date.with-gregorian"), {{"date", date}, {"gregorian", other}});
}

// What a countdown says, before it is put into words.
struct Distance {
    bool is_over;
    Format unit;
    long number;

    friend bool operator==(const Distance&, const Distance&) = default;
};

long midnights_between(Instant from, Instant to, const TimeZone& zone)
{
    return (floor<days>(local_time(to, zone)) - floor<days>(local_time(from, zone))).count();
}

Distance distance_between(Instant instant, Instant now, const TimeZone& zone)
{
    const bool is_over = instant <= now;
    const auto [from, to] = std::minmax(instant, now);
    const auto length = to - from;
    // A day of 25 hours holds two instants that are 24 hours apart.
    if (length >= days(1)) return {is_over, Format::InDays, std::max(1L, midnights_between(from, to, zone))};
    if (length >= hours(1)) return {is_over, Format::InHours, long(floor<hours>(length).count())};
    return {is_over, Format::InMinutes, std::max(1L, long(floor<minutes>(length).count()))};
}

// The next instant at which the distance can change; it need not.
Instant next_step(Instant instant, Instant now, const TimeZone& zone)
{
    if (instant <= now) {
        const auto past = now - instant;
        if (past >= days(1)) return next_midnight(now, zone);
        return past >= hours(1) ? instant + floor<hours>(past) + hours(1) : instant + floor<minutes>(past) + minutes(1);
    }
    const auto left = instant - now;
    if (left >= days(1)) return std::min(next_midnight(now, zone), instant - days(1) + 1ms);
    if (left >= hours(1)) return instant - floor<hours>(left) + 1ms;
    return left >= minutes(1) ? instant - floor<minutes>(left) + 1ms : instant;
}

}  // namespace

std::string short_date(Instant instant, const TimeZone& zone)
{
    return dated(Format::Date, instant, zone);
}

std::string date_and_time(Instant instant, const TimeZone& zone)
{
    return dated(Format::DateAndTime, instant, zone);
}

std::string exact_date_and_time(Instant instant, const TimeZone& zone)
{
    return exact(Format::DateAndTime, Format::GregorianDateAndTime, instant, zone);
}

std::string exact_full_date(Instant instant, const TimeZone& zone)
{
    return exact(Format::Full, Format::GregorianFull, instant, zone);
}

std::string day_and_month(Instant instant, const TimeZone& zone)
{
    return dated(Format::DayAndMonth, instant, zone);
}

std::string time_of_day(Instant instant, const TimeZone& zone)
{
    return dated(Format::Time, instant, zone);
}

std::string until(std::optional<Instant> end, const TimeZone& zone)
{
    if (!end) return std::string(tr("label.for-ever"));
    return fill(tr("label.until"), {{"date", date_and_time(*end, zone)}});
}

std::string brief_time(Instant instant, Instant now, const TimeZone& zone)
{
    if (midnights_between(now, instant, zone) != 0) return dated(Format::Brief, instant, zone);
    return fill(tr("date.today"), {{"time", time_of_day(instant, zone)}});
}

std::string length_in_minutes(minutes life)
{
    return written(Format::Minutes, life.count());
}

std::string length_in_hours(milliseconds life)
{
    return written(Format::Hours, std::max(1L, long(round<hours>(life).count())));
}

std::string length(milliseconds life)
{
    // Rounded, for a life is told by two clocks.
    return life < hours(23) ? length_in_hours(life) : written(Format::Days, round<days>(life).count());
}

std::string countdown(Instant instant, Instant now, const TimeZone& zone)
{
    const auto distance = distance_between(instant, now, zone);
    return written(distance.unit, distance.is_over ? -distance.number : distance.number);
}

Instant next_midnight(Instant now, const TimeZone& zone)
{
    const auto local = local_time(now, zone);
    const Instant midnight = now + (floor<days>(local) + days(1) - local);
    const auto change = std::ranges::upper_bound(zone.changes, now, {}, &TimeZone::Change::from);
    return change == zone.changes.end() ? midnight : std::min(midnight, change->from);
}

Instant next_countdown_change(Instant instant, Instant now, const TimeZone& zone)
{
    const auto distance = distance_between(instant, now, zone);
    do {
        now = next_step(instant, now, zone);
    } while (distance_between(instant, now, zone) == distance);
    return now;
}

}  // namespace latchkey::page
