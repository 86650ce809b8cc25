// A file with the texts of a language comes over the network: it is what it should be, or it is nothing.
#include "runtime/language_file.hpp"

#include <gtest/gtest.h>

#include "tests/runtime/world.hpp"
#include "tests/support/marked_texts.hpp"

namespace latchkey {
namespace {

using runtime::read_language;
using test::World;

// Quotes and line ends are the only letters of these texts that JSON escapes.
std::string file_with(const std::string& mark)
{
    std::string file = "[";
    for (std::size_t i = 0; i < strings::kCount; ++i) {
        std::string text;
        for (const char c : test::marked_text(i, mark)) text += c == '"' ? "\\\"" : std::string(1, c);
        file += (i > 0 ? ",\"" : "\"") + text + '"';
    }
    return file + "]";
}

TEST(ALanguageFile, HasItsTextsInTheirOrder)
{
    const auto texts = read_language(R"(["Ja", "", "2 „Token“", "\u00dc"])");

    ASSERT_TRUE(texts);
    ASSERT_EQ(texts->size(), 4u);
    EXPECT_EQ((*texts)[0], "Ja");
    EXPECT_EQ((*texts)[1], "");
    EXPECT_EQ((*texts)[2], "2 „Token“");
    EXPECT_EQ((*texts)[3], "Ü");
}

TEST(ALanguageFile, IsNothingUnlessItIsAnArrayOfTexts)
{
    const std::string files[]{
        "",
        "null",
        "\"text\"",
        "{}",
        R"({"0":"text"})",
        "[1]",
        "[null]",
        "[true]",
        R"([["text"]])",
        R"([{"a":"b"}])",
        R"(["text")",
        R"(["text",])",
        "[,]",
        R"(["a" "b"])",
        R"(["a"])"
        "x",
        R"(["a"],[])",
        "<!doctype html>",
        R"(["\x"])",
        "[\"\xff\"]",
        "[\"\n\"]",
        R"(["\n"])",
        R"(["\u0000"])",
        R"(["\u007f"])",
    };
    for (const auto& file : files) EXPECT_FALSE(read_language(file)) << file;
}

TEST(ALanguageFile, IsNothingWhereItIsTooLarge)
{
    EXPECT_TRUE(read_language("[\"" + std::string(65'000, 'a') + "\"]"));
    EXPECT_FALSE(read_language("[\"" + std::string(66'000, 'a') + "\"]"));
    EXPECT_FALSE(read_language("[\"a\"" + std::string(1 << 20, ' ') + "]"));
    EXPECT_FALSE(read_language(std::string(1 << 17, '[')));
}

TEST(ALanguageFile, IsWhatThePageIsInOnceItHasCome)
{
    World world;
    world.files[std::string(kLanguages[0].tag)] = file_with("»");
    world.open();

    world.tell(page::LanguageChosen{0});

    EXPECT_EQ(world.program.state().language.shown, 0u);
    EXPECT_EQ(world.storage.read(runtime::kLanguageKey), kLanguages[0].tag);
    EXPECT_EQ(world.notice(), "»The page is now in " + std::string(kLanguages[0].name) + ".");
}

TEST(ALanguageFile, LeavesThePageAsItIsWhereItDoesNotCome)
{
    for (const std::optional<std::string>& file :
         {std::optional<std::string>(), std::optional<std::string>("[]"), std::optional<std::string>("nonsense")}) {
        World world;
        if (file) world.files[std::string(kLanguages[0].tag)] = *file;
        world.open();

        world.tell(page::LanguageChosen{0});

        EXPECT_EQ(world.program.state().language.shown, kEnglishAt);
        EXPECT_EQ(world.storage.read(runtime::kLanguageKey), "");
        EXPECT_EQ(world.notice(),
                  "Couldn’t load the page in " + std::string(kLanguages[0].name) + ". It stays as it is.");
    }
}

}  // namespace
}  // namespace latchkey
