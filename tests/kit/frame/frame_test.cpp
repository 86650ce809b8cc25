// What a frame makes sure of.
#include "kit/frame/frame.hpp"

#include <gtest/gtest.h>

#include "kit/driver/default_fonts.hpp"
#include "kit/driver/driver.hpp"

namespace latchkey::kit {
namespace {

// Draws a page of two nodes with these keys.
void draw_pair(std::string_view first, std::string_view second)
{
    Memory memory;
    a11y::Tree tree;
    Driver driver(default_fonts);
    driver.run({}, [&](Input input) {
        Frame frame(std::move(input), memory, tree);
        frame.tree.add(first, {});
        frame.tree.add(second, {});
        return frame.finish();
    });
}

TEST(TwoNodesOfAFrame, MayBeAlikeButForTheirKeys)
{
    draw_pair("one", "other");
}

TEST(TwoNodesOfAFrame, WithOneIdStopTheTest)
{
    EXPECT_DEATH_IF_SUPPORTED(draw_pair("same", "same"), "Two nodes have one id");
}

}  // namespace
}  // namespace latchkey::kit
