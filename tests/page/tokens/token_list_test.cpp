// The list of tokens, and copying one of them.
#include <gmock/gmock.h>

#include "page/actions.hpp"
#include "page/generate/generate_view.hpp"
#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using test::after;
using test::kCi;
using test::kLaptop;
using test::kNow;
using test::kUnreachable;
using test::showing;
using test::step;
using test::token;
using test::visit_of;
using test::waiting_for_list;
using testing::ElementsAre;
using testing::IsEmpty;

State with_ticket(std::uint32_t ticket, State state)
{
    visit_of(state).list_ticket = ticket;
    return state;
}

TEST(TheTokenList, ReplacesTheOldOneWhenItComes)
{
    EXPECT_EQ(after(waiting_for_list(showing({kCi})), TokensAnswered{1, 2, std::vector{kLaptop}}),
              with_ticket(2, showing({kLaptop})));
}

TEST(TheTokenList, StaysWhenANewerOneFailsToCome)
{
    const auto failed = after(waiting_for_list(showing({kCi})), TokensAnswered{1, 2, std::unexpected(kUnreachable)});

    auto expected = with_ticket(2, showing({kCi}));
    visit_of(expected).tokens.attempt = kUnreachable;
    EXPECT_EQ(failed, expected);
}

TEST(TheTokenList, CanBeAskedForAgainOneQuestionAtATime)
{
    const auto first = step(showing({kCi}), TokensAskedAgain{});
    const auto second = step(first.state, TokensAskedAgain{});

    EXPECT_EQ(first.state, waiting_for_list(showing({kCi})));
    EXPECT_THAT(first.effects, ElementsAre(Effect{ListTokens{1, 2, Secret("JWT-login")}}));
    EXPECT_THAT(second.effects, IsEmpty());
}

TEST(TheTokenList, IsDroppedWhenANewerOneHasBeenAskedFor)
{
    const auto waiting = waiting_for_list(showing({kCi}));

    EXPECT_EQ(after(waiting, TokensAnswered{1, 1, std::vector{kLaptop}}), waiting);
    EXPECT_EQ(after(waiting, TokensAnswered{1, 1, std::unexpected(kUnreachable)}), waiting);
}

TEST(TheTokenList, ClosesTheQuestionAboutATokenThatIsGone)
{
    const auto answered = after(waiting_for_list(showing({kCi, kLaptop}, RevokeDialog{{kCi.id}})),
                                TokensAnswered{1, 2, std::vector{kLaptop}});

    EXPECT_EQ(answered, with_ticket(2, showing({kLaptop})));
}

TEST(TheTokenList, LeavesTheQuestionAboutATokenThatIsThere)
{
    const auto answered =
        after(waiting_for_list(showing({kCi}, RevokeDialog{{kCi.id}})), TokensAnswered{1, 2, std::vector{kCi}});

    EXPECT_EQ(answered, with_ticket(2, showing({kCi}, RevokeDialog{{kCi.id}})));
}

TEST(TheTokenList, DoesNotTakeANewTokenOutOfTheUsersHands)
{
    const NewTokenDialog dialog{.id = kCi.id, .is_revealed = true};

    const auto lagging =
        after(waiting_for_list(showing({kLaptop, kCi}, dialog)), TokensAnswered{1, 2, std::vector{kLaptop}});

    EXPECT_EQ(lagging, with_ticket(2, showing({kLaptop, kCi}, dialog)));
}

TEST(CopyingAToken, PutsItOnTheClipboard)
{
    const auto asked = step(showing({kCi, kLaptop}), CopyAsked{kLaptop.id});

    EXPECT_EQ(asked.state, showing({kCi, kLaptop}));
    EXPECT_THAT(asked.effects, ElementsAre(Effect{CopyText{kLaptop.id, Secret("jwt-of-laptop")}}));
}

// Assistive technology speaks what changes: the same words twice are one.
TEST(CopyingAToken, UnsaysWhatWasSaidOfTheLastCopy)
{
    const auto copied = after(showing({kCi}), CopyAnswered{{}, {}});

    EXPECT_EQ(after(copied, CopyAsked{kCi.id}), showing({kCi}));
}

TEST(CopyingAToken, DoesNothingForATokenThatIsGone)
{
    EXPECT_THAT(step(showing({kCi}), CopyAsked{kLaptop.id}).effects, IsEmpty());
    EXPECT_THAT(step(test::signing_in(), CopyAsked{kLaptop.id}).effects, IsEmpty());
}

TEST(CopyingAToken, IsConfirmedOnlyWhenItHappened)
{
    const Error refused{ErrorKind::Refused, ErrorCode::CopyRefused};

    EXPECT_EQ(after(showing({}), CopyAnswered{{}, {}}), test::saying(showing({}), {NewsCode::Copied}));
    EXPECT_EQ(after(showing({}), CopyAnswered{{}, std::unexpected(refused)}),
              test::complaining(showing({}), {NewsCode::Failed, refused}));
}

TEST(CopyingAToken, IsLeftToTheUserWhereTheBrowserDoesNotAllowIt)
{
    const Error refused{ErrorKind::Refused, ErrorCode::CopyRefused};
    const NewTokenDialog by_hand{.id = kCi.id,
                                 .is_revealed = true,
                                 .is_taken = true,
                                 .is_by_hand = true,
                                 .hides_at = kNow + std::chrono::seconds(60)};
    const auto expected = showing({kCi}, by_hand);
    auto elsewhere = showing({kCi});
    visit_of(elsewhere).tab = Tab::Overview;

    EXPECT_EQ(after(showing({kCi}), CopyAnswered{kCi.id, std::unexpected(refused)}), expected);
    EXPECT_EQ(after(elsewhere, CopyAnswered{kCi.id, std::unexpected(refused)}), expected);
    EXPECT_EQ(after(showing({kCi}, NewTokenDialog{kCi.id}), CopyAnswered{kCi.id, std::unexpected(refused)}), expected);
}

TEST(CopyingAToken, UnsaysThatItWasLeftToTheUserWhenItIsTriedAgainOrTheTokenHidden)
{
    const auto refusal_in = [](State state) {
        const auto& visit = visit_of(state);
        return new_token_view(std::get<NewTokenDialog>(visit.dialog), visit, state).value().refusal;
    };
    const auto refused =
        showing({kCi}, NewTokenDialog{.id = kCi.id, .is_revealed = true, .is_taken = true, .is_by_hand = true});

    EXPECT_THAT(refusal_in(refused), testing::HasSubstr("Ctrl+C"));
    for (const auto& then : {Action{CopyAsked{kCi.id}}, Action{UsageCopyAsked{}}, Action{RevealToggled{}}}) {
        EXPECT_EQ(refusal_in(after(refused, then)), "");
    }
}

TEST(CopyingAToken, ThatTheBrowserDoesNotAllowLeavesAnotherDialogAlone)
{
    const Error refused{ErrorKind::Refused, ErrorCode::CopyRefused};

    for (const auto& state : {test::creating(showing({kCi})), showing({kCi}, RevokeDialog{{kCi.id}}),
                              showing({kCi, kLaptop}, NewTokenDialog{kLaptop.id})}) {
        EXPECT_EQ(after(state, CopyAnswered{kCi.id, std::unexpected(refused)}),
                  test::complaining(state, {NewsCode::Failed, refused}));
    }
}

TEST(CopyingAToken, IsNotSpokenOfOnceTheUserHasLeft)
{
    EXPECT_EQ(after(test::signing_in(), CopyAnswered{{}, {}}), test::signing_in());
}

}  // namespace
}  // namespace latchkey::page
