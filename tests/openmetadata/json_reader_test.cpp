// Reading JSON from front to back: it takes what the parser of json.hpp takes, and understands the same.
#include "openmetadata/json/json_reader.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <random>

#include "base/text.hpp"
#include "openmetadata/json/json.hpp"
#include "openmetadata/jwt/jwt.hpp"

namespace latchkey::openmetadata {
namespace {

bool is_object(JsonReader&& json)
{
    const bool is = json.kind() == JsonReader::Kind::Object;
    json.skip();
    return is && json.has_ended();
}

std::string text_in(std::string_view object)
{
    std::string text;
    JsonReader json{object};
    json.members([&](std::string_view) { text = json.text(); });
    return json.has_ended() ? text : "(none)";
}

// Both ways of reading it agree.
void compare(const std::string& text)
{
    const bool is_read = nlohmann::json::parse(text, nullptr, false).is_object();
    EXPECT_EQ(is_object(JsonReader(std::string_view(text))), is_read) << text;
    ports::Body bytes;
    for (const char& c : text) bytes.append({&c, 1});
    EXPECT_EQ(is_object(JsonReader(bytes)), is_read) << text;
    EXPECT_EQ(Json::parse(text).has_value(), is_read) << text;
}

std::string number_in(JsonReader json)
{
    std::string number;
    json.members([&](std::string_view) { number = json.number(); });
    return json.has_ended() ? number : "(none)";
}

TEST(ReadingJson, GivesANumberAsItIsWrittenInWhateverPiecesItComes)
{
    for (const std::string number : {"0", "7", "10", "1798200000000", "-12", "1.5", "12e3", "1E+5", "123456789.5e-3"}) {
        const auto text = R"({"a":)" + number + "}";
        EXPECT_EQ(number_in(JsonReader(std::string_view(text))), number);
        for (std::size_t cut = 1; cut < text.size(); ++cut) {
            ports::Body halves;
            halves.append(text.substr(0, cut));
            halves.append(text.substr(cut));
            EXPECT_EQ(number_in(JsonReader(halves)), number) << cut;
        }
    }
}

TEST(ReadingJson, TakesWhatTheGrammarAllowsAndNothingElse)
{
    for (const auto* value : {"0",
                              "-0",
                              "-1",
                              "01",
                              "-",
                              "+1",
                              "1.",
                              ".5",
                              "1.5",
                              "1e5",
                              "1E+5",
                              "1e-5",
                              "1e",
                              "1e+",
                              "-x",
                              "0x1",
                              "true",
                              "tru",
                              "trues",
                              "True",
                              "false",
                              "null",
                              "nul",
                              "nan",
                              "\"\"",
                              "\"",
                              "\"\\\"",
                              "\"\\x\"",
                              "\"\\u00e9\"",
                              "\"\\u00E9\"",
                              "\"\\u00g9\"",
                              "\"\\u00\"",
                              "\"\\ud83d\\ude00\"",
                              "\"\t\"",
                              "\"\x7f\"",
                              "\"\xc3\xa9\"",
                              "\"\xc3\"",
                              "\"\xc0\x80\"",
                              "\"\xe0\x9f\xbf\"",
                              "\"\xe0\xa0\x80\"",
                              "\"\xed\x9f\xbf\"",
                              "\"\xed\xa0\x80\"",
                              "\"\xf0\x8f\xbf\xbf\"",
                              "\"\xf0\x90\x80\x80\"",
                              "\"\xf4\x8f\xbf\xbf\"",
                              "\"\xf4\x90\x80\x80\"",
                              "\"\xf5\x80\x80\x80\"",
                              "\"\xff\"",
                              "[]",
                              "[1]",
                              "[1,]",
                              "[,1]",
                              "[1 2]",
                              "[",
                              "]",
                              "{}",
                              "{\"a\"}",
                              "{\"a\":}",
                              "{\"a\":1,}",
                              "{,}",
                              "{1:1}",
                              "{\"a\":1 \"b\":2}",
                              "",
                              " ",
                              "'a'",
                              "1,",
                              "/**/1",
                              "\f1"}) {
        compare(std::string("{\"a\":") + value + "}");
        compare(std::string(" {\"a\" : [ ") + value + "\r\n ] ,\t\"b\":1 } ");
        compare(value);
    }
    compare("\xef\xbb\xbf{}");
    compare("\xef\xbb{}");
    compare("{}{}");
    compare("{} x");
    compare("\xef\xbb\xbf");
}

TEST(ReadingJson, UnderstandsTextsOfAnyLengthAsTheParserDoes)
{
    for (const auto* odd : {"", "\\\"", "\\u00e9", "\xc3\xa9", "\\ud83d\\ude00", "\\n", "\x7f", "\xf0\x9f\x98\x80"}) {
        for (std::size_t before = 0; before < 20; ++before) {
            const auto object = "{\"a\":\"" + std::string(before, 'x') + odd + std::string(20 - before, 'y') + "\"}";
            const auto parsed = nlohmann::json::parse(object)["a"].get<std::string>();
            EXPECT_EQ(text_in(object), parsed) << object;
            EXPECT_EQ(Json::parse(object)->text("a"), parsed) << object;
        }
    }
}

TEST(ReadingJson, PutsTheReplacementCharacterForAHalfOfASurrogatePair)
{
    const auto read = [](const std::string& text) { return text_in("{\"a\":\"" + text + "\"}"); };

    EXPECT_EQ(read(R"(\ud83d)"), "\uFFFD");
    EXPECT_EQ(read(R"(\ud83dx)"), "\uFFFDx");
    EXPECT_EQ(read(R"(\ud83d\u0041)"), "\uFFFDA");
    EXPECT_EQ(read(R"(\ud83d\n)"), "\uFFFD\n");
    EXPECT_EQ(read(R"(\ude00)"), "\uFFFD");
    EXPECT_EQ(read(R"(\ud83d\ud83d\ude00)"), "\uFFFD\U0001F600");
    EXPECT_EQ(read(R"(\ude00\ud83d)"), "\uFFFD\uFFFD");
    EXPECT_EQ(read(R"(\ud83d\x)"), "(none)");
    EXPECT_EQ(read(R"(\ud83d\u00g1)"), "(none)");
}

TEST(ReadingJson, EndsWithTheFirstError)
{
    JsonReader json(std::string_view(R"({"a":[1,x,2],"b":3})"));
    int members = 0, elements = 0;

    json.members([&](std::string_view) {
        ++members;
        json.elements([&] {
            ++elements;
            json.number();
        });
    });

    EXPECT_EQ(members, 1);
    EXPECT_EQ(elements, 2);
    EXPECT_EQ(json.text(), "");
    EXPECT_FALSE(json.has_ended());
}

// JSON and what is nearly JSON, of a few letters that matter.
class Scribe {
public:
    std::string object(int depth)
    {
        std::string text = "{";
        for (int i = dice(4); i > 0; --i) text += name() + colon() + value(depth) + (i > 1 || dice(60) == 0 ? "," : "");
        return text + (dice(80) == 0 ? "" : "}");
    }

private:
    int dice(int sides) { return static_cast<int>(random_() % static_cast<unsigned>(sides)); }
    std::string any(std::initializer_list<const char*> words)
    {
        return *(words.begin() + dice(static_cast<int>(words.size())));
    }
    std::string colon() { return dice(50) == 0 ? "" : any({":", " :", ": "}); }
    std::string name()
    {
        return any({"\"iat\"", "\"exp\"", "\"\\u0069at\"", "\"a\"", "\"iat \"", "\"ex\\u0070\"", "\"\""});
    }

