// locale.hpp — numbers, dates, plural forms and the order of names, as the readers of a language have them.
//
// Source   ECMA-402 for what there is; Unicode CLDR for what it is in each language.
//
// Implementations: web/common/locale_intl.cpp (browser and Node), tests/support/english.hpp (memory, English alone).
// Both pass tests/ports/locale_contract.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace latchkey::ports {

// What is to be written, as it is in English, where the day comes before the month and a day has 24 hours. Other
// languages have their own order, digits, calendar and hours.
enum class Format : std::uint8_t {
    // Of a date: the minutes since 1970 began, by a clock on the wall.
    Date,         // 23 Nov 2026
    DateAndTime,  // 22 Jan 2027, 16:42
    Brief,        // 30 Nov, 16:42
    DayAndMonth,  // 23 Nov
    Full,         // Monday, 30 November 2026, 16:42
    Time,         // 16:42

    // Two of them in the Gregorian calendar; empty where that is the language's own.
    GregorianDateAndTime,
    GregorianFull,

    // Of a number.
    Number,  // 10,000
    Minutes,
    Hours,
    Days,  // 7 days
    InMinutes,
    InHours,
    InDays,     // in 2 days; of a negative one: 2 days ago
    Plural,     // CLDR's category of a count, in its own word: zero, one, two, few, many or other.
    Separator,  // Of two parts of a line, whatever the number: a comma and a blank.
};

class Locale {
public:
    virtual ~Locale() = default;

    // From now on it is that language. `tag` is of BCP 47, such as "en-US", which it is at first.
    virtual void speak(std::string_view tag) = 0;

    virtual std::string write(Format format, std::int64_t value) const = 0;

    // For each name its place in a list that people read, whatever case and accents: numbers count by what they are, so
    // that "job 9" comes before "job 10". What is alike has the same place; all of them where the platform cannot tell.
    virtual std::vector<std::uint32_t> ranks(const std::vector<std::string_view>& names) const = 0;
};

}  // namespace latchkey::ports
