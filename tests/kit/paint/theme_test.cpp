// Every text is legible and every control visible in every theme.
//
// Source   WCAG 2.2, 1.4.3 (4.5:1 for text) and 1.4.11 (3:1 for what marks a control), with its relative
// luminance; 1.4.6
//          (7:1) where the user asks for more contrast.
#include "kit/paint/theme.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <ostream>
#include <string>
#include <vector>

namespace latchkey::kit {

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

constexpr ImU32 rgb(unsigned hex)
{
    return IM_COL32((hex >> 16) & 255, (hex >> 8) & 255, hex & 255, 255);
}

std::string hex(ImU32 colour)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text = "#";
    for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT})
        text += {kDigits[(colour >> (shift + 4)) & 15], kDigits[(colour >> shift) & 15]};
    return text;
}

constexpr ImU32 kBlack = IM_COL32(0, 0, 0, 255), kWhite = IM_COL32(255, 255, 255, 255);

// As Windows has them.
const SystemColours kAquatic{.canvas = rgb(0x202020),
                             .canvas_text = rgb(0xffffff),
                             .link_text = rgb(0x75e9fc),
                             .gray_text = rgb(0xa6a6a6),
                             .button_face = rgb(0x202020),
                             .button_text = rgb(0xffffff),
                             .button_border = rgb(0xffffff),
                             .field = rgb(0x202020),
                             .field_text = rgb(0xffffff),
                             .highlight = rgb(0x8ee3f0),
                             .highlight_text = rgb(0x263b50)};
const SystemColours kDesert{.canvas = rgb(0xfffaef),
                            .canvas_text = rgb(0x3d3d3d),
                            .link_text = rgb(0x1c5e75),
                            .gray_text = rgb(0x676767),
                            .button_face = rgb(0xfffaef),
                            .button_text = rgb(0x202020),
                            .button_border = rgb(0x202020),
                            .field = rgb(0xfffaef),
                            .field_text = rgb(0x3d3d3d),
                            .highlight = rgb(0x903909),
                            .highlight_text = rgb(0xfff5e3)};

struct Tested {
    std::string name;
    Colours colours;
    double text, control;  // The least contrast there may be.
};

void PrintTo(const Tested& tested, std::ostream* out)
{
    *out << tested.name;
}

const Tested kThemes[]{
    {"Light", {}, 4.5, 3},
    {"Dark", {.is_dark = true}, 4.5, 3},
    {"LightWithMoreContrast", {.contrast = Contrast::More}, 7, 4.5},
    {"DarkWithMoreContrast", {.is_dark = true, .contrast = Contrast::More}, 7, 4.5},
    {"Aquatic", {.is_dark = true, .contrast = Contrast::Forced, .system = kAquatic}, 4.5, 3},
    {"LightAndYellow", {.brand = 0xffee00}, 4.5, 3},
    {"DarkAndYellow", {.is_dark = true, .brand = 0xffee00}, 4.5, 3},
    {"LightAndNavy", {.brand = 0x000040}, 4.5, 3},
    {"DarkAndNavy", {.is_dark = true, .brand = 0x000040}, 4.5, 3},
    {"DarkAndViolet", {.is_dark = true, .brand = 0x7147e8}, 4.5, 3},
    {"LightAndWhite", {.brand = 0xffffff}, 4.5, 3},
    {"Desert", {.contrast = Contrast::Forced, .system = kDesert}, 4.5, 3},
};

using Pairs = std::vector<std::pair<ImU32, ImU32>>;

// Each text and the ground it is set on, wherever that happens.
Pairs texts_of(const Theme& t)
{
    Pairs pairs{{t.text, t.page},
                {t.text, t.surface},
                {t.text, t.raised},
                {t.secondary, t.page},
                {t.secondary, t.mute},
                {t.secondary, t.surface},
                {t.secondary, t.raised},
                {t.tertiary, t.page},
                {t.tertiary, t.surface},
                {t.tertiary, t.raised},
                {t.tertiary, t.mute},
                {t.tertiary, t.error.ground},
                {t.quiet, t.surface},
                {t.quiet, t.raised},
                {t.brand_text, t.page},
                {t.brand_text, t.surface},
                {t.brand_text, t.raised},
                {t.on_brand, t.brand},
                {t.on_brand, t.danger},
                {t.on_brand_hover, t.brand_hover},
                {t.on_brand_hover, t.danger_hover},
                {t.page, t.text}};
    for (const auto& tint : {t.control, t.field, t.lit, t.chosen, t.ok, t.warning, t.error, t.plain})
        pairs.emplace_back(tint.text, tint.ground);
    return pairs;
}

// What marks a control or its state, and the ground it is to stand out from.
Pairs controls_of(const Theme& t)
{
    Pairs pairs{{t.chosen.line, t.mute}, {t.tertiary, t.surface}, {t.on_brand, t.brand}};
    for (const auto ground : {t.page, t.surface, t.raised}) {
        for (const auto mark : {t.brand, t.danger, t.field.line, t.chosen.line, t.error.text})
            pairs.emplace_back(mark, ground);
    }
    return pairs;
}

