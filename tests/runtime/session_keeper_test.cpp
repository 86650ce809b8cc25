// How the session is kept: found, renewed one at a time, and used by whatever waited for it.
#include "runtime/session_keeper.hpp"

#include "base/text.hpp"
#include "page/sign_in/sign_in_view.hpp"
#include "tests/runtime/world.hpp"

namespace latchkey::runtime {
namespace {

using namespace std::chrono_literals;
using domain::SessionSource;
using test::json;
using testing::ElementsAre;
using testing::Not;

// A token that says when it ends.
std::string jwt(Instant end, const std::string& subject = "jane.doe")
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(end.time_since_epoch()).count();
    const auto claims = R"({"sub":")" + subject + R"(","exp":)" + std::to_string(seconds) + "}";
    return base64url_encode(R"({"alg":"RS256"})") + '.' + base64url_encode(claims) + ".c2ln";
}

ports::HttpResponse session(const std::string& token, const std::string& refresh_token = "")
{
    return json(200, R"({"accessToken":")" + token + R"(","refreshToken":")" + refresh_token + "\"}");
}

ports::HttpResponse expired()
{
    return test::message(401, "Expired token!");
}

const Instant kEnd = test::kNow + 1h;

struct World : test::World {
    // Jane has given her password.
    void give_password()
    {
        open();
        tell(page::PasswordGiven{{"jane", Secret("x")}});
        answer(session(jwt(kEnd), "refresh-1"));
        answer(json(200, test::kUserJson));
        answer(json(200, test::kNoTokensJson));
        asked_before = http.asked().size();
    }

    // What was asked since, as "path bearer".
    std::vector<std::string> asked() const
    {
        std::vector<std::string> lines;
        for (auto i = asked_before; i < http.asked().size(); ++i) {
            const auto& request = http.asked()[i];
            auto bearer = request.bearer ? std::string(request.bearer->reveal()) : "";
            for (const auto& [token, name] : names) {
                if (bearer == token) bearer = name;
            }
            lines.push_back(request.path + ' ' + bearer);
        }
        return lines;
    }

    void list_one()
    {
        tell(page::TokensAskedAgain{});
        answer(json(200, R"({"data":[{"token":"1","tokenName":"ci","jwtToken":"a.b.c"}]})"));
    }

    // A minute before the end of the session.
    void begin_renewal()
    {
        clock.advance(59min);
        pump();
    }

    // The server gives a new session, and says that it is hers.
    void renew(ports::HttpResponse session)
    {
        answer(std::move(session));
        answer(json(200, test::kUserJson));
    }

    std::size_t asked_before = 0;
    std::vector<std::pair<std::string, std::string>> names{{jwt(kEnd), "old"}, {jwt(kEnd + 1h), "new"}};
};

constexpr const char* kList = "/v1/users/security/token";
constexpr const char* kWhose = "/v1/users/loggedInUser?fields=roles,teams new";
constexpr const char* kSomebodyElse = R"({"id":"other","name":"john.roe"})";

TEST(TheKeeper, RenewsASessionBeforeItsEndWithItsRefreshToken)
{
    World world;
    world.give_password();
    ASSERT_EQ(world.program.deadline(), kEnd - 1min);

    world.begin_renewal();
    EXPECT_THAT(world.asked(), ElementsAre("/v1/users/refresh "));
    EXPECT_EQ(world.http.asked().back().body.reveal(), R"({"refreshToken":"refresh-1"})");
    world.renew(session(jwt(kEnd + 1h), "refresh-2"));

    EXPECT_EQ(world.visit().session.refresh_token, Secret("refresh-2"));
    EXPECT_EQ(world.visit().session.expires_at, kEnd + 1h);
    EXPECT_TRUE(world.program.is_idle());
}

TEST(TheKeeper, RenewsOnceWhereSeveralRequestsAreRefusedAndSendsThemAgain)
{
    World world;
    world.give_password();
    world.tell(page::TokensAskedAgain{});
    world.tell(page::GenerateAsked{});
    world.tell(page::GenerateConfirmed{"ci"});

    world.http.will(expired());
    world.answer(expired());
    world.renew(session(jwt(kEnd + 1h), "refresh-2"));

    const std::string list = kList;
    EXPECT_THAT(world.asked(),
                ElementsAre(list + " old", list + " old", "/v1/users/refresh ", kWhose, list + " new", list + " new"));
    EXPECT_EQ(world.http.asked().back().method, ports::Method::Put);
}

