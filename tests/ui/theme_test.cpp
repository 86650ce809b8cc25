// Every text is legible and every control visible in every theme.
//
// Source   WCAG 2.2, 1.4.3 (4.5:1 for text) and 1.4.11 (3:1 for what marks a control), with its relative luminance.
#include "ui/theme.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace latchkey::ui {

namespace {

double linear(ImU32 channel)
{
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(ImU32 colour)
{
    const auto channel = [colour](int shift) { return linear((colour >> shift) & 0xff); };
    return 0.2126 * channel(IM_COL32_R_SHIFT) + 0.7152 * channel(IM_COL32_G_SHIFT) + 0.0722 * channel(IM_COL32_B_SHIFT);
}

double contrast(ImU32 a, ImU32 b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

constexpr ImU32 kBlack = IM_COL32(0, 0, 0, 255), kWhite = IM_COL32(255, 255, 255, 255);

class EachTheme : public testing::TestWithParam<const Theme*> {};

TEST_P(EachTheme, HasLegibleText)
{
    const auto& theme = *GetParam();
    const std::pair<ImU32, ImU32> pairs[]{{theme.text, theme.page},
                                          {theme.text, theme.surface},
                                          {theme.text, theme.raised},
                                          {theme.secondary, theme.page},
                                          {theme.secondary, theme.mute},
                                          {theme.secondary, theme.surface},
                                          {theme.tertiary, theme.page},
                                          {theme.tertiary, theme.surface},
                                          {theme.tertiary, theme.raised},
                                          {theme.tertiary, theme.mute},
                                          {theme.quiet, theme.surface},
                                          {theme.quiet, theme.raised},
                                          {theme.on_brand, theme.brand},
                                          {theme.on_brand, theme.danger},
                                          {theme.on_brand, theme.brand_hover},
                                          {theme.on_brand, theme.danger_hover},
                                          {theme.brand_text, theme.surface},
                                          {theme.brand_text, theme.raised},
                                          {theme.brand_text, theme.brand_soft},
                                          {theme.page, theme.text}};

    for (const auto& [text, ground] : pairs)
        EXPECT_GE(contrast(text, ground), 4.5) << std::hex << text << " on " << ground;
}

TEST_P(EachTheme, HasLegibleBadgesAndNotes)
{
    const auto& theme = *GetParam();

    for (const auto& tint : {theme.ok, theme.warning, theme.error, theme.plain}) {
        EXPECT_GE(contrast(tint.text, tint.ground), 4.5) << std::hex << tint.text;
    }
}

TEST_P(EachTheme, ShowsWhereTheFocusIsAndWhatIsChosen)
{
    const auto& theme = *GetParam();

    for (const auto ground : {theme.page, theme.surface, theme.raised}) EXPECT_GE(contrast(theme.brand, ground), 3);
}

TEST_P(EachTheme, HasLegibleAvatarsOfEveryHue)
{
    for (int hue = 0; hue < 360; hue += 8) {
        const auto colours = avatar_colours(static_cast<float>(hue), *GetParam());
        EXPECT_GE(contrast(colours.text, colours.ground), 4.5) << "hue " << hue;
    }
}

INSTANTIATE_TEST_SUITE_P(Themes, EachTheme, testing::Values(&kLight, &kDark),
                         [](const auto& tested) { return tested.param == &kLight ? "Light" : "Dark"; });

TEST(Contrast, IsTwentyOneAtMost)
{
    EXPECT_NEAR(contrast(kBlack, kWhite), 21, 0.001);
    EXPECT_NEAR(contrast(kWhite, kWhite), 1, 0.001);
}

}  // namespace

}  // namespace latchkey::ui
