// Every failure has a sentence of its own, and says what it is about.
#include "page/words/words.hpp"

#include <gmock/gmock.h>

#include <set>

namespace latchkey::page {
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

TEST(TheWordsForNews, AreOthersForEachOfThem)
{
    constexpr auto kLastNews = NewsCode::SignedOutIdle;
    std::set<std::string> sentences;
    for (int code = 0; code <= static_cast<int>(kLastNews); ++code)
        sentences.insert(words_for({.code = static_cast<NewsCode>(code),
                                    .error = Error{ErrorKind::Rejected, ErrorCode::ServerSaid, "Why."},
                                    .name = "ci",
                                    .other = "laptop",
                                    .count = 2},
                                   {}));

    EXPECT_EQ(sentences.size(), static_cast<std::size_t>(kLastNews) + 1);
    EXPECT_THAT(sentences, testing::Each(testing::Not(testing::HasSubstr("{{"))));
}

TEST(TheWordsForNews, NameTokensNumbersAndTimes)
{
    const Instant noon{std::chrono::sys_days{std::chrono::year{2026} / 12 / 25} + std::chrono::hours(12)};
    const auto text = [](News news) { return words_for(news, {}); };

    EXPECT_EQ(text({.code = NewsCode::TokensRevoked, .count = 1}), "Token revoked");
    EXPECT_EQ(text({.code = NewsCode::TokensRevoked, .count = 3}), "3 tokens revoked");
    EXPECT_EQ(text({.code = NewsCode::SignedOutIdle, .length = std::chrono::minutes(5)}),
              "You were signed out after 5 minutes of inactivity.");
    EXPECT_THAT(text({.code = NewsCode::LogoutUnheard, .until = noon}), testing::HasSubstr("25 Dec 2026, 12:00"));
    EXPECT_THAT(text({.code = NewsCode::LogoutUnheard}), testing::HasSubstr(tr("label.for-ever")));
    EXPECT_THAT(text({.code = NewsCode::EqualLives, .name = "ci", .other = "laptop"}),
                testing::AllOf(testing::HasSubstr("“ci”"), testing::HasSubstr("“laptop”")));
}

TEST(ACount, TakesTheFormThatGoesWithIt)
{
    EXPECT_EQ(counted("label.count-tokens", 1), "1 token");
    EXPECT_EQ(counted("label.count-tokens", 0), "0 tokens");
    EXPECT_EQ(counted("label.count-tokens", 21), "21 tokens");
    EXPECT_EQ(counted("label.count-tokens", 10'000), "10,000 tokens");
    EXPECT_EQ(tr("message.tokens-revoked", 1), "Token revoked");
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
}  // namespace latchkey::page
