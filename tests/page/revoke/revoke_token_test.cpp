// Revoking tokens.
#include <gmock/gmock.h>

#include "page/actions.hpp"
#include "page/frame/notices.hpp"
#include "page/history/history_view.hpp"
#include "page/revoke/revoke_view.hpp"
#include "page/sign_in/sign_in.hpp"
#include "page/state.hpp"
#include "page/tokens/tokens_view.hpp"
#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using namespace std::chrono_literals;
using test::after;
using test::complaining;
using test::kCi;
using test::kExpired;
using test::kLaptop;
using test::kNow;
using test::kUnreachable;
using test::said;
using test::saying;
using test::showing;
using test::step;
using test::token;
using test::visit_of;
using test::waiting_for_list;
using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::VariantWith;

const auto kOld = test::expiring(token("old"), kNow - std::chrono::days(3));
const std::vector<domain::Token> kNone;

using Ids = std::vector<domain::TokenId>;

State revoking(std::set<domain::TokenId> ids, State state)
{
    visit_of(state).revocation.under_way = std::move(ids);
    return state;
}

State confirmed(State state, std::string typed = "")
{
    return after(std::move(state), RevokeConfirmed{std::move(typed)});
}

// What is sent when the time to think better of it is over.
std::vector<Effect> sent_in_the_end(const State& state)
{
    return update(state, DeadlinePassed{}, *deadline(state)).effects;
}

std::vector<std::string> listed(const State& state)
{
    std::vector<std::string> names;
    for (const auto& token : *std::get<Visit>(state.scene).tokens.latest) names.push_back(token.name);
    return names;
}

TEST(RevokingAToken, AsksTheUserFirst)
{
    const auto asked = step(showing({kCi}), RevokeAsked{kCi.id});

    EXPECT_EQ(asked.state, showing({kCi}, RevokeDialog{{kCi.id}}));
    EXPECT_THAT(asked.effects, IsEmpty());
}

TEST(RevokingAToken, CanBeCalledOff)
{
    const auto dismissed = step(showing({kCi}, RevokeDialog{{kCi.id}}), Dismissed{});

    EXPECT_EQ(dismissed.state, showing({kCi}));
    EXPECT_THAT(dismissed.effects, IsEmpty());
}

TEST(RevokingAToken, GivesAMomentToThinkBetterOfItAndThenAsksTheServerOnce)
{
    const auto first = step(showing({kCi}, RevokeDialog{{kCi.id}}), RevokeConfirmed{});
    const auto second = step(first.state, RevokeConfirmed{});

    EXPECT_THAT(first.effects, IsEmpty());
    EXPECT_THAT(second.effects, IsEmpty());
    EXPECT_EQ(second.state, first.state);
    EXPECT_EQ(deadline(first.state), kNow + 6s);
    EXPECT_THAT(sent_in_the_end(first.state), ElementsAre(Effect{RevokeTokens{1, Secret("JWT-login"), {kCi.id}}}));
}

TEST(RevokingAToken, SaysWhatIsAboutToHappenAndThatItCanBeUndone)
{
    const auto notice = notice_view(confirmed(showing({kCi}, RevokeDialog{{kCi.id}})));

    ASSERT_TRUE(notice);
    EXPECT_EQ(notice->text, "“ci” is about to be revoked");
    EXPECT_EQ(notice->offer, NoticeView::Offer::Undo);
}

TEST(RevokingAToken, IsUndoneWithoutAWordToTheServer)
{
    const auto undone = step(confirmed(showing({kCi}, RevokeDialog{{kCi.id}})), RevokeUndone{});

    EXPECT_EQ(undone.state, saying(showing({kCi}), {NewsCode::NothingRevoked}));
    EXPECT_THAT(undone.effects, IsEmpty());
    EXPECT_THAT(step(undone.state, RevokeHurried{}).effects, IsEmpty());
}

TEST(RevokingAToken, CanBeHurried)
{
    const auto hurried = step(confirmed(showing({kCi}, RevokeDialog{{kCi.id}})), RevokeHurried{});

    EXPECT_EQ(hurried.state, revoking({kCi.id}, showing({kCi})));
    EXPECT_THAT(hurried.effects, ElementsAre(Effect{RevokeTokens{1, Secret("JWT-login"), {kCi.id}}}));
    EXPECT_THAT(step(hurried.state, RevokeHurried{}).effects, IsEmpty());
}