TEST(TheKeeper, LetsARequestWaitForARenewalThatIsUnderWay)
{
    World world;
    world.give_password();
    world.begin_renewal();

    world.tell(page::TokensAskedAgain{});
    EXPECT_THAT(world.asked(), ElementsAre("/v1/users/refresh "));
    world.renew(session(jwt(kEnd + 1h), "refresh-2"));

    EXPECT_THAT(world.asked(), ElementsAre("/v1/users/refresh ", kWhose, std::string(kList) + " new"));
}

TEST(TheKeeper, MakesNothingAnyMoreForAVisitThatIsOver)
{
    World world;
    world.give_password();
    world.begin_renewal();
    world.tell(page::GenerateAsked{});
    world.tell(page::GenerateConfirmed{"ci"});

    world.tell(page::LogoutAsked{});

    EXPECT_THAT(world.asked(), Not(testing::Contains(testing::StartsWith(kList))));
}

TEST(TheKeeper, EndsThoughTheVisitIsOverWhatWasToEnd)
{
    World world;
    world.give_password();
    world.list_one();
    world.begin_renewal();
    world.tell(page::RevokeAsked{{"1"}});
    world.tell(page::RevokeConfirmed{});
    world.tell(page::RevokeHurried{});
    const auto revocation = std::string(kList) + "/revoke old";
    EXPECT_THAT(world.asked(), Not(testing::Contains(revocation)));

    world.tell(page::LogoutAsked{});

    EXPECT_THAT(world.asked(), testing::Contains(revocation));
}

TEST(TheKeeper, TriesOnceAndThenLeadsToTheSignInPage)
{
    World world;
    world.give_password();
    world.tell(page::TokensAskedAgain{});

    world.answer(expired());
    world.answer(test::message(404, "Invalid Request Token. Please check your Token"));

    EXPECT_EQ(world.reason(), "Your session has timed out! Please sign in again to access OpenMetadata.");
}

TEST(TheKeeper, SendsNothingAThirdTime)
{
    World world;
    world.give_password();
    world.tell(page::TokensAskedAgain{});

    world.answer(expired());
    world.renew(session(jwt(kEnd + 1h), "refresh-2"));
    world.answer(expired());

    EXPECT_EQ(world.reason(), "Your session has timed out! Please sign in again to access OpenMetadata.");
}

TEST(TheKeeper, RenewsForNoOtherReason)
{
    World world;
    world.give_password();
    world.tell(page::TokensAskedAgain{});

    world.answer(test::message(401, "Invalid token, used after logout!"));

    EXPECT_EQ(world.paths().back(), "/v1/system/config/auth");
}

TEST(TheKeeper, SendsNothingAgainThatWasRefusedOnceNobodyIsIn)
{
    World world;
    world.give_password();
    world.tell(page::TokensAskedAgain{});
    world.answer(expired());

    world.tell(page::LogoutAsked{});

    EXPECT_THAT(world.asked(), testing::Contains(std::string(kList) + " old").Times(1));
}

TEST(TheKeeper, LeavesTokensAloneThatTheUserBrought)
{
    World world;
    world.sign_in();
    world.tell(page::TokensAskedAgain{});

    world.answer(expired());

    EXPECT_EQ(world.reason(), "This token has expired.");
}

// — Whose it is

TEST(ARenewedSession, OfSomebodyElseEndsTheVisitAndSendsNothingThatWaited)
{
    World world;
    world.give_password();
    world.begin_renewal();
    world.tell(page::GenerateAsked{});
    world.tell(page::GenerateConfirmed{"ci"});

    world.answer(session(jwt(kEnd + 1h), "refresh-2"));
    world.answer(json(200, kSomebodyElse));

    EXPECT_EQ(world.reason(),
              "Another account is now signed in to OpenMetadata in this browser, so you were signed out here.");
    EXPECT_THAT(world.asked(), testing::Not(testing::Contains(testing::HasSubstr(kList))));
    EXPECT_EQ(world.sign_in_page().opening.offered, std::nullopt);
}

