// Generating a token, and what becomes of it when the server's answer is lost.
#include <gmock/gmock.h>

#include "page/actions.hpp"
#include "page/generate/generate_view.hpp"
#include "page/tokens/tokens.hpp"
#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using domain::Lifetime;
using test::after;
using test::complaining;
using test::kCi;
using test::kLaptop;
using test::kUnreachable;
using test::remembering;
using test::saying;
using test::showing;
using test::step;
using test::token;
using test::visit_of;
using test::waiting_for_list;
using testing::ElementsAre;
using testing::IsEmpty;

domain::Token twin_of(domain::Token token, const char* id)
{
    token.id = {id};
    return token;
}

std::set<domain::TokenId> ids_of(const std::vector<domain::Token>& tokens)
{
    std::set<domain::TokenId> ids;
    for (const auto& token : tokens) ids.insert(token.id);
    return ids;
}

// "ci" has been asked for while `tokens` were all there were.
State generating(std::vector<domain::Token> tokens)
{
    const auto known = ids_of(tokens);
    auto state = showing(std::move(tokens), GenerateDialog{.lifetime = Lifetime::SevenDays, .awaiting = {1}});
    visit_of(state).creation = {.ticket = 1,
                                .attempt = Waiting{},
                                .sent = {{"ci", Lifetime::SevenDays}},
                                .known = known};
    return state;
}

// "ci" is handed over, and the list has not told yet whether it is the only one.
State handing_over(std::vector<domain::Token> tokens, std::set<domain::TokenId> known)
{
    auto state = showing(std::move(tokens), NewTokenDialog{kCi.id});
    visit_of(state).creation = {.ticket = 1,
                                .sent = {{"ci", Lifetime::SevenDays}},
                                .known = std::move(known),
                                .is_uncounted = true};
    return state;
}

// Nothing has come of it.
State failed(State state, const Error& error)
{
    visit_of(state).creation.attempt = error;
    return state;
}

const Dialog& dialog_of(const State& state)
{
    return std::get<Visit>(state.scene).dialog;
}

GenerateView view_of(State state)
{
    auto& visit = visit_of(state);
    return generate_view(std::get<GenerateDialog>(visit.dialog), visit, state, "", test::kNow);
}

TEST(GeneratingAToken, BeginsWithTheShortestLife)
{
    EXPECT_EQ(after(showing({}), GenerateAsked{}), showing({}, GenerateDialog{.lifetime = Lifetime::OneHour}));
}

TEST(GeneratingAToken, IsNotBegunBehindAnotherDialog)
{
    EXPECT_EQ(after(generating({}), GenerateAsked{}), generating({}));
    EXPECT_EQ(after(test::signing_in(), GenerateAsked{}), test::signing_in());
}

TEST(GeneratingAToken, LetsTheUserChooseItsLifeUntilItIsAskedFor)
{
    EXPECT_EQ(after(showing({}, GenerateDialog{}), LifetimeChosen{Lifetime::NinetyDays}),
              showing({}, GenerateDialog{.lifetime = Lifetime::NinetyDays}));
    EXPECT_EQ(after(generating({}), LifetimeChosen{Lifetime::NinetyDays}), generating({}));
}

TEST(GeneratingAToken, AsksTheServerOnceHoweverOftenTheUserPresses)
{
    const auto first =
        step(showing({kLaptop}, GenerateDialog{.lifetime = Lifetime::SevenDays}), GenerateConfirmed{" ci "});
    const auto second = step(first.state, GenerateConfirmed{" ci "});

    EXPECT_EQ(first.state, generating({kLaptop}));
    EXPECT_THAT(first.effects, ElementsAre(Effect{CreateToken{1, Secret("JWT-login"), {"ci", Lifetime::SevenDays}}}));
    EXPECT_EQ(second.state, first.state);
    EXPECT_THAT(second.effects, IsEmpty());
}

