// How a token stands, how long it may live, and what it may be called.
#include "domain/token.hpp"

#include <gmock/gmock.h>

#include "tests/support/builders.hpp"

namespace latchkey::domain {
namespace {

using namespace std::chrono_literals;
using test::expiring;
using test::kNow;
using test::token;

struct Moment {
    const char* name;
    std::chrono::milliseconds left;
    TokenStatus status;

    friend void PrintTo(const Moment& row, std::ostream* out) { *out << row.name; }
};

class ATokensStatus : public testing::TestWithParam<Moment> {};

TEST_P(ATokensStatus, FollowsFromWhatIsLeftOfItsLife)
{
    EXPECT_EQ(status_of(expiring(token("ci"), kNow + GetParam().left), kNow), GetParam().status);
}

INSTANTIATE_TEST_SUITE_P(Boundaries, ATokensStatus,
                         testing::Values(Moment{"a year", 365 * 24h, TokenStatus::Active},
                                         Moment{"a millisecond over seven days", 7 * 24h + 1ms, TokenStatus::Active},
                                         Moment{"seven days", 7 * 24h, TokenStatus::ExpiresSoon},
                                         Moment{"a millisecond", 1ms, TokenStatus::ExpiresSoon},
                                         Moment{"nothing", 0ms, TokenStatus::Expired},
                                         Moment{"over by a millisecond", -1ms, TokenStatus::Expired}));

TEST(ATokenWithoutAnEnd, NeverExpires)
{
    auto unlimited = token("ci");
    unlimited.expires_at = std::nullopt;

    EXPECT_EQ(status_of(unlimited, kNow + 1000 * 24h), TokenStatus::NeverExpires);
}

struct Life {
    Lifetime lifetime;
    const char* wire_name;
    std::optional<std::chrono::hours> duration;

    friend void PrintTo(const Life& row, std::ostream* out) { *out << row.wire_name; }
};

class ALifetime : public testing::TestWithParam<Life> {};

TEST_P(ALifetime, IsSpelledAsTheServerSpellsItAndLastsAsLongAsItSays)
{
    EXPECT_EQ(wire_name(GetParam().lifetime), GetParam().wire_name);
    EXPECT_EQ(duration(GetParam().lifetime), GetParam().duration);
}

INSTANTIATE_TEST_SUITE_P(OnTheWire, ALifetime,
                         testing::Values(Life{Lifetime::OneHour, "OneHour", 1h}, Life{Lifetime::OneDay, "1", 24h},
                                         Life{Lifetime::SevenDays, "7", 168h}, Life{Lifetime::ThirtyDays, "30", 720h},
                                         Life{Lifetime::SixtyDays, "60", 1440h},
                                         Life{Lifetime::NinetyDays, "90", 2160h},
                                         Life{Lifetime::Unlimited, "Unlimited", std::nullopt}));

TEST(TheLifetimes, AreOfferedShortestFirstAndTheShortestIsPreselected)
{
    EXPECT_TRUE(std::ranges::is_sorted(kLifetimes, {}, duration));
    EXPECT_EQ(TokenDraft{}.lifetime, Lifetime::OneHour);
}

struct Level {
    const char* name;
    std::chrono::milliseconds left;
    std::optional<std::chrono::days> warning;

