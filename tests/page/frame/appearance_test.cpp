// How the user wants the page to look.
#include <gmock/gmock.h>

#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using test::after;
using test::signing_in;
using test::step;
using testing::ElementsAre;
using testing::IsEmpty;

State opened_with(std::string saved_theme, bool is_plain = false)
{
    return after({}, PageOpened{.server = "https://data.example.org/api",
                                .zone = test::kBerlin,
                                .saved_theme = std::move(saved_theme),
                                .is_plain = is_plain});
}

TEST(TheTheme, IsKeptAndSaved)
{
    const auto result = step(signing_in(), ThemeChosen{ThemeChoice::Dark});

    EXPECT_EQ(result.state.appearance.theme, ThemeChoice::Dark);
    EXPECT_THAT(result.effects, ElementsAre(Effect{SaveChoice{SaveChoice::Of::Theme, "dark"}}));
}

TEST(TheTheme, IsFoundAgainAsItWasSaved)
{
    for (const auto theme : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
        EXPECT_EQ(opened_with(std::string(name_of(theme))).appearance.theme, theme);
}

TEST(TheTheme, IsTheSystemsWhereNothingOrNonsenseWasSaved)
{
    for (const char* saved : {"", "Dark", "dark ", "solarized"})
        EXPECT_EQ(opened_with(saved).appearance.theme, ThemeChoice::System);
}

TEST(TheTheme, OutlivesTheVisit)
{
    auto state = test::showing({});
    state.appearance = {ThemeChoice::Dark, true};

    EXPECT_EQ(after(state, LogoutAsked{}).appearance, state.appearance);
}

TEST(ThePlainView, IsTurnedOnAndOffAndNotSaved)
{
    const auto on = step(signing_in(), PlainViewToggled{});
    const auto off = step(on.state, PlainViewToggled{});

    EXPECT_TRUE(on.state.appearance.is_plain);
    EXPECT_THAT(on.effects, IsEmpty());
    EXPECT_EQ(off.state, signing_in());
}

TEST(ThePlainView, IsThereFromTheBeginningWhereTheAddressSaysSo)
{
    EXPECT_TRUE(opened_with("", true).appearance.is_plain);
    EXPECT_FALSE(opened_with("").appearance.is_plain);
}

}  // namespace
}  // namespace latchkey::page