TEST(RevokingAToken, IsSentAtOnceWhenAnotherIsConfirmed)
{
    const auto first = confirmed(showing({kCi, kLaptop}, RevokeDialog{{kCi.id}}));

    const auto second = step(after(first, RevokeAsked{kLaptop.id}), RevokeConfirmed{});

    EXPECT_THAT(second.effects, ElementsAre(Effect{RevokeTokens{1, Secret("JWT-login"), {kCi.id}}}));
    EXPECT_THAT(sent_in_the_end(second.state), ElementsAre(Effect{RevokeTokens{1, Secret("JWT-login"), {kLaptop.id}}}));
}

TEST(RevokingAToken, IsDoneBeforeALogout)
{
    const auto out = step(confirmed(showing({kCi}, RevokeDialog{{kCi.id}})), LogoutAsked{});

    EXPECT_THAT(out.effects, testing::Contains(
                                 Effect{CloseSession{test::kSession, RevokeTokens{1, Secret("JWT-login"), {kCi.id}}}}));
}

TEST(RevokingAToken, IsSaidToBeUndoneWhenTheSessionEndedBefore)
{
    const auto out = after(waiting_for_list(confirmed(showing({kCi}, RevokeDialog{{kCi.id}}))),
                           TokensAnswered{1, 2, std::unexpected(kExpired)});

    EXPECT_THAT(sign_in_view(std::get<SignIn>(out.scene)).reason,
                testing::EndsWith("What you were about to revoke was not revoked."));
}

TEST(RevokingAToken, IsNotOfferedAgainWhileItIsUnderWay)
{
    const auto waiting = revoking({kCi.id}, showing({kCi}));

    EXPECT_EQ(after(waiting, RevokeAsked{kCi.id}), waiting);
}

TEST(RevokingAToken, IsNotOfferedForATokenThatIsGoneNorBehindAnotherDialog)
{
    EXPECT_EQ(after(showing({kCi}), RevokeAsked{kLaptop.id}), showing({kCi}));
    EXPECT_EQ(after(showing({kCi}, NewTokenDialog{kCi.id}), RevokeAsked{kCi.id}),
              showing({kCi}, NewTokenDialog{kCi.id}));
}

TEST(RevokingAToken, TakesItOffTheListWhenTheServerNoLongerHasItAndShowsItToTheServerOnceMore)
{
    const auto answered =
        step(revoking({kCi.id}, showing({kCi, kLaptop})), RevokeAnswered{1, {kCi.id}, std::vector{kLaptop}});

    EXPECT_THAT(listed(answered.state), ElementsAre("laptop"));
    EXPECT_EQ(said(answered.state), "Token revoked");
    EXPECT_THAT(answered.effects, ElementsAre(Effect{CheckToken{1, 1, kCi.jwt}}));
}

TEST(RevokingAToken, IsNotClaimedWhenTheServerStillListsIt)
{
    const auto answered =
        step(revoking({kCi.id}, showing({kCi, kLaptop})), RevokeAnswered{1, {kCi.id}, std::vector{kCi, kLaptop}});

    EXPECT_EQ(answered.state,
              complaining(showing({kCi, kLaptop}), {.code = NewsCode::TokensNotRevoked,
                                                    .error = Error{ErrorKind::Rejected, ErrorCode::StillListed},
                                                    .name = "ci",
                                                    .count = 1}));
    EXPECT_EQ(said(answered.state), "“ci” may still work. The server did not revoke it. Try again.");
    EXPECT_THAT(answered.effects, IsEmpty());
}

TEST(RevokingTwoTokens, BringsNeitherBackInWhateverOrderTheAnswersCome)
{
    auto state = revoking({kCi.id, kLaptop.id}, showing({kCi, kLaptop}));

    // The server revoked ci first, so its answer still lists laptop; but it was overtaken.
    state = after(state, RevokeAnswered{1, {kLaptop.id}, kNone});
    state = after(state, RevokeAnswered{1, {kCi.id}, std::vector{kLaptop}});

    EXPECT_THAT(listed(state), IsEmpty());
    EXPECT_EQ(said(state), "Token revoked");
}

