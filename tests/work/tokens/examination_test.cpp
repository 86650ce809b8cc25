// A close look at a token, without a page.
#include "work/tokens/examination.hpp"

#include <gtest/gtest.h>

namespace latchkey::work {
namespace {

const domain::Jwt kWritten{.algorithm = "RS256", .key_id = "k1", .known = {}, .claims = {}};
const Verdict kVerdict{domain::User{.id = "1", .name = "jane.doe"}, domain::Signature::Verified};

TEST(AnExamination, ReadsATokenOfTheListWithoutAskingTheServer)
{
    Examination examination{.ticket = 1};

    EXPECT_FALSE(take_decoded(examination, 1, kWritten));
    EXPECT_EQ(examination.jwt, kWritten);
    EXPECT_FALSE(is_waiting(examination.attempt));
}

TEST(AnExamination, AsksTheServerAboutAPastedTokenOnceItIsRead)
{
    Examination examination{.ticket = 1, .token = Secret("pasted")};

    EXPECT_EQ(take_decoded(examination, 1, kWritten), Secret("pasted"));
    EXPECT_TRUE(examination.token.is_empty());
    EXPECT_TRUE(is_waiting(examination.attempt));
}

TEST(AnExamination, NeverSendsWhatIsNoToken)
{
    Examination examination{.ticket = 1, .token = Secret("pasted")};

    EXPECT_FALSE(take_decoded(examination, 1, fail(ErrorKind::Malformed, ErrorCode::TokenNotBase64)));
    EXPECT_TRUE(examination.token.is_empty());
    EXPECT_EQ(examination.problem->code, ErrorCode::TokenNotBase64);
}

TEST(AnExamination, AsksOnceAtATime)
{
    Examination examination{.ticket = 1};
    EXPECT_TRUE(begin_check(examination));
    EXPECT_FALSE(begin_check(examination));

    take_verdict(examination, 1, kVerdict);

    EXPECT_EQ(examination.verdict, kVerdict);
    EXPECT_TRUE(begin_check(examination));
}

TEST(AnExamination, TakesNoAnswersToAnEarlierOne)
{
    Examination examination{.ticket = 2, .token = Secret("pasted")};
    const auto before = examination;

    EXPECT_FALSE(take_decoded(examination, 1, kWritten));
    take_verdict(examination, 1, kVerdict);

    EXPECT_EQ(examination, before);
}

}  // namespace
}  // namespace latchkey::work
