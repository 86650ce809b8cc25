// What the sign-in page shows, takes and reports.
#include <gmock/gmock.h>

#include "tests/support/page.hpp"
#include "tests/support/states.hpp"

namespace latchkey {
namespace {

using a11y::Role;
using test::Page;

page::State signing_in(page::SignIn sign_in = {})
{
    page::State state;
    state.scene = std::move(sign_in);
    return state;
}

page::SignIn at(const char* provider)
{
    page::SignIn sign_in;
    sign_in.method.latest = domain::SignInMethod{provider, "Corp SSO"};
    return sign_in;
}

TEST(TheSignInPage, HandsOverWhatWasTypedWhenLoginIsPressed)
{
    Page page(signing_in(at("basic")));

    page.fill("Username or Email", "jane.doe@example.org");
    page.fill("Password", "Sesame!42");
    page.press_button("Login");

    const auto* given = page.only_action<page::PasswordGiven>();
    ASSERT_TRUE(given);
    EXPECT_EQ(given->credentials, (domain::Credentials{"jane.doe@example.org", Secret("Sesame!42")}));
}

TEST(TheSignInPage, IsCalledAsThePageIsCalled)
{
    const Page page(signing_in());

    EXPECT_TRUE(page.find(Role::Heading, "Sign in to OpenMetadata"));
    EXPECT_EQ(page.tree().nodes().front().name, "Sign in – OpenMetadata");
}

TEST(TheSignInPage, NeverDrawsThePassword)
{
    Page page(signing_in(at("basic")));

    page.fill("Password", "aaaa");
    const auto with_one = page.picture();
    page.fill("Password", "bbbb");

    EXPECT_EQ(page.picture(), with_one);
    EXPECT_TRUE(page.get(Role::TextBox, "Password").states & a11y::kSecret);
}

TEST(TheSignInPage, TakesATokenInsteadOfAPassword)
{
    auto sign_in = at("basic");
    sign_in.with = page::SignInWith::Token;
    Page page(signing_in(sign_in));

    page.fill("Access Token", "abc.def.ghi");
    page.press_button("Login");

    const auto* given = page.only_action<page::TokenGiven>();
    ASSERT_TRUE(given);
    EXPECT_EQ(given->token, Secret("abc.def.ghi"));
}

TEST(TheSignInPage, OffersTheOtherWayIn)
{
    Page page(signing_in(at("basic")));

    page.press_button("Use an access token instead");

    const auto* chosen = page.only_action<page::SignInWayChosen>();
    ASSERT_TRUE(chosen);
    EXPECT_EQ(chosen->with, page::SignInWith::Token);
}

TEST(TheSignInPage, ExplainsWhyThereIsNoPasswordUnderSingleSignOn)
{
    auto sign_in = at("custom-oidc");
    sign_in.with = page::SignInWith::Token;
    const Page page(signing_in(sign_in));

    EXPECT_FALSE(page.find(Role::Button, "Use a password instead"));
    EXPECT_TRUE(page.says("This server signs people in through Corp SSO. An access token works as well."));
}

TEST(TheSignInPage, AlertsToWhyAnAttemptFailed)
{
    auto sign_in = at("basic");
    sign_in.opening.attempt = Error{ErrorKind::Unauthenticated, ErrorCode::WrongPassword};
    const Page page(signing_in(sign_in));

    EXPECT_TRUE(page.find(Role::Alert, "You have entered an invalid username or password."));
}

TEST(TheSignInPage, CannotBePressedTwiceWhileItWaits)
{
    auto sign_in = at("basic");
    sign_in.opening.attempt = page::Waiting{};
    Page page(signing_in(sign_in));

    page.press_button("Login");

    EXPECT_THAT(page.actions(), testing::IsEmpty());
    EXPECT_TRUE(page.get(Role::Button, "Login").states & a11y::kBusy);
}

TEST(TheSignInPage, OffersToTryAgainWhenTheServerIsOutOfReach)
{
    page::SignIn sign_in;
    sign_in.method.attempt = Error{ErrorKind::Unreachable, ErrorCode::Unreachable};
    Page page(signing_in(sign_in));

    page.press_button("Try Again");

    EXPECT_TRUE(page.only_action<page::SignInMethodAskedAgain>());
    EXPECT_TRUE(page.says("The server could not be reached. Check the connection, then try again."));
    EXPECT_FALSE(page.find(Role::TextBox, "Password"));
}

TEST(TheSignInPage, SaysWhyTheLastVisitEnded)
{
    auto sign_in = at("basic");
    sign_in.reason = test::news_of("Your session has expired.");
    const Page page(signing_in(sign_in));

    EXPECT_TRUE(page.find(Role::Alert, "Your session has expired."));
}

TEST(TheSignInPage, AsksForNothingWhileItLooks)
{
    auto sign_in = at("basic");
    sign_in.opening.is_looking = true;
    const Page page(signing_in(sign_in));

    EXPECT_TRUE(page.find(Role::Status, "Looking for your OpenMetadata session…"));
    EXPECT_FALSE(page.find(Role::TextBox, "Password"));
    EXPECT_FALSE(page.find(Role::Button, "Login"));
}

TEST(TheSignInPage, HasItsFormWhereLookingTakesLong)
{
    auto sign_in = at("basic");
    Page still(signing_in(sign_in));
    sign_in.opening.is_looking = sign_in.opening.is_taking_long = true;
    Page page(signing_in(sign_in));

    EXPECT_TRUE(page.find(Role::Status, "Looking for your OpenMetadata session…"));
    EXPECT_EQ(page.get(Role::Button, "Login").rect, still.get(Role::Button, "Login").rect);
    page.press_button("Login");
    EXPECT_TRUE(page.only_action<page::PasswordGiven>());
}

TEST(TheSignInPage, LeadsToTheSessionOfTheHost)
{
    Page page(signing_in(at("basic")));

    page.press_button("Use my OpenMetadata session");

    EXPECT_TRUE(page.only_action<page::HostSessionAsked>());
}

TEST(TheSignInPage, LeadsToWhereOneSignsInElsewhere)
{
    auto sign_in = at("saml");
    sign_in.method.latest->version = domain::Version{1, 12};
    sign_in.with = page::SignInWith::Token;
    Page page(signing_in(sign_in));

    page.press_button("Sign in with Corp SSO");

    EXPECT_TRUE(page.only_action<page::ElsewhereAsked>());
}

TEST(TheWarningOfAnIdleVisit, OffersToStay)
{
    auto state = test::showing({});
    test::visit_of(state).idleness.is_about_to_end = true;
    Page page(state);

    page.press_button("Stay signed in");

    EXPECT_TRUE(page.only_action<page::UserActed>());
}

TEST(APageInsideAnother, ThatMayNotBeThereShowsNothingButAWayOut)
{
    page::State state;
    state.scene = page::Outside{};
    const Page page(state);

    EXPECT_TRUE(page.find(Role::Heading, "Not shown on this page"));
    EXPECT_EQ(page.get(Role::Link, "Open in its own tab").value, "./");
    EXPECT_FALSE(page.find(Role::Button, "Login"));
}

TEST(APageInsideAnother, SaysHowHighItWouldBeAndDoesNotGrowWithItsRoom)
{
    auto state = signing_in(at("basic"));
    state.deployment.is_framed = true;
    Page page(state, {.height = 500});
    const auto height = page.output().content_height;
    page.resize({.height = 900});

    EXPECT_GT(height, 400);
    EXPECT_EQ(page.output().content_height, height);
}

TEST(TheSignInPage, StaysWithinAPhone)
{
    const kit::Viewport phone{.width = 360, .height = 740};
    const Page page(signing_in(at("basic")), phone);

    for (const auto& node : page.tree().nodes()) {
        EXPECT_GE(node.rect.x, 0) << node.name;
        EXPECT_LE(node.rect.x + node.rect.w, phone.width) << node.name;
    }
}

}  // namespace
}  // namespace latchkey