TEST(RevokingAToken, AsksAnewForAListThatMayHaveBeenMadeBefore)
{
    const auto answered =
        step(revoking({kCi.id}, waiting_for_list(showing({kCi}))), RevokeAnswered{1, {kCi.id}, kNone});
    const auto stale = after(answered.state, TokensAnswered{1, 2, std::vector{kCi}});

    EXPECT_THAT(answered.effects, testing::Contains(Effect{ListTokens{1, 3, Secret("JWT-login")}}));
    EXPECT_EQ(stale, answered.state);
    EXPECT_THAT(listed(stale), IsEmpty());
}

TEST(RevokingAToken, CorrectsTheListByTheServers)
{
    const auto made_elsewhere = token("elsewhere");

    const auto answered = after(revoking({kCi.id}, showing({kCi, kOld})),
                                RevokeAnswered{1, {kCi.id}, std::vector{kLaptop, made_elsewhere}});

    EXPECT_THAT(listed(answered), testing::UnorderedElementsAre("laptop", "elsewhere"));
}

TEST(RevokingTwoTokens, AsksForTheListWhereNeitherAnswerHasTheLastWord)
{
    auto state = revoking({kCi.id, kLaptop.id}, showing({kCi, kLaptop}));

    state = after(state, RevokeAnswered{1, {kLaptop.id}, kNone});
    const auto second = step(state, RevokeAnswered{1, {kCi.id}, std::vector{kLaptop}});

    EXPECT_THAT(second.effects, testing::Contains(Effect{ListTokens{1, 2, Secret("JWT-login")}}));
}

TEST(RevokingAToken, AsksForTheListWhereAnotherWasAskedForMeanwhile)
{
    auto state = after(revoking({kCi.id}, showing({kCi})), TokensAskedAgain{});
    state = after(state, TokensAnswered{1, 2, std::vector{kCi, kLaptop}});

    // Made before laptop was.
    const auto answered = step(state, RevokeAnswered{1, {kCi.id}, kNone});

    EXPECT_THAT(listed(answered.state), ElementsAre("laptop"));
    EXPECT_THAT(answered.effects, testing::Contains(Effect{ListTokens{1, 3, Secret("JWT-login")}}));
}

TEST(RevokingAToken, CountsThoseThatTheAnswerNoLongerHas)
{
    // laptop went off the list elsewhere, before this was sent.
    const auto answered =
        after(revoking({kCi.id, kLaptop.id}, showing({kCi})), RevokeAnswered{1, {kCi.id, kLaptop.id}, kNone});

    EXPECT_EQ(said(answered), "Token revoked");
}

TEST(RevokingAToken, IsSentWhenThePageIsHiddenOrLeft)
{
    const auto hidden = step(confirmed(showing({kCi}, RevokeDialog{{kCi.id}})), PageHidden{});

    EXPECT_THAT(hidden.effects, ElementsAre(Effect{RevokeTokens{1, Secret("JWT-login"), {kCi.id}}}));
    EXPECT_THAT(step(hidden.state, PageHidden{}).effects, IsEmpty());
}

// A dialog about what is gone would show nothing, and keep the page out of reach.
TEST(ADialog, ClosesWithTheTokenThatItIsAbout)
{
    for (const Dialog& dialog : {Dialog(RotateDialog{kCi.id}), Dialog(DetailsDialog{kCi.id}),
                                 Dialog(NewTokenDialog{kCi.id}), Dialog(RevokeDialog{{kCi.id}})}) {
        auto state = revoking({kCi.id}, showing({kCi, kLaptop}, dialog));

        state = after(state, RevokeAnswered{1, {kCi.id}, std::vector{kLaptop}});

        EXPECT_FALSE(has_dialog(visit_of(state))) << dialog.index();
    }
}

TEST(ARotationWhoseReplacedIsGone, GoesOnAsANewToken)
{
    auto state = after(after(showing({kCi}), RotateAsked{kCi.id}), ReplacementAsked{});
    state = revoking({kCi.id}, std::move(state));

    state = after(state, RevokeAnswered{1, {kCi.id}, kNone});
    EXPECT_FALSE(has_dialog(visit_of(state)));
    state = after(state, CreateAnswered{1, kLaptop});

    EXPECT_EQ(said(state), "Token created");
    EXPECT_TRUE(visit_of(state).rotations.empty());
}

// The one that this visit lives by.
State signed_in_with(const domain::Token& token, State state)
{
    visit_of(state).session = {token.jwt, Secret()};
    return state;
}

