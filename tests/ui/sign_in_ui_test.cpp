// What the sign-in page shows, takes and reports.
#include <gmock/gmock.h>

#include "tests/support/page.hpp"

namespace latchkey {
namespace {

using a11y::Role;
using test::Page;

app::State signing_in(app::SignIn sign_in = {})
{
    app::State state;
    state.scene = std::move(sign_in);
    return state;
}

app::SignIn at(const char* provider)
{
    app::SignIn sign_in;
    sign_in.method.latest = domain::SignInMethod{provider, "Corp SSO"};
    return sign_in;
}

TEST(TheSignInPage, HandsOverWhatWasTypedWhenLoginIsPressed)
{
    Page page(signing_in(at("basic")));

    page.fill("Username or Email", "jane.doe@example.org");
    page.fill("Password", "Sesame!42");
    page.press_button("Login");

    const auto* given = page.only_action<app::PasswordGiven>();
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
    sign_in.with = app::SignInWith::Token;
    Page page(signing_in(sign_in));

    page.fill("Access Token", "abc.def.ghi");
    page.press_button("Login");

    const auto* given = page.only_action<app::TokenGiven>();
    ASSERT_TRUE(given);
    EXPECT_EQ(given->token, Secret("abc.def.ghi"));
}

TEST(TheSignInPage, OffersTheOtherWayIn)
{
    Page page(signing_in(at("basic")));

    page.press_button("Use an access token instead");

    const auto* chosen = page.only_action<app::SignInWayChosen>();
    ASSERT_TRUE(chosen);
    EXPECT_EQ(chosen->with, app::SignInWith::Token);
}

TEST(TheSignInPage, ExplainsWhyThereIsNoPasswordUnderSingleSignOn)
{
    auto sign_in = at("custom-oidc");
    sign_in.with = app::SignInWith::Token;
    const Page page(signing_in(sign_in));

    EXPECT_FALSE(page.find(Role::Button, "Use a password instead"));
    EXPECT_TRUE(
        page.says("This server signs people in through Corp SSO. Sign in to OpenMetadata there, and paste an "
                  "access token here."));
}

TEST(TheSignInPage, AlertsToWhyAnAttemptFailed)
{
    auto sign_in = at("basic");
    sign_in.attempt = Error{ErrorKind::Unauthenticated, "You have entered an invalid username or password."};
    const Page page(signing_in(sign_in));

    EXPECT_TRUE(page.find(Role::Alert, "You have entered an invalid username or password."));
}

TEST(TheSignInPage, CannotBePressedTwiceWhileItWaits)
{
    auto sign_in = at("basic");
    sign_in.attempt = app::Waiting{};
    Page page(signing_in(sign_in));

    page.press_button("Login");

    EXPECT_THAT(page.actions(), testing::IsEmpty());
    EXPECT_TRUE(page.get(Role::Button, "Login").states & a11y::kBusy);
}

TEST(TheSignInPage, OffersToTryAgainWhenTheServerIsOutOfReach)
{
    app::SignIn sign_in;
    sign_in.method.attempt = Error{ErrorKind::Unreachable, "The server could not be reached."};
    Page page(signing_in(sign_in));

    page.press_button("Try Again");

    EXPECT_TRUE(page.only_action<app::SignInMethodAskedAgain>());
    EXPECT_TRUE(page.says("The server could not be reached."));
    EXPECT_FALSE(page.find(Role::TextBox, "Password"));
}

TEST(TheSignInPage, SaysWhyTheLastVisitEnded)
{
    auto sign_in = at("basic");
    sign_in.reason = "Your session has expired.";
    const Page page(signing_in(sign_in));

    EXPECT_TRUE(page.find(Role::Alert, "Your session has expired."));
}

TEST(TheSignInPage, StaysWithinAPhone)
{
    const ui::Viewport phone{.width = 360, .height = 740};
    const Page page(signing_in(at("basic")), phone);

    for (const auto& node : page.tree().nodes()) {
        EXPECT_GE(node.rect.x, 0) << node.name;
        EXPECT_LE(node.rect.x + node.rect.w, phone.width) << node.name;
    }
}

}  // namespace
}  // namespace latchkey
