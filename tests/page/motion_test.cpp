// What moves: for a moment, while it moves, and only where the user does not mind.
#include <gtest/gtest.h>

#include "kit/paint/motion.hpp"
#include "tests/support/page.hpp"
#include "tests/support/states.hpp"

namespace latchkey {
namespace {

using namespace std::chrono_literals;
using a11y::Role;
using test::kNow;
using test::Page;

// A frame at an instant, and what `ask` gives in it.
template <class Ask>
auto frame(kit::Motion& motion, Instant now, Ask ask, bool is_reduced = false)
{
    motion.begin_frame(now, is_reduced);
    const auto value = ask();
    motion.end_frame();
    return value;
}

class Moving : public testing::Test {
protected:
    float lit(std::chrono::milliseconds at, bool is_lit)
    {
        return frame(motion, kNow + at, [&] { return motion.lit(1, is_lit); });
    }

    kit::Motion motion;
};

TEST_F(Moving, BeginsWithAChangeAndNotWithTheFirstSight)
{
    EXPECT_EQ(lit(0ms, true), 1);
    EXPECT_FALSE(motion.is_moving());
}

TEST_F(Moving, TakesATenthOfASecond)
{
    lit(0ms, false);

    EXPECT_EQ(lit(50ms, true), 0);
    EXPECT_TRUE(motion.is_moving());
    EXPECT_FLOAT_EQ(lit(100ms, true), 0.5f);
    EXPECT_EQ(lit(150ms, true), 1);
    EXPECT_FALSE(motion.is_moving());
}

TEST_F(Moving, TurnsBackFromWhereItIs)
{
    lit(0ms, false);
    lit(0ms, true);

    EXPECT_FLOAT_EQ(lit(60ms, false), 0.6f);
    EXPECT_FLOAT_EQ(lit(110ms, false), 0.3f);
    EXPECT_EQ(lit(160ms, false), 0);
}

TEST_F(Moving, BeginsAnewWithWhatCameAnew)
{
    const auto appearance = [this](std::chrono::milliseconds at) {
        return frame(motion, kNow + at, [&] { return motion.appearance(1); });
    };
    EXPECT_EQ(appearance(0ms), 0);
    EXPECT_EQ(appearance(120ms), 1);
    frame(motion, kNow + 130ms, [] { return 0; });

    EXPECT_EQ(appearance(140ms), 0);
}

TEST_F(Moving, IsAtItsEndAtOnceWhereTheUserWantsNothingToMove)
{
    lit(0ms, false);

    EXPECT_EQ(frame(motion, kNow, [&] { return motion.lit(1, true); }, true), 1);
    EXPECT_FALSE(motion.is_moving());
}

kit::Viewport still()
{
    return {.is_still = true};
}

class AButton : public testing::Test {
protected:
    void point_at_login() { page.hover(page.get(Role::Button, "Login").rect); }

    Page page{test::signing_in()};
};

TEST_F(AButton, LightsUpLittleByLittle)
{
    page.set_now(kNow);
    const auto dark = page.picture();

    point_at_login();
    EXPECT_TRUE(page.output().is_moving);
    EXPECT_EQ(page.picture(), dark);
    page.set_now(kNow + 50ms);
    const auto half = page.picture();
    page.set_now(kNow + 100ms);

    EXPECT_FALSE(page.output().is_moving);
    EXPECT_NE(half, dark);
    EXPECT_NE(page.picture(), half);
}

TEST_F(AButton, LightsUpAtOnceWhereNothingIsToMove)
{
    page.resize(still());
    const auto dark = page.picture();

    point_at_login();

    EXPECT_NE(page.picture(), dark);
    EXPECT_FALSE(page.output().is_moving);
}

TEST(ADialog, IsThereAtOnceAndSeenAMomentLater)
{
    Page page(test::showing({test::token("laptop")}));
    page.set_now(kNow);
    page.show(test::showing({test::token("laptop")}, page::RevokeDialog{{test::token("laptop").id}}));
    const auto rect = page.get(Role::Button, "Revoke").rect;
    EXPECT_TRUE(page.output().is_moving);

    page.set_now(kNow + 120ms);

    EXPECT_EQ(page.get(Role::Button, "Revoke").rect, rect);
    EXPECT_FALSE(page.output().is_moving);
}

page::State waiting_to_sign_in()
{
    auto state = test::signing_in();
    test::sign_in_of(state).opening.attempt = page::Waiting{};
    return state;
}

TEST(WhatIsUnderWay, IsSaidBesideTheButtonThatKeepsItsLabel)
{
    Page page(waiting_to_sign_in());

    EXPECT_EQ(page.get(Role::Button, "Login").text, "Login");
    EXPECT_TRUE(page.find(Role::ProgressBar, "Signing in…"));

    page.show(test::creating(test::showing({})));
    EXPECT_EQ(page.get(Role::Button, "Generate").text, "Generate");
    EXPECT_TRUE(page.find(Role::ProgressBar, "Generating…"));
}

TEST(WhatIsUnderWay, TurnsForFiveSecondsAtMost)
{
    Page page(test::signing_in());
    page.set_now(kNow);
    page.show(waiting_to_sign_in());
    const auto first = page.picture();

    page.set_now(kNow + 4900ms);
    EXPECT_TRUE(page.output().is_moving);
    EXPECT_NE(page.picture(), first);
    page.set_now(kNow + 5s);

    EXPECT_FALSE(page.output().is_moving);
}

TEST(WhatIsUnderWay, StandsStillForTheFirstFifthOfASecond)
{
    Page page(test::signing_in());
    page.set_now(kNow);
    page.show(waiting_to_sign_in());
    const auto first = page.picture();
    EXPECT_FALSE(page.output().is_moving);
    EXPECT_EQ(page.output().moves_at, kNow + 200ms);

    page.set_now(kNow + 200ms);
    EXPECT_TRUE(page.output().is_moving);
    EXPECT_EQ(page.output().moves_at, std::nullopt);
    EXPECT_EQ(page.picture(), first);
    page.set_now(kNow + 300ms);

    EXPECT_NE(page.picture(), first);
}

TEST(WhatIsUnderWay, DoesNotTurnWhereNothingIsToMove)
{
    Page page(waiting_to_sign_in(), still());

    EXPECT_FALSE(page.output().is_moving);
}

}  // namespace
}  // namespace latchkey
