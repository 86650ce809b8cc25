// What a token says of itself.
#include "openmetadata/jwt/jwt.hpp"

#include <gmock/gmock.h>

#include "base/text.hpp"
#include "tests/support/builders.hpp"

namespace latchkey::openmetadata {
namespace {

Result<domain::Claims> claims_of(std::string_view payload)
{
    return read_claims(Secret(base64url_encode(R"({"alg":"RS256"})") + '.' + base64url_encode(payload) + '.' +
                              base64url_encode("signature")));
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
    EXPECT_EQ(claims_of(R"({"exp":-1e300})").value().expires_at,
              Instant(std::chrono::sys_days(std::chrono::year(1) / 1 / 1)));
}

TEST(AToken, MayHaveEndedBefore1970)
{
    EXPECT_EQ(claims_of(R"({"exp":-5})").value().expires_at, Instant{} - std::chrono::seconds(5));
}

TEST(AToken, MaySayItsDatesAsTextOrInMilliseconds)
{
    const auto end = test::at(2026, 12, 25, 12);

    for (const auto* payload : {R"({"exp":1798200000})", R"({"exp":"1798200000"})", R"({"exp":1798200000000})",
                                R"({"exp":"1798200000000"})", R"({"exp":1.7982e9})"}) {
        EXPECT_EQ(claims_of(payload).value().expires_at, end) << payload;
        EXPECT_EQ(read_dates(Secret("e30." + base64url_encode(payload) + ".")).expires_at, end) << payload;
    }
    EXPECT_EQ(claims_of(R"({"exp":null})").value().expires_at, std::nullopt);
    EXPECT_EQ(claims_of(R"({"nbf":1798200000})").value().not_before, end);
}

TEST(AToken, MayHaveClaimsOfTheWrongType)
{
    EXPECT_EQ(claims_of(R"({"sub":7,"tokenType":null,"iat":"yesterday","exp":{}})"), domain::Claims{});
}

struct Wrong {
    std::string text;
    ErrorCode code;

    friend void PrintTo(const Wrong& row, std::ostream* out) { *out << '"' << row.text << '"'; }
};

class NoToken : public testing::TestWithParam<Wrong> {};

TEST_P(NoToken, CanBeReadFromOtherTextAndSaysWhatIsWrongWithIt)
{
    const auto error = read_claims(Secret(GetParam().text)).error();

    EXPECT_EQ(error, (Error{ErrorKind::Malformed, GetParam().code}));
    EXPECT_EQ(read_jwt(Secret(GetParam().text)).error(), error);
}

constexpr auto kParts = ErrorCode::TokenWithoutThreeParts;
constexpr auto kLetters = ErrorCode::TokenNotBase64;
constexpr auto kClaims = ErrorCode::TokenClaimsUnreadable;

INSTANTIATE_TEST_SUITE_P(Texts, NoToken,
                         testing::Values(Wrong{"", kParts}, Wrong{".", kParts}, Wrong{"..", kClaims},
                                         Wrong{"e30", kParts}, Wrong{"e30.e30", kParts},
                                         Wrong{"e30.e30.e30.e30", kParts}, Wrong{"e30.e30.e30.", kParts},
                                         Wrong{"e30.W10.e30", kClaims}, Wrong{"e30.e3.e30", kClaims},
                                         Wrong{"e30.e30.a", kLetters}, Wrong{"a.e30.e30", kLetters},
                                         Wrong{"e30.e30.e30=x", kLetters}, Wrong{"e30.e30.e30\n", kLetters},
                                         Wrong{"e30.e30.\xc3\xa4", kLetters}));

TEST(AToken, IsNotReadWholeWhenItsHeaderIsNone)
{
    EXPECT_TRUE(read_claims(Secret("W10.e30.")));
    EXPECT_EQ(read_jwt(Secret("W10.e30.")).error().code, ErrorCode::TokenHeaderUnreadable);
}

domain::Jwt jwt_of(std::string_view header, std::string_view payload)
{
    return read_jwt(Secret(base64url_encode(header) + '.' + base64url_encode(payload) + ".")).value();
}

TEST(AToken, IsReadWithItsHeaderAndEveryClaimInTheOrderOfTheirNames)
{
    const auto jwt = jwt_of(R"({"alg":"RS256","kid":"k1","typ":"JWT"})",
                            R"({"sub":"jane","roles":["a","b"],"isBot":false,"n":3,"x":{"y":1},"exp":1767268800})");

    EXPECT_EQ(jwt.algorithm, "RS256");
    EXPECT_EQ(jwt.key_id, "k1");
    EXPECT_EQ(jwt.known.subject, "jane");
    EXPECT_THAT(jwt.claims,
                testing::ElementsAre(domain::Claim{"exp", test::at(2026, 1, 1, 12)}, domain::Claim{"isBot", "false"},
                                     domain::Claim{"n", "3"}, domain::Claim{"roles", "a, b"},
                                     domain::Claim{"sub", "jane"}, domain::Claim{"x", R"({"y":1})"}));
}

struct Written {
    const char* payload;
    domain::Claim claim;

