// What a token says of itself.
#include "api/jwt.hpp"

#include <gmock/gmock.h>

#include "base/text.hpp"
#include "tests/support/builders.hpp"

namespace latchkey::api {
namespace {

// The Base64url of a text, as JWTs have it: no padding.
std::string part(std::string_view text)
{
    auto encoded = base64_encode(text);
    for (char& c : encoded) c = c == '+' ? '-' : c == '/' ? '_' : c;
    return encoded.substr(0, encoded.find('='));
}

Result<domain::Claims> claims_of(std::string_view payload)
{
    return read_claims(Secret(part(R"({"alg":"RS256"})") + '.' + part(payload) + '.' + part("signature")));
}

TEST(AToken, TellsWhoseItIsAndHowLongItLives)
{
    const auto claims =
        claims_of(R"({"iss":"open-metadata.org","sub":"jane.doe","roles":["DataSteward"],"email":"jane.doe@example.org",
        "isBot":false,"tokenType":"PERSONAL_ACCESS","username":"jane.doe","iat":1767268800,"exp":1769860800})");

    EXPECT_EQ(claims, (domain::Claims{.subject = "jane.doe",
                                      .token_type = "PERSONAL_ACCESS",
                                      .issued_at = test::at(2026, 1, 1, 12),
                                      .expires_at = test::at(2026, 1, 31, 12)}));
}

// RFC 7519 section 3.1.
TEST(AToken, IsReadAsTheStandardWritesIt)
{
    const auto claims = read_claims(
        Secret("eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
               ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
               ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));

    EXPECT_EQ(claims,
              (domain::Claims{
                  .subject = "", .token_type = "", .issued_at = {}, .expires_at = test::at(2011, 3, 22, 18, 43)}));
}

TEST(AToken, MaySayNothing)
{
    EXPECT_EQ(claims_of("{}"), domain::Claims{});
}

TEST(AToken, MayCountInFractionsOfASecond)
{
    EXPECT_EQ(claims_of(R"({"iat":1767268800.5})").value().issued_at,
              test::at(2026, 1, 1, 12) + std::chrono::milliseconds(500));
}

TEST(AToken, IsNotBelievedWhenItNamesAYearBeyondReckoning)
{
    EXPECT_EQ(claims_of(R"({"exp":9223372036854775807,"iat":-5})").value().expires_at,
              test::at(9999, 12, 31, 23, 59) + std::chrono::milliseconds(59'999));
    EXPECT_EQ(claims_of(R"({"exp":9223372036854775807,"iat":-5})").value().issued_at, Instant{});
}

TEST(AToken, MayHaveClaimsOfTheWrongType)
{
    EXPECT_EQ(claims_of(R"({"sub":7,"tokenType":null,"iat":"yesterday","exp":{}})"), domain::Claims{});
}

class NoToken : public testing::TestWithParam<std::string> {};

TEST_P(NoToken, CanBeReadFromOtherText)
{
    EXPECT_EQ(read_claims(Secret(GetParam())).error(),
              (Error{ErrorKind::Malformed, "This is not a valid access token."}));
}

INSTANTIATE_TEST_SUITE_P(Texts, NoToken,
                         testing::Values("", ".", "..", "e30", "e30.e30", "e30.e30.e30.e30", "e30.e30.e30.",
                                         "e30.W10.e30", "e30.e3.e30", "e30.e30.a", "a.e30.e30", "e30.e30.e30=x",
                                         "e30.e30.e30\n", "e30.e30.\xc3\xa4"));

TEST(AnUnsignedToken, IsReadLikeAnyOther)
{
    EXPECT_TRUE(read_claims(Secret("e30.e30.")));
}

TEST(AHugeToken, IsNotRead)
{
    const std::string token = "e30.e30.";

    EXPECT_TRUE(read_claims(Secret(token + std::string(64 * 1024 - token.size(), 'A'))));
    EXPECT_FALSE(read_claims(Secret(token + std::string(64 * 1024 - token.size() + 4, 'A'))));
}

TEST(ADeeplyNestedToken, IsNotRead)
{
    const auto nested = [](int depth) { return R"({"x":)" + std::string(depth, '[') + std::string(depth, ']') + "}"; };

    EXPECT_TRUE(claims_of(nested(31)));
    EXPECT_FALSE(claims_of(nested(32)));
}

}  // namespace
}  // namespace latchkey::api