    friend void PrintTo(const Level& row, std::ostream* out) { *out << row.name; }
};

class AWarning : public testing::TestWithParam<Level> {};

TEST_P(AWarning, ComesSevenThreeAndOneDaysBeforeTheEnd)
{
    EXPECT_EQ(warning_of(expiring(token("ci"), kNow + GetParam().left), kNow), GetParam().warning);
}

INSTANTIATE_TEST_SUITE_P(Boundaries, AWarning,
                         testing::Values(Level{"over seven days", 7 * 24h + 1ms, std::nullopt},
                                         Level{"seven days", 7 * 24h, std::chrono::days(7)},
                                         Level{"over three days", 3 * 24h + 1ms, std::chrono::days(7)},
                                         Level{"three days", 3 * 24h, std::chrono::days(3)},
                                         Level{"over a day", 24h + 1ms, std::chrono::days(3)},
                                         Level{"a day", 24h, std::chrono::days(1)},
                                         Level{"a millisecond", 1ms, std::chrono::days(1)},
                                         Level{"nothing", 0ms, std::nullopt}));

Token lasting(std::chrono::milliseconds life)
{
    auto made = token("ci");
    made.created_at = kNow;
    made.expires_at = kNow + life;
    return made;
}

TEST(AWarningOfTheEnd, IsNoneForATokenThatWasMadeToLiveNoLonger)
{
    using std::chrono::days;
    EXPECT_EQ(status_of(lasting(1h), kNow), TokenStatus::Active);
    EXPECT_EQ(status_of(lasting(24h + 900ms), kNow + 23h), TokenStatus::Active);
    EXPECT_EQ(status_of(lasting(7 * 24h), kNow), TokenStatus::Active);
    EXPECT_EQ(warning_of(lasting(7 * 24h), kNow + 4 * 24h), days(3));
    EXPECT_EQ(warning_of(lasting(7 * 24h), kNow + 6 * 24h), days(1));
}

TEST(AWarningOfTheEnd, ComesForATokenOfUnknownAge)
{
    auto ageless = lasting(24h);
    ageless.created_at = std::nullopt;

    EXPECT_EQ(warning_of(ageless, kNow), std::chrono::days(1));
}

Token living(std::chrono::milliseconds life)
{
    auto lived = token("ci");
    lived.expires_at = *lived.created_at + life;
    return lived;
}

TEST(TheNearestLifetime, IsThePresetThatATokenWasMadeWith)
{
    EXPECT_EQ(nearest_lifetime(living(1h)), Lifetime::OneHour);
    EXPECT_EQ(nearest_lifetime(living(24h)), Lifetime::OneDay);
    EXPECT_EQ(nearest_lifetime(living(59 * 24h)), Lifetime::SixtyDays);
    EXPECT_EQ(nearest_lifetime(living(400 * 24h)), Lifetime::NinetyDays);
}

TEST(TheNearestLifetime, IsTheLongestWhereATokenDoesNotTell)
{
    auto unlimited = token("ci");
    unlimited.expires_at = std::nullopt;
    auto ageless = token("ci");
    ageless.created_at = std::nullopt;

    EXPECT_EQ(nearest_lifetime(unlimited), Lifetime::NinetyDays);
    EXPECT_EQ(nearest_lifetime(ageless), Lifetime::NinetyDays);
}

TEST(AMaker, IsKnownByTheNamesThatOpenMetadatasOwnPagesGive)
{
    EXPECT_EQ(maker_of("test"), Maker::ProfilePage);
    EXPECT_EQ(maker_of("ai-profile-token"), Maker::AiProfilePage);
    EXPECT_EQ(maker_of("Test"), Maker::Anybody);
}

TEST(AVagueName, SaysNothingOfItsPurpose)
{
    for (const auto* name : {"token", "TEST", "Api Key"}) EXPECT_TRUE(is_vague(name)) << name;
    for (const auto* name : {"", "nightly ingestion", "testing dbt"}) EXPECT_FALSE(is_vague(name)) << name;
}

TEST(TokensOfOneName, AreNumberedFromTheSecondOldestOn)
{
    auto old = token("test"), older = token("test"), oldest = token("test");
    old.id = {"1"}, older.id = {"2"}, oldest.id = {"3"};
    older.created_at = *old.created_at - 1h;
    oldest.created_at = *old.created_at - 2h;

    EXPECT_THAT(numbers_of(std::vector{old, token("ci"), older, oldest}),
                testing::ElementsAre(testing::Pair(TokenId{"1"}, 3), testing::Pair(TokenId{"2"}, 2)));
    EXPECT_THAT(numbers_of(std::vector{token("ci"), token("laptop")}), testing::IsEmpty());
}

TEST(TokensOfOneName, AreNumberedAmongAnyNumberOfOthers)
{
    std::vector<Token> tokens;
    for (int i = 0; i < 10'000; ++i) {
        tokens.push_back(token("script " + std::to_string(i % 9'998)));
        tokens.back().id = {std::to_string(i)};
        tokens.back().created_at = *tokens.front().created_at + i * 1s;
    }

    EXPECT_THAT(numbers_of(tokens),
                testing::ElementsAre(testing::Pair(TokenId{"9998"}, 2), testing::Pair(TokenId{"9999"}, 2)));
}

TEST(Numbers, TellNamesApartThatLookAlike)
{
    for (const auto* like : {"ci\u200b", "\u202eci", "ci ", "\u00a0ci", "c\u00adi", "ci\ufe0f"}) {
        auto other = token("ci");
        other.id = {"later"};
        other.name = like;
        other.created_at = *other.created_at + 1h;
        EXPECT_THAT(numbers_of(std::vector{token("ci"), other}), testing::ElementsAre(testing::Pair(other.id, 2)));
    }
    EXPECT_THAT(numbers_of(std::vector{token("c i"), token("ci")}), testing::IsEmpty());
}

TEST(AnUnusedName, IsTheWantedOneWhereNobodyBearsIt)
{
    EXPECT_EQ(unused_name("laptop", {}), "laptop");
    EXPECT_EQ(unused_name("laptop", std::vector{token("laptop 2"), token("Laptop")}), "laptop");
}

TEST(AnUnusedName, CountsOnToTheFirstGap)
{
    EXPECT_EQ(unused_name("laptop", std::vector{token("laptop")}), "laptop (2)");
    EXPECT_EQ(unused_name("laptop", std::vector{token("laptop (2)"), token("laptop"), token("laptop (4)")}),
              "laptop (3)");
}

}  // namespace
}  // namespace latchkey::domain