    friend void PrintTo(const Written& row, std::ostream* out) { *out << row.payload; }
};

class AClaim : public testing::TestWithParam<Written> {};

TEST_P(AClaim, IsToldAsItIsWritten)
{
    EXPECT_THAT(jwt_of("{}", GetParam().payload).claims, testing::ElementsAre(GetParam().claim));
}

const auto kDay = test::at(2026, 12, 25, 12);
using domain::Oddity;

INSTANTIATE_TEST_SUITE_P(
    All, AClaim,
    testing::Values(Written{R"({"exp":"1798200000"})", {"exp", kDay, Oddity::Text}},
                    Written{R"({"exp":1798200000.75})", {"exp", kDay + std::chrono::milliseconds(750)}},
                    Written{R"({"exp":1798200000000})", {"exp", kDay, Oddity::Milliseconds}},
                    Written{R"({"exp":null})", {"exp", "null"}}, Written{R"({"exp":"soon"})", {"exp", "soon"}},
                    Written{R"({"exp":-5})", {"exp", Instant{} - std::chrono::seconds(5)}},
                    Written{R"({"big":18446744073709551615})", {"big", "18446744073709551615"}},
                    Written{R"({"score":1.5})", {"score", "1.5"}}, Written{R"({"n":1e999})", {"n", "1e999"}},
                    Written{R"({"realm_access":{"roles":["a","b"]}})", {"realm_access", R"({"roles":["a","b"]})"}},
                    Written{R"({"roles":["a", 1,null]})", {"roles", "a, 1, null"}},
                    Written{R"({"roles":["a",["b"]]})", {"roles", R"(["a",["b"]])"}},
                    Written{R"-({"Algorithm (alg)":"none"})-", {"Algorithm (alg)", "none"}},
                    Written{R"({"a":1,"a":2})", {"a", "2", Oddity::Repeated}},
                    Written{R"({"s":"\u00e9\"\n"})", {"s", "\u00e9\"\n"}}));

TEST(AToken, TellsLongClaimsInPart)
{
    const auto jwt = jwt_of("{}", R"({"sub":")" + std::string(299, 'a') + "\u00e4" + std::string(900, 'a') + R"("})");

    EXPECT_EQ(std::get<std::string>(jwt.claims.front().value), std::string(299, 'a') + "…");
}

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

TEST(ADeeplyNestedToken, IsReadAsFarAsThereIsSomethingToRead)
{
    const auto deep = R"({"x":)" + std::string(20'000, '[') + std::string(20'000, ']') + R"(,"sub":"jane"})";

    EXPECT_EQ(jwt_of("{}", deep).known.subject, "jane");
    EXPECT_FALSE(read_jwt(Secret(base64url_encode(deep) + ".e30.")));
}

}  // namespace
}  // namespace latchkey::openmetadata