TEST(RevokingTheTokenInUse, WantsAWordToBeTyped)
{
    const auto asked = signed_in_with(kCi, showing({kCi}, RevokeDialog{{kCi.id}}));

    const auto refused = step(asked, RevokeConfirmed{"yes"});

    const auto& visit = std::get<Visit>(refused.state.scene);
    EXPECT_EQ(revoke_view(std::get<RevokeDialog>(visit.dialog), visit, {}, kNow).problem,
              "Type the word “revoke” first.");
    EXPECT_EQ(deadline(refused.state), std::nullopt);
    EXPECT_TRUE(deadline(confirmed(asked, " Revoke ")).has_value());
}

TEST(RevokingTheTokenInUse, EndsTheVisitAndSaysWhy)
{
    const auto out = after(signed_in_with(kCi, revoking({kCi.id}, showing({kCi, kLaptop}))),
                           RevokeAnswered{1, {kCi.id}, std::vector{kLaptop}});

    EXPECT_EQ(out, test::after_the_visit(News{NewsCode::OwnTokenRevoked}));
}

TEST(RevokingTheTokenInUse, TellsThePageAroundOfAllThatWentWithIt)
{
    auto state = signed_in_with(kCi, revoking({kCi.id, kLaptop.id}, showing({kCi, kLaptop})));
    state.deployment.is_framed = true;

    const auto out = step(state, RevokeAnswered{1, {kCi.id, kLaptop.id}, kNone});

    EXPECT_THAT(out.effects, testing::IsSupersetOf({Effect{TellHost{Activity::Revoked, kCi.id, "ci"}},
                                                    Effect{TellHost{Activity::Revoked, kLaptop.id, "laptop"}}}));
}

TEST(RevokingOneOfTwoThatAreTheSameText, SaysThatTheOtherKeepsItAlive)
{
    auto twin = kLaptop;
    twin.jwt = kCi.jwt;
    const auto asked = showing({kCi, twin}, RevokeDialog{{kCi.id}});

    EXPECT_THAT(revoke_view({{kCi.id}}, std::get<Visit>(asked.scene), test::kBerlin, test::kNow).warning,
                HasSubstr("“laptop” is identical"));
}

TEST(RevokingSeveral, AsksForThoseThatAreSelected)
{
    auto state = showing({kCi, kLaptop, kOld});
    visit_of(state).table.selected = {kCi.id, kOld.id};

    const auto asked = after(state, RevokeSelectedAsked{});

    EXPECT_THAT(std::get<RevokeDialog>(visit_of(const_cast<State&>(asked)).dialog).ids,
                testing::UnorderedElementsAre(kCi.id, kOld.id));
}

TEST(RevokingSeveral, SendsThemInOneRequestAndCountsThem)
{
    const auto sent = sent_in_the_end(confirmed(showing({kCi, kLaptop, kOld}, RevokeDialog{{kCi.id, kOld.id}})));
    const auto answered = after(revoking({kCi.id, kOld.id}, showing({kCi, kLaptop, kOld})),
                                RevokeAnswered{1, {kCi.id, kOld.id}, std::vector{kLaptop}});

    EXPECT_THAT(sent, ElementsAre(Effect{RevokeTokens{1, Secret("JWT-login"), {kCi.id, kOld.id}}}));
    EXPECT_THAT(listed(answered), ElementsAre("laptop"));
    EXPECT_EQ(said(answered), "2 tokens revoked");
}

TEST(RevokingSeveral, SaysHowManyTheServerKept)
{
    const auto answered = after(revoking({kCi.id, kLaptop.id, kOld.id}, showing({kCi, kLaptop, kOld})),
                                RevokeAnswered{1, {kCi.id, kLaptop.id, kOld.id}, std::vector{kCi, kLaptop}});

    EXPECT_THAT(listed(answered), ElementsAre("ci", "laptop"));
    EXPECT_EQ(said(answered), "2 tokens may still work. The server did not revoke it. Try again.");
}

std::pair<std::vector<domain::Token>, Ids> several(int count)
{
    std::pair<std::vector<domain::Token>, Ids> tokens;
    for (int i = 0; i < count; ++i) {
        tokens.first.push_back(token("t" + std::to_string(i)));
        tokens.second.push_back(tokens.first.back().id);
    }
    return tokens;
}

