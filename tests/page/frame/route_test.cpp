// Which view the address names, and where Back, Forward and a bookmark lead.
#include "page/frame/route.hpp"

#include <gmock/gmock.h>

#include "page/actions.hpp"
#include "page/state.hpp"
#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using test::after;
using test::kCi;
using test::showing;
using test::signing_in;
using test::token;
using test::visit_of;

const Route kOverview{Tab::Overview};
const Route kList{Tab::AccessTokens};
const Route kNew{Tab::AccessTokens, true};

State on_tab(Tab tab)
{
    auto state = showing({kCi});
    visit_of(state).tab = tab;
    return state;
}

State wanting(std::optional<Route> route)
{
    auto state = signing_in();
    test::sign_in_of(state).wanted = route;
    return state;
}

// The server lets Jane in.
State let_in(State state)
{
    test::sign_in_of(state).opening.offered = test::kSession;
    return after(std::move(state), UserAnswered{1, test::kJane});
}

TEST(TheAddress, NamesEachView)
{
    const std::pair<State, std::string_view> views[]{
        {signing_in(), "/sign-in"},
        {wanting(kOverview), "/overview"},
        {on_tab(Tab::Overview), "/overview"},
        {on_tab(Tab::AccessTokens), "/access-tokens"},
        {showing({kCi}, GenerateDialog{}), "/access-tokens/new"},
        {showing({kCi}, NewTokenDialog{kCi.id}), "/access-tokens/copy"},
        {showing({kCi}, RevokeDialog{{kCi.id}}), "/access-tokens/revoke"},
    };

    for (const auto& [state, fragment] : views) EXPECT_EQ(fragment_of(state), fragment);
}

TEST(TheAddress, IsUnderstoodWhereItNamesAView)
{
    EXPECT_EQ(route_of("/overview"), kOverview);
    EXPECT_EQ(route_of("/access-tokens"), kList);
    EXPECT_EQ(route_of("/access-tokens/new"), kNew);
    for (const auto dialog : {"/access-tokens/copy", "/access-tokens/revoke"}) EXPECT_EQ(route_of(dialog), kList);
    for (const auto other : {"", "/", "/sign-in", "overview", "/overview/", "/access-tokens/%00", "/Access-Tokens"}) {
        EXPECT_EQ(route_of(other), std::nullopt) << other;
    }
}

TEST(ABookmark, IsWhereTheVisitBegins)
{
    const auto opened = after({}, PageOpened{"https://data.example.org/api", test::kBerlin, "/overview"});

    EXPECT_EQ(fragment_of(opened), "/overview");
    EXPECT_EQ(fragment_of(let_in(opened)), "/overview");
}

TEST(ABookmark, OpensTheDialogThatItNames)
{
    auto visiting = let_in(wanting(kNew));

    EXPECT_TRUE(std::holds_alternative<GenerateDialog>(visit_of(visiting).dialog));
}

TEST(AnUnknownAddress, LeadsToTheSignInPageAndThenToTheList)
{
    const auto opened = after({}, PageOpened{"https://data.example.org/api", test::kBerlin, "/no-such-view"});

    EXPECT_EQ(fragment_of(opened), "/sign-in");
    EXPECT_EQ(fragment_of(let_in(opened)), "/access-tokens");
}

TEST(GoingBack, ChangesTheTab)
{
    EXPECT_EQ(after(on_tab(Tab::AccessTokens), AddressChanged{"/overview"}), on_tab(Tab::Overview));
    EXPECT_EQ(after(on_tab(Tab::Overview), AddressChanged{"/access-tokens"}), on_tab(Tab::AccessTokens));
}

TEST(GoingBack, OpensAndClosesTheDialogForANewToken)
{
    auto making = showing({kCi}, GenerateDialog{});
    visit_of(making).opened_at = test::kNow;

    EXPECT_EQ(after(showing({kCi}), AddressChanged{"/access-tokens/new"}), making);
    EXPECT_EQ(after(showing({kCi}, GenerateDialog{}), AddressChanged{"/access-tokens"}), showing({kCi}));
    EXPECT_EQ(after(showing({kCi}, RevokeDialog{{kCi.id}}), AddressChanged{"/access-tokens"}), showing({kCi}));
}

TEST(GoingBack, LeavesATokenThatIsBeingMadeToBeMade)
{
    const auto back = after(test::creating(showing({kCi})), AddressChanged{"/access-tokens"});

    EXPECT_FALSE(has_dialog(std::get<Visit>(back.scene)));
    EXPECT_TRUE(is_waiting(std::get<Visit>(back.scene).creation.attempt));
}

TEST(GoingBack, AsksOnceBeforeItLeavesATokenUncopied)
{
    const auto asked = after(showing({kCi}, NewTokenDialog{kCi.id}), AddressChanged{"/overview"});

    EXPECT_EQ(fragment_of(asked), "/access-tokens/copy");
    EXPECT_EQ(after(asked, AddressChanged{"/overview"}), on_tab(Tab::Overview));
}

TEST(GoingBack, ToAViewThatIsNotThereLeadsToTheList)
{
    EXPECT_EQ(after(on_tab(Tab::Overview), AddressChanged{"/sign-in"}), on_tab(Tab::AccessTokens));
}

TEST(GoingBack, WhileNobodyIsInChoosesWhereTheVisitWillBegin)
{
    EXPECT_EQ(after(signing_in(), AddressChanged{"/overview"}), wanting(kOverview));
}

}  // namespace
}  // namespace latchkey::page
