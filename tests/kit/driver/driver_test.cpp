// Frames are drawn until a further one would show nothing new.
#include "kit/driver/driver.hpp"

#include <gmock/gmock.h>

#include "kit/driver/default_fonts.hpp"

namespace latchkey::kit {
namespace {

class AFrame : public testing::Test {
protected:
    bool run()
    {
        return driver.run({}, [this](Input input) {
            inputs.push_back(std::move(input));
            return inputs.size() <= outputs.size() ? outputs[inputs.size() - 1] : Output{};
        });
    }

    std::vector<Output> outputs;  // Of the frames, in turn; what follows is at rest.
    std::vector<Input> inputs;    // What each was given.
    Driver driver{default_fonts};
};

// Dear ImGui takes a frame to know how large its window is.
TEST_F(AFrame, IsDrawnAgainUntilItIsSettled)
{
    run();
    inputs.clear();
    outputs = {{.is_settled = false}, {.is_settled = false}};

    EXPECT_TRUE(run());

    EXPECT_EQ(inputs.size(), 3u);
}

TEST_F(AFrame, ThatNeverSettlesIsGivenUp)
{
    outputs.assign(100, {.is_settled = false});

    EXPECT_FALSE(run());

    EXPECT_EQ(inputs.size(), 12u);
}

TEST_F(AFrame, ThatMovesTheFocusIsFollowedByOneThatHasIt)
{
    run();
    inputs.clear();
    outputs = {{.focus = 7}};

    EXPECT_TRUE(run());

    ASSERT_EQ(inputs.size(), 2u);
    EXPECT_EQ(inputs[1].focused, 7u);
    EXPECT_EQ(driver.take_focus(), 7u);
    EXPECT_EQ(driver.take_focus(), 0u);
}

TEST_F(AFrame, ThatAsksForTheFocusWhereItIsIsNotDrawnAgain)
{
    outputs.assign(100, {.focus = 7});

    EXPECT_TRUE(run());

    EXPECT_EQ(inputs.size(), 2u);
}

TEST_F(AFrame, ServesARequestOnce)
{
    run();
    inputs.clear();
    outputs = {{.is_settled = false}};
    driver.request({.id = 7, .value = {}});

    run();

    ASSERT_EQ(inputs.size(), 2u);
    EXPECT_EQ(inputs[0].requests.size(), 1u);
    EXPECT_THAT(inputs[1].requests, testing::IsEmpty());
}

TEST_F(AFrame, IsOfItsOwnDriver)
{
    run();
    auto* own = &driver.draw_data();
    Driver other{default_fonts};
    other.run({}, [](Input) { return Output{}; });

    EXPECT_NE(&other.draw_data(), own);
    EXPECT_EQ(&driver.draw_data(), own);
}

}  // namespace
}  // namespace latchkey::kit
