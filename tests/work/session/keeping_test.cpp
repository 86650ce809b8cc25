// Keeping a session, without a page.
#include "work/session/keeping.hpp"

#include <gtest/gtest.h>

#include "tests/support/builders.hpp"

namespace latchkey::work {
namespace {

using namespace std::chrono_literals;
using domain::SessionSource;
using test::kNow;

const domain::Session kSession{.access_token = Secret("t"),
                               .refresh_token = Secret("r"),
                               .source = {},
                               .expires_at = kNow + 1h};
const std::unexpected<Error> kPassing = fail(ErrorKind::Unreachable, ErrorCode::Unreachable);
const std::unexpected<Error> kFinal = fail(ErrorKind::Unauthenticated, ErrorCode::SessionEnded);

TEST(Keeping, RenewsTheSessionAMinuteBeforeItsEndByTheServersClock)
{
    Keeping keeping;

    plan(keeping, kSession, 0ms, kNow);
    EXPECT_EQ(keeping.renew_at, kNow + 59min);
    plan(keeping, kSession, 10min, kNow);
    EXPECT_EQ(keeping.renew_at, kNow + 49min);
}

TEST(Keeping, RenewsItOnceWhenItIsTime)
{
    Keeping keeping{.renew_at = kNow};

    EXPECT_FALSE(is_due(keeping, kNow - 1ms));
    EXPECT_TRUE(is_due(keeping, kNow));
    EXPECT_FALSE(is_due(keeping, kNow));
}

TEST(Keeping, LeavesHalfAMinuteBetweenTwoRenewals)
{
    Keeping keeping;
    EXPECT_EQ(take_renewal(keeping, kSession, kNow), RenewalEnd::Renewed);
    auto short_lived = kSession;
    short_lived.expires_at = kNow + 2s;

    plan(keeping, short_lived, 0ms, kNow);

    EXPECT_EQ(keeping.renew_at, kNow + 30s);
}

TEST(Keeping, TriesAgainAfterLongerAndLongerPauses)
{
    Keeping keeping;
    auto end = RenewalEnd::Delayed;
    for (const auto pause : {30s, 60s, 120s, 240s, 300s, 300s}) {
        EXPECT_EQ(take_renewal(keeping, kPassing, kNow), end);
        EXPECT_EQ(keeping.renew_at, kNow + pause);
        end = RenewalEnd::DelayedAgain;
    }
    plan(keeping, kSession, 0ms, kNow);
    EXPECT_EQ(keeping.renew_at, kNow + 300s);

    EXPECT_EQ(take_renewal(keeping, kSession, kNow), RenewalEnd::Renewed);
    EXPECT_EQ(keeping.failures, 0u);
}

TEST(Keeping, LetsASessionThatCannotBeRenewedServeToItsEnd)
{
    Keeping keeping;

    EXPECT_EQ(take_renewal(keeping, kFinal, kNow), RenewalEnd::Gone);
    EXPECT_FALSE(keeping.renew_at);
}

TEST(Keeping, EndsASessionThatIsOverWhereItCameFrom)
{
    auto host = kSession;
    host.source = SessionSource::Cookie;
    Keeping keeping;
    EXPECT_TRUE(begin_look(keeping, host));
    EXPECT_FALSE(begin_look(keeping, host));

    EXPECT_EQ(take_renewal(keeping, kFinal, kNow), RenewalEnd::Over);
    EXPECT_FALSE(keeping.is_unsure);
}

TEST(Keeping, LooksOnlyWhereTheHostKeepsTheSession)
{
    for (const auto& source : {std::optional<SessionSource>(), std::optional(SessionSource::Address),
                               std::optional(SessionSource::Embedder)}) {
        Keeping keeping;
        auto session = kSession;
        session.source = source;
        EXPECT_FALSE(begin_look(keeping, session));
    }
}

}  // namespace
}  // namespace latchkey::work