TEST(GeneratingAToken, NeedsAName)
{
    const auto nameless = step(showing({}, GenerateDialog{}), GenerateConfirmed{" \t"});

    EXPECT_EQ(nameless.state,
              showing({}, GenerateDialog{.awaiting = {.problem = Error{ErrorKind::Rejected, ErrorCode::NoName}}}));
    EXPECT_THAT(nameless.effects, IsEmpty());
}

TEST(GeneratingAToken, NeedsANameThatCanBeSeen)
{
    for (const auto* name : {"\u200b", "\u3164", "\u00a0 \u2800", "\u202e\u2066"}) {
        const auto refused = step(showing({}, GenerateDialog{}), GenerateConfirmed{name});

        EXPECT_EQ(refused.state, showing({}, GenerateDialog{.awaiting = {.problem = Error{ErrorKind::Rejected,
                                                                                          ErrorCode::InvisibleName}}}));
        EXPECT_THAT(refused.effects, IsEmpty());
    }
}

TEST(GeneratingAToken, IsNotBegunWhenItsDialogIsClosedBefore)
{
    EXPECT_EQ(after(showing({}, GenerateDialog{}), Dismissed{}), showing({}));
}

// A request cannot be called back, and nobody has to look at it.
TEST(GeneratingAToken, GoesOnWithoutItsDialog)
{
    const auto closed = after(generating({kLaptop}), Dismissed{});
    EXPECT_EQ(dialog_of(closed), Dialog());

    const auto made = after(closed, CreateAnswered{1, kCi});

    EXPECT_EQ(dialog_of(made), Dialog());
    EXPECT_EQ(test::said(made), "Token created");
    EXPECT_TRUE(find_token(std::get<Visit>(made.scene), kCi.id));
}

TEST(GeneratingAToken, IsShownAgainByTheNextDialogWhileItIsUnderWay)
{
    const auto reopened = after(after(generating({}), Dismissed{}), GenerateAsked{});

    EXPECT_TRUE(view_of(reopened).is_waiting);
    EXPECT_THAT(step(reopened, GenerateConfirmed{"ci"}).effects, IsEmpty());
    EXPECT_EQ(dialog_of(after(reopened, CreateAnswered{1, kCi})), Dialog{NewTokenDialog{kCi.id}});
}

TEST(GeneratingAToken, SaysWhyItFailedWhereItsDialogIsClosed)
{
    const Error refused{ErrorKind::Rejected, ErrorCode::ServerSaid, "The limit is reached."};

    const auto closed = after(after(generating({}), Dismissed{}), CreateAnswered{1, std::unexpected(refused)});

    EXPECT_EQ(test::said(closed), "The limit is reached.");
    EXPECT_EQ(view_of(after(closed, GenerateAsked{})).problem, "");
}

TEST(GeneratingAToken, WaitsForTheOneThatIsUnderWayForAnotherDialog)
{
    auto rotating = after(after(showing({kCi}), RotateAsked{kCi.id}), ReplacementAsked{});
    rotating = after(rotating, Dismissed{});

    const auto second = step(after(rotating, GenerateAsked{}), GenerateConfirmed{"laptop"});

    EXPECT_THAT(second.effects, IsEmpty());
    EXPECT_EQ(view_of(second.state).problem, "Another token is still being created. Try again in a moment.");
}

TEST(GeneratingAToken, HandsItOverAndReadsTheListAgain)
{
    const auto made = step(generating({kLaptop}), CreateAnswered{1, kCi});

    EXPECT_EQ(made.state,
              saying(waiting_for_list(remembering(handing_over({kLaptop, kCi}, {kLaptop.id}), Activity::Created, kCi)),
                     {NewsCode::TokenCreated}));
    EXPECT_THAT(made.effects, ElementsAre(Effect{ListTokens{1, 2, Secret("JWT-login")}}));
}