Verdict refusal(ErrorCode code)
{
    return {std::unexpected(Error{ErrorKind::Unauthenticated, code}), domain::Signature::Verified};
}

const auto kRejected = refusal(ErrorCode::TokenRevoked);

TEST(RevokingSeveral, ShowsThemToTheServerFourAtATime)
{
    const auto [many, ids] = several(6);

    const auto answered = step(showing(many), RevokeAnswered{1, ids, kNone});
    EXPECT_THAT(answered.effects, SizeIs(4));

    const auto next = step(answered.state, TokenChecked{1, 1, kRejected});
    EXPECT_THAT(next.effects, ElementsAre(Effect{CheckToken{1, 5, many[4].jwt}}));
}

TEST(RevokingSeveral, IsToldWithoutAProofOfEachWhereTheyAreMany)
{
    const auto [many, ids] = several(51);

    EXPECT_THAT(step(showing(many), RevokeAnswered{1, ids, kNone}).effects, IsEmpty());
}

TEST(RevokingTheExpired, AsksForThemAlone)
{
    const auto asked = after(showing({kCi, kOld}), RevokeExpiredAsked{});

    EXPECT_EQ(asked, showing({kCi, kOld}, RevokeDialog{{kOld.id}, RevokeScope::Expired}));
    EXPECT_EQ(after(showing({kCi}), RevokeExpiredAsked{}), showing({kCi}));
}

TEST(RevokingAll, WantsAWordToBeTypedAndSparesNone)
{
    const auto asked = after(showing({kCi, kLaptop}), RevokeAllAsked{});

    EXPECT_FALSE(deadline(confirmed(asked)).has_value());
    EXPECT_THAT(sent_in_the_end(confirmed(asked, "revoke")),
                ElementsAre(Effect{RevokeTokens{1, Secret("JWT-login"), {kCi.id, kLaptop.id}}}));
}

TEST(ATokenWithoutAnIdOfItsOwn, IsNeverAskedToBeRevoked)
{
    const auto odd = test::without_id(kOld);
    const auto state = showing({kCi, odd});

    EXPECT_EQ(after(state, RevokeAsked{odd.id}), state);
    EXPECT_EQ(after(state, RevokeExpiredAsked{}), state);
    EXPECT_EQ(after(state, RevokeAllAsked{}), showing({kCi, odd}, RevokeDialog{{kCi.id}, RevokeScope::All}));
    EXPECT_EQ(after(state, SelectToggled{odd.id}), state);
    EXPECT_EQ(after(state, RotateAsked{odd.id}), state);
    auto all = after(state, SelectAllToggled{});
    EXPECT_EQ(visit_of(all).table.selected, std::set{kCi.id});
    EXPECT_TRUE(tokens_view(visit_of(all), test::kBerlin, kNow).are_all_selected);
    EXPECT_FALSE(tokens_view(visit_of(all), test::kBerlin, kNow).has_expired);
}

TEST(RevokingAll, MeansThoseThatTheDialogNamed)
{
    const auto confirmed_two = confirmed(after(showing({kCi, kLaptop}), RevokeAllAsked{}), "revoke");
    const auto made_since =
        after(waiting_for_list(confirmed_two), TokensAnswered{1, 2, std::vector{kCi, kLaptop, kOld}});

    EXPECT_THAT(sent_in_the_end(made_since),
                ElementsAre(Effect{RevokeTokens{1, Secret("JWT-login"), {kCi.id, kLaptop.id}}}));
}

TEST(ALeak, IsAnsweredByRevokingAllWithoutAMomentsDelay)
{
    const auto asked = after(showing({kCi, kLaptop}, DetailsDialog{kCi.id}), LeakReported{});
    const auto done = step(asked, RevokeConfirmed{"revoke"});

    EXPECT_EQ(asked, showing({kCi, kLaptop}, RevokeDialog{{kCi.id, kLaptop.id}, RevokeScope::All, true}));
    EXPECT_THAT(done.effects, ElementsAre(Effect{RevokeTokens{1, Secret("JWT-login"), {kCi.id, kLaptop.id}, true}}));
    EXPECT_EQ(done.state, revoking({kCi.id, kLaptop.id}, showing({kCi, kLaptop}, LeakDialog{})));
}

// — Whether revoked tokens have stopped working