    std::string value(int depth)
    {
        switch (dice(depth > 0 ? 8 : 6)) {
        case 0:
        case 1:
            return any(
                {"1767268800", "1769860800.5", "-5", "0", "1e9", "9223372036854775807", "1.7672688e9", "01", "1e-400"});
        case 2: return any({"null", "true", "false", "nul"});
        case 3:
            return any(
                {"\"iat\"", "\"\\\"exp\\\":1\"", "\"}\"", "\"\\\\\"", "\"\xc3\xa9\"", "\"\xc3\"", "\"\\u00e9\""});
        case 4: return "[]";
        case 5: return "{}";
        case 6: return "[" + value(depth - 1) + "," + value(depth - 1) + "]";
        default: return object(depth - 1);
        }
    }

    std::mt19937 random_{1};
};

TEST(TheDatesOfAToken, AreThoseOfItsClaimsWhateverElseItSays)
{
    Scribe scribe;
    int readable = 0, dated = 0;
    for (int i = 0; i < 4'000; ++i) {
        const auto payload = scribe.object(4);
        compare(payload);
        const Secret jwt("e30." + base64url_encode(payload) + ".c2ln");
        const auto claims = read_claims(jwt);
        const auto dates = read_dates(jwt);
        EXPECT_EQ(dates, claims ? (Dates{claims->issued_at, claims->expires_at}) : Dates{}) << payload;
        readable += claims.has_value();
        dated += dates != Dates{};
        if (testing::Test::HasFailure()) return;
    }
    EXPECT_GT(readable, 1'000);
    EXPECT_GT(dated, 400);
}

TEST(TheDatesOfAToken, AreNoneWhereItCannotBeRead)
{
    for (const auto* text : {"", "..", "e30", "e30.e30", "e30.W10.e30", "e30.e3.e30", "om_pat_abcdef"}) {
        EXPECT_EQ(read_dates(Secret(text)), Dates{}) << text;
    }
}

}  // namespace
}  // namespace latchkey::openmetadata
