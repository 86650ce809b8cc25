// How instants read.
#include "page/words/dates.hpp"

#include <gmock/gmock.h>

#include <random>

#include "tests/support/builders.hpp"

namespace latchkey::page {
namespace {

using namespace std::chrono;
using test::at;
using test::kBerlin;
using test::kNow;
using test::kUtc;

TEST(ADate, IsWrittenInTheUsersZone)
{
    const Instant new_year = at(2026, 12, 31, 23, 5);

    EXPECT_EQ(short_date(new_year, kUtc), "31 Dec 2026");
    EXPECT_EQ(short_date(new_year, kBerlin), "1 Jan 2027");
    EXPECT_EQ(date_and_time(new_year, kUtc), "31 Dec 2026, 23:05");
    EXPECT_EQ(date_and_time(new_year, kBerlin), "1 Jan 2027, 00:05");
    EXPECT_EQ(exact_full_date(new_year, kUtc), "Thursday, 31 December 2026, 23:05");
    EXPECT_EQ(exact_full_date(new_year, kBerlin), "Friday, 1 January 2027, 00:05");
    EXPECT_EQ(day_and_month(new_year, kUtc), "31 Dec");
}

TEST(ADate, KnowsSummerFromWinter)
{
    EXPECT_EQ(date_and_time(at(2026, 10, 25, 0, 59), kBerlin), "25 Oct 2026, 02:59");
    EXPECT_EQ(date_and_time(at(2026, 10, 25, 1, 0), kBerlin), "25 Oct 2026, 02:00");
}

TEST(ADate, KnowsLeapDays)
{
    EXPECT_EQ(exact_full_date(at(2028, 2, 29, 12), kUtc), "Tuesday, 29 February 2028, 12:00");
}

TEST(ADate, CanLieAtEitherEndOfTheYearsTheServerMayName)
{
    EXPECT_EQ(short_date(Instant{}, kUtc), "1 Jan 1970");
    EXPECT_EQ(short_date(at(9999, 12, 31, 23, 59), kBerlin), "1 Jan 10000");
}

TEST(ABriefTime, SaysTodayUntilMidnightOnTheWall)
{
    EXPECT_EQ(brief_time(at(2026, 11, 23, 16, 42), kNow, kBerlin), "today, 17:42");
    EXPECT_EQ(brief_time(at(2026, 11, 23, 22, 59), kNow, kBerlin), "today, 23:59");
    EXPECT_EQ(brief_time(at(2026, 11, 23, 23, 0), kNow, kBerlin), "24 Nov, 00:00");
    EXPECT_EQ(brief_time(at(2026, 11, 30, 15, 42), kNow, kBerlin), "30 Nov, 16:42");
}

struct Length {
    milliseconds life;
    const char* text;

