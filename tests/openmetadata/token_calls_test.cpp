// The calls about personal access tokens.
#include <gmock/gmock.h>

#include "openmetadata/token_api.hpp"
#include "tests/support/answers.hpp"
#include "tests/support/builders.hpp"

namespace latchkey::openmetadata {
namespace {

using ports::Method;
using test::html;
using test::json;
using testing::ElementsAre;
using testing::IsEmpty;

const Secret kBearer("JWT-login");

// "e30" is {}; the payload says {"iat":1767268800,"exp":1769860800}.
constexpr const char* kJwt = "e30.eyJpYXQiOjE3NjcyNjg4MDAsImV4cCI6MTc2OTg2MDgwMH0.c2ln";

Instant ms(long long since_1970)
{
    return Instant(std::chrono::milliseconds(since_1970));
}

TEST(ListingTokens, NamesNobodyForThatWouldBeAnAdminsCall)
{
    const auto call = list_tokens(kBearer);

    EXPECT_EQ(call.request,
              (ports::HttpRequest{.method = Method::Get, .path = "/v1/users/security/token", .bearer = kBearer}));
    EXPECT_EQ(call.idempotency, Idempotency::Yes);
}

TEST(CreatingAToken, SendsANameAndALifetime)
{
    const auto call = create_token(kBearer, {"say \"hi\"", domain::Lifetime::ThirtyDays});

    EXPECT_EQ(call.request,
              (ports::HttpRequest{.method = Method::Put,
                                  .path = "/v1/users/security/token",
                                  .bearer = kBearer,
                                  .body = Secret(R"({"tokenName":"say \"hi\"","JWTTokenExpiry":"30"})")}));
}

TEST(CreatingAToken, IsNeverRepeatedForEachRequestMakesAToken)
{
    EXPECT_EQ(create_token(kBearer, {"ci"}).idempotency, Idempotency::No);
}

TEST(RevokingTokens, SendsTheirIdsAndMayBeRepeated)
{
    const auto call = revoke_tokens(kBearer, std::vector<domain::TokenId>{{"a1"}, {"b\"2"}});

    EXPECT_EQ(call.request, (ports::HttpRequest{.method = Method::Put,
                                                .path = "/v1/users/security/token/revoke",
                                                .bearer = kBearer,
                                                .body = Secret(R"({"tokenIds":["a1","b\"2"]})"),
                                                .ends_something = true}));
    EXPECT_EQ(call.idempotency, Idempotency::Yes);
}

TEST(RevokingTokens, AlwaysSendsAListForTheServerFailsWithoutOne)
{
    EXPECT_EQ(revoke_tokens(kBearer, {}).request.body.reveal(), R"({"tokenIds":[]})");
}

TEST(ATokenList, IsReadFromARecordedAnswer)
{
    const std::string jwt = kJwt;
    const auto tokens = read_tokens(json(200, R"({ "data": [
        { "token": "a1a1a1a1-0000-4000-8000-000000000001", "tokenName": "laptop", "userId": "7f0d8d1e", "tokenType": "PERSONAL_ACCESS_TOKEN",
          "expiryDate": 1769860800000, "jwtToken": ")" +
                                                  jwt + R"(" },
        { "token": "a1a1a1a1-0000-4000-8000-000000000002", "tokenName": "nightly job", "userId": "7f0d8d1e", "tokenType": "PERSONAL_ACCESS_TOKEN",
          "jwtToken": "JWT-pat-2-no-exp" } ] })"));

    ASSERT_TRUE(tokens);
    EXPECT_THAT(*tokens, ElementsAre(domain::Token{.id = {"a1a1a1a1-0000-4000-8000-000000000001"},
                                                   .name = "laptop",
                                                   .created_at = ms(1767268800000),
                                                   .expires_at = ms(1769860800000),
                                                   .jwt = Secret(kJwt)},
                                     domain::Token{.id = {"a1a1a1a1-0000-4000-8000-000000000002"},
                                                   .name = "nightly job",
                                                   .created_at = std::nullopt,
                                                   .expires_at = std::nullopt,
                                                   .jwt = Secret("JWT-pat-2-no-exp")}));
}

TEST(ATokenList, MayBeEmpty)
{
    EXPECT_THAT(read_tokens(json(200, R"({ "data": [] })")).value(), IsEmpty());
}

TEST(ANewToken, IsReadFromARecordedAnswer)
{
    const auto token = read_token(json(200, R"({ "token": "a1", "tokenName": "laptop", "userId": "7f0d8d1e",
        "tokenType": "PERSONAL_ACCESS_TOKEN", "expiryDate": 1769860800000, "jwtToken": "JWT-pat-1" })"));

    EXPECT_EQ(token, (domain::Token{{"a1"}, "laptop", std::nullopt, ms(1769860800000), Secret("JWT-pat-1")}));
}

struct Body {
    const char* text;
    const char* missing;