TEST(GeneratingAToken, SaysSoWhenTheServerGaveBackOneThatWasThere)
{
    const auto made = step(generating({kCi}), CreateAnswered{1, kCi});

    EXPECT_EQ(dialog_of(made.state), Dialog(NewTokenDialog{.id = kCi.id, .is_taken = true, .is_old = true}));
    EXPECT_FALSE(made.state.notice);
    EXPECT_THAT(made.effects, IsEmpty());
}

TEST(GeneratingAToken, TakesALifeWithoutEndOnlyWhereTheDeploymentAllowsIt)
{
    auto allowed = showing({}, GenerateDialog{});
    allowed.deployment.allows_unlimited = true;

    EXPECT_EQ(after(showing({}, GenerateDialog{}), LifetimeChosen{Lifetime::Unlimited}), showing({}, GenerateDialog{}));
    EXPECT_THAT(step(after(allowed, LifetimeChosen{Lifetime::Unlimited}), GenerateConfirmed{"ci"}).effects,
                ElementsAre(Effect{CreateToken{1, Secret("JWT-login"), {"ci", Lifetime::Unlimited}}}));
}

TEST(ABot, IsOfferedNoNewToken)
{
    auto state = showing({});
    visit_of(state).user.is_bot = true;

    EXPECT_EQ(after(state, GenerateAsked{}), state);
}

TEST(GeneratingAToken, SaysWhyTheServerRefused)
{
    const Error refused{ErrorKind::Rejected, ErrorCode::ServerSaid, "Bots cannot have a Personal Access Token."};

    const auto answered = step(generating({}), CreateAnswered{1, std::unexpected(refused)});

    EXPECT_EQ(answered.state, failed(generating({}), refused));
    EXPECT_THAT(answered.effects, IsEmpty());
    EXPECT_THAT(step(answered.state, GenerateConfirmed{"ci"}).effects, testing::SizeIs(1));
}

// A browser repeats a request of its own accord when the connection breaks.
TEST(ATokenMadeTwice, IsToldOfOnceTheListShowsIt)
{
    const auto made = after(generating({kLaptop}), CreateAnswered{1, kCi});

    const auto listed = after(made, TokensAnswered{1, 2, std::vector{kLaptop, kCi, twin_of(kCi, "surplus")}});

    ASSERT_TRUE(listed.notice);
    EXPECT_EQ(listed.notice->tone, page::Tone::Failure);
    EXPECT_THAT(test::said(listed), testing::HasSubstr("more than one “ci”"));
    EXPECT_EQ(std::get<Visit>(listed.scene).dialog, Dialog{NewTokenDialog{kCi.id}});
}

TEST(ATokenMadeOnce, IsNotTakenForTwoBecauseAnOlderOneBearsItsName)
{
    const auto older = twin_of(kCi, "older");
    const auto made = after(generating({older}), CreateAnswered{1, kCi});

    const auto listed = after(made, TokensAnswered{1, 2, std::vector{older, kCi}});

    EXPECT_EQ(listed.notice, made.notice);
}

// The dialog waits on, for the list that tells.
State checking(std::vector<domain::Token> tokens)
{
    auto state = waiting_for_list(generating(std::move(tokens)));
    visit_of(state).creation.lost = kUnreachable;
    return state;
}

State once_listed(State state)
{
    visit_of(state).tokens.attempt = Idle{};
    return state;
}

class AnAnswerThatTellsNothing : public testing::TestWithParam<ErrorKind> {};

TEST_P(AnAnswerThatTellsNothing, IsFollowedByReadingTheListNeverByAnotherRequest)
{
    const auto lost =
        step(generating({kLaptop}), CreateAnswered{1, std::unexpected(Error{GetParam(), ErrorCode::UnexpectedAnswer})});

    EXPECT_THAT(lost.effects, ElementsAre(Effect{ListTokens{1, 2, Secret("JWT-login")}}));
    EXPECT_THAT(step(lost.state, GenerateConfirmed{"ci"}).effects, IsEmpty());
    EXPECT_EQ(view_of(lost.state).is_waiting, true);
}

