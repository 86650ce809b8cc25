// What to call a user.
#include "domain/user.hpp"

#include <gtest/gtest.h>

namespace latchkey::domain {
namespace {

TEST(AUser, IsCalledByTheDisplayName)
{
    EXPECT_EQ((User{.id = "1", .name = "jane.doe", .display_name = "Jane Doe"}.shown_name()), "Jane Doe");
}

TEST(AUser, IsCalledByTheLoginWithoutADisplayName)
{
    EXPECT_EQ((User{.id = "1", .name = "jane.doe"}.shown_name()), "jane.doe");
}

}  // namespace
}  // namespace latchkey::domain
