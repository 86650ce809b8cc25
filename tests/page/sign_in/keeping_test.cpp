// How long a visit lasts: its session is renewed, and whoever has gone away is signed out.
#include <gmock/gmock.h>

#include "page/actions.hpp"
#include "page/history/history_view.hpp"
#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using namespace std::chrono_literals;
using test::kNow;
using test::visit_of;
using testing::ElementsAre;
using testing::IsEmpty;

Step at(Instant when, State state)
{
    return update(std::move(state), DeadlinePassed{}, when);
}

domain::Session ending(Instant when)
{
    auto session = test::kSession;
    session.expires_at = when;
    return session;
}

State with_session(const domain::Session& session)
{
    auto state = test::signing_in();
    test::sign_in_of(state).opening.offered = session;
    return test::after(std::move(state), UserAnswered{1, test::kJane});
}

TEST(ASession, IsRenewedAMinuteBeforeItEnds)
{
    const auto state = with_session(ending(kNow + 1h));
    ASSERT_EQ(deadline(state), kNow + 59min);

    EXPECT_THAT(at(kNow + 59min - 1ms, state).effects, IsEmpty());
    const auto due = at(kNow + 59min, state);
    EXPECT_THAT(due.effects, ElementsAre(Effect{RenewSession{}}));
    EXPECT_THAT(at(kNow + 59min, due.state).effects, IsEmpty());
}

TEST(ASession, IsRenewedByTheServersClock)
{
    auto state = with_session(ending(kNow + 1h + 10min));

    state = test::after(state, TokensAnswered{1, 1, std::vector<domain::Token>{}, kNow + 10min});

    EXPECT_EQ(deadline(state), kNow + 59min);
}

TEST(ARenewedSession, TakesThePlaceOfTheOldOneAndIsRenewedInItsTurn)
{
    auto due = at(kNow + 59min, with_session(ending(kNow + 1h))).state;
    auto next = ending(kNow + 2h);
    next.access_token = Secret("d.e.f");

    const auto state = update(std::move(due), SessionRenewed{1, next}, kNow + 59min).state;

    EXPECT_EQ(std::get<Visit>(state.scene).session, next);
    EXPECT_EQ(deadline(state), kNow + 1h + 59min);
}

TEST(ARenewedSession, IsNotRenewedAgainBeforeHalfAMinute)
{
    for (const auto life : {1ms, 1000ms, 10'000ms, 59'000ms}) {
        auto due = at(kNow + 59min, with_session(ending(kNow + 1h))).state;

        const auto state = update(std::move(due), SessionRenewed{1, ending(kNow + 59min + life)}, kNow + 59min).state;

        EXPECT_EQ(deadline(state), kNow + 59min + 30s) << life.count();
    }
}

TEST(ARenewalThatFails, LeavesTheVisitAsItIs)
{
    const auto state = with_session(ending(kNow + 1h));

    auto failed = update(state, SessionRenewed{1, std::unexpected(test::kExpired)}, kNow).state;

    EXPECT_EQ(visit_of(failed).session, ending(kNow + 1h));
    EXPECT_EQ(failed.notice, std::nullopt);
    EXPECT_EQ(deadline(failed), std::nullopt);
    EXPECT_EQ(test::after(state, SessionRenewed{0, test::kSession}), state);
}

State idle_for(std::chrono::minutes limit)
{
    auto state = test::showing({test::token("ci")});
    state.deployment.idle_limit = limit;
    return test::after(state, UserActed{});
}

std::string noticed(const State& state)
{
    const auto notice = notice_view(state);
    return notice ? notice->text : "";
}

TEST(AnIdleVisit, IsWarnedAMinuteBeforeItEnds)
{
    const auto state = idle_for(30min);
    ASSERT_EQ(deadline(state), kNow + 29min);

    EXPECT_EQ(noticed(at(kNow + 29min - 1ms, state).state), "");
    const auto warned = at(kNow + 29min, state).state;

    EXPECT_EQ(noticed(warned), "You will be signed out in 60 seconds because of inactivity.");
    EXPECT_EQ(notice_view(warned)->offer, NoticeView::Offer::Stay);
    EXPECT_EQ(deadline(warned), kNow + 30min);
}

