// dates.hpp — instants as a reader of the page's language writes them, in their own time zone.
#pragma once

#include <optional>
#include <string>

#include "base/time.hpp"

namespace latchkey::page {

std::string short_date(Instant instant, const TimeZone& zone);     // 23 Nov 2026
std::string date_and_time(Instant instant, const TimeZone& zone);  // 22 Jan 2027, 16:42
std::string day_and_month(Instant instant, const TimeZone& zone);  // 23 Nov

// For an end that is to be kept. Where the language has another calendar, the Gregorian date is beside it:
// "22 Jan 2027, 16:42", "Monday, 30 November 2026, 16:42".
std::string exact_date_and_time(Instant instant, const TimeZone& zone);
std::string exact_full_date(Instant instant, const TimeZone& zone);

std::string time_of_day(Instant instant, const TimeZone& zone);  // 16:42

// "until 25 Dec 2026, 12:00"; "for ever".
std::string until(std::optional<Instant> end, const TimeZone& zone);

// As short as a tile allows: "today, 17:42", "30 Nov, 16:42".
std::string brief_time(Instant instant, Instant now, const TimeZone& zone);

// How long something lives: "1 hour", "7 days".
std::string length(std::chrono::milliseconds life);

// "1 minute", "90 minutes"; "1 hour", "30 hours".
std::string length_in_minutes(std::chrono::minutes life);
std::string length_in_hours(std::chrono::milliseconds life);

// From days on it counts midnights, as people do: "in 2 days", "in 5 hours", "in 3 minutes", "84 days ago".
std::string countdown(Instant instant, Instant now, const TimeZone& zone);

// The first instant after `now` at which the calendar on the wall shows another day, or the zone another offset.
Instant next_midnight(Instant now, const TimeZone& zone);

// When countdown() will next read differently.
Instant next_countdown_change(Instant instant, Instant now, const TimeZone& zone);

}  // namespace latchkey::page
