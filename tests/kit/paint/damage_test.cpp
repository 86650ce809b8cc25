// What is painted anew: no more than what changed, and never less.
#include "kit/paint/damage.hpp"

#include <gmock/gmock.h>

#include "kit/paint/canvas.hpp"
#include "tests/support/stage.hpp"

namespace latchkey::kit {

namespace {

constexpr ImU32 kGround = 0xff000000, kInk = IM_COL32_WHITE;
constexpr Region kNothing{}, kWhole{0, 0, 640, 480};

class ThePicture : public testing::Test {
protected:
    // A picture of these boxes, at 320 by 240 with two device pixels to one.
    bool take(const std::vector<Box>& boxes, ImU32 colour = kInk, ImU32 ground = kGround)
    {
        ImDrawList list{ImGui::GetDrawListSharedData()};
        list._ResetForNewFrame();
        Canvas canvas{list};
        for (const auto& box : boxes) canvas.rectangle(box, colour);
        canvas.finish();
        ImDrawData data;
        data.DisplaySize = {320, 240};
        data.FramebufferScale = {2, 2};
        data.CmdLists.push_back(&list);
        return damage_.take(data, ground);
    }

    Region shown(const std::vector<Box>& boxes, ImU32 colour = kInk, ImU32 ground = kGround)
    {
        take(boxes, colour, ground);
        return damage_.show();
    }

    test::Stage stage_;  // Brings the atlas.
    Damage damage_;
};

constexpr Box kHere{{20, 20}, {30, 30}}, kThere{{200, 100}, {210, 110}};

TEST_F(ThePicture, IsPaintedWholeAtFirstAndNotAtAllWhileItStaysTheSame)
{
    EXPECT_EQ(shown({kHere}), kWhole);
    EXPECT_FALSE(take({kHere}));
    EXPECT_TRUE(damage_.show().is_empty());
}

TEST_F(ThePicture, IsPaintedWhereSomethingCameOrWentOrChangedItsColour)
{
    shown({kHere});

    EXPECT_EQ(shown({kHere, kThere}), (Region{384, 192, 448, 224}));
    EXPECT_EQ(shown({kHere}), (Region{384, 192, 448, 224}));
    EXPECT_EQ(shown({kHere}, 0xff0000ff), (Region{32, 32, 64, 64}));
}

// Of a fade, each step differs from the others by the highest byte of a colour alone.
TEST_F(ThePicture, IsPaintedAtEachStepOfAFade)
{
    for (ImU32 alpha = 1; alpha < 256; ++alpha) {
        for (ImU32 earlier = 0; earlier < alpha; ++earlier) {
            shown({kHere}, earlier << IM_COL32_A_SHIFT);
            ASSERT_FALSE(shown({kHere}, alpha << IM_COL32_A_SHIFT).is_empty()) << earlier << " and " << alpha;
        }
    }
}

TEST_F(ThePicture, IsPaintedBothWhereAThingWasAndWhereItIs)
{
    shown({kHere});

    const auto moved = shown({kThere});

    EXPECT_EQ(moved, (Region{32, 32, 448, 224}));
}

TEST_F(ThePicture, IsPaintedWhereTheOrderOfWhatOverlapsChanged)
{
    const Box wide{{20, 20}, {40, 40}};
    shown({kHere, wide});

    EXPECT_FALSE(shown({wide, kHere}).is_empty());
}

TEST_F(ThePicture, ThatWasDrawnButNeverShownLeavesNoGap)
{
    shown({kHere});
    take({kHere, kThere});
    take({kHere});

    EXPECT_TRUE(damage_.show().is_empty());
    take({kThere});
    take({kThere, kHere});
    EXPECT_EQ(damage_.show(), (Region{384, 192, 448, 224}));
}

TEST_F(ThePicture, IsPaintedWholeOnAnotherGroundAndOnAScreenThatLostIt)
{
    shown({kHere});

    EXPECT_EQ(shown({kHere}, kInk, 0xffffffff), kWhole);
    damage_.forget();
    EXPECT_EQ(shown({kHere}, kInk, 0xffffffff), kWhole);
}

TEST_F(ThePicture, MayReachBeyondTheWindow)
{
    shown({});

    EXPECT_EQ(shown({{{-50, -50}, {1, 1}}}), (Region{0, 0, 32, 32}));
    EXPECT_EQ(shown({{{310, 230}, {900, 900}}}), (Region{0, 0, 640, 480}));
    EXPECT_EQ(kNothing.is_empty(), true);
}

}  // namespace

}  // namespace latchkey::kit
