// clock_contract.hpp — what every ports::Clock does. Each implementation brings a Host with a clock().
#pragma once

#include <gtest/gtest.h>

#include <algorithm>

#include "ports/clock.hpp"

namespace latchkey::test {

template <class Host>
class ClockContract : public testing::Test {
protected:
    Host host_;
};

TYPED_TEST_SUITE_P(ClockContract);

TYPED_TEST_P(ClockContract, DoesNotGoBackwards)
{
    const auto before = this->host_.clock().now();

    EXPECT_GE(this->host_.clock().now(), before);
}

TYPED_TEST_P(ClockContract, KnowsTheZoneByName)
{
    EXPECT_FALSE(this->host_.clock().zone().name.empty());
    EXPECT_EQ(this->host_.clock().zone(), this->host_.clock().zone());
}

TYPED_TEST_P(ClockContract, ListsChangesOfTheOffsetOldestFirstAndEachOnce)
{
    const auto changes = this->host_.clock().zone().changes;

    ASSERT_FALSE(changes.empty());
    EXPECT_TRUE(std::ranges::is_sorted(changes, {}, &TimeZone::Change::from));
    const auto says_nothing = [](const auto& a, const auto& b) { return a.offset == b.offset; };
    EXPECT_EQ(std::ranges::adjacent_find(changes, says_nothing), changes.end());
    for (const auto& change : changes) EXPECT_LE(std::chrono::abs(change.offset), std::chrono::hours(15));
}

TYPED_TEST_P(ClockContract, KnowsTheOffsetOfNow)
{
    EXPECT_LE(this->host_.clock().zone().changes.front().from, this->host_.clock().now());
}

REGISTER_TYPED_TEST_SUITE_P(ClockContract, DoesNotGoBackwards, KnowsTheZoneByName,
                            ListsChangesOfTheOffsetOldestFirstAndEachOnce, KnowsTheOffsetOfNow);

}  // namespace latchkey::test
