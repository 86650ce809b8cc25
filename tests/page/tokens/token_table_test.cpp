// The token table in use: sorted, filtered, picked from, and of any length.
#include <gmock/gmock.h>

#include "tests/support/page.hpp"
#include "tests/support/states.hpp"

namespace latchkey {
namespace {

using a11y::Role;
using test::kNow;
using test::Page;
using test::showing;
using test::token;
using test::visit_of;

class TablePage : public Page {
public:
    explicit TablePage(page::State state, kit::Viewport viewport = {}) : Page(std::move(state), viewport)
    {
        set_now(kNow);
    }

    std::vector<const a11y::Node*> rows() const
    {
        std::vector<const a11y::Node*> rows;
        for (const auto& node : tree().nodes()) {
            if (node.role == Role::Row) rows.push_back(&node);
        }
        return rows;
    }
};

std::vector<domain::Token> many(int count)
{
    std::vector<domain::Token> tokens;
    for (int i = 0; i < count; ++i) tokens.push_back(token("t" + std::to_string(100'000 + i)));
    return tokens;
}

TEST(TheTokenTable, SortsByTheColumnThatIsPressed)
{
    TablePage page(showing({token("laptop")}));

    page.press_button("Expires");

    const auto* chosen = page.only_action<page::SortChosen>();
    ASSERT_TRUE(chosen);
    EXPECT_EQ(chosen->by, page::SortBy::Expires);
}

TEST(TheTokenTable, SaysByWhichColumnItIsSortedAndWhichWay)
{
    auto state = showing({token("laptop")});
    visit_of(state).table.sort_by = page::SortBy::Name;
    visit_of(state).table.is_descending = false;
    const TablePage page(state);

    EXPECT_TRUE(page.get(Role::ColumnHeader, "Name").states & a11y::kAscending);
    EXPECT_FALSE(page.get(Role::ColumnHeader, "Created").states & (a11y::kAscending | a11y::kDescending));
}

TEST(TheTokenTable, DoesNotOfferToRevokeWhatTheServerCannotBeToldOf)
{
    const TablePage page(showing({test::without_id(token("ci"))}));

    for (const auto* name : {"Revoke ci", "Rotate ci"})
        EXPECT_TRUE(page.get(Role::Button, name).states & a11y::kDisabled) << name;
    EXPECT_TRUE(page.get(Role::CheckBox, "Select ci").states & a11y::kDisabled);
    EXPECT_TRUE(page.get(Role::CheckBox, "Select all").states & a11y::kDisabled);
    EXPECT_FALSE(page.get(Role::Button, "Copy ci").states & a11y::kDisabled);
}

TEST(TheTokenTable, ReportsWhatIsPickedOut)
{
    TablePage page(showing({token("ci"), token("laptop")}));

    page.press(Role::CheckBox, "Select laptop");

    const auto* toggled = page.only_action<page::SelectToggled>();
    ASSERT_TRUE(toggled);
    EXPECT_EQ(toggled->id.value, "id-of-laptop");
}

TEST(TheTokenTable, ShowsWhatIsPickedOutAndOffersToRevokeIt)
{
    auto state = showing({token("ci"), token("laptop")});
    EXPECT_FALSE(TablePage(state).find(Role::Button, "Revoke selected"));
    visit_of(state).table.selected = {{"id-of-ci"}, {"id-of-laptop"}};
    TablePage page(state);

    page.press_button("Revoke selected");

    EXPECT_TRUE(page.get(Role::CheckBox, "Select ci").states & a11y::kChecked);
    EXPECT_TRUE(page.get(Role::CheckBox, "Select all").states & a11y::kChecked);
    EXPECT_TRUE(page.only_action<page::RevokeSelectedAsked>());
}

TEST(TheTokenTable, OffersToRevokeTheExpiredWhereThereAreAny)
{
    const auto offers = [](const domain::Token& one) {
        auto state = showing({one});
        state.menu = page::Menu::Tokens;
        return TablePage(state).find(Role::MenuItem, "Revoke expired") != nullptr;
    };
    EXPECT_FALSE(offers(token("ci")));
    EXPECT_TRUE(offers(test::expiring(token("ci"), kNow)));
}

TEST(TheFilter, TellsEveryLetterThatIsTyped)
{
    TablePage page(showing({token("ci")}));

    page.request({page.get(Role::SearchBox, "Filter tokens").id, a11y::Request::Action::SetValue, "lap"});

    const auto* typed = page.only_action<page::FilterTyped>();
    ASSERT_TRUE(typed);
    EXPECT_EQ(typed->text, "lap");
}

TEST(TheFilter, IsAChoiceOfThreeBesides)
{
    TablePage page(showing({token("ci")}));

    page.press(Role::Radio, "Expired");

    EXPECT_TRUE(page.find(Role::RadioGroup, "Show"));
    ASSERT_TRUE(page.only_action<page::ShowChosen>());
    EXPECT_EQ(page.only_action<page::ShowChosen>()->show, page::Show::Expired);
}

TEST(ALongTable, HasTheRowsAroundTheWindowInTheTreeAndSaysHowManyThereAre)
{
    const TablePage page(showing(many(10'000)));

    EXPECT_LT(page.rows().size(), 60);
    EXPECT_EQ(page.get(Role::Table, "Personal access tokens").position, 10'001);
    EXPECT_EQ(page.rows().at(0)->position, 1);
    EXPECT_EQ(page.rows().at(1)->position, 2);
    EXPECT_GT(page.output().document_height, 10'000 * 60);
}

TEST(ALongTable, FollowsTheWindow)
{
    for (const float width : {1280.0f, 360.0f}) {
        TablePage page(showing(many(10'000)), {.width = width, .height = 800});

        page.resize({.width = width, .height = 800, .scroll_y = page.output().document_height / 2});

        EXPECT_LT(page.rows().size(), 60);
        const auto middle = page.rows().at(page.rows().size() / 2);
        EXPECT_NEAR(middle->position, 5'000, 200);
        EXPECT_NEAR(middle->rect.y, page.output().document_height / 2, 2'400);
    }
}

TEST(ALongTable, HasTheRowsInViewAloneInTheTreeWhileThePageIsOnItsWay)
{
    TablePage page(showing(many(10'000)), {.height = 800, .scroll_y = 300'000});
    const auto at_rest = page.rows().size();

    page.resize({.height = 800, .scroll_y = 300'000, .is_scrolling = true});

    const auto rows = page.rows();
    EXPECT_LT(rows.size(), at_rest / 2);
    EXPECT_LE(rows.at(1)->rect.y, 300'000);
    EXPECT_GE(rows.back()->rect.y + rows.back()->rect.h, 300'800);
}

TEST(ALongTable, KeepsTheRowThatHasTheFocusHoweverFarTheWindowGoes)
{
    TablePage page(showing(many(10'000)));
    page.focus(page.get(Role::Button, "Copy t100003").id);

    page.resize({.scroll_y = 300'000});
    page.resize({.scroll_y = 400'000});

    EXPECT_EQ(page.focused(), page.get(Role::Button, "Copy t100003").id);
    EXPECT_EQ(page.rows().at(1)->position, 5);
    EXPECT_GT(page.rows().at(2)->position, 1'000);
}

TEST(AShortTable, HasAllOfItsRowsInTheTree)
{
    const TablePage page(showing(many(100)));

    EXPECT_EQ(page.rows().size(), 101);
    EXPECT_EQ(page.rows().at(1)->position, 0);
}

TEST(ThePageOfABot, OffersNoNewTokenAndSaysWhy)
{
    auto state = showing({token("ci")});
    visit_of(state).user.is_bot = true;
    TablePage page(state);

    page.press_button("Generate New Token");

    EXPECT_THAT(page.actions(), testing::IsEmpty());
    EXPECT_TRUE(
        page.says("You are signed in as a bot. Bots have no personal access tokens: an administrator manages the one "
                  "they have."));
}

TEST(ARefusedList, SaysThatItIsForbidden)
{
    auto state = showing({});
    visit_of(state).tokens = {std::nullopt, Error{ErrorKind::Forbidden, ErrorCode::ServerSaid, "Not for you."}};
    const TablePage page(state);

    EXPECT_TRUE(page.find(Role::Heading, "You are not allowed to see tokens here"));
    EXPECT_TRUE(page.find(Role::Alert, "Not for you."));
}

TEST(TheUndoButton, TakesTheFocusSinceTheRowItIsAboutIsOutOfReach)
{
    auto state = showing({token("ci")});
    TablePage page(state);
    page.focus(page.get(Role::Button, "Revoke ci").id);

    visit_of(state).revocation.under_way = {{"id-of-ci"}};
    visit_of(state).revocation.pending = page::PendingRevocation{{{"id-of-ci"}}, kNow};
    page.show(state);

    EXPECT_EQ(page.focused(), page.get(Role::Button, "Undo").id);
    page.press_button("Revoke now");
    EXPECT_TRUE(page.only_action<page::RevokeHurried>());
}

}  // namespace
}  // namespace latchkey
