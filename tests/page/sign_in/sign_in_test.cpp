// Getting in.
#include <gmock/gmock.h>

#include "page/actions.hpp"
#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using test::after;
using test::kUnreachable;
using test::sign_in_of;
using test::signing_in;
using test::step;
using testing::ElementsAre;
using testing::IsEmpty;

const domain::Credentials kCredentials{"jane.doe@example.org", Secret("Sesame!42")};
const Error kWrong{ErrorKind::Unauthenticated, ErrorCode::WrongPassword};

State with_attempt(Attempt attempt)
{
    auto state = signing_in();
    sign_in_of(state).opening.attempt = std::move(attempt);
    return state;
}

// The server has accepted a bearer and is asked whose it is.
State offering(const domain::Session& session)
{
    auto state = with_attempt(Waiting{});
    sign_in_of(state).opening.offered = session;
    return state;
}

State with_method(Remote<domain::SignInMethod> method, SignInWith with = SignInWith::Password)
{
    auto state = signing_in();
    sign_in_of(state).method = std::move(method);
    sign_in_of(state).with = with;
    return state;
}

TEST(OpeningThePage, AsksHowToSignIn)
{
    const auto opened = step(State{}, PageOpened{"https://data.example.org/api", test::kBerlin});

    auto expected = with_method({std::nullopt, Waiting{}});
    sign_in_of(expected).opening.is_looking = true;
    sign_in_of(expected).opening.patience_until = test::kNow + std::chrono::milliseconds(500);
    EXPECT_EQ(opened.state, expected);
    EXPECT_THAT(opened.effects, ElementsAre(Effect{AskSignInMethod{}}, Effect{AskBrand{}}));
}

TEST(TheWayIn, IsAPasswordWhereTheServerKeepsPasswords)
{
    EXPECT_EQ(after(with_method({std::nullopt, Waiting{}}),
                    SignInMethodAnswered{domain::SignInMethod{"basic", "basic"}}),
              signing_in());
}

TEST(TheWayIn, IsATokenWhereAnotherSiteSignsPeopleIn)
{
    const domain::SignInMethod google{"google", "Google"};

    EXPECT_EQ(after(with_method({std::nullopt, Waiting{}}), SignInMethodAnswered{google}),
              with_method({google, Idle{}}, SignInWith::Token));
}

TEST(TheWayIn, CanBeAskedForAgainWhenTheServerDoesNotSay)
{
    const auto failed =
        after(with_method({std::nullopt, Waiting{}}), SignInMethodAnswered{std::unexpected(kUnreachable)});
    const auto asked_again = step(failed, SignInMethodAskedAgain{});
    const auto and_again = step(asked_again.state, SignInMethodAskedAgain{});

    EXPECT_EQ(failed, with_method({std::nullopt, kUnreachable}));
    EXPECT_EQ(asked_again.state, with_method({std::nullopt, Waiting{}}));
    EXPECT_THAT(asked_again.effects, ElementsAre(Effect{AskSignInMethod{}}));
    EXPECT_THAT(and_again.effects, IsEmpty());
}

TEST(TheWayIn, CanBeChosenAndTakesTheOldProblemAway)
{
    const auto chosen = after(with_attempt(kWrong), SignInWayChosen{SignInWith::Token});

    EXPECT_EQ(chosen, with_method({domain::SignInMethod{"basic", "basic"}, Idle{}}, SignInWith::Token));
}

TEST(TheWayIn, CannotBeChangedWhileAnAttemptIsUnderWay)
{
    EXPECT_EQ(after(with_attempt(Waiting{}), SignInWayChosen{SignInWith::Token}), with_attempt(Waiting{}));
}

TEST(TheWayIn, IsOfNoInterestToSomebodyWhoIsIn)
{
    const auto in = test::showing({});

    EXPECT_EQ(after(in, SignInMethodAnswered{domain::SignInMethod{"google", ""}}), in);
    EXPECT_EQ(after(in, SignInWayChosen{SignInWith::Token}), in);
    EXPECT_THAT(step(in, SignInMethodAskedAgain{}).effects, IsEmpty());
}

TEST(APassword, IsSentOnceHoweverOftenTheUserPresses)
{
    const auto first = step(signing_in(), PasswordGiven{kCredentials});
    const auto second = step(first.state, PasswordGiven{kCredentials});

    EXPECT_EQ(first.state, with_attempt(Waiting{}));
    EXPECT_THAT(first.effects, ElementsAre(Effect{OpenSession{1, kCredentials}}));
    EXPECT_EQ(second.state, first.state);
    EXPECT_THAT(second.effects, IsEmpty());
}

TEST(APassword, IsSentWithANameThatHasNoBlanksAroundItButAsItIsItself)
{
    const auto given = step(signing_in(), PasswordGiven{{" jane\t", Secret(" x ")}});

    EXPECT_THAT(given.effects, ElementsAre(Effect{OpenSession{1, {"jane", Secret(" x ")}}}));
}

