// Rows of a token list that are not as they should be: each is kept as far as it can be read, and costs no other.
#include <gmock/gmock.h>

#include <set>

#include "base/text.hpp"
#include "openmetadata/token_api.hpp"
#include "tests/support/answers.hpp"
#include "tests/support/builders.hpp"

namespace latchkey::openmetadata {
namespace {

using test::json;

std::string jwt_with(std::string_view payload)
{
    return "e30." + base64url_encode(payload) + ".c2ln";
}

std::string good(const std::string& id)
{
    return R"({"token":")" + id + R"(","tokenName":"good","expiryDate":1769860800000,"jwtToken":"JWT-good"})";
}

// The list of a row with such members between two good ones.
std::vector<domain::Token> list_with(const std::string& row)
{
    const auto tokens =
        read_tokens(json(200, R"({"data":[)" + good("first") + "," + row + "," + good("last") + R"(],"paging":{}})"));
    return tokens.value_or(std::vector<domain::Token>{});
}

domain::Token row_of(const std::string& members)
{
    const auto tokens = list_with(R"({"token":"odd",)" + members + "}");
    if (tokens.size() != 3) return {};
    for (const auto& [place, id] : {std::pair(0, "first"), std::pair(2, "last")}) {
        EXPECT_EQ(tokens[place], (domain::Token{{id}, "good", {}, test::at(2026, 1, 31, 12), Secret("JWT-good")}));
    }
    return tokens[1];
}

struct Row {
    std::string members;
    std::string payload;
    std::optional<Instant> end;

    friend void PrintTo(const Row& row, std::ostream* out) { *out << row.members << ' ' << row.payload; }
};

class TheEndOfAToken : public testing::TestWithParam<Row> {};

TEST_P(TheEndOfAToken, IsReadFromTheRowOrElseFromItsJwt)
{
    const auto& [members, payload, end] = GetParam();

    const auto token = row_of(R"("tokenName":"x","jwtToken":")" + jwt_with(payload) + '"' + members);

    EXPECT_EQ(token.name, "x");
    EXPECT_EQ(token.expires_at, end);
}

const auto kEnd = test::at(2026, 12, 25, 12);
const auto kOther = test::at(2026, 11, 18, 11, 6) + std::chrono::seconds(40);
constexpr Instant kLatest{std::chrono::milliseconds(253'402'300'799'999)};
const std::string kSays = R"({"exp":1798200000})";

INSTANTIATE_TEST_SUITE_P(
    WithAClaim, TheEndOfAToken,
    testing::Values(
        Row{R"(,"expiryDate":1798200000000)", kSays, kEnd}, Row{R"(,"expiryDate":0)", kSays, kEnd},
        Row{R"(,"expiryDate":-1)", kSays, kEnd}, Row{R"(,"expiryDate":-1e300)", kSays, kEnd},
        Row{R"(,"expiryDate":1798200000)", kSays, kEnd}, Row{R"(,"expiryDate":"1798200000000")", kSays, kEnd},
        Row{R"(,"expiryDate":"2026-12-25T12:00:00Z")", kSays, kEnd}, Row{R"(,"expiryDate":"soon")", kSays, kEnd},
        Row{"", kSays, kEnd}, Row{R"(,"expiryDate":null)", kSays, kEnd},
        Row{R"(,"expiryDate":{"at":[1]})", kSays, kEnd}, Row{R"(,"expiryDate":true)", kSays, kEnd},
        Row{R"(,"expiryDate":1e5)", kSays, kEnd}, Row{R"(,"expiryDate":1795000000000)", kSays, kEnd},
        Row{R"(,"expiryDate":1,"expiryDate":1795000000000)", R"({"exp":null})", kOther},
        Row{R"(,"expiryDate":1795000000000.7)", "{}", kOther},
        Row{R"(,"expiryDate":9223372036854775807)", R"({"exp":9223372036854775})", kLatest},
        Row{R"(,"expiryDate":253402300799999)", "{}", kLatest}, Row{R"(,"expiryDate":253402300800000)", "{}", kLatest},
        Row{R"(,"expiryDate":1e999)", "{}", kLatest}));

INSTANTIATE_TEST_SUITE_P(WithoutOne, TheEndOfAToken,
                         testing::Values(Row{R"(,"expiryDate":null)", R"({"exp":null})", {}}, Row{"", "{}", {}},
                                         Row{R"(,"expiryDate":0)", "{}", {}}, Row{R"(,"expiryDate":"soon")", "{}", {}},
                                         Row{R"(,"expiryDate":"")", "{}", {}},
                                         Row{R"(,"expiryDate":1798200000)", "{}", kEnd},
                                         Row{R"(,"expiryDate":"1798200000000")", "{}", kEnd},
                                         Row{R"(,"expiryDate":"1798200000")", "{}", kEnd},
                                         Row{R"(,"expiryDate":"2026-12-25T12:00:00Z")", "{}", kEnd},
                                         Row{R"(,"expiryDate":"2026-12-25T12:00:00.000Z")", "[]", kEnd},
                                         Row{R"(,"expiryDate":"2026-13-25T12:00:00Z")", "{}", {}},
                                         Row{R"(,"expiryDate":"2026-12-25T12:00:00+01")", "{}", {}}));

struct Name {
    std::string members;
    std::string name;

