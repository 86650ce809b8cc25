// Whether revoked tokens have stopped working, without a page.
#include "work/tokens/proof.hpp"

#include <gmock/gmock.h>

#include "tests/support/builders.hpp"

namespace latchkey::work {
namespace {

using namespace std::chrono_literals;
using test::kCi;
using test::kLaptop;
using test::kNow;
using test::token;
using testing::IsEmpty;
using testing::SizeIs;

const domain::User kJane{.id = "1", .name = "jane.doe"};
const Error kRevoked{ErrorKind::Unauthenticated, ErrorCode::TokenRevoked};
const auto kLater = kNow + 2min;

class Proofs : public testing::Test {
protected:
    Proving proving() { return {history_, last_ticket_, accepts_revoked_}; }
    void revoke(const domain::Token& token)
    {
        record(history_, Activity::Revoked, token, token.name, kNow).proof = Proof::Awaited;
    }
    Proven check(const Result<domain::User>& bearer, Instant now, const std::vector<domain::Token>& listed = {})
    {
        const auto checks = next_checks(proving(), now);
        return checks.empty() ? Proven{} : take_check(proving(), checks.front().ticket, bearer, listed, now);
    }
    Proof proof() const { return std::get<Proof>(history_.back().proof); }

    History history_;
    std::uint32_t last_ticket_ = 0;
    bool accepts_revoked_ = false;
};

TEST_F(Proofs, AreAskedForFourAtATime)
{
    for (int i = 0; i < 6; ++i) revoke(token(std::to_string(i)));

    const auto first = next_checks(proving(), kNow);

    EXPECT_THAT(first, SizeIs(4));
    EXPECT_THAT(next_checks(proving(), kNow), IsEmpty());
    take_check(proving(), first[0].ticket, std::unexpected(kRevoked), {}, kNow);
    EXPECT_THAT(next_checks(proving(), kNow), SizeIs(1));
}

TEST_F(Proofs, AreAskedForOnceMoreWhenEveryServerHasHeard)
{
    revoke(kCi);
    check(std::unexpected(kRevoked), kNow);
    EXPECT_EQ(proof(), Proof::RefusedOnce);
    EXPECT_EQ(next_check_at(history_), kLater);
    EXPECT_THAT(next_checks(proving(), kLater - 1ms), IsEmpty());

    check(std::unexpected(kRevoked), kLater);

    EXPECT_EQ(proof(), Proof::Refused);
    EXPECT_EQ(next_check_at(history_), std::nullopt);
}

TEST_F(Proofs, LetAServerHaveTimeToHearOfIt)
{
    revoke(kCi);

    EXPECT_TRUE(check(kJane, kNow).is_accepted);
    EXPECT_EQ(proof(), Proof::AcceptedStill);
    EXPECT_FALSE(accepts_revoked_);
    check(kJane, kLater);

    EXPECT_EQ(proof(), Proof::AcceptedOn);
    EXPECT_TRUE(accepts_revoked_);
    EXPECT_EQ(count_of(history_, Proof::AcceptedOn), 1u);
}

TEST_F(Proofs, CorrectWhatIsKnownOfTheServer)
{
    accepts_revoked_ = true;
    revoke(kCi);

    check(std::unexpected(kRevoked), kLater);

    EXPECT_FALSE(accepts_revoked_);
}

TEST_F(Proofs, FindTheTokenOfTheSameTextThatGoesOnWorking)
{
    revoke(kCi);
    auto equal = kLaptop;
    equal.jwt = kCi.jwt;

    check(kJane, kNow, {equal});

    EXPECT_EQ(proof(), Proof::Equalled);
}

TEST_F(Proofs, AreNotGivenByAGatewayThatRefuses)
{
    revoke(kCi);

    check(fail(ErrorKind::Unauthenticated, ErrorCode::RejectedOnTheWay), kNow);

    EXPECT_EQ(std::get<Error>(history_.back().proof).code, ErrorCode::RejectedOnTheWay);
}

TEST_F(Proofs, CanBeAskedForAgainWhenTheServerDidNotAnswer)
{
    revoke(kCi);
    check(fail(ErrorKind::Unreachable, ErrorCode::Unreachable), kNow);

    EXPECT_FALSE(prove_again(history_, kLaptop.id));
    EXPECT_TRUE(prove_again(history_, kCi.id));
    EXPECT_THAT(next_checks(proving(), kNow), SizeIs(1));
    EXPECT_FALSE(prove_again(history_, kCi.id));  // It is under way.
}

TEST_F(Proofs, TakeNoAnswerToAnythingElse)
{
    revoke(kCi);
    next_checks(proving(), kNow);

    EXPECT_FALSE(take_check(proving(), last_ticket_ + 1, kJane, {}, kNow).event);
}

TEST(TheHistory, KeepsTheLastHundred)
{
    History history;
    for (int i = 0; i < 101; ++i) record(history, Activity::Copied, token(std::to_string(i)), "it", kNow);

    EXPECT_THAT(history, SizeIs(100));
    EXPECT_EQ(history.front().id.value, "id-of-1");
}

TEST(TheHistory, HasTheTextOfRevokedTokensAlone)
{
    History history;

    EXPECT_TRUE(record(history, Activity::Created, kCi, "ci", kNow).jwt.is_empty());
    EXPECT_EQ(record(history, Activity::Revoked, kCi, "ci", kNow).jwt, kCi.jwt);
}

}  // namespace
}  // namespace latchkey::work
