// Revocations whose answers were lost: the next list tells what has become of them.
#include <gmock/gmock.h>

#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using test::after;
using test::complaining;
using test::kCi;
using test::kLaptop;
using test::kUnreachable;
using test::showing;
using test::step;
using test::visit_of;
using test::waiting_for_list;
using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<domain::Token> kNothing;

Step lost(State state)
{
    visit_of(state).revocation.under_way = {kCi.id};
    return step(std::move(state), RevokeAnswered{1, {kCi.id}, std::unexpected(kUnreachable)});
}

TEST(ALostRevocation, SaysWhichTokenMayStillWorkAndAsksForTheList)
{
    auto [state, effects] = lost(showing({kCi}));

    auto expected = waiting_for_list(
        complaining(showing({kCi}),
                    {.code = NewsCode::TokensNotRevoked, .error = kUnreachable, .name = "ci", .count = 1}));
    visit_of(expected).revocation.in_doubt = {kCi.id};
    EXPECT_EQ(state, expected);
    EXPECT_THAT(effects, ElementsAre(Effect{ListTokens{1, 2, Secret("JWT-login")}}));
    auto again = after(state, RevokeAsked{kCi.id});
    EXPECT_EQ(visit_of(again).dialog, Dialog(RevokeDialog{{kCi.id}}));
}

TEST(ALostRevocation, WasOneWhereTheListNoLongerHasTheToken)
{
    auto [state, effects] = step(lost(showing({kCi, kLaptop})).state, TokensAnswered{1, 2, std::vector{kLaptop}});

    EXPECT_THAT(*visit_of(state).tokens.latest, ElementsAre(kLaptop));
    EXPECT_EQ(test::said(state), "Token revoked");
    EXPECT_EQ(visit_of(state).history.back().activity, Activity::Revoked);
    EXPECT_THAT(effects, testing::Contains(testing::VariantWith<CheckToken>(testing::_)));
    EXPECT_THAT(visit_of(state).revocation.in_doubt, IsEmpty());
}

TEST(ALostRevocation, StaysOneWhileTheListHasTheToken)
{
    auto state = after(lost(showing({kCi, kLaptop})).state, TokensAnswered{1, 2, std::vector{kCi, kLaptop}});
    EXPECT_EQ(test::said(state),
              "“ci” may still work. The server could not be reached. Check the connection, then try again.");

    state = after(after(state, TokensAskedAgain{}), TokensAnswered{1, 3, std::vector{kLaptop}});

    EXPECT_EQ(test::said(state), "Token revoked");
}

TEST(ALostRevocation, WaitsForAListThatComes)
{
    auto state = after(lost(showing({kCi})).state, TokensAnswered{1, 2, std::unexpected(kUnreachable)});
    EXPECT_THAT(visit_of(state).revocation.in_doubt, ElementsAre(kCi.id));

    state = after(after(state, TokensAskedAgain{}), TokensAnswered{1, 3, kNothing});

    EXPECT_EQ(test::said(state), "Token revoked");
}

TEST(ALostRevocation, IsSettledByTheNextTryWhereThereIsOne)
{
    auto state = lost(showing({kCi})).state;
    visit_of(state).revocation.under_way = {kCi.id};

    state = after(state, RevokeAnswered{1, {kCi.id}, kNothing});

    EXPECT_THAT(visit_of(state).revocation.in_doubt, IsEmpty());
    EXPECT_EQ(test::said(state), "Token revoked");
}

TEST(ALostRevocation, EndsTheVisitThatLivedByTheToken)
{
    auto lost_one = lost(showing({kCi})).state;
    visit_of(lost_one).session = {kCi.jwt, Secret()};

    const auto state = after(lost_one, TokensAnswered{1, 2, kNothing});

    EXPECT_TRUE(std::holds_alternative<SignIn>(state.scene));
}

TEST(ARevocation, ThatIsRefusedLeavesNothingInDoubt)
{
    auto revoking = showing({kCi});
    visit_of(revoking).revocation.under_way = {kCi.id};

    for (const auto kind : {ErrorKind::Forbidden, ErrorKind::Busy, ErrorKind::Rejected}) {
        auto refused = step(revoking, RevokeAnswered{1, {kCi.id}, fail(kind, ErrorCode::ServerSaid, "Not now.")});

        EXPECT_EQ(test::said(refused.state), "“ci” may still work. Not now.");
        EXPECT_EQ(visit_of(refused.state).revocation.in_doubt, std::vector<domain::TokenId>{});
        EXPECT_THAT(refused.effects, IsEmpty());
    }
}

TEST(ALostRevocation, IsToldWithoutANameWhereTheTokenIsNoLongerListed)
{
    EXPECT_EQ(test::said(lost(showing({})).state),
              "The server could not be reached. Check the connection, then try again.");
}

}  // namespace
}  // namespace latchkey::page
