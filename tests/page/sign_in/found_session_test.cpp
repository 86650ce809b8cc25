// Getting in without being asked for anything, and signing in on another page.
#include <gmock/gmock.h>

#include "page/actions.hpp"
#include "page/sign_in/sign_in_view.hpp"
#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using domain::ExternalSignIn;
using domain::SessionSource;
using test::after;
using test::sign_in_of;
using test::step;
using testing::ElementsAre;
using testing::IsEmpty;

const domain::SignInMethod kBasic{.provider = "basic"};
const domain::SignInMethod kGoogle{.provider = "google", .provider_name = "Google"};
const domain::SignInMethod kSaml{.provider = "saml", .provider_name = "Corp SSO", .version = domain::Version{1, 12}};

domain::Session found(SessionSource source)
{
    return {.access_token = Secret("a.b.c"), .source = source};
}

// Opened a moment ago: the ways in are being tried.
State looking(const domain::SignInMethod& method = kBasic)
{
    return after(after({}, PageOpened{"https://data.example.org/api", test::kBerlin}), SignInMethodAnswered{method});
}

State given_up()
{
    auto state = looking();
    for (auto left = domain::sources_for(kBasic).size(); left > 0; --left)
        state = after(state, SessionFound{1, fail(ErrorKind::Unauthenticated, ErrorCode::NoHostSession)});
    return state;
}

SignInView sign_in_view_of(State state)
{
    return sign_in_view(sign_in_of(state));
}

TEST(Looking, TriesOneWayAfterTheOtherAndAsksNothingMeanwhile)
{
    auto state = after({}, PageOpened{"https://data.example.org/api", test::kBerlin});
    EXPECT_TRUE(sign_in_view_of(state).is_looking);
    auto next = step(state, SignInMethodAnswered{kBasic});
    for (const auto source : domain::sources_for(kBasic)) {
        EXPECT_THAT(next.effects, ElementsAre(Effect{FindSession{1, source}}));
        EXPECT_TRUE(sign_in_view_of(next.state).is_looking);
        next = step(next.state, SessionFound{1, fail(ErrorKind::Unauthenticated, ErrorCode::NoHostSession)});
    }

    EXPECT_THAT(next.effects, IsEmpty());
    EXPECT_FALSE(sign_in_view_of(next.state).is_looking);
    EXPECT_EQ(sign_in_view_of(next.state).problem, "");
}

TEST(Looking, BeginsTheVisitOnlyWhenTheServerHasSaidWhoseTheSessionIs)
{
    const auto asked = step(looking(), SessionFound{1, found(SessionSource::Address)});
    EXPECT_THAT(asked.effects, ElementsAre(Effect{LoadUser{1, Secret("a.b.c")}}));
    EXPECT_TRUE(std::holds_alternative<SignIn>(asked.state.scene));

    auto in = after(asked.state, UserAnswered{1, test::kJane});

    EXPECT_EQ(test::visit_of(in).session, found(SessionSource::Address));
}

TEST(Looking, GoesOnWhereTheServerRefusesWhatWasFoundAndClosesNothing)
{
    const auto asked = after(looking(), SessionFound{1, found(SessionSource::Address)});
    const auto refused = step(asked, UserAnswered{1, std::unexpected(test::kExpired)});

    EXPECT_THAT(refused.effects, ElementsAre(Effect{FindSession{1, SessionSource::Embedder}}));
}

TEST(Looking, StopsWhenTheUserTypesAPassword)
{
    auto given = after(looking(), PasswordGiven{{"jane", Secret("x")}});

    EXPECT_FALSE(sign_in_of(given).opening.is_looking);
    EXPECT_EQ(after(given, SessionFound{1, found(SessionSource::Cookie)}), given);
}

TEST(Looking, IsNotDoneAgainAfterALogout)
{
    auto out = after(test::showing({}), LogoutAsked{});

    EXPECT_FALSE(sign_in_of(out).opening.is_looking);
    EXPECT_THAT(step(out, SignInMethodAnswered{kBasic}).effects, IsEmpty());
}

TEST(Looking, IsDoneAgainWhenAskedForAndThenSaysThatThereIsNothing)
{
    auto next = step(given_up(), HostSessionAsked{});
    EXPECT_THAT(next.effects, ElementsAre(Effect{FindSession{1, SessionSource::Address}}));
    EXPECT_TRUE(sign_in_view_of(next.state).is_waiting);
    EXPECT_THAT(step(next.state, HostSessionAsked{}).effects, IsEmpty());

    for (auto left = domain::sources_for(kBasic).size(); left > 0; --left)
        next = step(next.state, SessionFound{1, fail(ErrorKind::Unauthenticated, ErrorCode::NoHostSession)});

    EXPECT_EQ(sign_in_view_of(next.state).problem,
              "You are not signed in to OpenMetadata in this browser. Sign in there, then come back.");
}

TEST(Looking, IsNotBegunTwice)
{
    EXPECT_EQ(after(looking(), HostSessionAsked{}), looking());
    const auto unknown = after({}, PageOpened{"https://data.example.org/api", test::kBerlin});
    EXPECT_EQ(after(unknown, HostSessionAsked{}), unknown);
}