    friend void PrintTo(const Name& row, std::ostream* out) { *out << row.members; }
};

class TheNameOfAToken : public testing::TestWithParam<Name> {};

TEST_P(TheNameOfAToken, IsReadAsFarAsThereIsOne)
{
    EXPECT_EQ(row_of(GetParam().members + R"("jwtToken":"om_pat_abcdef")"),
              (domain::Token{{"odd"}, GetParam().name, {}, {}, Secret("om_pat_abcdef")}));
}

INSTANTIATE_TEST_SUITE_P(Rows, TheNameOfAToken,
                         testing::Values(Name{"", ""}, Name{R"("tokenName":"",)", ""}, Name{R"("tokenName":42,)", "42"},
                                         Name{R"("tokenName":null,)", ""}, Name{R"("tokenName":["a"],)", ""},
                                         Name{R"("tokenName":"\u3164",)", "\u3164"},
                                         Name{R"("tokenName":"safe\u202etxt.exe",)", "safe\u202etxt.exe"},
                                         Name{R"("tokenName":"a\"\\\/\n",)", "a\"\\/\n"},
                                         Name{R"("tokenName":"\ud83d\ude00",)", "\U0001f600"}));

class WhatNobodyReads : public testing::TestWithParam<std::string> {};

TEST_P(WhatNobodyReads, MayBeAnything)
{
    EXPECT_EQ(row_of(R"("tokenName":"x","jwtToken":"y","other":)" + GetParam()),
              (domain::Token{{"odd"}, "x", {}, {}, Secret("y")}));
}

INSTANTIATE_TEST_SUITE_P(Values, WhatNobodyReads,
                         testing::Values("\"SOMETHING_NEW\"", R"([{"a":1,"token":"z"},[],{}])", "1e999", "-1e-999",
                                         std::string(400, '9'), "true", "false", "null", R"({"token":{"token":"z"}})",
                                         std::string(100'000, '[') + std::string(100'000, ']')));

TEST(TheEndInTheList, IsKeptWhereTheJwtSaysAnother)
{
    const auto listed_end = [](const std::string& end, const std::string& payload) {
        return row_of(R"("tokenName":"x","jwtToken":")" + jwt_with(payload) + R"(","expiryDate":)" + end).listed_end;
    };

    EXPECT_EQ(listed_end("1795000000000", kSays), kOther);
    EXPECT_EQ(listed_end("\"1795000000\"", kSays), kOther);
    for (const auto* end :
         {"1798200000000", "1798200000999", "1798200000", "0", "-1", "null", "\"soon\"", "\"2026-12-25T12:00:00Z\""})
        EXPECT_EQ(listed_end(end, kSays), std::nullopt) << end;
    EXPECT_EQ(listed_end("1795000000000", "{}"), std::nullopt);
}

TEST(ARow, ThatSaysNothingIsLeftOut)
{
    for (const auto* row : {"{}", "7", "null", R"({"token":""})", R"({"token":7})", R"(["token"])",
                            R"({"token":"1","token":null})", R"({"expiryDate":1798200000000})"}) {
        EXPECT_EQ(list_with(row).size(), 2u) << row;
    }
}

TEST(ARow, WithoutAnIdOfItsOwnGetsOneFromThePage)
{
    const auto tokens = read_tokens(json(200, R"({"data":[{"token":"1","tokenName":"a"},{"tokenName":"b"},
        {"token":7,"tokenName":"c"},{"token":"1","tokenName":"d"},{"token":null,"tokenName":"e"}]})"))
                            .value();

    ASSERT_EQ(tokens.size(), 5u);
    std::set<domain::TokenId> ids;
    for (const auto& token : tokens) ids.insert(token.id);
    EXPECT_EQ(ids.size(), 5u);
    for (const auto& token : tokens) EXPECT_EQ(token.has_own_id, token.name == "a") << token.name;
    EXPECT_EQ(tokens[0].id.value, "1");
}

TEST(ARow, WithHalfASurrogatePairIsReadAllTheSame)
{
    EXPECT_EQ(row_of(R"("tokenName":"a\ud83d")").name, "a\uFFFD");
}

TEST(ARow, WithoutATokenTextIsKept)
{
    EXPECT_EQ(row_of(R"("tokenName":"k","expiryDate":1798200000000,"jwtToken":null)"),
              (domain::Token{{"odd"}, "k", {}, kEnd, {}}));
}

TEST(ATokenList, IsReadFromPiecesHoweverTheyAreCut)
{
    const std::string row = R"({"token":"odd\u00e9","tokenName":"é😀 \ud83d\ude00","expiryDate":1798200000000,)"
                            R"("other":[true,-1.5e+3,{"a":null}],"jwtToken":")" +
                            jwt_with(R"({"iat":1767268800})") + "\"}";
    const std::string text = R"( { "data" : [)" + row + " , " + row + "] }";
    const auto whole = read_tokens(json(200, text)).value();
    ASSERT_EQ(whole.size(), 2u);