class EachTheme : public testing::TestWithParam<Tested> {
protected:
    const Theme theme = theme_for(GetParam().colours);

    static void expect(const Pairs& pairs, double least)
    {
        for (const auto& [mark, ground] : pairs)
            EXPECT_GE(contrast(mark, ground), least) << hex(mark) << " on " << hex(ground);
    }
};

TEST_P(EachTheme, HasLegibleText)
{
    expect(texts_of(theme), GetParam().text);
}

TEST_P(EachTheme, ShowsFieldsAndWhereTheFocusIsAndWhatIsChosen)
{
    expect(controls_of(theme), GetParam().control);
}

TEST_P(EachTheme, HasLegibleAvatarsOfEveryHue)
{
    for (int hue = 0; hue < 360; hue += 8) {
        const auto colours = avatar_colours(static_cast<float>(hue), theme);
        EXPECT_GE(contrast(colours.text, colours.ground), GetParam().text) << "hue " << hue;
    }
}

TEST_P(EachTheme, ShowsAllLinesAndLegibleDisabledControlsWhereMoreContrastIsAskedFor)
{
    if (GetParam().colours.contrast == Contrast::Normal) return;

    expect({{theme.line, theme.page}, {theme.line, theme.surface}, {theme.control.line, theme.surface}}, 4.5);
    expect({{theme.disabled.text, theme.disabled.ground}, {theme.disabled.text, theme.surface}}, GetParam().control);
}

INSTANTIATE_TEST_SUITE_P(Themes, EachTheme, testing::ValuesIn(kThemes),
                         [](const auto& tested) { return tested.param.name; });

TEST(ForcedColours, AreSetOnlyInThePairsThatTheSystemHas)
{
    // Each colour is another: what is mixed up shows.
    const SystemColours c{1u << 24, 2u << 24, 3u << 24, 4u << 24,  5u << 24, 6u << 24,
                          7u << 24, 8u << 24, 9u << 24, 10u << 24, 11u << 24};
    const Pairs known{{c.canvas_text, c.canvas},      {c.canvas, c.canvas_text}, {c.link_text, c.canvas},
                      {c.button_text, c.button_face}, {c.field_text, c.field},   {c.highlight_text, c.highlight},
                      {c.highlight, c.highlight_text}};

    for (const auto& pair : texts_of(theme_for({.contrast = Contrast::Forced, .system = c})))
        EXPECT_THAT(known, testing::Contains(pair));
}

TEST(ForcedColours, HaveNoTintAndNoShadow)
{
    const auto theme = theme_for({.contrast = Contrast::Forced, .system = kDesert});

    EXPECT_EQ(theme.shadow, 0u);
    EXPECT_EQ(theme.high_shadow, 0u);
    for (const auto& tint : {theme.ok, theme.warning, theme.error, theme.plain}) EXPECT_EQ(tint.ground, kDesert.canvas);
    EXPECT_EQ(theme.control.line, kDesert.button_border);
    EXPECT_EQ(theme.disabled.text, kDesert.gray_text);
    EXPECT_EQ(avatar_colours(10, theme).ground, avatar_colours(200, theme).ground);
}

TEST(ABrand, ThatIsLegibleIsTakenAsItIs)
{
    EXPECT_EQ(theme_for({.brand = 0x7147e8}).brand, rgb(0x7147e8));
    EXPECT_EQ(theme_for({.brand = 0x1570ef}).on_brand, kWhite);
}

TEST(ABrand, GivesWayWhereMoreContrastIsAskedFor)
{
    for (const auto contrast : {Contrast::More, Contrast::Forced}) {
        EXPECT_EQ(theme_for({.contrast = contrast, .system = kDesert, .brand = 0x7147e8}).brand,
                  theme_for({.contrast = contrast, .system = kDesert}).brand);
    }
}

TEST(BlendedColours, BeginWithOneAndEndWithTheOther)
{
    EXPECT_EQ(blended(kBlack, kWhite, 0), kBlack);
    EXPECT_EQ(blended(kBlack, kWhite, 1), kWhite);
    EXPECT_EQ(blended(kBlack, kWhite, 0.5f), IM_COL32(128, 128, 128, 255));
}

TEST(BlendedColours, ComeOutOfNothingWithoutAnotherTint)
{
    EXPECT_EQ(blended(0, kWhite, 0.5f), IM_COL32(255, 255, 255, 128));
    EXPECT_EQ(blended(kWhite, 0, 0.5f), IM_COL32(255, 255, 255, 128));
}

TEST(Contrast, IsTwentyOneAtMost)
{
    EXPECT_NEAR(contrast(kBlack, kWhite), 21, 0.001);
    EXPECT_NEAR(contrast(kWhite, kWhite), 1, 0.001);
}

}  // namespace

}  // namespace latchkey::kit
