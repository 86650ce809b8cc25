// Which way a text runs is what its first letter says.
#include "base/unicode/direction.hpp"

#include <gtest/gtest.h>

namespace latchkey {
namespace {

TEST(Direction, IsThatOfTheFirstLetter)
{
    EXPECT_TRUE(begins_rtl("مفتاح"));
    EXPECT_TRUE(begins_rtl("מפתח laptop"));
    EXPECT_FALSE(begins_rtl("laptop مفتاح"));
    EXPECT_FALSE(begins_rtl("中文 مفتاح"));
}

TEST(Direction, IsNotSaidByDigitsSignsAndSpaces)
{
    EXPECT_TRUE(begins_rtl("  (1) مفتاح"));
    EXPECT_TRUE(begins_rtl("٣ مفتاح"));
    EXPECT_FALSE(begins_rtl("٣ laptop"));
    EXPECT_TRUE(begins_rtl("🔑 مفتاح"));
}

TEST(Direction, IsFromTheLeftWhereNothingSaysOtherwise)
{
    EXPECT_FALSE(begins_rtl(""));
    EXPECT_FALSE(begins_rtl("•••"));
    EXPECT_FALSE(begins_rtl("\xff"));
}

}  // namespace
}  // namespace latchkey
