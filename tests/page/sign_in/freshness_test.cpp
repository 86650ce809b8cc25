// When the list is read again by itself: it may have changed while nobody looked, or in another tab.
#include <gmock/gmock.h>

#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using namespace std::chrono_literals;

using test::kCi;
using test::kNow;
using test::showing;
using testing::Contains;
using testing::Not;
using testing::VariantWith;

const auto kAsksForTheList = Contains(VariantWith<ListTokens>(testing::_));

Step step_at(Instant when, const State& state, const Action& action)
{
    return update(state, action, when);
}

TEST(TheList, IsReadAgainWhenThePageIsSeenAfterMoreThanAMinute)
{
    EXPECT_THAT(step_at(kNow + 1min, showing({kCi}), PageShown{}).effects, Not(kAsksForTheList));
    EXPECT_THAT(step_at(kNow + 61s, showing({kCi}), PageShown{}).effects, kAsksForTheList);
}

TEST(TheList, IsAsOldAsItsLastAnswer)
{
    const auto read =
        step_at(kNow + 5min, test::waiting_for_list(showing({kCi})), TokensAnswered{1, 2, std::vector{kCi}});

    EXPECT_THAT(step_at(kNow + 6min, read.state, PageShown{}).effects, Not(kAsksForTheList));
    EXPECT_THAT(step_at(kNow + 7min, read.state, PageShown{}).effects, kAsksForTheList);
}

TEST(TheList, ThatIsOnItsWayIsNotAskedForTwice)
{
    EXPECT_THAT(step_at(kNow + 5min, test::waiting_for_list(showing({kCi})), PageShown{}).effects,
                Not(kAsksForTheList));
}

TEST(TheList, IsReadAgainWhenAnotherTabHasChangedSomething)
{
    const auto waiting = test::waiting_for_list(showing({kCi}));
    const auto heard = test::step(waiting, TokensChangedElsewhere{});

    EXPECT_THAT(test::step(showing({kCi}), TokensChangedElsewhere{}).effects, kAsksForTheList);
    // What was asked for before may be older than the change.
    EXPECT_THAT(heard.effects, Contains(Effect{ListTokens{1, 3, test::kSession.access_token}}));
    EXPECT_EQ(test::after(heard.state, TokensAnswered{1, 2, std::vector<domain::Token>{}}), heard.state);
}

TEST(TheList, IsNobodysWhereNobodyIsIn)
{
    EXPECT_THAT(test::step(test::signing_in(), TokensChangedElsewhere{}).effects, testing::IsEmpty());
}

}  // namespace
}  // namespace latchkey::page