TEST(APassword, CostsNoTryWhenAFieldIsEmpty)
{
    const auto nameless = step(signing_in(), PasswordGiven{{"  ", Secret("x")}});
    const auto empty = step(signing_in(), PasswordGiven{{"jane", Secret()}});

    const auto expected = with_attempt(Error{ErrorKind::Rejected, ErrorCode::NoCredentials});
    EXPECT_EQ(nameless.state, expected);
    EXPECT_EQ(empty.state, expected);
    EXPECT_THAT(nameless.effects, IsEmpty());
    EXPECT_THAT(empty.effects, IsEmpty());
}

TEST(APassword, MayBeTriedAgainWhenItIsWrong)
{
    const auto refused = after(with_attempt(Waiting{}), SessionAnswered{1, std::unexpected(kWrong)});

    EXPECT_EQ(refused, with_attempt(kWrong));
    EXPECT_THAT(step(refused, PasswordGiven{kCredentials}).effects, ElementsAre(Effect{OpenSession{1, kCredentials}}));
}

TEST(ASession, BeginsWithTheQuestionWhoseItIs)
{
    const auto opened = step(with_attempt(Waiting{}), SessionAnswered{1, test::kSession});

    EXPECT_EQ(opened.state, offering(test::kSession));
    EXPECT_THAT(opened.effects, ElementsAre(Effect{LoadUser{1, Secret("JWT-login")}}));
}

TEST(ASession, OfAnEarlierVisitIsDropped)
{
    const auto late = step(with_attempt(Waiting{}), SessionAnswered{0, test::kSession});

    EXPECT_EQ(late.state, with_attempt(Waiting{}));
    EXPECT_THAT(late.effects, IsEmpty());
}

TEST(AVisit, BeginsWithTheUserAndAsksForTheTokens)
{
    const auto in = step(offering(test::kSession), UserAnswered{1, test::kJane});

    auto expected = signing_in();
    expected.scene = Visit{.session = test::kSession,
                           .user = test::kJane,
                           .tokens = {std::nullopt, Waiting{}},
                           .list_ticket = 1,
                           .idleness = {.acted_at = test::kNow}};
    EXPECT_EQ(in.state, expected);
    EXPECT_THAT(in.effects, ElementsAre(Effect{ListTokens{1, 1, Secret("JWT-login")}}));
}

TEST(AVisit, DoesNotBeginWithoutTheUserAndLeavesNoSessionOpenOnTheServer)
{
    const auto failed = step(offering(test::kSession), UserAnswered{1, std::unexpected(kUnreachable)});

    EXPECT_EQ(failed.state, with_attempt(kUnreachable));
    EXPECT_THAT(failed.effects, ElementsAre(Effect{CloseSession{test::kSession}}));
}

TEST(AVisit, DoesNotBeginWithTheUserOfAnEarlierOne)
{
    EXPECT_EQ(after(offering(test::kSession), UserAnswered{0, test::kJane}), offering(test::kSession));
    EXPECT_EQ(after(signing_in(), UserAnswered{1, test::kJane}), signing_in());
}

TEST(APastedToken, IsUsedAsTheBearerWithoutTheBlanksThatCameWithIt)
{
    const auto given = step(signing_in(), TokenGiven{Secret(" head.body-_.tail\r\n")});

    const domain::Session pasted{Secret("head.body-_.tail"), Secret()};
    EXPECT_EQ(given.state, offering(pasted));
    EXPECT_THAT(given.effects, ElementsAre(Effect{LoadUser{1, Secret("head.body-_.tail")}}));
    EXPECT_THAT(step(given.state, TokenGiven{Secret("x")}).effects, IsEmpty());
}

TEST(APastedToken, IsNotSentWhenItCannotBeOne)
{
    const auto nothing = step(signing_in(), TokenGiven{Secret(" ")});
    const auto words = step(signing_in(), TokenGiven{Secret("my token")});
    const auto header = step(signing_in(), TokenGiven{Secret("x\r\nCookie: y")});

    EXPECT_EQ(nothing.state, with_attempt(Error{ErrorKind::Rejected, ErrorCode::NoToken}));
    EXPECT_EQ(words.state, with_attempt(Error{ErrorKind::Rejected, ErrorCode::TokenHasOtherLetters}));
    EXPECT_EQ(header.state, words.state);
    for (const auto& effects : {nothing.effects, words.effects, header.effects}) EXPECT_THAT(effects, IsEmpty());
}

TEST(APastedToken, ThatTheServerRefusesIsNotPutOnItsDenyList)
{
    const auto refused = step(offering({Secret("pat"), Secret()}), UserAnswered{1, std::unexpected(test::kExpired)});

    EXPECT_EQ(refused.state, with_attempt(test::kExpired));
    EXPECT_THAT(refused.effects, IsEmpty());
}

TEST(TheReasonOfTheLastEnd, GoesWhenTheUserTriesAgain)
{
    auto ended = signing_in();
    sign_in_of(ended).reason = News{NewsCode::SessionEnded};

    EXPECT_EQ(after(ended, PasswordGiven{kCredentials}), with_attempt(Waiting{}));
    EXPECT_EQ(after(ended, TokenGiven{Secret("pat")}), offering({Secret("pat"), Secret()}));
}

}  // namespace
}  // namespace latchkey::page
