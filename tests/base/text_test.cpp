// What the small text helpers promise.
#include <gmock/gmock.h>

#include <string>

#include "base/text.hpp"

namespace latchkey {
namespace {

using testing::Eq;
using testing::Optional;

struct Vector {
    std::string_view bytes;
    std::string_view text;

    friend void PrintTo(const Vector& row, std::ostream* out) { *out << row.text; }
};

class Base64 : public testing::TestWithParam<Vector> {};

TEST_P(Base64, EncodesAsRfc4648Does)
{
    EXPECT_EQ(base64_encode(GetParam().bytes), GetParam().text);
}

TEST_P(Base64, DecodesWhatItEncoded)
{
    EXPECT_THAT(base64url_decode(GetParam().text), Optional(Eq(GetParam().bytes)));
}

TEST_P(Base64, DecodesWithoutPadding)
{
    const auto text = GetParam().text;

    EXPECT_THAT(base64url_decode(text.substr(0, text.find('='))), Optional(Eq(GetParam().bytes)));
}

// RFC 4648 section 10, and the password of OpenMetadata's documentation.
INSTANTIATE_TEST_SUITE_P(Rfc4648, Base64,
                         testing::Values(Vector{"", ""}, Vector{"f", "Zg=="}, Vector{"fo", "Zm8="},
                                         Vector{"foo", "Zm9v"}, Vector{"foob", "Zm9vYg=="}, Vector{"fooba", "Zm9vYmE="},
                                         Vector{"foobar", "Zm9vYmFy"}, Vector{"Sesame!42", "U2VzYW1lITQy"},
                                         Vector{"p\xc3\xa4ss", "cMOkc3M="}));

TEST(Base64Alphabet, DiffersBetweenPasswordsAndTokens)
{
    EXPECT_EQ(base64_encode("\xfb\xff\xfe"), "+//+");
    EXPECT_THAT(base64url_decode("-__-"), Optional(Eq("\xfb\xff\xfe")));
}

TEST(Base64Alphabet, HasNoOtherLetterAnywhere)
{
    for (const std::string whole : {"Zm9vYmFy", "Zm9vYmE", "Zm9vYg"}) {
        for (std::size_t at = 0; at < whole.size(); ++at) {
            for (const char other : {'.', '~', '+', '/', '\n', '\xc3'}) {
                auto text = whole;
                text[at] = other;
                EXPECT_EQ(base64url_decode(text), std::nullopt) << whole << ", another at " << at;
            }
        }
    }
}

class Base64Refuses : public testing::TestWithParam<const char*> {};

TEST_P(Base64Refuses, WhatNobodyEncodes)
{
    EXPECT_EQ(base64url_decode(GetParam()), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(Texts, Base64Refuses,
                         testing::Values("A", "AAAAA", "Zg=", "Zg===", "=", "====", "Z=g=", "+//+", "Zm 9", "Zm9v\n",
                                         "Zm9\xc3"));

TEST(FillingAPattern, PutsEachValueInItsPlaceHoweverOftenItIsNamed)
{
    EXPECT_EQ(fill("{{name}} ends {{date}}, {{name}}", {{"name", "ci"}, {"date", "today"}}), "ci ends today, ci");
}

TEST(FillingAPattern, LeavesANameWithoutAValue)
{
    EXPECT_EQ(fill("{{name}} {{other}}", {{"name", "ci"}}), "ci {{other}}");
}

TEST(FillingAPattern, NeverFillsAValue)
{
    EXPECT_EQ(fill("{{name}} {{date}}", {{"name", "{{date}}"}, {"date", "%s%n"}}), "{{date}} %s%n");
}

TEST(FillingAPattern, KeepsBracesThatNeverClose)
{
    EXPECT_EQ(fill("a {{name", {{"name", "ci"}}), "a {{name");
    EXPECT_EQ(fill("a {name}} {{", {{"name", "ci"}}), "a {name}} {{");
}

struct Avatar {
    std::string_view name;
    std::string_view initial;

    friend void PrintTo(const Avatar& row, std::ostream* out) { *out << row.name; }
};

class TheInitial : public testing::TestWithParam<Avatar> {};

TEST(FillingAPattern, IsolatesAValueThatIsWrittenFromTheRightOrStandsInSuchAText)
{
    EXPECT_EQ(fill("Copy {{name}} (2)", {{"name", "שלום"}}), "Copy \u2068שלום\u2069 (2)");
    EXPECT_EQ(fill("نسخ {{name}}", {{"name", "CI"}}), "نسخ \u2068CI\u2069");
    EXPECT_EQ(fill("日本 {{name}}", {{"name", "é"}}), "日本 é");
}

TEST_P(TheInitial, IsTheFirstLetterOrDigitInUpperCase)
{
    EXPECT_EQ(initial(GetParam().name), GetParam().initial);
}

INSTANTIATE_TEST_SUITE_P(Names, TheInitial,
                         testing::Values(Avatar{"jane", "J"}, Avatar{"Zoe", "Z"}, Avatar{"  \"jane.doe\"", "J"},
                                         Avatar{"_42", "4"}, Avatar{"ähnlich", "Ä"}, Avatar{"ÿ", "Ÿ"},
                                         Avatar{"ßa", "ß"}, Avatar{"ωmega", "Ω"}, Avatar{"ς", "Σ"}, Avatar{"έλλη", "Έ"},
                                         Avatar{"ό", "Ό"}, Avatar{"ύ", "Ύ"}, Avatar{"ά", "Ά"}, Avatar{"юлия", "Ю"},
                                         Avatar{"ђорђе", "Ђ"}, Avatar{"李雷", "李"}, Avatar{"(李)", "李"},
                                         Avatar{"「山」", "山"}, Avatar{"–…€ x", "X"}, Avatar{"÷a", "A"},
                                         Avatar{"𐐷x", "𐐷"}, Avatar{"😀 smile", "S"}));

INSTANTIATE_TEST_SUITE_P(InvalidUtf8, TheInitial,
                         testing::Values(Avatar{"", "?"}, Avatar{"!?", "?"}, Avatar{"\xc3", "?"},
                                         Avatar{"\xff\xfe"
                                                "b",
                                                "B"},
                                         Avatar{"\xe6\x9d", "?"},
                                         Avatar{"\xf0\x9f\x98"
                                                "c",
                                                "C"},
                                         Avatar{"\xc1\xa1"
                                                "d",
                                                "D"},
                                         Avatar{"\xe0\x81\xa1"
                                                "e",
                                                "E"},
                                         Avatar{"\xed\xa0\x80"
                                                "f",
                                                "F"},
                                         Avatar{"\xf4\x90\x80\x80g", "G"}, Avatar{"\x80h", "H"}));

TEST(Trimming, TakesWhiteSpaceFromBothEndsOnly)
{
    EXPECT_EQ(trimmed(" \t\r\n my token \n"), "my token");
    EXPECT_EQ(trimmed("x"), "x");
    EXPECT_EQ(trimmed(" \n "), "");
    EXPECT_EQ(trimmed(""), "");
}

TEST(BearerTokens, HaveTheLettersOfRfc6750AndNoOther)
{
    constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=";
    EXPECT_TRUE(is_bearer(kLetters));
    for (int byte = 0; byte < 256; ++byte) {
        const std::string text{'a', static_cast<char>(byte), 'z'};
        EXPECT_EQ(is_bearer(text), kLetters.contains(text[1])) << byte;
    }
}

TEST(BearerTokens, HaveNoOtherLetterAnywhere)
{
    for (std::size_t size = 1; size <= 12; ++size) {
        for (std::size_t at = 0; at < size; ++at) {
            std::string text(size, 'a');
            EXPECT_TRUE(is_bearer(text));
            text[at] = '\n';
            EXPECT_FALSE(is_bearer(text)) << size << " letters, another at " << at;
        }
    }
}

TEST(Searching, FindsAPartWhateverItsCase)
{
    EXPECT_TRUE(contains_loosely("Nightly ingestion", "INGEST"));
    EXPECT_TRUE(contains_loosely("ÄRGER", "ärg"));
    EXPECT_TRUE(contains_loosely("anything", ""));
    EXPECT_TRUE(contains_loosely("", ""));
    EXPECT_FALSE(contains_loosely("ci", "cii"));
    EXPECT_FALSE(contains_loosely("aab", "abb"));
}

TEST(Searching, FindsLettersAsPeopleSeeThem)
{
    for (const auto& [text, part] : {
             std::pair("Café", "cafe\u0301"),
             std::pair("cafe\u0301", "CAFÉ"),
             std::pair("Café", "cafe"),
             std::pair("ŻÓŁĆ", "żółć"),
             std::pair("Zażółć gęślą jaźń", "GESLA"),
             std::pair("İstanbul ısı", "istanbul isi"),
             std::pair("DIŞ IŞIK", "dış ışık"),
             std::pair("Αθήνα", "ΑΘΗΝΑ"),
             std::pair("ΟΔΟΣ", "οδός"),
             std::pair("Ёлка и чай", "ЕЛКА И ЧАИ"),
             std::pair("йод", "и\u0306од"),
             std::pair("Việt Nam", "viet"),
             std::pair("Vie\u0302\u0323t", "VIỆT"),
             std::pair("Țară", "tara"),
             std::pair("cœur", "CŒUR"),
             std::pair("日本語", "本"),
         })
        EXPECT_TRUE(contains_loosely(text, part)) << text << ' ' << part;
    EXPECT_FALSE(contains_loosely("ci", "c\u0301ii"));
    EXPECT_FALSE(contains_loosely("ß", "s"));
    EXPECT_TRUE(contains_loosely("x", "\u0301"));
}

TEST(Comparing, TakesTextsForTheSameWhateverTheirCaseAndAccents)
{
    EXPECT_TRUE(equals_loosely("ALPHA", "alpha"));
    EXPECT_TRUE(equals_loosely("İPTAL", "iptal"));
    EXPECT_TRUE(equals_loosely("RÉVOQUER", "re\u0301voquer"));
    EXPECT_TRUE(equals_loosely("", ""));
    EXPECT_FALSE(equals_loosely("alpha", "alp"));
    EXPECT_FALSE(equals_loosely("alp", "alpha"));
    EXPECT_FALSE(equals_loosely("", "a"));
}

TEST(Base64url, HasNoPaddingAndTwoLettersOfItsOwn)
{
    EXPECT_EQ(base64url_encode("\xfb\xff"), "-_8");
    EXPECT_EQ(base64url_encode(""), "");
    EXPECT_EQ(base64url_decode(base64url_encode("any bytes")), "any bytes");
}

}  // namespace
}  // namespace latchkey