TEST(ARenewedSession, IsNotUsedBeforeTheServerHasSaidWhoseItIs)
{
    World world;
    world.give_password();
    world.begin_renewal();
    world.tell(page::TokensAskedAgain{});

    world.answer(session(jwt(kEnd + 1h), "refresh-2"));
    EXPECT_THAT(world.asked(), ElementsAre("/v1/users/refresh ", kWhose));
    EXPECT_EQ(world.visit().session.refresh_token, Secret("refresh-1"));
}

TEST(ARenewedSession, OfWhichNobodyCouldBeAskedWhoseItIsIsAskedOfAgainAndNotRenewed)
{
    World world;
    world.give_password();
    world.begin_renewal();
    world.answer(session(jwt(kEnd + 1h), "refresh-2"));
    world.answer(test::NoConnection{});

    world.clock.advance(30s);
    world.pump();

    EXPECT_THAT(world.asked(), ElementsAre("/v1/users/refresh ", kWhose, kWhose));
    world.answer(json(200, test::kUserJson));
    EXPECT_EQ(world.visit().session.refresh_token, Secret("refresh-2"));
}

TEST(ARenewedSession, OfSomebodyElseDoesNotKeepWhatWasConfirmedFromBeingDone)
{
    World world;
    world.give_password();
    world.list_one();
    world.clock.advance(59min - 1s);
    world.tell(page::RevokeAsked{{"1"}});
    world.tell(page::RevokeConfirmed{});
    world.clock.advance(1s);
    world.pump();

    world.answer(session(jwt(kEnd + 1h), "refresh-2"));
    world.answer(json(200, kSomebodyElse));

    EXPECT_THAT(world.asked(), testing::Contains("/v1/users/security/token/revoke old"));
}

// — A renewal that fails for a reason that passes

TEST(ARenewalThatFailsForAWhile, EndsNoVisitAndIsTriedAgainWithGrowingPauses)
{
    World world;
    world.give_password();
    world.begin_renewal();

    world.answer(test::message(503, "busy"));
    EXPECT_THAT(world.notice(), testing::HasSubstr("could not be renewed"));
    EXPECT_EQ(world.program.due(), world.clock.now() + 30s);
    world.clock.advance(30s);
    world.pump();
    world.answer(test::NoConnection{});
    EXPECT_EQ(world.program.due(), world.clock.now() + 60s);
    world.clock.advance(60s);
    world.pump();
    world.renew(session(jwt(kEnd + 1h), "refresh-2"));

    EXPECT_EQ(world.visit().session.refresh_token, Secret("refresh-2"));
    EXPECT_EQ(world.notice(), "");
}

TEST(ARenewalThatFailsForAWhile, EndsNoVisitThoughTheSessionIsOverForWhoWaitedForIt)
{
    World world;
    world.give_password();
    world.clock.advance(2h);
    world.pump();
    world.tell(page::TokensAskedAgain{});
    world.answer(test::message(502, "no"));
    EXPECT_EQ(world.asked().back(), std::string(kList) + " old");

    world.answer(expired());
    world.answer(test::message(502, "no"));

    EXPECT_TRUE(std::holds_alternative<Error>(world.visit().tokens.attempt));
    world.tell(page::TokensAskedAgain{});
    world.answer(expired());
    world.renew(session(jwt(kEnd + 1h), "refresh-2"));
    EXPECT_EQ(world.asked().back(), std::string(kList) + " new");
}

TEST(ARenewalThatFailsForAWhile, IsNotPromisedToBeTriedAgainOnceItIsRefused)
{
    World world;
    world.give_password();
    world.begin_renewal();
    world.answer(test::message(502, "no"));
    EXPECT_EQ(world.notice(), "Your session could not be renewed. This page will keep trying.");

    world.clock.advance(30s);
    world.pump();
    world.answer(test::message(404, "Invalid Request Token. Please check your Token"));

    EXPECT_EQ(world.notice(), "");
}

TEST(ARenewalThatFailsForAWhile, MakesARequestFailForAWhileToo)
{
    World world;
    world.give_password();
    world.tell(page::TokensAskedAgain{});

    world.answer(expired());
    world.answer(test::message(503, "busy"));

    EXPECT_EQ(world.visit().tokens.attempt, page::Attempt(Error{ErrorKind::Busy, ErrorCode::SessionNotRenewed}));
}