State revoked()
{
    return after(revoking({kCi.id}, showing({kCi})), RevokeAnswered{1, {kCi.id}, kNone});
}

EventView last_event(const State& state)
{
    return history_view(std::get<Visit>(state.scene), test::kBerlin).front();
}

State shown_to_the_server(Result<domain::User> bearer)
{
    return after(revoked(), TokenChecked{1, 1, {std::move(bearer), domain::Signature::Verified}});
}

// Two minutes later it is shown to the server again, by itself.
State shown_again(State state, Verdict verdict)
{
    auto again = update(std::move(state), DeadlinePassed{}, kNow + 2min);
    EXPECT_THAT(again.effects, ElementsAre(Effect{CheckToken{1, 2, kCi.jwt}}));
    return update(again.state, TokenChecked{1, 2, std::move(verdict)}, kNow + 2min).state;
}

TEST(TheProofOfDeath, IsTheServersRefusalAndAnotherWhenAllOfAClusterHaveHeardOfIt)
{
    const auto once = shown_to_the_server(kRejected.bearer);
    EXPECT_EQ(said(once), "Token revoked");
    EXPECT_EQ(last_event(once).text, "16:42 Revoked “ci”");
    EXPECT_THAT(last_event(once).proof, HasSubstr("check again in two minutes"));

    const auto twice = shown_again(once, kRejected);

    EXPECT_EQ(last_event(twice).proof, "Confirmed: the server rejects it.");
    EXPECT_FALSE(last_event(twice).is_suspicious);
    EXPECT_FALSE(visit_of(const_cast<State&>(twice)).accepts_revoked);
}

TEST(TheProofOfDeath, IsNoGatewaysRefusalNorOneOfATokenThatDidNotArrive)
{
    for (const auto code : {ErrorCode::SessionEnded, ErrorCode::TokenNotSent, ErrorCode::TokenOfAnotherKey}) {
        const auto refused = shown_to_the_server(refusal(code).bearer);

        EXPECT_THAT(last_event(refused).proof, HasSubstr("between this page and OpenMetadata"));
        EXPECT_TRUE(last_event(refused).is_suspicious);
    }
}

TEST(TheProofOfDeath, IsNotHurriedByAskingTwiceWithinTwoMinutes)
{
    const auto again = after(shown_to_the_server(kRejected.bearer), ProofAsked{kCi.id});

    const auto twice = after(again, TokenChecked{1, 2, kRejected});

    EXPECT_THAT(last_event(twice).proof, HasSubstr("check again in two minutes"));
    EXPECT_EQ(deadline(twice), kNow + 2min);
}

TEST(TheProofOfDeath, OfATokenThatHasExpiredTellsNothingOfTheServer)
{
    auto state = revoked();
    visit_of(state).accepts_revoked = true;

    state = after(state, TokenChecked{1, 1, refusal(ErrorCode::TokenExpired)});

    EXPECT_EQ(last_event(state).proof, "Confirmed: the server rejects it.");
    EXPECT_TRUE(visit_of(state).accepts_revoked);
}

TEST(TheProofOfDeath, IsWaitedForByNoClockWhileFourAreUnderWay)
{
    const auto [many, ids] = several(6);
    auto state = after(showing(many), RevokeAnswered{1, ids, kNone});
    for (std::uint32_t ticket = 1; ticket <= 6; ++ticket) state = after(state, TokenChecked{1, ticket, kRejected});

    const auto again = update(state, DeadlinePassed{}, kNow + 2min);

    EXPECT_THAT(again.effects, SizeIs(4));
    EXPECT_TRUE(!deadline(again.state) || *deadline(again.state) > kNow + 2min);
}

TEST(TheProofOfDeath, ExplainsWhyATokenMayStillLive)
{
    const auto alive = shown_to_the_server(test::kJane);

    EXPECT_EQ(alive.notice->tone, Tone::Failure);
    EXPECT_THAT(said(alive), AllOf(HasSubstr("still accepts “ci”"), HasSubstr("two minutes")));
    EXPECT_TRUE(last_event(alive).is_suspicious);
}