TEST(AnIdleVisit, GoesOnWithWhateverTheUserDoes)
{
    const auto warned = at(kNow + 29min, idle_for(30min)).state;

    const auto stayed = update(warned, UserActed{}, kNow + 29min + 59s).state;

    EXPECT_EQ(noticed(stayed), "");
    EXPECT_EQ(deadline(stayed), kNow + 58min + 59s);
}

TEST(AnIdleVisit, EndsSaysWhyAndComesBackToWhereItWas)
{
    auto state = idle_for(5min);
    visit_of(state).tab = Tab::Overview;

    const auto ended = at(kNow + 5min, at(kNow + 4min, state).state);

    auto expected = test::after_the_visit(News{.code = NewsCode::SignedOutIdle, .length = 5min}, {Tab::Overview});
    expected.deployment = state.deployment;
    EXPECT_EQ(ended.state, expected);
    EXPECT_THAT(ended.effects, ElementsAre(Effect{AskSignInMethod{}}, Effect{CloseSession{test::kSession}}));
}

TEST(AnIdleVisit, IsWarnedForAThirdOfAShortTime)
{
    EXPECT_EQ(deadline(idle_for(1min)), kNow + 40s);
    const auto warned = at(kNow + 40s, idle_for(1min)).state;
    EXPECT_EQ(noticed(warned), "You will be signed out in 20 seconds because of inactivity.");
    EXPECT_EQ(deadline(idle_for(2min)), kNow + 80s);

    const auto ended = at(kNow + 60s, warned).state;
    EXPECT_EQ(sign_in_view(std::get<SignIn>(ended.scene)).reason, "You were signed out after 1 minute of inactivity.");
}

TEST(AnIdleVisit, EndsWithoutAWarningWhereTheMachineSlept)
{
    EXPECT_TRUE(std::holds_alternative<SignIn>(at(kNow + 8h, idle_for(30min)).state.scene));
}

TEST(AnIdleVisit, LastsForEverWhereTheDeploymentSaysSo)
{
    const auto state = idle_for(0min);

    EXPECT_EQ(deadline(state), std::nullopt);
    EXPECT_EQ(at(kNow + 99h, state).state, state);
}

State framed(State state)
{
    state.deployment.is_framed = true;
    return state;
}

TEST(InAFrame, WhatCannotBeUndoneWaitsAMomentAfterItsDialogHasOpened)
{
    const auto opened = test::after(framed(test::showing({})), GenerateAsked{});
    const auto press = [&](Instant when) { return update(opened, GenerateConfirmed{"ci"}, when).effects; };

    EXPECT_THAT(press(kNow + 699ms), IsEmpty());
    EXPECT_THAT(press(kNow + 700ms), ElementsAre(testing::VariantWith<CreateToken>(testing::_)));
}

TEST(InAFrame, RevokingAndShowingATokenWaitAsWell)
{
    const auto ci = test::token("ci");
    const auto revoking = test::after(framed(test::showing({ci})), RevokeAsked{ci.id});
    EXPECT_EQ(test::after(revoking, RevokeConfirmed{}), revoking);

    auto made = framed(test::showing({ci}, NewTokenDialog{.id = ci.id}));
    visit_of(made).opened_at = kNow;
    EXPECT_EQ(test::after(made, RevealToggled{}), made);
    EXPECT_NE(update(made, RevealToggled{}, kNow + 1s).state, made);
}