    friend void PrintTo(const Length& row, std::ostream* out) { *out << row.text; }
};

class ALife : public testing::TestWithParam<Length> {};

TEST_P(ALife, IsToldInHoursOrDays)
{
    EXPECT_EQ(length(GetParam().life), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(Lengths, ALife,
                         testing::Values(Length{hours(1), "1 hour"}, Length{hours(1) - 2s, "1 hour"},
                                         Length{hours(2) + 1s, "2 hours"}, Length{days(1) - 2s, "1 day"},
                                         Length{days(1), "1 day"}, Length{days(7) + 900ms, "7 days"},
                                         Length{days(90) - 900ms, "90 days"}, Length{0ms, "1 hour"}));

struct Countdown {
    milliseconds from_now;
    const char* text;

    friend void PrintTo(const Countdown& row, std::ostream* out) { *out << row.text; }
};

class ACountdown : public testing::TestWithParam<Countdown> {};

TEST_P(ACountdown, ReadsAsPeopleCount)
{
    EXPECT_EQ(countdown(kNow + GetParam().from_now, kNow, kBerlin), GetParam().text);
}

// It is 16:42 in Berlin: the next midnight is 7 hours and 18 minutes away.
INSTANTIATE_TEST_SUITE_P(ToCome, ACountdown,
                         testing::Values(Countdown{1ms, "in 1 minute"}, Countdown{2min - 1ms, "in 1 minute"},
                                         Countdown{2min, "in 2 minutes"}, Countdown{1h - 1ms, "in 59 minutes"},
                                         Countdown{1h, "in 1 hour"}, Countdown{2h - 1ms, "in 1 hour"},
                                         Countdown{2h, "in 2 hours"}, Countdown{24h - 1ms, "in 23 hours"},
                                         Countdown{24h, "in 1 day"}, Countdown{31h + 18min - 1ms, "in 1 day"},
                                         Countdown{31h + 18min, "in 2 days"}, Countdown{days(60), "in 60 days"}));
INSTANTIATE_TEST_SUITE_P(Past, ACountdown,
                         testing::Values(Countdown{0ms, "1 minute ago"}, Countdown{-2min + 1ms, "1 minute ago"},
                                         Countdown{-2min, "2 minutes ago"}, Countdown{-1h, "1 hour ago"},
                                         Countdown{-2h + 1ms, "1 hour ago"}, Countdown{-2h, "2 hours ago"},
                                         Countdown{-24h + 1ms, "23 hours ago"}, Countdown{-24h, "1 day ago"},
                                         Countdown{-40h - 42min, "1 day ago"},
                                         Countdown{-40h - 42min - 1ms, "2 days ago"},
                                         Countdown{-days(84), "84 days ago"}));

TEST(ACountdown, NeverCountsNoDaysOnTheLongestDayOfTheYear)
{
    const Instant midnight = at(2026, 10, 24, 22, 10);

    EXPECT_EQ(countdown(midnight + 24h, midnight, kBerlin), "in 1 day");
    EXPECT_EQ(countdown(midnight, midnight + 24h, kBerlin), "1 day ago");
}

TEST(ACountdown, CountsLeapDays)
{
    EXPECT_EQ(countdown(at(2028, 3, 1, 12), at(2028, 2, 28, 12), kUtc), "in 2 days");
    EXPECT_EQ(countdown(at(2027, 3, 1, 12), at(2027, 2, 28, 12), kUtc), "in 1 day");
}

struct Change {
    const char* name;
    milliseconds from_now;
    milliseconds after;

    friend void PrintTo(const Change& row, std::ostream* out) { *out << row.name; }
};

class TheNextChange : public testing::TestWithParam<Change> {};

TEST_P(TheNextChange, ComesWhenTheTextDiffers)
{
    EXPECT_EQ(next_countdown_change(kNow + GetParam().from_now, kNow, kBerlin), kNow + GetParam().after);
}

INSTANTIATE_TEST_SUITE_P(Cases, TheNextChange,
                         testing::Values(Change{"the last minute becomes the past", 30s, 30s},
                                         Change{"the last two minutes read alike", 90s, 90s},
                                         Change{"three minutes become two", 3min, 1ms},
                                         Change{"an hour becomes minutes", 1h + 5min, 5min + 1ms},
                                         Change{"a day becomes hours", 24h + 1min, 1min + 1ms},
                                         Change{"days change at midnight", days(30), 7h + 18min},
                                         Change{"the first two minutes past read alike", 0ms, 2min},
                                         Change{"past minutes become an hour", -59min - 30s, 30s},
                                         Change{"past hours become a day", -23h - 30min, 30min},
                                         Change{"past days change at midnight", -days(3), 7h + 18min}));

// A zone that changes its clocks at midnight: there a day can begin twice, or at one.
const TimeZone kHavana{"America/Havana",
                       {{at(2026, 3, 8, 5), -240min}, {at(2026, 11, 1, 5), -300min}, {at(2027, 3, 14, 5), -240min}}};

TEST(TheNextChange, IsTheFirstInstantAtWhichTheTextDiffersWhereverAndWheneverOneAsks)
{
    std::mt19937_64 random(20261123);
    const auto between = [&](milliseconds low, milliseconds high) {
        return milliseconds(std::uniform_int_distribution<long long>(low.count(), high.count())(random));
    };
    for (int i = 0; i < 20'000; ++i) {
        const auto& zone = i % 3 == 0 ? kUtc : i % 3 == 1 ? kBerlin : kHavana;
        // Most of the time close to a change of the clocks, where the mistakes are.
        const bool is_any_day = i % 5 == 0 || zone.changes.empty();
        const Instant around = is_any_day ? kNow : zone.changes[random() % zone.changes.size()].from;
        const Instant now = around + between(-days(1), days(1));
        const auto reach = i % 2 == 0 ? milliseconds(days(5)) : milliseconds(hours(3));
        const Instant instant = now + between(-reach, reach);

        const auto text = countdown(instant, now, zone);
        const Instant change = next_countdown_change(instant, now, zone);

        ASSERT_GT(change, now);
        ASSERT_NE(countdown(instant, change, zone), text)
            << instant.time_since_epoch() << ' ' << now.time_since_epoch() << zone.name;
        for (const Instant before : {change - 1ms, now + between(0ms, change - 1ms - now)}) {
            ASSERT_EQ(countdown(instant, before, zone), text)
                << instant.time_since_epoch() << ' ' << now.time_since_epoch() << zone.name;
        }
    }
}

}  // namespace
}  // namespace latchkey::page
