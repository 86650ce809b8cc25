// A page from right to left: what is drawn, reported and pointed at is the mirror of the layout.
#include <gtest/gtest.h>

#include <functional>

#include "kit/driver/default_fonts.hpp"
#include "kit/driver/driver.hpp"
#include "kit/frame/draw.hpp"
#include "kit/widgets/controls.hpp"

namespace latchkey::kit {
namespace {

constexpr float kWidth = 400;

class PageFromRightToLeft : public testing::Test {
protected:
    void draw(const std::function<void(Frame&)>& content, bool is_rtl = true)
    {
        driver.set_viewport({.width = kWidth, .height = 300, .is_rtl = is_rtl, .is_still = true});
        driver.run({}, [&](Input input) {
            Frame frame(std::move(input), memory, tree);
            content(frame);
            return frame.finish();
        });
        acknowledge_textures();
    }

    // The edges of all that was drawn.
    std::pair<float, float> span() const
    {
        float left = kWidth, right = 0;
        for (const auto* list : driver.draw_data().CmdLists) {
            for (const auto& corner : list->VtxBuffer) {
                left = std::min(left, corner.pos.x);
                right = std::max(right, corner.pos.x);
            }
        }
        return {left, right};
    }

    // How the picture that was drawn first lies in the atlas.
    bool is_turned() const
    {
        const auto& corners = driver.draw_data().CmdLists[0]->VtxBuffer;
        return corners[0].uv.x > corners[2].uv.x;
    }

    Memory memory;
    a11y::Tree tree;
    Driver driver{default_fonts};
};

TEST_F(PageFromRightToLeft, HasTheStartOfALineAtTheRight)
{
    draw([](Frame& frame) {
        Line line{{0, 0, kWidth, 20}, 0};
        frame.tree.add("first", {.rect = line.take(100)});
        fill(frame, {0, 0, 100, 20}, IM_COL32_WHITE);
    });

    EXPECT_EQ(tree.nodes()[0].rect, (Rect{300, 0, 100, 20}));
    EXPECT_EQ(span(), std::pair(300.0f, 400.0f));
}

TEST_F(PageFromRightToLeft, HasTextsAtTheRightOfTheirBoxes)
{
    float width = 0;
    draw([&](Frame& frame) {
        width = text_width(type::kBody, "text");
        draw_text(frame, {50, 0, 300, 20}, type::kBody, IM_COL32_WHITE, "text");
    });

    const auto [left, right] = span();
    EXPECT_NEAR(left, 350 - width, 2);
    EXPECT_LE(right, 350);
    EXPECT_GT(right, 345);
}

TEST_F(PageFromRightToLeft, HasCodeAtTheLeft)
{
    draw([](Frame& frame) { draw_text(frame, {50, 0, 300, 20}, type::kCode, IM_COL32_WHITE, "text"); });

    EXPECT_NEAR(span().first, 50, 2);
}

// Letters are drawn after the box: where the last one lies.
TEST_F(PageFromRightToLeft, HasAValueWhereItsFirstLetterSays)
{
    const auto place_of_last = [this](a11y::Input input, std::string value) {
        draw([&](Frame& frame) {
            Column column{0, 0, kWidth};
            field(frame, column, {.key = "key", .label = "label", .input = input}, value);
        });
        const auto& corners = driver.draw_data().CmdLists[0]->VtxBuffer;
        return corners.back().pos.x;
    };

    EXPECT_LT(place_of_last(a11y::Input::Text, "x"), 30);
    EXPECT_GT(place_of_last(a11y::Input::Text, "مx"), kWidth - 40);
    EXPECT_LT(place_of_last(a11y::Input::Password, "مx"), 30);
    EXPECT_LT(place_of_last(a11y::Input::Username, "مx"), 40);
    EXPECT_LT(place_of_last(a11y::Input::Search, "x"), 30);
}

TEST_F(PageFromRightToLeft, TurnsIconsThatPointAndNoOthers)
{
    const auto draw_one = [this](Icon icon, bool is_rtl) {
        draw([icon](Frame& frame) { draw_icon(frame, icon, {0, 0, 20, 20}, 18, IM_COL32_WHITE); }, is_rtl);
    };

    draw_one(Icon::Leave, true);
    EXPECT_TRUE(is_turned());
    draw_one(Icon::Leave, false);
    EXPECT_FALSE(is_turned());
    draw_one(Icon::Check, true);
    EXPECT_FALSE(is_turned());
}

TEST_F(PageFromRightToLeft, LightsUpWhatThePointerIsSeenOn)
{
    bool is_start_touched = false, is_end_touched = false;
    driver.move_pointer(390, 10);
    draw([&](Frame& frame) {
        is_start_touched = is_touched(frame, {0, 0, 100, 20});
        is_end_touched = is_touched(frame, {300, 0, 100, 20});
    });

    EXPECT_TRUE(is_start_touched);
    EXPECT_FALSE(is_end_touched);
}

}  // namespace
}  // namespace latchkey::kit
