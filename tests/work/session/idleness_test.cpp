// Signing out whoever has gone away, without a page.
#include "work/session/idleness.hpp"

#include <gtest/gtest.h>

#include "tests/support/builders.hpp"

namespace latchkey::work {
namespace {

using namespace std::chrono_literals;
using test::kNow;

TEST(Idleness, WarnsAMinuteBeforeTheEnd)
{
    Idleness idleness{.acted_at = kNow};
    EXPECT_EQ(due(idleness, 30min), kNow + 29min);
    EXPECT_FALSE(has_ended(idleness, 30min, kNow + 29min - 1ms));
    EXPECT_FALSE(idleness.is_about_to_end);

    EXPECT_FALSE(has_ended(idleness, 30min, kNow + 29min));

    EXPECT_TRUE(idleness.is_about_to_end);
    EXPECT_EQ(due(idleness, 30min), kNow + 30min);
    EXPECT_TRUE(has_ended(idleness, 30min, kNow + 30min));
}

TEST(Idleness, WarnsAThirdOfAShortLimitBeforeTheEnd)
{
    EXPECT_EQ(idle_warning(1min), 20s);
    EXPECT_EQ(due({.acted_at = kNow}, 1min), kNow + 40s);
}

TEST(Idleness, IsOverWithTheNextAct)
{
    Idleness idleness{.acted_at = kNow, .is_about_to_end = true};

    EXPECT_FALSE(act(idleness, kNow + 1min));

    EXPECT_FALSE(idleness.is_about_to_end);
    EXPECT_EQ(due(idleness, 30min), kNow + 30min);
}

TEST(Idleness, TellsAfterALongPause)
{
    Idleness idleness{.acted_at = kNow};

    EXPECT_FALSE(act(idleness, kNow + 5min - 1ms));
    EXPECT_TRUE(act(idleness, kNow + 10min));
}

TEST(Idleness, EndsNothingWithoutALimit)
{
    Idleness idleness{.acted_at = kNow};

    EXPECT_FALSE(due(idleness, 0min));
    EXPECT_FALSE(has_ended(idleness, 0min, kNow + 24h * 365));
}

}  // namespace
}  // namespace latchkey::work
