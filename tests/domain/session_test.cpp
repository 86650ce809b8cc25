// The ways into a server of each kind and age, and when a session is to be renewed.
#include "domain/session.hpp"

#include <gmock/gmock.h>

#include "tests/support/builders.hpp"

namespace latchkey::domain {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

SignInMethod method(const char* provider, std::optional<Version> version = std::nullopt, bool is_confidential = false)
{
    return {.provider = provider, .is_confidential = is_confidential, .version = version};
}

TEST(AVersion, IsItsFirstTwoNumbers)
{
    EXPECT_EQ(version_of("1.9.5"), (Version{1, 9}));
    EXPECT_EQ(version_of("2.0.0-SNAPSHOT"), (Version{2, 0}));
    EXPECT_EQ(version_of("1.10"), (Version{1, 10}));
    EXPECT_GT(*version_of("1.10"), *version_of("1.9.12"));
    for (const char* text : {"", "2", "v1.9", "1.x", "-1.2", "99999999999.1"})
        EXPECT_EQ(version_of(text), std::nullopt);
}

TEST(APassword, IsTakenByTheProvidersThatKeepPasswords)
{
    for (const char* provider : {"basic", "ldap", "openmetadata"})
        EXPECT_TRUE(capabilities_of(method(provider)).takes_password) << provider;
}

TEST(APassword, IsOfNoUseWhereAnotherSiteSignsPeopleIn)
{
    for (const char* provider : {"google", "saml", "custom-oidc", "Basic", ""}) {
        EXPECT_FALSE(capabilities_of(method(provider)).takes_password) << provider;
    }
}

TEST(TheCapabilities, DifferByProviderAndVersion)
{
    struct Row {
        SignInMethod server;
        bool has_cookie_session;
        ExternalSignIn elsewhere;
    };
    const Row rows[]{
        {method("basic", Version{1, 3}), false, ExternalSignIn::Nowhere},
        {method("ldap", Version{1, 9}), false, ExternalSignIn::Nowhere},
        {method("basic", Version{1, 10}), true, ExternalSignIn::Nowhere},
        {method("basic", Version{2, 0}), true, ExternalSignIn::Nowhere},
        {method("saml", Version{1, 9}), false, ExternalSignIn::SamlRedirect},
        {method("saml", Version{1, 13}), true, ExternalSignIn::Redirect},
        {method("saml", Version{2, 0}), true, ExternalSignIn::HostPage},
        {method("custom-oidc", Version{1, 5}, true), true, ExternalSignIn::Redirect},
        {method("custom-oidc", Version{2, 0}, true), true, ExternalSignIn::HostPage},
        {method("google", Version{1, 5}), false, ExternalSignIn::HostPage},
        {method("google", Version{2, 1}), false, ExternalSignIn::HostPage},
    };
    for (const auto& [server, has_cookie_session, elsewhere] : rows) {
        const auto can = capabilities_of(server);
        EXPECT_EQ(can.has_cookie_session, has_cookie_session) << server.provider << server.version->minor;
        EXPECT_EQ(can.elsewhere, elsewhere) << server.provider << server.version->minor;
    }
}

TEST(TheCapabilities, OfAnUnknownVersionAreThoseOfTheNewest)
{
    EXPECT_EQ(capabilities_of(method("basic")), capabilities_of(method("basic", Version{2, 0})));
    EXPECT_EQ(capabilities_of(method("saml", Version{7, 1})), capabilities_of(method("saml", Version{2, 0})));
    EXPECT_EQ(capabilities_of(method("saml", Version{0, 13})), capabilities_of(method("saml", Version{1, 3})));
}

TEST(TheCapabilities, HaveARedirectWhereTheAddressIsListed)
{
    for (auto server : {method("saml", Version{2, 0}), method("okta", Version{2, 0}, true)}) {
        server.is_trusted_address = true;
        EXPECT_EQ(capabilities_of(server).elsewhere, ExternalSignIn::Redirect);
    }
    auto open = method("google", Version{2, 0});
    open.is_trusted_address = true;
    EXPECT_EQ(capabilities_of(open).elsewhere, ExternalSignIn::HostPage);
}

TEST(TheWaysIn, AskTheServerOnlyWhereItLendsSessions)
{
    EXPECT_THAT(sources_for(method("basic", Version{2, 0})),
                ElementsAre(SessionSource::Address, SessionSource::Embedder, SessionSource::Cookie,
                            SessionSource::Storage));
    EXPECT_THAT(sources_for(method("basic", Version{1, 9})),
                ElementsAre(SessionSource::Address, SessionSource::Embedder, SessionSource::Storage));
    EXPECT_THAT(sources_for(method("google")),
                ElementsAre(SessionSource::Address, SessionSource::Embedder, SessionSource::Storage));
}

TEST(ASession, IsRenewedAMinuteBeforeItsEndOrHalfwayThere)
{
    Session session{.access_token = Secret("a.b.c"), .refresh_token = Secret("r"), .expires_at = test::kNow + 1h};
    EXPECT_EQ(renewal_due(session, test::kNow), test::kNow + 59min);

    session.expires_at = test::kNow + 20s;
    EXPECT_EQ(renewal_due(session, test::kNow), test::kNow + 10s);
}

TEST(ASession, IsNotRenewedWhereThatCannotBe)
{
    const Session endless{.access_token = Secret("a.b.c"), .source = SessionSource::Cookie};
    const Session over{.access_token = Secret("a.b.c"), .source = SessionSource::Cookie, .expires_at = test::kNow};
    const Session pasted{.access_token = Secret("a.b.c"), .expires_at = test::kNow + 1h};

    for (const auto& session : {endless, over, pasted}) EXPECT_EQ(renewal_due(session, test::kNow), std::nullopt);
}

}  // namespace
}  // namespace latchkey::domain
