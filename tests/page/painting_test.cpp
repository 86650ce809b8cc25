// What a frame costs the screen, and what the screen relies on.
#include <gmock/gmock.h>

#include "tests/support/page.hpp"
#include "tests/support/picture.hpp"
#include "tests/support/views.hpp"

namespace latchkey {
namespace {

using test::Page;

std::vector<domain::Token> many_tokens()
{
    std::vector<domain::Token> tokens;
    for (int i = 0; i < 60; ++i) tokens.push_back(test::token("script " + std::to_string(i)));
    return tokens;
}

TEST(TheTokenList, TakesTwoDrawCallsAndThreeThousandTrianglesAndPaintsFewPixelsTwice)
{
    const Page page(test::showing(many_tokens()));

    const auto cost = test::cost_of_last_frame();

    EXPECT_EQ(cost.batches, 2);
    EXPECT_LE(cost.rectangles * 2, 3000);
    EXPECT_LE(cost.painted, 1.2f);
    EXPECT_GT(cost.painted, 0.5f);
}

class EveryPicture : public testing::TestWithParam<float> {};

// Glyphs as well, where the browser draws them: those of the fonts of these tests are not hinted to pixels.
TEST_P(EveryPicture, IsMadeOfRectanglesOnWholePixels)
{
    for (const auto& view : test::every_view()) {
        SCOPED_TRACE(view.name);
        const Page page(view.state, {.density = GetParam()});
        test::each_rectangle([](const ImDrawCmd& command, const ImDrawVert& min, const ImDrawVert& max) {
            EXPECT_LT(min.pos.x, max.pos.x);
            EXPECT_LT(min.pos.y, max.pos.y);
            if (command.TexRef._TexData) return;
            for (const float edge : {min.pos.x, min.pos.y, max.pos.x, max.pos.y})
                EXPECT_NEAR(edge * GetParam(), std::round(edge * GetParam()), 1e-2f);
        });
    }
}

TEST_P(EveryPicture, TakesFewDrawCalls)
{
    for (const auto& view : test::every_view()) {
        SCOPED_TRACE(view.name);
        const Page page(view.state, {.density = GetParam()});
        EXPECT_LE(test::cost_of_last_frame().batches, 8);
    }
}

INSTANTIATE_TEST_SUITE_P(At, EveryPicture, testing::Values(1.0f, 1.25f, 2.0f));

}  // namespace
}  // namespace latchkey
