// Which servers take a password typed here.
#include "domain/session.hpp"

#include <gtest/gtest.h>

namespace latchkey::domain {
namespace {

TEST(APassword, IsTakenByTheProvidersThatKeepPasswords)
{
    for (const char* provider : {"basic", "ldap", "openmetadata"})
        EXPECT_TRUE((SignInMethod{provider, ""}.takes_password())) << provider;
}

TEST(APassword, IsOfNoUseWhereAnotherSiteSignsPeopleIn)
{
    for (const char* provider : {"google", "saml", "custom-oidc", "Basic", ""}) {
        EXPECT_FALSE((SignInMethod{provider, ""}.takes_password())) << provider;
    }
}

}  // namespace
}  // namespace latchkey::domain