TEST(AServerThatGoesOnAccepting, IsKnownByTheSecondProof)
{
    const auto alive = shown_again(shown_to_the_server(test::kJane), {test::kJane, domain::Signature::Verified});

    EXPECT_THAT(said(alive), HasSubstr("keeps accepting it until 21 Jan 2027"));
    EXPECT_THAT(last_event(alive).proof, HasSubstr("keeps accepting it until 21 Jan 2027"));
    const auto next = after(after(alive, TokensAnswered{1, 1, std::vector{kLaptop}}), RevokeAsked{kLaptop.id});
    const auto& visit = std::get<Visit>(next.scene);
    EXPECT_THAT(revoke_view({{kLaptop.id}}, visit, test::kBerlin, kNow).warning, HasSubstr("keeps accepting it until"));
}

TEST(AServerThatGoesOnAccepting, IsNotKnownByATokenOfWhichAnEqualIsLeft)
{
    auto equal = kLaptop;
    equal.jwt = kCi.jwt;
    const auto state =
        after(revoking({kCi.id}, showing({kCi, equal})), RevokeAnswered{1, {kCi.id}, std::vector{equal}});

    const auto alive = after(state, TokenChecked{1, 1, {test::kJane, domain::Signature::Verified}});

    EXPECT_EQ(said(alive), "“ci” still works, since “laptop” is identical to it. Revoke that one too.");
    EXPECT_EQ(last_event(alive).proof, "Still accepted: another token in your list is identical to it.");
    EXPECT_FALSE(std::get<Visit>(alive.scene).accepts_revoked);
}

TEST(AServerThatGoesOnAccepting, IsSaidToAcceptAsManyAsItDoes)
{
    const auto [many, ids] = several(2);
    auto state = after(showing(many), RevokeAnswered{1, ids, kNone});
    std::get<Visit>(state.scene).accepts_revoked = true;

    for (const std::uint32_t ticket : {1U, 2U})
        state = after(state, TokenChecked{1, ticket, {test::kJane, domain::Signature::Verified}});

    EXPECT_THAT(said(state), HasSubstr("2 revoked tokens are still accepted"));
}

TEST(RevokingAnExpiredToken, IsNotSaidToStopIt)
{
    auto state = showing({kOld});

    for (const bool accepts : {false, true}) {
        visit_of(state).accepts_revoked = accepts;
        EXPECT_EQ(revoke_view({{kOld.id}}, visit_of(state), test::kBerlin, kNow).warning,
                  "“old” has already stopped working. Revoking it removes it from your list. This cannot be undone.");
    }
}

TEST(RevokingAll, OfOneTokenNamesIt)
{
    auto state = after(showing({kCi}), RevokeAllAsked{});

    const auto view = revoke_view({{kCi.id}, RevokeScope::All}, visit_of(state), test::kBerlin, kNow);

    EXPECT_EQ(view.title, "Revoke token");
    EXPECT_THAT(view.warning, HasSubstr("“ci” stops working at once"));
}

TEST(AServerThatGoesOnAccepting, IsKnownByItsVersion)
{
    for (const auto& [version, accepts] :
         {std::pair{domain::Version{1, 7}, false}, std::pair{domain::Version{1, 8}, true},
          std::pair{domain::Version{1, 12}, true}, std::pair{domain::Version{2, 0}, false}}) {
        auto state = test::signing_in();
        test::sign_in_of(state).method.latest->version = version;
        test::sign_in_of(state).opening.offered = test::kSession;

        state = after(state, UserAnswered{1, test::kJane});

        EXPECT_EQ(visit_of(state).accepts_revoked, accepts) << version.minor;
    }
}

TEST(TheProofOfDeath, CanBeAskedForAgain)
{
    const auto alive = shown_to_the_server(test::kJane);

    const auto again = step(alive, ProofAsked{kCi.id});

    EXPECT_THAT(again.effects, ElementsAre(Effect{CheckToken{1, 2, kCi.jwt}}));
    EXPECT_TRUE(last_event(again.state).is_asking);
    EXPECT_THAT(step(again.state, ProofAsked{kCi.id}).effects, IsEmpty());
}

TEST(TheProofOfDeath, IsNoneWhereTheServerCouldNotBeAsked)
{
    const auto unknown = shown_to_the_server(std::unexpected(kUnreachable));

    EXPECT_EQ(last_event(unknown).proof,
              "The server did not say whether it accepts the token. The server could not be reached. Check the "
              "connection, then try again.");
    EXPECT_TRUE(last_event(unknown).is_suspicious);
}

}  // namespace
}  // namespace latchkey::page
