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
                                         Moment{"a millisecond over three days", 3 * 24h + 1ms, TokenStatus::Active},
                                         Moment{"three days", 3 * 24h, TokenStatus::ExpiresSoon},
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
    std::chrono::hours duration;

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
                                         Life{Lifetime::NinetyDays, "90", 2160h}));

TEST(TheLifetimes, AreOfferedShortestFirstAndTheShortestIsPreselected)
{
    EXPECT_TRUE(std::ranges::is_sorted(kLifetimes, {}, duration));
    EXPECT_EQ(TokenDraft{}.lifetime, Lifetime::OneHour);
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