TEST(ARenewalThatFailsForAWhile, LeavesNobodyInDoubtWhetherATokenWasMade)
{
    World world;
    world.give_password();
    world.tell(page::GenerateAsked{});
    world.tell(page::GenerateConfirmed{"ci"});

    world.answer(expired());
    world.answer(test::Silence{});

    EXPECT_EQ(world.asked().back(), "/v1/users/refresh ");
    EXPECT_EQ(world.visit().creation.attempt, page::Attempt(Error{ErrorKind::Busy, ErrorCode::SessionNotRenewed}));
}

// — Whether the host's session is still there

struct WorldWithAHost : World {
    WorldWithAHost()
    {
        host.keep(SessionSource::Storage, Secret(jwt(kEnd)));
        open();
        answer(json(200, test::kUserJson));
        answer(json(200, R"({"data":[{"token":"1","tokenName":"ci","jwtToken":"a.b.c"}]})"));
    }
};

TEST(TheHostsSession, IsLookedAtWhenThePageIsSeenAgain)
{
    WorldWithAHost world;

    world.tell(page::PageHidden{});
    world.tell(page::PageShown{});

    EXPECT_FALSE(world.visit().keeping.is_unsure);
    EXPECT_EQ(world.host.asked().back(), SessionSource::Storage);
    world.tell(page::CopyAsked{{"1"}});
    EXPECT_TRUE(world.clipboard.has_waiting());
}

TEST(TheHostsSession, ThatIsOverThereIsOverHere)
{
    WorldWithAHost world;
    world.host.drop(SessionSource::Storage);

    world.tell(page::PageShown{});

    EXPECT_EQ(world.reason(), "Your OpenMetadata session in this browser has ended, so you were signed out here too.");
}

TEST(TheHostsSession, IsOverOnlyWhereTheServerSaysSo)
{
    World world;
    world.tell(page::PageOpened{"https://data.example.org/api", world.clock.zone()});
    world.http.will(json(200, R"({"provider":"saml"})"));
    world.answer(json(200, "{}"));
    world.answer(json(200, R"({"version":"2.0.0"})"));
    world.answer(session(jwt(kEnd)));
    world.answer(json(200, test::kUserJson));
    world.answer(json(200, test::kNoTokensJson));

    for (const auto& answer : {test::message(404, "no"), test::message(403, "no"), test::message(503, "no")}) {
        world.tell(page::PageShown{});
        world.answer(answer);
        EXPECT_FALSE(world.visit().keeping.is_unsure);
    }
    world.tell(page::PageShown{});
    world.answer(json(401, R"({"error":"No active session"})"));

    EXPECT_THAT(world.reason(), testing::StartsWith("Your OpenMetadata session"));
}

TEST(TheHostsSession, ThatIsSomebodyElsesEndsTheVisit)
{
    WorldWithAHost world;
    world.host.keep(SessionSource::Storage, Secret(jwt(kEnd, "john.roe")));

    world.tell(page::PageShown{});
    world.tell(page::CopyAsked{{"1"}});
    EXPECT_FALSE(world.clipboard.has_waiting());
    EXPECT_EQ(world.notice(), "One moment: checking whether you are still signed in.");
    world.answer(json(200, kSomebodyElse));

    EXPECT_THAT(world.reason(), testing::StartsWith("Another account"));
}

TEST(TheHostsSession, IsLookedAtAfterALongPause)
{
    WorldWithAHost world;
    const auto before = world.host.asked().size();

    world.tell(page::UserActed{});
    world.clock.advance(4min);
    world.tell(page::UserActed{});
    EXPECT_EQ(world.host.asked().size(), before);
    world.clock.advance(5min);
    world.tell(page::UserActed{});

    EXPECT_EQ(world.host.asked().size(), before + 1);
}

