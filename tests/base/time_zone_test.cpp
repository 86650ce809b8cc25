// What a clock on the wall shows.
#include <gmock/gmock.h>

#include "tests/support/builders.hpp"

namespace latchkey {
namespace {

using namespace std::chrono_literals;
using test::at;
using test::kBerlin;

// The wall clock as if it were UTC, so that a test can write it down as an instant.
Instant wall_clock(Instant instant, const TimeZone& zone)
{
    return Instant(local_time(instant, zone).time_since_epoch());
}

TEST(TheWallClock, ShowsUtcWhereNothingIsKnownOfTheZone)
{
    EXPECT_EQ(wall_clock(at(2026, 7, 1, 12), TimeZone{"", {}}), at(2026, 7, 1, 12));
}

TEST(TheWallClock, JumpsForwardInMarchToTheMillisecond)
{
    EXPECT_EQ(wall_clock(at(2026, 3, 29, 1) - 1ms, kBerlin), at(2026, 3, 29, 2) - 1ms);
    EXPECT_EQ(wall_clock(at(2026, 3, 29, 1), kBerlin), at(2026, 3, 29, 3));
}

TEST(TheWallClock, ShowsAnHourTwiceInOctober)
{
    EXPECT_EQ(wall_clock(at(2026, 10, 25, 0, 30), kBerlin), at(2026, 10, 25, 2, 30));
    EXPECT_EQ(wall_clock(at(2026, 10, 25, 1, 30), kBerlin), at(2026, 10, 25, 2, 30));
}

TEST(TheWallClock, KeepsTheFirstOffsetBeforeTheFirstChangeAndTheLastAfterTheLast)
{
    EXPECT_EQ(wall_clock(at(1999, 7, 1), kBerlin), at(1999, 7, 1, 1));
    EXPECT_EQ(wall_clock(at(2099, 7, 1), kBerlin), at(2099, 7, 1, 1));
}

TEST(TheWallClock, CanBeBehindUtcAndOffByHalfAnHour)
{
    const TimeZone marquesas{"Pacific/Marquesas", {{Instant{}, -570min}}};

    EXPECT_EQ(wall_clock(at(2026, 1, 1, 3), marquesas), at(2025, 12, 31, 17, 30));
}

}  // namespace
}  // namespace latchkey