// When looking has gone on for longer than one waits without a word.
State taking_long(State state)
{
    const auto due = deadline(state);
    EXPECT_EQ(due, test::kNow + std::chrono::milliseconds(500));
    return update(std::move(state), DeadlinePassed{}, *due).state;
}

TEST(LookingForLong, IsUndecidedForAMomentOnly)
{
    EXPECT_TRUE(is_undecided(after({}, PageOpened{"https://data.example.org/api", test::kBerlin})));
    EXPECT_TRUE(is_undecided(looking()));
    EXPECT_TRUE(is_undecided(after(looking(), DeadlinePassed{})));
    const auto late = taking_long(looking());
    EXPECT_FALSE(is_undecided(late));
    EXPECT_EQ(deadline(late), std::nullopt);
    EXPECT_FALSE(is_undecided(given_up()));
    EXPECT_EQ(deadline(given_up()), std::nullopt);
    EXPECT_FALSE(is_undecided(test::showing({})));
}

TEST(LookingForLong, TakesNoFormAway)
{
    constexpr bool kFormIsShown = true;
    const auto opened = taking_long(after({}, PageOpened{"https://data.example.org/api", test::kBerlin}));

    EXPECT_TRUE(is_undecided(opened, kFormIsShown));
    EXPECT_FALSE(is_undecided(after(opened, SignInMethodAnswered{kBasic}), kFormIsShown));
    EXPECT_FALSE(is_undecided(after(opened, SignInMethodAnswered{std::unexpected(test::kUnreachable)}), kFormIsShown));
}

TEST(LookingForLong, IsNoReasonNotToShowTheForm)
{
    EXPECT_FALSE(sign_in_view_of(looking()).has_form);

    const auto late = taking_long(looking());

    EXPECT_TRUE(sign_in_view_of(late).has_form);
    EXPECT_TRUE(sign_in_view_of(late).is_looking);
    EXPECT_TRUE(std::holds_alternative<Visit>(
        after(after(late, SessionFound{1, found(SessionSource::Cookie)}), UserAnswered{1, test::kJane}).scene));
}

TEST(LookingForLong, ShowsTheFormOnceItIsKnownThatThereIsOne)
{
    const auto opened = taking_long(after({}, PageOpened{"https://data.example.org/api", test::kBerlin}));
    EXPECT_FALSE(is_undecided(opened));
    EXPECT_FALSE(sign_in_view_of(opened).has_form);

    EXPECT_TRUE(sign_in_view_of(after(opened, SignInMethodAnswered{kBasic})).has_form);
    EXPECT_FALSE(sign_in_view_of(after(opened, SignInMethodAnswered{kGoogle})).has_form);
}

TEST(LookingForLong, EndsWithAPassword)
{
    auto given = after(taking_long(looking()), PasswordGiven{{"jane", Secret("x")}});

    EXPECT_FALSE(sign_in_of(given).opening.is_looking);
    EXPECT_FALSE(sign_in_of(given).opening.is_taking_long);
}

TEST(SigningInElsewhere, IsOfferedByTheNameOfThePlace)
{
    EXPECT_EQ(sign_in_view_of(given_up()).elsewhere, "");
    EXPECT_EQ(sign_in_view_of(looking(kGoogle)).elsewhere, "Sign in at OpenMetadata");
    EXPECT_EQ(sign_in_view_of(looking(kSaml)).elsewhere, "Sign in with Corp SSO");
}

TEST(SigningInElsewhere, LeadsThereAndLooksAgainWhenTheUserIsBack)
{
    auto state = looking(kGoogle);
    for (auto left = domain::sources_for(kGoogle).size(); left > 0; --left)
        state = after(state, SessionFound{1, fail(ErrorKind::Unauthenticated, ErrorCode::NoHostSession)});
    EXPECT_THAT(step(state, PageShown{}).effects, IsEmpty());

    const auto away = step(state, ElsewhereAsked{});
    EXPECT_THAT(away.effects, ElementsAre(Effect{SignInElsewhere{ExternalSignIn::HostPage}}));
    const auto back = step(away.state, PageShown{});

    EXPECT_THAT(back.effects, ElementsAre(Effect{FindSession{1, SessionSource::Address}}));
}

TEST(SigningInElsewhere, ComesBackToThePageWhereTheDeploymentHadItListed)
{
    const domain::SignInMethod saml{.provider = "saml", .version = domain::Version{2, 0}};
    auto state = after({}, PageOpened{.server = "https://data.example.org/api",
                                      .zone = test::kBerlin,
                                      .deployment = {.is_trusted_address = true}});
    state = after(state, SignInMethodAnswered{saml});

    EXPECT_THAT(step(state, ElsewhereAsked{}).effects, ElementsAre(Effect{SignInElsewhere{ExternalSignIn::Redirect}}));
}

TEST(AFoundSession, IsForgottenAtTheLogoutAndNotClosed)
{
    for (const auto source :
         {SessionSource::Cookie, SessionSource::Storage, SessionSource::Embedder, SessionSource::Address}) {
        auto in = test::showing({});
        test::visit_of(in).session = found(source);

        EXPECT_THAT(step(in, LogoutAsked{}).effects,
                    ElementsAre(Effect{AskSignInMethod{}}, Effect{SaveSignedOut{true}}));
    }
}

}  // namespace
}  // namespace latchkey::page
