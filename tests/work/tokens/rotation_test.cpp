// Replacing a token, without a page.
#include "work/tokens/rotation.hpp"

#include <gmock/gmock.h>

#include "base/fingerprint.hpp"
#include "tests/support/builders.hpp"

namespace latchkey::work {
namespace {

using test::kCi;
using test::kLaptop;
using testing::ElementsAre;
using testing::IsEmpty;

const domain::User kBearer{.id = "1", .name = "jane.doe"};
const Rotation kRotation{kCi.id, kLaptop.id};

std::string line_of(std::string_view replaced, std::string_view replacement)
{
    return std::to_string(fingerprint(replaced)) + ' ' + std::to_string(fingerprint(replacement)) + '\n';
}

const auto kLine = line_of(kCi.id.value, kLaptop.id.value);

TEST(ARotation, IsSavedByFingerprintsAndFoundAgain)
{
    Rotations rotations{kRotation};
    EXPECT_EQ(settle(rotations, "", {kCi, kLaptop}), kLine);

    Rotations reloaded;
    EXPECT_EQ(settle(reloaded, kLine, {kCi, kLaptop}), kLine);
    EXPECT_THAT(reloaded, ElementsAre(kRotation));
}

TEST(ARotation, IsOverWithEitherOfItsTokens)
{
    for (const auto& left : {kCi, kLaptop}) {
        Rotations rotations{kRotation};
        EXPECT_EQ(settle(rotations, kLine, {left}), "");
        EXPECT_THAT(rotations, IsEmpty());
    }
}

TEST(ARotation, OfAnotherAccountIsSavedOn)
{
    Rotations rotations;
    EXPECT_EQ(settle(rotations, "1 2\nnonsense\n", {kCi}), "1 2\n");
}

TEST(ARotation, IsFoundByEitherOfItsTokens)
{
    const Rotations rotations{kRotation};

    EXPECT_EQ(replaced_token(rotations, kLaptop.id), kCi.id);
    EXPECT_EQ(replaced_token(rotations, kCi.id), kCi.id);
    EXPECT_EQ(rotation_of(rotations, kCi.id), rotations.data());
    EXPECT_FALSE(rotation_of(rotations, kLaptop.id));
}

TEST(TheCheckOfAReplacement, GoesOnOnceAtATimeAndTakesItsOwnAnswer)
{
    Rotations rotations{kRotation};
    EXPECT_TRUE(begin_check(rotations[0], 7));
    EXPECT_FALSE(begin_check(rotations[0], 8));

    take_check(rotations, 6, kBearer);
    EXPECT_TRUE(is_waiting(rotations[0].check));
    take_check(rotations, 7, kBearer);

    EXPECT_TRUE(rotations[0].is_accepted);
    EXPECT_EQ(rotations[0].check, Attempt(Idle{}));
}

TEST(TheCheckOfAReplacement, SaysWhyItIsRejected)
{
    Rotations rotations{kRotation};
    begin_check(rotations[0], 7);

    take_check(rotations, 7, fail(ErrorKind::Unauthenticated, ErrorCode::TokenRevoked));

    EXPECT_FALSE(rotations[0].is_accepted);
    EXPECT_EQ(std::get<Error>(rotations[0].check).code, ErrorCode::TokenRevoked);
    EXPECT_TRUE(begin_check(rotations[0], 8));
}

TEST(AReplacement, LivesAsLongAsTheOldTokenDid)
{
    auto endless = kCi;
    endless.expires_at.reset();

    EXPECT_EQ(lifetime_like(kCi, false), domain::Lifetime::SixtyDays);
    EXPECT_EQ(lifetime_like(endless, true), domain::Lifetime::Unlimited);
    EXPECT_EQ(lifetime_like(endless, false), domain::nearest_lifetime(endless));
}

TEST(TheOldToken, IsRevokedWithItsEqualsOfThatName)
{
    auto equal = kCi;
    equal.id = {"equal"};
    auto other = equal;
    other.id = {"other"};
    other.name = "other";

    EXPECT_THAT(with_equals(kCi.id, {kCi, equal, other, kLaptop}), ElementsAre(kCi.id, equal.id));
}

}  // namespace
}  // namespace latchkey::work