TEST(AHostSession, IsSaidNotToBeThereOnlyWhereTheServerSaidSo)
{
    World world;
    world.tell(page::PageOpened{"https://data.example.org/api", world.clock.zone()});
    world.http.will(json(200, R"({"provider":"saml"})"));
    world.answer(json(200, "{}"));
    world.answer(json(200, R"({"version":"2.0.0"})"));

    world.answer(test::message(503, "no"));
    EXPECT_THAT(page::sign_in_view(world.sign_in_page(), {}).problem,
                testing::StartsWith("Could not find out whether you are signed in to OpenMetadata. "));

    world.tell(page::HostSessionAsked{});
    world.answer(test::Silence{});
    EXPECT_THAT(page::sign_in_view(world.sign_in_page(), {}).problem,
                testing::StartsWith("Could not find out whether you are signed in to OpenMetadata. "));

    world.tell(page::HostSessionAsked{});
    world.answer(session(jwt(kEnd)));
    world.answer(test::NoConnection{});
    EXPECT_THAT(page::sign_in_view(world.sign_in_page(), {}).problem,
                testing::StartsWith("Could not find out whether you are signed in to OpenMetadata. "));

    world.tell(page::HostSessionAsked{});
    world.answer(json(401, R"({"error":"No active session"})"));
    EXPECT_THAT(page::sign_in_view(world.sign_in_page(), {}).problem,
                testing::StartsWith("You are not signed in to OpenMetadata in this browser."));
}

TEST(WhoHasSignedOut, IsNotLetInAgainUnasked)
{
    WorldWithAHost world;

    world.tell(page::LogoutAsked{});
    EXPECT_EQ(world.storage.read(kSignedOutKey), "yes");
    World later;
    later.host.keep(SessionSource::Storage, Secret(jwt(kEnd)));
    later.tell(
        page::PageOpened{.server = "https://data.example.org/api", .zone = later.clock.zone(), .has_signed_out = true});
    later.http.will(json(200, R"({"provider":"basic"})"));
    later.answer(json(200, "{}"));
    later.answer(json(200, R"({"version":"1.9.5"})"));

    EXPECT_FALSE(later.sign_in_page().opening.is_looking);
    EXPECT_THAT(later.reason(), testing::StartsWith("You signed out here."));
    later.tell(page::HostSessionAsked{});
    later.answer(json(200, test::kUserJson));
    EXPECT_EQ(later.visit().session.access_token, Secret(jwt(kEnd)));
    EXPECT_EQ(later.storage.read(kSignedOutKey), "");
}

TEST(AFoundSession, IsTheHostsByItsCookie)
{
    World world;
    world.tell(page::PageOpened{"https://data.example.org/api", world.clock.zone()});
    world.http.will(json(200, R"({"provider":"saml"})"));
    world.answer(json(200, "{}"));
    world.answer(json(200, R"({"version":"2.0.0"})"));
    ASSERT_EQ(world.paths().back(), "/v1/auth/refresh");
    EXPECT_EQ(world.http.asked().back().bearer, std::nullopt);

    world.answer(session(jwt(kEnd)));
    world.answer(json(200, test::kUserJson));

    EXPECT_EQ(world.visit().session.source, domain::SessionSource::Cookie);
    world.answer(json(200, test::kNoTokensJson));
    world.begin_renewal();
    EXPECT_EQ(world.paths().back(), "/v1/auth/refresh");
    world.renew(session(jwt(kEnd + 1h)));
    EXPECT_EQ(world.visit().session.source, domain::SessionSource::Cookie);
    EXPECT_EQ(world.visit().session.expires_at, kEnd + 1h);
}

TEST(AFoundSession, IsWhatTheHostsPagesKeepAndIsRenewedByLookingThereAgain)
{
    World world;
    world.host.keep(SessionSource::Storage, Secret(jwt(kEnd)));
    world.open();
    world.answer(json(200, test::kUserJson));
    world.answer(json(200, test::kNoTokensJson));
    EXPECT_EQ(world.visit().session.source, domain::SessionSource::Storage);
    EXPECT_THAT(world.host.asked(),
                ElementsAre(SessionSource::Address, SessionSource::Embedder, SessionSource::Storage));

    world.host.keep(SessionSource::Storage, Secret(jwt(kEnd + 1h)));
    world.begin_renewal();
    world.answer(json(200, test::kUserJson));

    EXPECT_EQ(world.visit().session.access_token, Secret(jwt(kEnd + 1h)));
}

