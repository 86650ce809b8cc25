// What the texts on screen promise the compiler.
#include "base/strings.hpp"

#include <gtest/gtest.h>

namespace latchkey {
namespace {

TEST(ATextKey, GivesItsText)
{
    EXPECT_EQ(tr("label.reload"), "Reload");
    constexpr TextKey key("label.refresh");
    EXPECT_EQ(tr(key), "Refresh");
}

TEST(ATextKey, IsEqualToItselfAlone)
{
    static_assert(TextKey("label.reload") == TextKey("label.reload"));
    static_assert(!(TextKey("label.reload") == TextKey("label.refresh")));
}

TEST(APluralKey, GivesTheFormThatGoesWithACount)
{
    EXPECT_EQ(tr("label.count-tokens", 1), "{{count}} token");
    EXPECT_EQ(tr("label.count-tokens", 0), "{{count}} tokens");
    EXPECT_EQ(tr("label.count-tokens", 2), "{{count}} tokens");
}

TEST(ATextKey, LeadsToTextBeyondAscii)
{
    EXPECT_EQ(tr("message.revoke-warning").substr(0, 14), "“{{name}}”");
}

}  // namespace
}  // namespace latchkey
