// Getting out: by wish, or because the server says so.
#include <gmock/gmock.h>

#include "page/actions.hpp"
#include "page/words/words.hpp"
#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using test::after_the_visit;
using test::kExpired;
using test::showing;
using test::step;
using test::token;
using test::visit_of;
using testing::ElementsAre;

State with_pasted_token(State state)
{
    visit_of(state).session = {Secret("pat"), Secret()};
    return state;
}

TEST(LoggingOut, ForgetsEverythingAndClosesTheSession)
{
    const auto out =
        step(test::saying(showing({token("ci")}, NewTokenDialog{{"id-of-ci"}, true}), {NewsCode::TokenCreated}),
             LogoutAsked{});

    EXPECT_EQ(out.state, after_the_visit(std::nullopt));
    EXPECT_THAT(out.effects, ElementsAre(Effect{AskSignInMethod{}}, Effect{CloseSession{test::kSession}}));
}

TEST(LoggingOut, LeavesAPastedTokenValid)
{
    const auto out = step(with_pasted_token(showing({})), LogoutAsked{});

    EXPECT_EQ(out.state, after_the_visit(std::nullopt));
    EXPECT_THAT(out.effects, ElementsAre(Effect{AskSignInMethod{}}));
}

TEST(LoggingOut, IsPossibleOnce)
{
    EXPECT_THAT(step(after_the_visit(std::nullopt), LogoutAsked{}).effects, testing::IsEmpty());
}

struct Answer {
    const char* name;
    Action action;
    bool is_creating = false;

    State before() const
    {
        auto state = test::waiting_for_list(showing({token("ci")}));
        return is_creating ? test::creating(std::move(state)) : state;
    }
    State afterwards(News reason) const
    {
        return after_the_visit(std::move(reason), {Tab::AccessTokens, is_creating},
                               is_creating ? Dialog(GenerateDialog{.is_resumed = true}) : Dialog());
    }

    friend void PrintTo(const Answer& row, std::ostream* out) { *out << row.name; }
};

class ARefusedSession : public testing::TestWithParam<Answer> {};

TEST_P(ARefusedSession, EndsTheVisitAndSaysWhy)
{
    const auto out = step(GetParam().before(), GetParam().action);

    EXPECT_EQ(out.state, GetParam().afterwards({NewsCode::SessionEnded}));
    EXPECT_THAT(out.effects, ElementsAre(Effect{AskSignInMethod{}}));
}

TEST_P(ARefusedSession, IsExplainedInTheServersTermsToWhoPastedAToken)
{
    const auto state = with_pasted_token(GetParam().before());

    EXPECT_EQ(step(state, GetParam().action).state, GetParam().afterwards({NewsCode::Failed, kExpired}));
}

TEST(ARefusal, ThatNoSignInMendsIsNotCalledATimeOut)
{
    const Error not_sent{ErrorKind::Unauthenticated, ErrorCode::TokenNotSent};

    const auto out = step(test::waiting_for_list(showing({})), TokensAnswered{1, 2, std::unexpected(not_sent)});

    EXPECT_EQ(out.state, after_the_visit(News{NewsCode::Failed, not_sent}));
}

INSTANTIATE_TEST_SUITE_P(
    Answers, ARefusedSession,
    testing::Values(Answer{"list", TokensAnswered{1, 2, std::unexpected(kExpired)}, {}},
                    Answer{"create", CreateAnswered{1, std::unexpected(kExpired)}, true},
                    Answer{"revoke", RevokeAnswered{1, {{"id-of-ci"}}, std::unexpected(kExpired)}, {}}));

class AnAnswerOfAnEarlierVisit : public testing::TestWithParam<Answer> {};

TEST_P(AnAnswerOfAnEarlierVisit, ChangesNothing)
{
    const auto in_again = GetParam().before();
    const auto signing_in_again = after_the_visit(std::nullopt);

    EXPECT_EQ(step(in_again, GetParam().action).state, in_again);
    EXPECT_EQ(step(signing_in_again, GetParam().action).state, signing_in_again);
}

INSTANTIATE_TEST_SUITE_P(
    Answers, AnAnswerOfAnEarlierVisit,
    testing::Values(Answer{"list", TokensAnswered{0, 2, std::vector{token("ci")}}, {}},
                    Answer{"failed list", TokensAnswered{0, 2, std::unexpected(kExpired)}, {}},
                    Answer{"create", CreateAnswered{0, token("ci")}, true},
                    Answer{"failed create", CreateAnswered{0, std::unexpected(kExpired)}, true},
                    Answer{"revoke", RevokeAnswered{0, {{"id-of-laptop"}}, std::vector<domain::Token>{}}, {}},
                    Answer{"failed revoke", RevokeAnswered{0, {{"id-of-laptop"}}, std::unexpected(kExpired)}, {}}));

}  // namespace
}  // namespace latchkey::page
