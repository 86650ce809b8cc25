// What lies over what, and what is painted without a texture.
#include "kit/paint/canvas.hpp"

#include <gmock/gmock.h>

#include "tests/support/stage.hpp"

namespace latchkey::kit {

namespace {

using testing::ElementsAre;

constexpr Box kBox{{0, 0}, {10, 10}};
constexpr Box kTexture{{0, 0}, {0.5f, 0.5f}};
constexpr ImU32 kPaint = IM_COL32_WHITE, kThin = IM_COL32(255, 255, 255, 128);

class Drawing : public testing::Test {
protected:
    // The textures of the draw calls, in order; 0 for the atlas.
    std::vector<ImTextureID> finished()
    {
        canvas_.finish();
        std::vector<ImTextureID> textures;
        for (const auto& command : list_.CmdBuffer) {
            if (command.ElemCount > 0) textures.push_back(command.TexRef._TexData ? 0 : command.TexRef._TexID);
        }
        return textures;
    }

    static ImDrawList& reset(ImDrawList& list)
    {
        list._ResetForNewFrame();
        return list;
    }

    const ImDrawVert& corner(int number) const { return list_.VtxBuffer[number]; }

    test::Stage stage_;  // Brings the atlas.
    ImDrawList list_{ImGui::GetDrawListSharedData()};
    Canvas canvas_{reset(list_)};
};

TEST_F(Drawing, PutsPicturesOverTheRectanglesOfALayerInTwoCalls)
{
    canvas_.picture(kBox, kTexture, kPaint);
    canvas_.rectangle(kBox, kPaint);
    canvas_.stain(kBox, kPaint);
    canvas_.rectangle(kBox, kPaint);

    EXPECT_THAT(finished(), ElementsAre(kOpaque, 0));
}

TEST_F(Drawing, PutsALayerOverAllOfTheOneBefore)
{
    canvas_.rectangle(kBox, kPaint);
    canvas_.picture(kBox, kTexture, kPaint);
    canvas_.rise();
    canvas_.rectangle(kBox, kPaint);

    EXPECT_THAT(finished(), ElementsAre(kOpaque, 0, kOpaque));
}

TEST_F(Drawing, BlendsOnlyWhatIsTranslucent)
{
    canvas_.rectangle(kBox, kPaint);
    canvas_.rectangle(kBox, kThin);
    canvas_.set_opacity(0.5f);
    canvas_.rectangle(kBox, kPaint);

    EXPECT_THAT(finished(), ElementsAre(kOpaque, kTranslucent));
}

TEST_F(Drawing, LeavesOutWhatCannotBeSeen)
{
    canvas_.rectangle({{0, 0}, {10, 0}}, kPaint);
    canvas_.rectangle(kBox, 0x00ffffff);
    canvas_.set_clip({{20, 20}, {30, 30}});
    canvas_.picture(kBox, kTexture, kPaint);

    EXPECT_THAT(finished(), ElementsAre());
}

TEST_F(Drawing, CutsAPictureAtTheClip)
{
    canvas_.set_clip({{0, 0}, {4, 10}});
    canvas_.picture(kBox, kTexture, kPaint);

    finished();
    EXPECT_EQ(corner(2).pos.x, 4);
    EXPECT_NEAR(corner(2).uv.x, 0.2f, 1e-6f);
    EXPECT_EQ(corner(2).uv.y, 0.5f);
}

}  // namespace

}  // namespace latchkey::kit
