// The server's clock, as its answers tell it.
#include "openmetadata/http_date.hpp"

#include <gtest/gtest.h>

#include "tests/support/builders.hpp"

namespace latchkey::openmetadata {
namespace {

using namespace std::chrono_literals;
using test::at;

// The example of RFC 9110 section 5.6.7.
TEST(AnHttpDate, IsReadAsRfc9110WritesIt)
{
    EXPECT_EQ(http_date("Sun, 06 Nov 1994 08:49:37 GMT"), at(1994, 11, 6, 8, 49) + 37s);
}

TEST(AnHttpDate, KnowsLeapDays)
{
    EXPECT_EQ(http_date("Tue, 29 Feb 2028 23:59:59 GMT"), at(2028, 2, 29, 23, 59) + 59s);
    EXPECT_EQ(http_date("Mon, 29 Feb 2027 00:00:00 GMT"), std::nullopt);
}

TEST(AnHttpDate, IsNothingElse)
{
    for (const auto* text :
         {"", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "Sun, 06 Nov 1994 08:49:37 CET",
          "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 ovD 1994 08:49:37 GMT", "Sun, -6 Nov 1994 08:49:37 GMT",
          "Sun, 06 Nov 1994 08:49:37 GMT "}) {
        EXPECT_EQ(http_date(text), std::nullopt) << text;
    }
}

}  // namespace
}  // namespace latchkey::openmetadata