INSTANTIATE_TEST_SUITE_P(Kinds, AnAnswerThatTellsNothing,
                         testing::Values(ErrorKind::Unreachable, ErrorKind::TimedOut, ErrorKind::ServerFault,
                                         ErrorKind::Malformed));

TEST(ALostAnswer, WaitsForTheList)
{
    EXPECT_EQ(after(generating({kLaptop}), CreateAnswered{1, std::unexpected(kUnreachable)}), checking({kLaptop}));
}

TEST(ALostAnswer, DoesNotMatterWhenTheNewTokenIsInTheList)
{
    const auto found = step(checking({kLaptop}), TokensAnswered{1, 2, std::vector{kCi, kLaptop}});

    auto expected = remembering(handing_over({kCi, kLaptop}, {kLaptop.id}), Activity::Created, kCi);
    visit_of(expected).creation.is_uncounted = false;
    visit_of(expected).list_ticket = 2;
    visit_of(expected).opened_at = test::kNow;
    EXPECT_EQ(found.state, saying(expected, {NewsCode::LostTokenFound}));
    EXPECT_THAT(found.effects, IsEmpty());
}

TEST(ALostAnswer, IsNotMistakenForAnOlderTokenOfThatNameNorForANewOneOfAnother)
{
    const auto mine = twin_of(kCi, "new");

    const auto found = after(checking({kCi}), TokensAnswered{1, 2, std::vector{kCi, kLaptop, mine}});

    EXPECT_EQ(std::get<Visit>(found.scene).dialog, Dialog{NewTokenDialog{mine.id}});
}

TEST(ALostAnswer, LetsTheUserTryAgainWhenNoTokenWasMade)
{
    const auto gone = step(checking({kLaptop}), TokensAnswered{1, 2, std::vector{kLaptop}});

    EXPECT_EQ(gone.state,
              failed(once_listed(checking({kLaptop})), {ErrorKind::Unreachable, ErrorCode::CreateMayCome, "ci"}));
    EXPECT_THAT(gone.effects, IsEmpty());
}

State not_come_yet()
{
    return after(checking({kLaptop}), TokensAnswered{1, 2, std::vector{kLaptop}});
}

TEST(AnotherTryAfterALostAnswer, ReadsTheListBeforeItMakesAnother)
{
    const auto again = step(not_come_yet(), GenerateConfirmed{"ci"});
    EXPECT_THAT(again.effects, ElementsAre(Effect{ListTokens{1, 3, Secret("JWT-login")}}));
    EXPECT_THAT(step(again.state, GenerateConfirmed{"ci"}).effects, IsEmpty());

    const auto still_none = step(again.state, TokensAnswered{1, 3, std::vector{kLaptop}});

    EXPECT_THAT(still_none.effects,
                ElementsAre(Effect{CreateToken{1, Secret("JWT-login"), {"ci", Lifetime::SevenDays}}}));
    EXPECT_EQ(std::get<Visit>(after(still_none.state, CreateAnswered{1, kCi}).scene).dialog,
              Dialog{NewTokenDialog{kCi.id}});
}

TEST(AnotherTryAfterALostAnswer, HandsOverTheOneThatHasComeMeanwhile)
{
    const auto again = after(not_come_yet(), GenerateConfirmed{"ci"});

    const auto come = step(again, TokensAnswered{1, 3, std::vector{kLaptop, kCi}});

    EXPECT_THAT(come.effects, testing::Not(testing::Contains(testing::VariantWith<CreateToken>(testing::_))));
    EXPECT_EQ(std::get<Visit>(come.state.scene).dialog, Dialog{NewTokenDialog{kCi.id}});
    EXPECT_EQ(test::said(come.state), "The server’s answer was lost, but the token was created.");
}

TEST(ALostAnswer, IsLookedForInEveryLaterListWhetherOrNotItsDialogIsOpen)
{
    const auto closed = after(not_come_yet(), Dismissed{});
    EXPECT_FALSE(closed.notice);

    const auto come = after(after(closed, TokensAskedAgain{}), TokensAnswered{1, 3, std::vector{kLaptop, kCi}});

    EXPECT_EQ(test::said(come), "The server’s answer was lost, but the token was created.");
    EXPECT_EQ(dialog_of(come), Dialog());
}

