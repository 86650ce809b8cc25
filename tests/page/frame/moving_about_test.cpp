// The menu, the tabs, the notice: what comes and goes beside the matter at hand.
#include <gmock/gmock.h>

#include "page/actions.hpp"
#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using namespace std::chrono_literals;
using test::after;
using test::complaining;
using test::kNow;
using test::saying;
using test::showing;
using test::visit_of;

State with_menu(State state)
{
    state.menu = Menu::Account;
    return state;
}

State on_tab(Tab tab, State state)
{
    visit_of(state).tab = tab;
    return state;
}

TEST(TheMenu, OpensAndCloses)
{
    EXPECT_EQ(after(showing({}), MenuToggled{Menu::Account}), with_menu(showing({})));
    EXPECT_EQ(after(with_menu(showing({})), MenuToggled{Menu::Account}), showing({}));
    EXPECT_EQ(after(with_menu(showing({})), Dismissed{}), showing({}));
}

TEST(TheMenu, ClosesWhenItLedSomewhere)
{
    EXPECT_EQ(after(with_menu(showing({})), TabChosen{Tab::Overview}), on_tab(Tab::Overview, showing({})));
}

TEST(TheMenu, GivesWayToAnother)
{
    auto sort = after(with_menu(showing({})), MenuToggled{Menu::Sort});

    EXPECT_EQ(sort.menu, Menu::Sort);
}

TEST(TheMenu, ClosesOnceSomethingInItWasChosen)
{
    auto state = showing({test::token("ci")});
    state.menu = Menu::Tokens;
    for (const auto& action :
         {Action{TokensAskedAgain{}}, Action{ShowChosen{Show::Active}}, Action{SortChosen{SortBy::Name}},
          Action{RevokeAllAsked{}}, Action{CheckDialogAsked{}}}) {
        auto next = after(state, action);
        EXPECT_EQ(next.menu, Menu::None) << action.index();
    }
}

TEST(TheMenu, ClosesBeforeTheDialogBelowIt)
{
    const auto both = with_menu(showing({}, GenerateDialog{}));

    EXPECT_EQ(after(both, Dismissed{}), showing({}, GenerateDialog{}));
}

TEST(ATab, ShowsTheOtherHalfOfThePage)
{
    EXPECT_EQ(after(showing({}), TabChosen{Tab::Overview}), on_tab(Tab::Overview, showing({})));
    EXPECT_EQ(after(on_tab(Tab::Overview, showing({})), TabChosen{Tab::AccessTokens}), showing({}));
}

TEST(WhoIsNotIn, HasNoMenuAndNoTabs)
{
    for (const auto& action :
         {Action{MenuToggled{Menu::Account}}, Action{TabChosen{Tab::Overview}}, Action{Dismissed{}}}) {
        EXPECT_EQ(after(test::signing_in(), action), test::signing_in());
    }
}

TEST(ANotice, OfSuccessEndsByItselfAtItsTime)
{
    const auto notice = saying(showing({}), {.code = NewsCode::TokensRevoked, .count = 1});

    EXPECT_EQ(deadline(notice), kNow + 8s);
    EXPECT_EQ(update(notice, DeadlinePassed{}, kNow + 8s - 1ms).state, notice);
    EXPECT_EQ(update(notice, DeadlinePassed{}, kNow + 8s).state, showing({}));
}

TEST(ANotice, OfFailureStaysUntilTheUserClosesIt)
{
    const auto notice = complaining(showing({}), {NewsCode::Failed, test::kUnreachable});

    EXPECT_EQ(deadline(notice), std::nullopt);
    EXPECT_EQ(update(notice, DeadlinePassed{}, kNow + 1000h).state, notice);
    EXPECT_EQ(after(notice, NoticeClosed{}), showing({}));
}

TEST(ANotice, IsNotWaitedForWhereThereIsNone)
{
    EXPECT_EQ(deadline(showing({})), std::nullopt);
    EXPECT_EQ(after(showing({}), DeadlinePassed{}), showing({}));
}

}  // namespace
}  // namespace latchkey::page
