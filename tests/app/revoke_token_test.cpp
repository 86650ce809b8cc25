// Revoking a token.
#include <gmock/gmock.h>

#include "app/messages.hpp"
#include "tests/support/states.hpp"

namespace latchkey::app {
namespace {

using test::after;
using test::complaining;
using test::kUnreachable;
using test::saying;
using test::showing;
using test::step;
using test::token;
using test::visit_of;
using test::waiting_for_list;
using testing::ElementsAre;
using testing::IsEmpty;

const auto kCi = token("ci");
const auto kLaptop = token("laptop");

State revoking(std::set<domain::TokenId> ids, State state)
{
    visit_of(state).revoking = std::move(ids);
    return state;
}

TEST(RevokingAToken, AsksTheUserFirst)
{
    const auto asked = step(showing({kCi}), RevokeAsked{kCi.id});

    EXPECT_EQ(asked.state, showing({kCi}, RevokeDialog{kCi.id}));
    EXPECT_THAT(asked.effects, IsEmpty());
}

TEST(RevokingAToken, CanBeCalledOff)
{
    const auto dismissed = step(showing({kCi}, RevokeDialog{kCi.id}), Dismissed{});

    EXPECT_EQ(dismissed.state, showing({kCi}));
    EXPECT_THAT(dismissed.effects, IsEmpty());
}

TEST(RevokingAToken, AsksTheServerOnceHoweverOftenTheUserPresses)
{
    const auto first = step(showing({kCi}, RevokeDialog{kCi.id}), RevokeConfirmed{});
    const auto second = step(first.state, RevokeConfirmed{});

    EXPECT_EQ(first.state, revoking({kCi.id}, showing({kCi})));
    EXPECT_THAT(first.effects, ElementsAre(Effect{RevokeToken{1, Secret("JWT-login"), kCi.id}}));
    EXPECT_EQ(second.state, first.state);
    EXPECT_THAT(second.effects, IsEmpty());
}

TEST(RevokingAToken, IsNotOfferedAgainWhileItIsUnderWay)
{
    const auto waiting = revoking({kCi.id}, showing({kCi}));

    EXPECT_EQ(after(waiting, RevokeAsked{kCi.id}), waiting);
}

TEST(RevokingAToken, IsNotOfferedForATokenThatIsGoneNorBehindAnotherDialog)
{
    EXPECT_EQ(after(showing({kCi}), RevokeAsked{kLaptop.id}), showing({kCi}));
    EXPECT_EQ(after(showing({kCi}, NewTokenDialog{kCi.id}), RevokeAsked{kCi.id}),
              showing({kCi}, NewTokenDialog{kCi.id}));
}

TEST(RevokingAToken, TakesItOffTheListWhenTheServerNoLongerHasIt)
{
    const auto answered =
        step(revoking({kCi.id}, showing({kCi, kLaptop})), RevokeAnswered{1, kCi.id, std::vector{kLaptop}});

    EXPECT_EQ(answered.state, saying(showing({kLaptop}), "Token revoked"));
    EXPECT_THAT(answered.effects, IsEmpty());
}

TEST(RevokingAToken, IsNotClaimedWhenTheServerStillListsIt)
{
    const auto answered =
        after(revoking({kCi.id}, showing({kCi, kLaptop})), RevokeAnswered{1, kCi.id, std::vector{kCi, kLaptop}});

    EXPECT_EQ(answered,
              complaining(showing({kCi, kLaptop}), "“ci” may still work. The server did not revoke it. Try again."));
}

TEST(RevokingAToken, SaysWhichTokenMayStillWorkWhenItFails)
{
    const auto answered =
        after(revoking({kCi.id}, showing({kCi})), RevokeAnswered{1, kCi.id, std::unexpected(kUnreachable)});

    EXPECT_EQ(answered, complaining(showing({kCi}), "“ci” may still work. The server could not be reached"));
    EXPECT_EQ(after(answered, RevokeAsked{kCi.id}),
              complaining(showing({kCi}, RevokeDialog{kCi.id}), answered.notice->text));
}

TEST(RevokingAToken, FailsInTheServersWordsForATokenThatIsNoLongerListed)
{
    const auto answered =
        after(revoking({kCi.id}, showing({})), RevokeAnswered{1, kCi.id, std::unexpected(kUnreachable)});

    EXPECT_EQ(answered, complaining(showing({}), "The server could not be reached"));
}

TEST(RevokingTwoTokens, BringsNeitherBackInWhateverOrderTheAnswersCome)
{
    auto state = revoking({kCi.id, kLaptop.id}, showing({kCi, kLaptop}));

    // The server revoked ci first, so its answer still lists laptop; but it was overtaken.
    state = after(state, RevokeAnswered{1, kLaptop.id, std::vector<domain::Token>{}});
    state = after(state, RevokeAnswered{1, kCi.id, std::vector{kLaptop}});

    EXPECT_EQ(state, saying(showing({}), "Token revoked"));
}

TEST(RevokingAToken, AsksAnewForAListThatMayHaveBeenMadeBefore)
{
    const auto answered = step(revoking({kCi.id}, waiting_for_list(showing({kCi}))),
                               RevokeAnswered{1, kCi.id, std::vector<domain::Token>{}});
    const auto stale = after(answered.state, TokensAnswered{1, 2, std::vector{kCi}});

    auto expected = saying(waiting_for_list(showing({})), "Token revoked");
    visit_of(expected).list_ticket = 3;
    EXPECT_EQ(answered.state, expected);
    EXPECT_THAT(answered.effects, ElementsAre(Effect{ListTokens{1, 3, Secret("JWT-login")}}));
    EXPECT_EQ(stale, expected);
}

}  // namespace
}  // namespace latchkey::app
