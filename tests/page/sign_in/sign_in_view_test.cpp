// The sign-in page as text.
#include "page/sign_in/sign_in_view.hpp"
#include "page/words/words.hpp"

#include <gmock/gmock.h>

#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using test::kUnreachable;

const Remote<domain::SignInMethod> kByPassword{domain::SignInMethod{"basic", "basic"}, Idle{}};

TEST(TheSignInPage, OffersBothWaysWhereTheServerTakesPasswords)
{
    const auto view = sign_in_view({.method = kByPassword});

    EXPECT_EQ(view.with, SignInWith::Password);
    EXPECT_TRUE(view.can_switch);
    EXPECT_EQ(view.hint, "");
    EXPECT_FALSE(view.is_out_of_reach);
}

TEST(TheSignInPage, OffersBothWaysBeforeTheServerHasSpoken)
{
    const auto view = sign_in_view({.method = {std::nullopt, Waiting{}}});

    EXPECT_TRUE(view.can_switch);
    EXPECT_TRUE(view.is_asking);
    EXPECT_FALSE(view.is_waiting);
}

TEST(TheSignInPage, SaysWhereToSignInOtherwise)
{
    const auto named =
        sign_in_view({.method = {domain::SignInMethod{"custom-oidc", "Corp SSO"}, Idle{}}, .with = SignInWith::Token});
    const auto nameless =
        sign_in_view({.method = {domain::SignInMethod{"saml", ""}, Idle{}}, .with = SignInWith::Token});

    EXPECT_FALSE(named.can_switch);
    EXPECT_THAT(named.hint, testing::HasSubstr("Corp SSO"));
    EXPECT_THAT(nameless.hint, testing::HasSubstr("saml"));
}

TEST(TheSignInPage, SaysThatPlainHttpCanBeRead)
{
    EXPECT_THAT(sign_in_view({.method = kByPassword}, {.is_readable = true}).caution, testing::HasSubstr("plain HTTP"));
    EXPECT_EQ(sign_in_view({.method = kByPassword}).caution, "");
}

TEST(TheSignInPage, SaysWhyAnAttemptFailed)
{
    const auto view = sign_in_view(
        {.method = kByPassword, .opening = {.attempt = kUnreachable}, .reason = News{NewsCode::SignedOutAtHost}});

    EXPECT_EQ(view.problem, words_for(kUnreachable));
    EXPECT_EQ(view.reason, words_for({NewsCode::SignedOutAtHost}, {}));
    EXPECT_FALSE(view.is_waiting);
    EXPECT_TRUE(sign_in_view({.method = kByPassword, .opening = {.attempt = Waiting{}}}).is_waiting);
}

TEST(TheSignInPage, SaysWhenTheServerIsOutOfReach)
{
    const auto view = sign_in_view({.method = {std::nullopt, kUnreachable}});

    EXPECT_TRUE(view.is_out_of_reach);
    EXPECT_EQ(view.problem, words_for(kUnreachable));
}

TEST(TheSignInPage, GoesOnWhenAServerThatHasSpokenIsOutOfReachLater)
{
    EXPECT_FALSE(sign_in_view({.method = {domain::SignInMethod{"basic", ""}, kUnreachable}}).is_out_of_reach);
}

}  // namespace
}  // namespace latchkey::page