    for (std::size_t cut = 0; cut < text.size(); ++cut) {
        ports::Body halves, crumbs;
        halves.append(std::string_view(text).substr(0, cut));
        halves.append(std::string_view(text).substr(cut));
        for (std::size_t at = 0; at < text.size(); at += cut + 1)
            crumbs.append(std::string_view(text).substr(at, cut + 1));
        EXPECT_EQ(read_tokens({200, "application/json", halves}), whole) << cut;
        EXPECT_EQ(read_tokens({200, "application/json", crumbs}), whole) << cut;
        EXPECT_FALSE(read_tokens(json(200, text.substr(0, cut)))) << cut;
    }
}

// Where somebody pastes it, it would be more than a token.
TEST(ATokenThatCannotTravelAsABearer, IsHandedOnNowhere)
{
    for (const auto* jwt : {"a.b.c; rm -rf ~", "a.b.c\\n", "$(a.b.c)", "a b", "a'b", "ä.b.c"}) {
        EXPECT_TRUE(row_of(std::string(R"("tokenName":"odd","jwtToken":")") + jwt + "\"").jwt.is_empty()) << jwt;
    }
    EXPECT_EQ(row_of(R"("tokenName":"odd","jwtToken":"a-b._~+/c=")").jwt, Secret("a-b._~+/c="));
}

}  // namespace
}  // namespace latchkey::openmetadata
