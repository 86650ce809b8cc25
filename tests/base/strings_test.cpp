// What the texts on screen promise the compiler.
#include "base/strings.hpp"

#include <gtest/gtest.h>

namespace latchkey {
namespace {

TEST(ATextKey, GivesItsTextWhileCompiling)
{
    static_assert(tr("label.1-hr") == "1 hour");
    constexpr TextKey key("label.1-day");
    EXPECT_EQ(tr(key), "1 day");
}

TEST(ATextKey, IsEqualToItselfAlone)
{
    static_assert(TextKey("label.1-hr") == TextKey("label.1-hr"));
    static_assert(!(TextKey("label.1-hr") == TextKey("label.1-day")));
}

TEST(ATextKey, LeadsToTextBeyondAscii)
{
    EXPECT_EQ(tr("message.revoke-warning").substr(0, 14), "“{{name}}”");
}

}  // namespace
}  // namespace latchkey
