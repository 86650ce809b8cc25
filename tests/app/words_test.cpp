// Every failure has a sentence of its own, and says what it is about.
#include "app/words.hpp"

#include <gmock/gmock.h>

#include <set>

namespace latchkey::app {
namespace {

constexpr auto kLast = ErrorCode::NoCryptography;

TEST(TheWordsForAnError, AreAnothersForEachOfThem)
{
    std::set<std::string> sentences;
    for (int code = 0; code <= static_cast<int>(kLast); ++code)
        sentences.insert(words_for({ErrorKind::Rejected, static_cast<ErrorCode>(code), "detail"}));

    EXPECT_EQ(sentences.size(), static_cast<std::size_t>(kLast) + 1);
    EXPECT_THAT(sentences, testing::Each(testing::Not(testing::HasSubstr("{{"))));
}

TEST(TheWordsForAnError, NameWhatItIsAbout)
{
    EXPECT_EQ(words_for({ErrorKind::Malformed, ErrorCode::MissingMember, "jwtToken"}),
              "Unexpected response from server: “jwtToken” is missing.");
    EXPECT_THAT(words_for({ErrorKind::TimedOut, ErrorCode::CreateAnswerLost, "ci"}), testing::HasSubstr("“ci”"));
}

TEST(TheWordsForAnError, AreTheServersWhereItHasSome)
{
    EXPECT_EQ(words_for({ErrorKind::Rejected, ErrorCode::ServerSaid, "A {{name}} of its own."}),
              "A {{name}} of its own.");
}

}  // namespace
}  // namespace latchkey::app
