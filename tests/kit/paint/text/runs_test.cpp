// How a line is cut into runs.
#include "kit/paint/text/runs.hpp"

#include <gmock/gmock.h>

namespace latchkey::kit {

namespace {

using testing::ElementsAre;

std::vector<std::string_view> runs_of(std::string_view line, Face face = Face::Regular)
{
    std::vector<std::string_view> runs;
    while (!line.empty()) {
        runs.push_back(line.substr(0, run_length(line, face)));
        line.remove_prefix(runs.back().size());
    }
    return runs;
}

TEST(ARun, IsALine)
{
    EXPECT_THAT(runs_of("nightly job, 9"), ElementsAre("nightly job, 9"));
    EXPECT_THAT(runs_of("laptop של דנה 2"), ElementsAre("laptop של דנה 2"));
}

TEST(ARun, IsNoLongerThanALineThatPeopleRead)
{
    std::string words;
    while (words.size() < 5000) words += "and so on ";

    for (const auto run : runs_of(words)) EXPECT_TRUE(run.size() <= 400 && run.ends_with(' ')) << run;
    for (const auto run : runs_of(std::string(5000, 'x'))) EXPECT_LE(run.size(), 400U);
}

TEST(ARun, EndsWithACharacter)
{
    std::string signs;
    while (signs.size() < 2000) signs += "語";

    for (const auto run : runs_of(signs)) EXPECT_EQ(run.size() % 3, 0U);
}

// What is secret is shown in it, and runs are kept.
TEST(ARunOfEquallyWideType, IsOneCharacterOfAscii)
{
    EXPECT_THAT(runs_of("eyJ éy", Face::Mono), ElementsAre("e", "y", "J", " ", "é", "y"));
    EXPECT_THAT(runs_of("é eyJ של", Face::Mono), ElementsAre("é", " ", "e", "y", "J", " ", "של"));
}

TEST(ARunOfEquallyWideType, IsAPhraseOfAnotherScript)
{
    EXPECT_THAT(runs_of("<רמז שלי> ", Face::Mono), ElementsAre("<", "רמז שלי", ">", " "));
}

TEST(ARun, TakesWhatIsNoUtf8AsItIs)
{
    std::string all;
    for (const auto run : runs_of(std::string(500, '\xff') + " \xc3")) all += run;

    EXPECT_EQ(all, std::string(500, '\xff') + " \xc3");
}

TEST(ARun, MayBeColouredWhereItHasEmoji)
{
    EXPECT_TRUE(may_be_coloured("a 👩‍👩‍👧 b"));
    EXPECT_TRUE(may_be_coloured("🇩🇪"));
    EXPECT_TRUE(may_be_coloured("1️⃣"));
    EXPECT_FALSE(may_be_coloured("plain: 12"));
    EXPECT_FALSE(may_be_coloured("é שלום 日本"));
}

}  // namespace

}  // namespace latchkey::kit
