// Opening a session, without a page.
#include "work/session/opening.hpp"

#include <gtest/gtest.h>

#include "tests/support/builders.hpp"

namespace latchkey::work {
namespace {

using namespace std::chrono_literals;
using domain::SessionSource;
using test::kNow;

const domain::Session kOpened{.access_token = Secret("t"), .refresh_token = Secret("r")};
const domain::User kOwner{.id = "1", .name = "jane.doe"};
const std::unexpected<Error> kNobody = fail(ErrorKind::Unauthenticated, ErrorCode::NoHostSession);
const std::unexpected<Error> kNoAnswer = fail(ErrorKind::Unreachable, ErrorCode::Unreachable);

ErrorCode failure_of(const Opening& opening)
{
    return std::get<Error>(opening.attempt).code;
}

TEST(Looking, TriesOneWayAfterAnother)
{
    Opening opening;

    EXPECT_EQ(look(opening, {SessionSource::Address, SessionSource::Cookie}), SessionSource::Address);
    EXPECT_EQ(take_found(opening, kNobody), SessionSource::Cookie);
    EXPECT_TRUE(opening.is_looking);
    EXPECT_EQ(take_found(opening, kNobody), std::nullopt);

    EXPECT_FALSE(opening.is_looking);
    EXPECT_EQ(opening.attempt, Attempt(Idle{}));
}

TEST(Looking, SaysThatNobodyIsInWhereItWasAskedFor)
{
    Opening opening{.attempt = Waiting{}};

    look(opening, {});

    EXPECT_EQ(failure_of(opening), ErrorCode::NoHostSession);
}

TEST(Looking, SaysThatNoAnswerCameWhicheverWayThatWas)
{
    Opening opening;
    look(opening, {SessionSource::Embedder, SessionSource::Cookie});
    take_found(opening, kNoAnswer);
    take_found(opening, kNobody);

    EXPECT_EQ(failure_of(opening), ErrorCode::Unreachable);
}

TEST(Looking, GoesOnWhereTheServerDoesNotTakeWhatWasFound)
{
    Opening opening;
    look(opening, {SessionSource::Storage, SessionSource::Cookie});
    EXPECT_EQ(take_found(opening, kOpened), std::nullopt);
    EXPECT_EQ(opening.offered, kOpened);

    const auto news = take_user(opening, kNobody);

    EXPECT_EQ(news.next, SessionSource::Cookie);
    EXPECT_FALSE(news.refused);
    EXPECT_FALSE(opening.offered);
}

TEST(Looking, LosesPatienceInTime)
{
    Opening opening;
    begin(opening, kNow);
    const auto until = opening.patience_until.value();

    lose_patience(opening, until - 1ms);
    EXPECT_FALSE(opening.is_taking_long);
    lose_patience(opening, until);
    EXPECT_TRUE(opening.is_taking_long);
    EXPECT_EQ(opening.patience_until, std::nullopt);
}

TEST(WhatTheUserDoes, EndsTheLooking)
{
    Opening opening;
    begin(opening, kNow);
    look(opening, {SessionSource::Cookie, SessionSource::Storage});

    EXPECT_TRUE(take_over(opening));

    EXPECT_EQ(opening, Opening());
}

TEST(WhatTheUserDoes, WaitsForWhatIsUnderWay)
{
    Opening opening;
    offer(opening, kOpened);
    const auto before = opening;

    EXPECT_FALSE(take_over(opening));
    EXPECT_EQ(opening, before);
}

TEST(AnOfferedSession, OpensWhenTheServerSaysWhoseItIs)
{
    Opening opening;
    offer(opening, kOpened);

    EXPECT_EQ(take_user(opening, kOwner).opened, kOpened);
    EXPECT_FALSE(take_user(opening, kOwner).opened);
}

TEST(AnOfferedSession, IsClosedAgainWhereTheServerDoesNotSay)
{
    Opening opening;
    offer(opening, kOpened);

    EXPECT_EQ(take_user(opening, kNoAnswer).refused, kOpened);
    EXPECT_EQ(failure_of(opening), ErrorCode::Unreachable);
    EXPECT_TRUE(take_over(opening));
}

}  // namespace
}  // namespace latchkey::work
