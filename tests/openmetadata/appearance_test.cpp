// The colour of the server's own pages.
#include "openmetadata/appearance_api.hpp"

#include <gtest/gtest.h>

#include "tests/support/answers.hpp"

namespace latchkey::openmetadata {
namespace {

std::optional<std::uint32_t> read(const std::string& colour)
{
    return read_primary_colour(
        test::json(200, R"({"customLogoConfig":{},"customTheme":{"primaryColor":)" + colour + "}}"));
}

TEST(ThePrimaryColour, IsReadAsItIsWrittenInCss)
{
    EXPECT_EQ(read(R"("#1570ef")"), 0x1570efu);
    EXPECT_EQ(read(R"("#FFF")"), 0xffffffu);
}

TEST(ThePrimaryColour, IsNoneWhereItIsNoneOrSomethingElse)
{
    for (const char* text :
         {R"("")", R"("red")", R"("#12345")", R"("#1570ef80")", R"("#15 0ef")", R"("#-1570e")", "null", "7"})
        EXPECT_EQ(read(text), std::nullopt) << text;
    EXPECT_EQ(read_primary_colour(test::html(200)), std::nullopt);
    EXPECT_EQ(read_primary_colour(test::json(200, "{}")), std::nullopt);
    EXPECT_EQ(read_primary_colour(test::message(404, "HTTP 404 Not Found")), std::nullopt);
}

TEST(ThePrimaryColour, IsAskedForWithoutABearer)
{
    EXPECT_EQ(theme_preference().request.path, "/v1/system/config/customUiThemePreference");
    EXPECT_EQ(theme_preference().request.bearer, std::nullopt);
}

}  // namespace
}  // namespace latchkey::openmetadata