TEST(InAFrame, WhateverRevealsATokenWaitsAndSoDoesTheEndOfARotation)
{
    const auto ci = test::token("ci");
    auto made = framed(test::showing({ci}, NewTokenDialog{.id = ci.id}));
    visit_of(made).opened_at = kNow;
    EXPECT_EQ(test::after(made, SecretInUsageToggled{}), made);
    EXPECT_EQ(test::after(made, FileAsked{}), made);

    const auto next = test::token("next");
    auto rotating = framed(test::showing({ci, next}, RotateDialog{ci.id}));
    visit_of(rotating).rotations = {{.replaced = ci.id, .replacement = next.id, .ticket = 7, .check = Waiting{}}};
    rotating = test::after(rotating, TokenChecked{1, 7, {test::kJane, domain::Signature::Verified}});
    EXPECT_THAT(test::step(rotating, ReplacedRevokeAsked{}).effects, IsEmpty());
    EXPECT_THAT(update(rotating, ReplacedRevokeAsked{}, kNow + 700ms).effects, testing::SizeIs(1));
}

TEST(ADialogThatALinkHasOpened, WaitsAMomentToo)
{
    const auto opened = test::after(test::showing({}), AddressChanged{"/access-tokens/new"});

    EXPECT_THAT(test::step(opened, GenerateConfirmed{"ci"}).effects, IsEmpty());
    EXPECT_THAT(update(opened, GenerateConfirmed{"ci"}, kNow + 700ms).effects, testing::SizeIs(1));
}

TEST(InATabOfItsOwn, NothingWaits)
{
    const auto opened = test::after(test::showing({}), GenerateAsked{});

    EXPECT_THAT(test::step(opened, GenerateConfirmed{"ci"}).effects, testing::SizeIs(1));
}

TEST(InAFrame, ThePageAroundIsToldWhatBecameOfTokensByIdAndName)
{
    const auto ci = test::token("ci");
    const auto made = test::step(framed(test::creating(test::showing({}))), CreateAnswered{1, ci});
    EXPECT_THAT(made.effects, testing::Contains(Effect{TellHost{Activity::Created, ci.id, "ci"}}));

    const auto gone = test::step(framed(test::showing({ci})), RevokeAnswered{1, {ci.id}, std::vector<domain::Token>{}});
    EXPECT_THAT(gone.effects, testing::Contains(Effect{TellHost{Activity::Revoked, ci.id, "ci"}}));

    const auto alone = test::step(test::creating(test::showing({})), CreateAnswered{1, ci});
    EXPECT_THAT(alone.effects, testing::Not(testing::Contains(testing::VariantWith<TellHost>(testing::_))));
}

TEST(InAFrame, ATokenFoundAfterItsAnswerWasLostIsToldOfToo)
{
    const auto ci = test::token("ci");
    auto state = test::creating(framed(test::showing({})));
    test::visit_of(state).creation.known.emplace();
    test::visit_of(state).creation.lost = test::kUnreachable;
    const auto found = test::step(test::waiting_for_list(state), TokensAnswered{1, 2, std::vector{ci}});

    EXPECT_THAT(found.effects, testing::Contains(Effect{TellHost{Activity::Created, ci.id, "ci"}}));
}

TEST(InAPageWithoutTheRight, NothingIsAskedAndNothingIsShownUntilItIsProven)
{
    const auto outside = test::step({}, PageOpened{.server = "https://data.example.org/api",
                                                   .zone = test::kBerlin,
                                                   .fragment = "/overview",
                                                   .is_outside = true});
    EXPECT_THAT(outside.effects, IsEmpty());
    EXPECT_TRUE(std::holds_alternative<Outside>(outside.state.scene));
    EXPECT_THAT(test::step(outside.state, HostSessionAsked{}).effects, IsEmpty());
    EXPECT_EQ(test::after(outside.state, AddressChanged{"/access-tokens"}), outside.state);

    auto admitted = test::step(outside.state, EmbedderAdmitted{});

    EXPECT_THAT(admitted.effects, ElementsAre(Effect{AskSignInMethod{}}, Effect{AskBrand{}}));
    EXPECT_EQ(test::sign_in_of(admitted.state).wanted, Route{Tab::Overview});
    EXPECT_EQ(test::after(admitted.state, EmbedderAdmitted{}), admitted.state);
}

}  // namespace
}  // namespace latchkey::page
