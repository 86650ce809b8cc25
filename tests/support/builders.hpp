// builders.hpp — instants, zones and tokens to test with, so that a test mentions only what matters to it.
#pragma once

#include <string>

#include "base/time.hpp"
#include "domain/token.hpp"
#include "tests/support/print.hpp"

namespace latchkey::test {

// An instant by what a clock in UTC shows.
constexpr Instant at(int year, unsigned month, unsigned day, int hour = 0, int minute = 0)
{
    using namespace std::chrono;
    // In milliseconds from the start: 32 bits, as minutes have where a long has 32, do not reach the year 9999.
    const Instant midnight = sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day));
    return midnight + hours(hour) + minutes(minute);
}

// Monday afternoon, 16:42 in Berlin.
inline constexpr Instant kNow = at(2026, 11, 23, 15, 42);

inline const TimeZone kUtc{"UTC", {}};

// Source   IANA tz: the European Union changes its clocks at 01:00 UTC, on the last Sunday of March and of October.
inline const TimeZone kBerlin{"Europe/Berlin",
                              {{at(2025, 10, 26, 1), std::chrono::minutes(60)},
                               {at(2026, 3, 29, 1), std::chrono::minutes(120)},
                               {at(2026, 10, 25, 1), std::chrono::minutes(60)},
                               {at(2027, 3, 28, 1), std::chrono::minutes(120)},
                               {at(2027, 10, 31, 1), std::chrono::minutes(60)}}};

// Made yesterday, to live for 60 days.
inline domain::Token token(const std::string& name)
{
    using std::chrono::days;
    return {.id = {"id-of-" + name},
            .name = name,
            .created_at = kNow - days(1),
            .expires_at = kNow + days(59),
            .jwt = Secret("jwt-of-" + name)};
}

inline const domain::Token kCi = token("ci"), kLaptop = token("laptop");

// Listed without an id of its own.
inline domain::Token without_id(domain::Token token)
{
    token.id = {"\x01" + token.name};
    token.has_own_id = false;
    return token;
}

// Made to live for 60 days as well.
inline domain::Token expiring(domain::Token token, Instant expires_at)
{
    token.created_at = expires_at - std::chrono::days(60);
    token.expires_at = expires_at;
    return token;
}

}  // namespace latchkey::test
