// What the texts on screen promise the compiler.
#include "base/strings.hpp"

#include <gtest/gtest.h>

namespace latchkey {
namespace {

TEST(ATextKey, GivesItsTextWhileCompiling)
{
    static_assert(tr("label.reload") == "Reload");
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
    static_assert(tr("time.days", 1) == "{{count}} day");
    static_assert(tr("time.days", 0) == "{{count}} days");
    static_assert(tr("time.days", 2) == "{{count}} days");
}

TEST(ATextKey, LeadsToTextBeyondAscii)
{
    EXPECT_EQ(tr("message.revoke-warning").substr(0, 14), "“{{name}}”");
}

}  // namespace
}  // namespace latchkey
