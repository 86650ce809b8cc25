// What hangs below the buttons of the token list: what one does not do every day, and on a phone what there is no room
// for.
#include <gmock/gmock.h>

#include "tests/support/page.hpp"
#include "tests/support/states.hpp"

namespace latchkey {
namespace {

using a11y::Role;
using test::token;

const auto kPast = test::expiring(token("old"), test::kNow - std::chrono::hours(1));
constexpr kit::Viewport kHandset{.width = 360, .height = 740, .is_touch = true};

page::State with_menu_of(std::vector<domain::Token> tokens, page::Menu menu)
{
    auto state = test::showing(std::move(tokens));
    state.menu = menu;
    return state;
}

class MenuPage : public test::Page {
public:
    explicit MenuPage(page::State state, kit::Viewport viewport = {}) : Page(std::move(state), viewport)
    {
        set_now(test::kNow);
    }

    std::vector<std::string> items() const
    {
        std::vector<std::string> names;
        for (const auto& node : tree().nodes()) {
            if (node.role == Role::MenuItem || node.role == Role::MenuItemRadio) names.push_back(node.name);
        }
        return names;
    }
};

TEST(TheListsMenu, HasOnADesktopWhatIsNotForEveryDay)
{
    const MenuPage page(with_menu_of({token("ci"), kPast}, page::Menu::Tokens));

    EXPECT_THAT(page.items(), testing::ElementsAre("Revoke expired", "Revoke all"));
    page.get(Role::Button, "Refresh");
    page.get(Role::Button, "Check a token");
}

TEST(TheListsMenu, HasOnAPhoneAllThatThereIsNoRoomFor)
{
    MenuPage page(with_menu_of({token("ci")}, page::Menu::Tokens), kHandset);

    EXPECT_THAT(page.items(),
                testing::ElementsAre("All", "Active", "Expired", "Refresh", "Check a token", "Revoke all"));
    EXPECT_TRUE(page.get(Role::MenuItemRadio, "All").states & a11y::kChecked);
    EXPECT_FALSE(page.find(Role::Button, "Check a token"));

    page.press(Role::MenuItem, "Check a token");
    EXPECT_TRUE(page.only_action<page::CheckDialogAsked>());
}

TEST(TheListsMenu, DoesNotOfferToRevokeAllBesideAFilterThatHidesSome)
{
    auto state = with_menu_of({token("ci"), kPast}, page::Menu::Tokens);
    state = test::after(state, page::FilterTyped{"ci"});
    const MenuPage page(state);

    EXPECT_THAT(page.items(), testing::ElementsAre("Revoke expired"));
}

TEST(TheListsMenu, CannotBeOpenedWhereItWouldBeEmpty)
{
    const MenuPage page(test::after(test::showing({token("ci"), token("laptop")}), page::FilterTyped{"ci"}));

    EXPECT_TRUE(page.get(Role::Button, "More").states & a11y::kDisabled);
}

TEST(TheSortMenu, StandsForTheColumnsOfCards)
{
    MenuPage page(with_menu_of({token("ci")}, page::Menu::Sort), kHandset);

    EXPECT_THAT(page.items(), testing::ElementsAre("Name", "Status", "Created", "Expires", "Ascending", "Descending"));
    EXPECT_EQ(page.focused(), page.get(Role::MenuItemRadio, "Created").id);
    EXPECT_TRUE(page.get(Role::MenuItemRadio, "Descending").states & a11y::kChecked);
    // Assistive technology hears of the order from the columns all the same.
    EXPECT_TRUE(page.get(Role::ColumnHeader, "Created").states & a11y::kDescending);

    page.press(Role::MenuItemRadio, "Expires");
    const auto* chosen = page.only_action<page::SortChosen>();
    ASSERT_TRUE(chosen);
    EXPECT_EQ(chosen->by, page::SortBy::Expires);
}

TEST(TheSortMenu, TurnsTheOrderAroundAndLeavesItAsItIs)
{
    MenuPage turned(with_menu_of({token("ci")}, page::Menu::Sort), kHandset);
    turned.press(Role::MenuItemRadio, "Ascending");
    const auto* again = turned.only_action<page::SortChosen>();
    ASSERT_TRUE(again);
    EXPECT_EQ(again->by, page::SortBy::Created);

    MenuPage same(with_menu_of({token("ci")}, page::Menu::Sort), kHandset);
    same.press(Role::MenuItemRadio, "Created");
    EXPECT_TRUE(same.only_action<page::Dismissed>());
}

TEST(TheLanguageMenu, IsSeenAsAWholeInALowWindow)
{
    const MenuPage page(with_menu_of({token("laptop")}, page::Menu::Language), {.width = 1366, .height = 620});

    const auto& menu = page.get(Role::Menu, "Language");
    EXPECT_EQ(page.items().size(), std::size(kLanguages));
    EXPECT_LE(menu.rect.h, 620);
    for (const auto& node : page.tree().nodes())
        if (node.role == Role::MenuItemRadio) EXPECT_GE(node.rect.h, 24) << node.name;
}

TEST(AMenu, GoesWithWhatItIsAbout)
{
    MenuPage page(with_menu_of({token("ci")}, page::Menu::Sort), kHandset);

    page.resize({.width = 1280, .height = 800});

    EXPECT_TRUE(page.only_action<page::Dismissed>());
}

TEST(Refreshing, AsksForTheListAndSaysThatItIsOnItsWay)
{
    MenuPage page(test::showing({token("ci")}));
    page.press_button("Refresh");
    EXPECT_TRUE(page.only_action<page::TokensAskedAgain>());

    const MenuPage waiting(test::waiting_for_list(test::showing({token("ci")})));
    EXPECT_TRUE(waiting.get(Role::Button, "Refresh").states & a11y::kBusy);
    waiting.get(Role::RowHeader, "ci");
}

TEST(Refreshing, IsThereWithoutAnyTokens)
{
    MenuPage page(test::showing({}));

    page.press_button("Refresh");

    EXPECT_TRUE(page.only_action<page::TokensAskedAgain>());
}

TEST(APhone, ShowsTheFirstTokenOnItsFirstScreen)
{
    const MenuPage page(test::showing({token("ci"), token("laptop")}), kHandset);

    const auto& row = page.get(Role::RowHeader, "ci");
    const auto& actions = page.get(Role::Button, "Revoke ci");
    EXPECT_LT(row.rect.y, 560);
    EXPECT_LE(actions.rect.y + actions.rect.h, 740);
}

}  // namespace
}  // namespace latchkey