TEST(AnotherTryAfterALostAnswer, ReadsTheListFirstInANewDialogAsWell)
{
    const auto reopened = after(after(not_come_yet(), Dismissed{}), GenerateAsked{});

    EXPECT_THAT(step(reopened, GenerateConfirmed{"ci"}).effects,
                ElementsAre(Effect{ListTokens{1, 3, Secret("JWT-login")}}));
}

TEST(ATokenOfTheSameSecondAsAnother, IsSaidToBeTheSameText)
{
    auto twin = kCi;
    twin.id = {"twin"};
    twin.jwt = kLaptop.jwt;

    const auto made = after(generating({kLaptop}), CreateAnswered{1, twin});

    EXPECT_THAT(test::said(made), testing::HasSubstr("identical"));
}

const News kNobodyKnows{NewsCode::Failed, Error{ErrorKind::Unreachable, ErrorCode::CreateAnswerLost, "ci"}};

TEST(ALostAnswer, SendsTheUserToTheListWhenTwoTokensMayBeTheOne)
{
    const std::vector both{kCi, twin_of(kCi, "other")};

    const auto unclear = step(checking({}), TokensAnswered{1, 2, both});

    EXPECT_EQ(unclear.state.notice, complaining(showing(both), kNobodyKnows).notice);
    EXPECT_EQ(dialog_of(unclear.state), Dialog());
    EXPECT_THAT(unclear.effects, IsEmpty());
}

TEST(ALostAnswer, KeepsWhatWasTypedWhenTheListDoesNotComeEither)
{
    const auto unclear = after(checking({kLaptop}), TokensAnswered{1, 2, std::unexpected(kUnreachable)});

    auto expected = failed(checking({kLaptop}), {ErrorKind::Unreachable, ErrorCode::CreateAnswerLost, "ci"});
    visit_of(expected).tokens.attempt = kUnreachable;
    EXPECT_EQ(unclear, expected);
    EXPECT_THAT(step(unclear, GenerateConfirmed{"ci"}).effects,
                ElementsAre(Effect{ListTokens{1, 3, Secret("JWT-login")}}));
}

TEST(ALostAnswer, SendsTheUserToTheListWhenNobodyKnowsWhatWasInItBefore)
{
    auto state = showing({}, GenerateDialog{});
    visit_of(state).tokens = {std::nullopt, kUnreachable};

    state = after(state, GenerateConfirmed{"ci"});
    state = after(state, CreateAnswered{1, std::unexpected(kUnreachable)});
    state = after(state, TokensAnswered{1, 2, std::vector{kCi}});

    EXPECT_EQ(state.notice, complaining(showing({kCi}), kNobodyKnows).notice);
    EXPECT_EQ(dialog_of(state), Dialog());
}

TEST(ALostAnswer, IsNotLookedForInAListThatWasAskedForBefore)
{
    EXPECT_EQ(after(checking({kLaptop}), TokensAnswered{1, 1, std::vector{kLaptop}}), checking({kLaptop}));
}

TEST(AListThatComesWhileATokenIsBeingMade, SettlesNothing)
{
    const auto listed_meanwhile =
        after(waiting_for_list(generating({kLaptop})), TokensAnswered{1, 2, std::vector{kLaptop}});

    EXPECT_EQ(listed_meanwhile, once_listed(waiting_for_list(generating({kLaptop}))));
}

TEST(AnAnswerToNothingThatWasAsked, ChangesNothing)
{
    EXPECT_EQ(after(showing({kLaptop}), CreateAnswered{1, kCi}), showing({kLaptop}));
    EXPECT_EQ(after(showing({}, GenerateDialog{}), CreateAnswered{1, kCi}), showing({}, GenerateDialog{}));
}

}  // namespace
}  // namespace latchkey::page