    friend void PrintTo(const Body& row, std::ostream* out) { *out << row.text; }
};

class AnIncompleteTokenList : public testing::TestWithParam<Body> {};

TEST_P(AnIncompleteTokenList, SaysWhatIsMissing)
{
    const auto tokens = read_tokens(json(200, GetParam().text));

    EXPECT_EQ(tokens.error(), (Error{ErrorKind::Malformed, ErrorCode::MissingMember, GetParam().missing}));
}

INSTANTIATE_TEST_SUITE_P(Bodies, AnIncompleteTokenList,
                         testing::Values(Body{R"({"data":{}})", "data"}, Body{R"({"data":false})", "data"},
                                         Body{R"({"data":7,"paging":{}})", "data"},
                                         Body{R"({"code":401,"message":"Expired token!"})", "data"},
                                         Body{R"({"noise":[]})", "data"}));

class AnEmptyTokenList : public testing::TestWithParam<const char*> {};

TEST_P(AnEmptyTokenList, IsWhatAnAnswerWithoutAListMeans)
{
    EXPECT_THAT(read_tokens(json(200, GetParam())).value(), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Bodies, AnEmptyTokenList,
                         testing::Values(R"({"data":[]})", R"({"data":null})", "{}", R"({"paging":{"total":0}})", "[]",
                                         "\xef\xbb\xbf{\"data\":[]}"));

TEST(AnAnswerWithoutAList, LeavesOpenWhatARevocationHasLeft)
{
    for (const auto* body : {R"({"data":null})", "{}", R"({"paging":{"total":0}})"})
        EXPECT_EQ(read_remaining(json(200, body)).error().kind, ErrorKind::Malformed) << body;
    EXPECT_THAT(read_remaining(json(200, R"({"data":[]})")).value(), IsEmpty());
    EXPECT_THAT(read_tokens(json(204, "")).value(), IsEmpty());
    EXPECT_EQ(read_remaining(json(204, "")).error().kind, ErrorKind::Malformed);
}

TEST(ATokenList, ThatEndsTooEarlySaysSo)
{
    const std::string whole =
        R"({"data":[{"token":"1","tokenName":"a\u00e9","expiryDate":1.5e+12,"n":-1.5e3,"b":true}]})";
    ASSERT_TRUE(read_tokens(json(200, whole)));

    for (std::size_t size = 1; size < whole.size(); ++size) {
        EXPECT_EQ(read_tokens(json(200, whole.substr(0, size))).error(),
                  (Error{ErrorKind::Malformed, ErrorCode::ListIncomplete}))
            << whole.substr(0, size);
    }
}

class AnIncompleteToken : public testing::TestWithParam<Body> {};

TEST_P(AnIncompleteToken, SaysWhatIsMissing)
{
    const auto token = read_token(json(200, GetParam().text));

    EXPECT_EQ(token.error(), (Error{ErrorKind::Malformed, ErrorCode::MissingMember, GetParam().missing}));
}

INSTANTIATE_TEST_SUITE_P(Bodies, AnIncompleteToken,
                         testing::Values(Body{R"({"tokenName":"x","jwtToken":"y"})", "token"},
                                         Body{R"({"token":7,"tokenName":"x","jwtToken":"y"})", "token"},
                                         Body{R"({"token":"1","jwtToken":"y"})", "tokenName"},
                                         Body{R"({"token":"1","tokenName":"x"})", "jwtToken"}));

class AMalformedBody : public testing::TestWithParam<const char*> {};

TEST_P(AMalformedBody, IsAnUnexpectedResponse)
{
    EXPECT_EQ(read_tokens(json(200, GetParam())).error(), (Error{ErrorKind::Malformed, ErrorCode::UnexpectedAnswer}));
}

INSTANTIATE_TEST_SUITE_P(Bodies, AMalformedBody,
                         testing::Values("", "null", "42", "\"data\"", "Logout Successful", R"({"data":[]}})",
                                         R"({"data":[}])", "{\"data\":\"\xff\"}"));

TEST(ADeeplyNestedBody, IsRefusedBeforeItCostsAnything)
{
    const std::string deep(8'000'000, '[');

    EXPECT_EQ(read_tokens(json(200, deep)).error().kind, ErrorKind::Malformed);
    EXPECT_EQ(read_tokens(json(200, R"({"data":[],"x":)" + deep)).error().kind, ErrorKind::Malformed);
}

TEST(ADeeplyNestedBody, IsReadWhereNobodyLooksAtIt)
{
    constexpr int kDepth = 1'000'000;
    EXPECT_TRUE(
        read_tokens(json(200, R"({"data":[],"x":)" + std::string(kDepth, '[') + std::string(kDepth, ']') + "}")));
}

TEST(AnAnswerAboutTokens, IsNotReadFromThePageThatAnswersForWrongAddresses)
{
    EXPECT_EQ(read_token(html(200)).error().kind, ErrorKind::Malformed);
    EXPECT_EQ(read_tokens(html(404)).error().kind, ErrorKind::NotFound);
}

}  // namespace
}  // namespace latchkey::openmetadata
