// Revoking, without a page.
#include "work/tokens/revocation.hpp"

#include <gmock/gmock.h>

#include "tests/support/builders.hpp"

namespace latchkey::work {
namespace {

using test::kCi;
using test::kLaptop;
using test::kNow;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

const Ids kIds{kCi.id};

Revocation confirmed()
{
    Revocation revocation;
    confirm(revocation, kIds, kNow);
    return revocation;
}

TEST(ARevocation, IsPendingForAMomentAndThenSentOnce)
{
    auto revocation = confirmed();
    EXPECT_GT(revocation.pending->due, kNow);
    EXPECT_THAT(revocation.under_way, ElementsAre(kCi.id));

    EXPECT_EQ(flush(revocation), kIds);
    EXPECT_EQ(flush(revocation), std::nullopt);
    EXPECT_THAT(revocation.under_way, ElementsAre(kCi.id));
}

TEST(ARevocation, CanBeUndoneWhileItIsPending)
{
    auto revocation = confirmed();

    EXPECT_TRUE(undo(revocation));
    EXPECT_EQ(revocation, Revocation());
    EXPECT_FALSE(undo(revocation));
}

TEST(ARevocation, CannotBeUndoneOnceItIsSent)
{
    auto revocation = confirmed();
    flush(revocation);

    EXPECT_FALSE(undo(revocation));
    EXPECT_THAT(revocation.under_way, ElementsAre(kCi.id));
}

TEST(ARevocation, EndsWithItsAnswer)
{
    Revocation revocation;
    begin(revocation, {kCi.id, kLaptop.id});

    end(revocation, kIds);

    EXPECT_THAT(revocation.under_way, ElementsAre(kLaptop.id));
}

TEST(WhatTheServerHasLeft, TellsWhatIsGone)
{
    std::vector tokens{kCi, kLaptop};

    const auto revoked = settle({kCi.id, kLaptop.id}, std::vector{kLaptop}, tokens);

    EXPECT_THAT(revoked.gone, ElementsAre(kCi));
    EXPECT_THAT(revoked.left, ElementsAre(kLaptop.id));
    EXPECT_THAT(tokens, ElementsAre(kLaptop));
}

TEST(WhatTheServerHasLeft, SaysNothingOfTokensThatWereNotToBeRevoked)
{
    std::vector tokens{kCi, kLaptop};

    const auto revoked = settle(kIds, std::vector<domain::Token>{}, tokens);

    EXPECT_THAT(revoked.gone, ElementsAre(kCi));
    EXPECT_THAT(tokens, ElementsAre(kLaptop));
}

class ARevocationWithoutAnswer : public testing::TestWithParam<std::pair<ErrorKind, bool>> {};

TEST_P(ARevocationWithoutAnswer, IsInDoubtWhereTheServerMayHaveDoneIt)
{
    Revocation revocation;
    const auto [kind, may_be_done] = GetParam();

    EXPECT_EQ(doubt(revocation, kIds, {kind, ErrorCode::UnexpectedAnswer}), may_be_done);
    EXPECT_EQ(revocation.in_doubt, may_be_done ? kIds : Ids{});
}

INSTANTIATE_TEST_SUITE_P(Kinds, ARevocationWithoutAnswer,
                         testing::Values(std::pair{ErrorKind::Unreachable, true}, std::pair{ErrorKind::TimedOut, true},
                                         std::pair{ErrorKind::ServerFault, true}, std::pair{ErrorKind::Busy, false},
                                         std::pair{ErrorKind::Redirected, false},
                                         std::pair{ErrorKind::Forbidden, false},
                                         std::pair{ErrorKind::Rejected, false}));

TEST(ARevocationInDoubt, StaysSoWhileEveryListHasItsTokens)
{
    Revocation revocation{.in_doubt = {kCi.id, kLaptop.id}};

    EXPECT_THAT(resolve_doubt(revocation, std::vector{kLaptop, kCi}), IsEmpty());
    EXPECT_THAT(resolve_doubt(revocation, std::vector{kLaptop}), UnorderedElementsAre(kCi.id, kLaptop.id));
    EXPECT_THAT(resolve_doubt(revocation, std::vector{kLaptop}), IsEmpty());
}

TEST(ARevocationInDoubt, IsResolvedByALateAnswer)
{
    Revocation revocation{.in_doubt = kIds};

    end(revocation, kIds);

    EXPECT_THAT(revocation.in_doubt, IsEmpty());
}

TEST(TheListOfAnAnswer, IsTheLastWordWhereNothingElseIsUnderWay)
{
    Revocation revocation;

    EXPECT_EQ(use_of_answer(revocation, false), ListUse::Take);
}

TEST(TheListOfAnAnswer, IsReadAgainAfterAnythingElseWasUnderWay)
{
    Revocation revocation;
    begin(revocation, kIds);
    EXPECT_EQ(use_of_answer(revocation, false), ListUse::Drop);
    end(revocation, kIds);

    EXPECT_EQ(use_of_answer(revocation, false), ListUse::ReadAgain);
    EXPECT_EQ(use_of_answer(revocation, false), ListUse::Take);
    EXPECT_EQ(use_of_answer(revocation, true), ListUse::ReadAgain);
}

}  // namespace
}  // namespace latchkey::work
