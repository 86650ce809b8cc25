// A sign-in of the company's in front of OpenMetadata: it goes by cookies, and when it is over nothing gets through.
#include "tests/runtime/world.hpp"

namespace latchkey {

using test::World;

const char* const kGatewayIsOver =
    "Your company’s sign-in has ended, so this did not reach OpenMetadata. Reload the page to sign in again.";

TEST(AGateway, GetsTheCookiesOfThePageWithEveryRequestButTheOneThatWouldEndTheHostsSession)
{
    World world;
    world.open();
    world.tell(page::PasswordGiven{{"jane.doe@example.org", Secret("Sesame!42")}});
    world.answer(test::json(200, R"({"accessToken":"JWT-login","refreshToken":"r","tokenType":"Bearer"})"));
    world.answer(test::json(200, test::kUserJson));
    world.answer(test::json(200, test::kNoTokensJson));
    world.tell(page::GenerateAsked{});
    world.tell(page::GenerateConfirmed{"ci"});
    world.answer(test::message(400, "no"));
    world.tell(page::LogoutAsked{});

    for (const auto& request : world.http.asked())
        EXPECT_EQ(request.sends_cookies, request.path != "/v1/users/logout") << request.path;
}

TEST(AGateway, ThatWantsAnotherSignInEndsNoVisitAndIsReachedByAReload)
{
    for (const auto& refusal : {ports::HttpResponse{302, "", ""}, test::html(401)}) {
        World world;
        world.sign_in();
        world.tell(page::TokensAskedAgain{});
        world.answer(refusal);

        EXPECT_EQ(world.notice(), kGatewayIsOver);
        EXPECT_TRUE(world.program.state().notice->offers_reload);
        EXPECT_TRUE(world.visit().tokens.latest);

        world.tell(page::ReloadAsked{});
        EXPECT_EQ(world.host.reloads(), 1);
    }
}

TEST(AGateway, ThatRefusesARequestToMakeATokenHasNotMadeOne)
{
    World world;
    world.sign_in();
    world.tell(page::GenerateAsked{});
    world.tell(page::GenerateConfirmed{"ci"});
    world.answer({ports::HttpResponse{302, "", ""}});

    EXPECT_EQ(world.visit().creation.attempt,
              page::Attempt(Error{ErrorKind::Redirected, ErrorCode::GatewaySignInEnded}));
    EXPECT_TRUE(world.program.is_idle());  // Nothing is to be found out.
}

TEST(AGateway, ThatRefusesARevocationLeavesTheTokenInTheList)
{
    World world;
    world.sign_in(test::kOneTokenJson);
    world.tell(page::RevokeAsked{{"1"}});
    world.tell(page::RevokeConfirmed{});
    world.tell(page::RevokeHurried{});
    world.answer({ports::HttpResponse{302, "", ""}});

    EXPECT_THAT(*world.visit().tokens.latest, testing::SizeIs(1));
    EXPECT_TRUE(world.visit().revocation.under_way.empty());
    EXPECT_TRUE(world.visit().revocation.in_doubt.empty());
}

}  // namespace latchkey
