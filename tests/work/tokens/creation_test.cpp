// Making a token once, without a page.
#include "work/tokens/creation.hpp"

#include <gmock/gmock.h>

#include "tests/support/builders.hpp"

namespace latchkey::work {
namespace {

using test::kCi;
using test::kLaptop;
using test::kNow;

const Error kLost{ErrorKind::TimedOut, ErrorCode::TooSlow};
const std::vector kBefore{kLaptop};
const std::vector kAfter{kLaptop, kCi};

Creation under_way(std::optional<Tokens> listed = kBefore)
{
    Creation creation;
    EXPECT_EQ(ask(creation, {{"ci"}}, listed), CreationStep::Send);
    return creation;
}

Creation lost(std::optional<Tokens> listed = kBefore)
{
    auto creation = under_way(listed);
    EXPECT_EQ(answer(creation, std::unexpected(kLost)).step, CreationStep::ReadList);
    return creation;
}

ErrorCode failure_of(const Creation& creation)
{
    return std::get<Error>(creation.attempt).code;
}

TEST(ACreation, IsNotBegunWhileAnotherIsUnderWay)
{
    auto creation = under_way();
    const auto before = creation;

    EXPECT_EQ(ask(creation, {{"laptop"}, kCi.id}, kBefore), CreationStep::None);
    EXPECT_EQ(creation, before);
}

TEST(ACreation, HasATicketOfItsOwn)
{
    auto creation = under_way();
    const auto first = creation.ticket;
    answer(creation, kCi);

    ask(creation, {{"ci"}}, kAfter);

    EXPECT_GT(first, 0u);
    EXPECT_NE(creation.ticket, first);
}

TEST(ACreation, EndsWithTheAnswer)
{
    auto creation = under_way();

    EXPECT_EQ(answer(creation, kCi).end, CreationEnd::Made);
    EXPECT_FALSE(is_waiting(creation.attempt));
    EXPECT_EQ(answer(creation, kCi).end, CreationEnd::None);
}

TEST(ACreation, TellsATokenThatWasThereFromOneThatIsNew)
{
    auto creation = under_way(kAfter);

    EXPECT_EQ(answer(creation, kCi).end, CreationEnd::WasThere);
}

TEST(ACreation, ThatTheServerRejectsCanBeTriedAgainAtOnce)
{
    auto creation = under_way();

    const auto news = answer(creation, fail(ErrorKind::Rejected, ErrorCode::ServerSaid, "No."));

    EXPECT_EQ(news.end, CreationEnd::Failed);
    EXPECT_EQ(news.step, CreationStep::None);
    EXPECT_EQ(ask(creation, {{"ci"}}, kBefore), CreationStep::Send);
}

TEST(ALostCreation, IsFoundInTheList)
{
    auto creation = lost();

    const auto news = settle(creation, kAfter);

    EXPECT_EQ(news.end, CreationEnd::Found);
    EXPECT_EQ(news.id, kCi.id);
    EXPECT_EQ(settle(creation, kAfter).end, CreationEnd::None);
}

TEST(ALostCreation, IsFoundInALaterListAsWell)
{
    auto creation = lost();
    EXPECT_EQ(settle(creation, kBefore).end, CreationEnd::Failed);
    EXPECT_EQ(failure_of(creation), ErrorCode::CreateMayCome);

    EXPECT_EQ(settle(creation, kBefore).end, CreationEnd::None);
    EXPECT_EQ(settle(creation, kAfter).end, CreationEnd::Found);
}

TEST(ALostCreation, HasTheListReadBeforeAnotherIsSent)
{
    auto creation = lost();
    settle(creation, kBefore);

    EXPECT_EQ(ask(creation, {{"other"}}, kBefore), CreationStep::ReadList);
    EXPECT_EQ(settle(creation, kBefore).step, CreationStep::Send);
    EXPECT_EQ(creation.sent.draft.name, "other");
    EXPECT_EQ(answer(creation, kCi).end, CreationEnd::Made);
}

TEST(ALostCreation, IsNotRepeatedWhereItHasCome)
{
    auto creation = lost();
    settle(creation, kBefore);
    ask(creation, {{"ci"}}, kBefore);

    const auto news = settle(creation, kAfter);

    EXPECT_EQ(news.end, CreationEnd::Found);
    EXPECT_EQ(news.step, CreationStep::None);
}

TEST(ALostCreation, IsFoundWhileAnotherIsWishedWhichIsThenSent)
{
    Creation creation;
    ask(creation, {{"ci"}, kLaptop.id}, kBefore);
    answer(creation, std::unexpected(kLost));
    settle(creation, kBefore);
    ask(creation, {{"other"}}, kBefore);
    EXPECT_EQ(latest(creation).draft.name, "other");

    const auto news = settle(creation, kAfter);

    EXPECT_EQ(news.end, CreationEnd::Found);
    EXPECT_EQ(news.id, kCi.id);
    EXPECT_EQ(news.replaced, kLaptop.id);
    EXPECT_EQ(news.step, CreationStep::Send);
    EXPECT_EQ(creation.sent, (CreationWish{{"other"}}));
    EXPECT_TRUE(is_waiting(creation.attempt));
}

TEST(ACreation, HasNothingToReplaceOnceThatIsGone)
{
    Creation creation;
    ask(creation, {{"ci"}, kLaptop.id}, kBefore);

    forget_replaced(creation, kBefore);
    EXPECT_EQ(latest(creation).replaced, kLaptop.id);
    forget_replaced(creation, std::vector{kCi});
    EXPECT_EQ(latest(creation).replaced, std::nullopt);
}

TEST(ALostCreation, StaysOpenWhereTheListDoesNotComeEither)
{
    auto creation = lost();

    EXPECT_EQ(settle(creation, std::nullopt).end, CreationEnd::Failed);
    EXPECT_EQ(failure_of(creation), ErrorCode::CreateAnswerLost);
    EXPECT_EQ(ask(creation, {{"ci"}}, kBefore), CreationStep::ReadList);
}

TEST(ALostCreation, CannotBeToldFromOthersWhereTheListWasNotKnown)
{
    auto creation = lost(std::nullopt);

    const auto news = settle(creation, kAfter);

    EXPECT_EQ(news.end, CreationEnd::Unknown);
    EXPECT_EQ(news.error.detail, "ci");
    EXPECT_EQ(ask(creation, {{"ci"}}, kAfter), CreationStep::Send);
}

TEST(ASurplus, IsToldOfOnce)
{
    auto surplus = kCi;
    surplus.id = {"surplus"};
    const std::vector twice{kLaptop, kCi, surplus};
    auto creation = under_way();
    answer(creation, kCi);

    EXPECT_TRUE(has_surplus(creation, twice));
    EXPECT_FALSE(has_surplus(creation, twice));
}

TEST(ASurplus, IsNoneWhereOneTokenWasMade)
{
    auto creation = under_way();
    answer(creation, kCi);

    EXPECT_FALSE(has_surplus(creation, kAfter));
}

TEST(AReplacementOfTheSameText, IsFollowedByAnotherASecondLater)
{
    auto creation = under_way();
    answer(creation, kCi);
    plan_again(creation, kNow);

    EXPECT_TRUE(is_waiting(creation.attempt));
    EXPECT_EQ(begin_again(creation, kAfter, kNow), CreationStep::None);
    EXPECT_EQ(answer(creation, kCi).end, CreationEnd::None);
    EXPECT_EQ(begin_again(creation, kAfter, *creation.again_at), CreationStep::Send);
    EXPECT_EQ(creation.sent.draft.name, "ci");
    EXPECT_FALSE(creation.again_at);
}

}  // namespace
}  // namespace latchkey::work
