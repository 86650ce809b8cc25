// dates.cpp — see dates.hpp.

#include "page/words/dates.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "base/text.hpp"
#include "page/words/words.hpp"

namespace latchkey::page {

namespace {

using namespace std::chrono;

constexpr std::array kMonths{TextKey("date.month-1"),  TextKey("date.month-2"),  TextKey("date.month-3"),
                             TextKey("date.month-4"),  TextKey("date.month-5"),  TextKey("date.month-6"),
                             TextKey("date.month-7"),  TextKey("date.month-8"),  TextKey("date.month-9"),
                             TextKey("date.month-10"), TextKey("date.month-11"), TextKey("date.month-12")};
constexpr std::array kShortMonths{TextKey("date.short-month-1"),  TextKey("date.short-month-2"),
                                  TextKey("date.short-month-3"),  TextKey("date.short-month-4"),
                                  TextKey("date.short-month-5"),  TextKey("date.short-month-6"),
                                  TextKey("date.short-month-7"),  TextKey("date.short-month-8"),
                                  TextKey("date.short-month-9"),  TextKey("date.short-month-10"),
                                  TextKey("date.short-month-11"), TextKey("date.short-month-12")};
constexpr std::array kWeekdays{TextKey("date.weekday-0"), TextKey("date.weekday-1"), TextKey("date.weekday-2"),
                               TextKey("date.weekday-3"), TextKey("date.weekday-4"), TextKey("date.weekday-5"),
                               TextKey("date.weekday-6")};

std::string two_digits(long number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

// `pattern` with the parts of the date and the time that it names.
std::string format(TextKey pattern, Instant instant, const TimeZone& zone)
{
    const auto local = local_time(instant, zone);
    const auto day = floor<days>(local);
    const year_month_day date(day);
    const hh_mm_ss time(floor<minutes>(local - day));
    const auto month = unsigned(date.month()) - 1;
    return fill(tr(pattern), {{"weekday", tr(kWeekdays[weekday(day).c_encoding()])},
                              {"day", std::to_string(unsigned(date.day()))},
                              {"month", tr(kMonths[month])},
                              {"short-month", tr(kShortMonths[month])},
                              {"year", std::to_string(int(date.year()))},
                              {"time", two_digits(time.hours().count()) + ":" + two_digits(time.minutes().count())}});
}

enum class Unit { Minutes, Hours, Days };

// What a countdown says, before it is put into words.
struct Distance {
    bool is_over;
    Unit unit;
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
    if (length >= days(1)) return {is_over, Unit::Days, std::max(1L, midnights_between(from, to, zone))};
    if (length >= hours(1)) return {is_over, Unit::Hours, long(floor<hours>(length).count())};
    return {is_over, Unit::Minutes, std::max(1L, long(floor<minutes>(length).count()))};
}

PluralKey pattern_for(const Distance& distance)
{
    switch (distance.unit) {
    case Unit::Minutes: return distance.is_over ? PluralKey("time.minutes-ago") : PluralKey("time.in-minutes");
    case Unit::Hours: return distance.is_over ? PluralKey("time.hours-ago") : PluralKey("time.in-hours");
    case Unit::Days: break;
    }
    return distance.is_over ? PluralKey("time.days-ago") : PluralKey("time.in-days");
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
    return format("date.short", instant, zone);
}

std::string date_and_time(Instant instant, const TimeZone& zone)
{
    return format("date.and-time", instant, zone);
}

std::string full_date(Instant instant, const TimeZone& zone)
{
    return format("date.full", instant, zone);
}

std::string day_and_month(Instant instant, const TimeZone& zone)
{
    return format("date.day-and-month", instant, zone);
}

std::string until(std::optional<Instant> end, const TimeZone& zone)
{
    if (!end) return std::string(tr("label.for-ever"));
    return fill(tr("label.until"), {{"date", date_and_time(*end, zone)}});
}

std::string brief_time(Instant instant, Instant now, const TimeZone& zone)
{
    return format(midnights_between(now, instant, zone) == 0 ? TextKey("date.today") : TextKey("date.brief"), instant,
                  zone);
}

std::string length_in_minutes(minutes life)
{
    return counted("time.minutes", life.count());
}

std::string length(milliseconds life)
{
    // Rounded, for a life is told by two clocks.
    if (life < hours(23)) return counted("time.hours", std::max(1L, long(round<hours>(life).count())));
    return counted("time.days", round<days>(life).count());
}

std::string time_of_day(Instant instant, const TimeZone& zone)
{
    return format("date.time", instant, zone);
}

std::string countdown(Instant instant, Instant now, const TimeZone& zone)
{
    const auto distance = distance_between(instant, now, zone);
    return counted(pattern_for(distance), distance.number);
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