TEST(AFoundSession, OfTheHostsPagesThatIsNoNewerIsNoRenewal)
{
    World world;
    world.host.keep(SessionSource::Storage, Secret(jwt(kEnd)));
    world.open();
    world.answer(json(200, test::kUserJson));
    world.answer(json(200, test::kNoTokensJson));
    world.tell(page::TokensAskedAgain{});

    world.answer(expired());
    world.pump();

    EXPECT_EQ(world.reason(), "Your session has timed out! Please sign in again to access OpenMetadata.");
}

TEST(AFoundSession, ThatIsRefusedLeadsToThePasswordWithoutAWord)
{
    World world;
    world.host.keep(SessionSource::Storage, Secret("stale"));
    world.open();
    world.answer(expired());

    EXPECT_FALSE(world.sign_in_page().opening.is_looking);
    EXPECT_EQ(world.reason(), "");
    EXPECT_TRUE(world.program.is_idle());
}

TEST(TheBrand, IsTheServersAndDoesNotMatterWhereItIsMissing)
{
    for (const auto& [answer, brand] :
         {std::pair{json(200, R"({"customTheme":{"primaryColor":"#0a7"}})"), std::optional(0x00aa77u)},
          {test::message(404, "no"), std::optional<std::uint32_t>()}}) {
        World world;
        world.tell(page::PageOpened{"https://data.example.org/api", world.clock.zone()});
        world.http.will(json(200, R"({"provider":"basic"})"));
        world.answer(answer);

        EXPECT_EQ(world.program.state().appearance.brand, brand);
    }
}

TEST(TheHost, IsToldWhereToSignInAndWhatBecameOfTokens)
{
    World world;
    world.open();
    for (const auto elsewhere :
         {domain::ExternalSignIn::HostPage, domain::ExternalSignIn::Redirect, domain::ExternalSignIn::SamlRedirect}) {
        runtime::SessionKeeper keeper(world.http, world.host, [](const auto&) {}, [] {}, [] {});
        perform(page::SignInElsewhere{elsewhere},
                {world.http, world.clipboard, world.clock, world.storage, world.downloads, world.signatures, world.host,
                 world.languages, world.locale},
                keeper, [](const auto&) {});
    }
    EXPECT_THAT(world.host.away(), ElementsAre("", "/v1/auth/login?redirectUri=", "/v1/saml/login?callback="));
}

TEST(ALogout, ThatTheServerDidNotHearIsSaidAndTriedOnceMore)
{
    World world;
    world.give_password();
    world.tell(page::LogoutAsked{});
    world.http.will(json(200, R"({"provider":"basic"})"));
    world.answer(test::NoConnection{});
    world.answer(json(200, R"({"version":"2.0.0"})"));
    EXPECT_THAT(world.notice(), testing::StartsWith("You are signed out here, but the server could not be told: its "
                                                    "session goes on until "));

    world.clock.advance(10s);
    world.pump();
    EXPECT_EQ(world.asked().back(), "/v1/users/logout old");
    world.answer(json(200, "{}"));

    EXPECT_EQ(world.notice(), "The server has been told that you signed out.");
    EXPECT_TRUE(world.program.is_idle());
}

TEST(ALogout, IsNotTriedAThirdTimeAndNothingOfTheSessionIsKept)
{
    World world;
    world.give_password();
    world.tell(page::LogoutAsked{});
    world.http.will(json(200, R"({"provider":"basic"})"));
    world.answer(test::message(503, "no"));
    world.answer(json(200, R"({"version":"2.0.0"})"));
    world.clock.advance(10s);
    world.pump();
    const auto asked = world.asked().size();

    world.answer(test::Silence{});

    world.clock.advance(1h);
    world.pump();
    EXPECT_EQ(world.asked().size(), asked);
    EXPECT_FALSE(world.program.state().unclosed);
    EXPECT_THAT(world.notice(), testing::StartsWith("You are signed out here, but"));
}

TEST(ALogout, OfASessionThatIsOverNeedsNoSecondTry)
{
    World world;
    world.give_password();
    world.tell(page::LogoutAsked{});
    world.http.will(json(200, R"({"provider":"basic"})"));
    world.answer(expired());

    EXPECT_EQ(world.notice(), "");
}

}  // namespace
}  // namespace latchkey::runtime
