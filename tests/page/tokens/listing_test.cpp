// What the table shows is kept, and is never what it no longer should be.
#include "page/tokens/listing.hpp"

#include <gmock/gmock.h>

#include <random>

#include "page/tokens/tokens_view.hpp"
#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using test::kBerlin;
using test::kNow;
using test::visit_of;

// What a frame shows of it, in a form that can be compared.
std::vector<std::string> seen(const Visit& visit, Instant now)
{
    const auto view = tokens_view(visit, kBerlin, now);
    std::vector<std::string> seen{view.count,
                                  view.nothing,
                                  view.warning,
                                  std::to_string(view.is_urgent),
                                  std::to_string(view.has_expired),
                                  std::to_string(view.are_all_selected)};
    for (std::size_t i = 0; i < view.shown.size(); ++i) seen.push_back(view.token(i).id.value);
    const auto change = next_change(visit, kBerlin, now);
    seen.push_back(change ? std::to_string(change->time_since_epoch().count()) : "never");
    return seen;
}

// A user, a server and a clock who do anything.
class Anybody {
public:
    State after_anything(State state)
    {
        now_ += dice(3) == 0 ? dice(100) * 1h : dice(90) * 1min + dice(2) * 1ms;
        return update(std::move(state), anything(visit_of(state)), now_).state;
    }

    Instant later() { return now_ + dice(3) * dice(40'000'000) * 1ms; }

    std::vector<domain::Token> list()
    {
        std::vector<domain::Token> tokens;
        for (int i = dice(12); i > 0; --i) tokens.push_back(token());
        return tokens;
    }

private:
    int dice(int sides) { return static_cast<int>(random_() % static_cast<unsigned>(sides)); }

    domain::Token token()
    {
        auto token = test::token(std::string(1, static_cast<char>('a' + dice(20))));
        const auto end = now_ + (dice(200) - 100) * 2h;
        if (dice(6) == 0) token.expires_at = std::nullopt;
        return token.expires_at ? test::expiring(token, end) : token;
    }

    domain::TokenId id_in(const Visit& visit)
    {
        const auto& tokens = visit.tokens.latest;
        return tokens && !tokens->empty()
                   ? (*tokens)[static_cast<std::size_t>(dice(static_cast<int>(tokens->size())))].id
                   : domain::TokenId{};
    }

    Action anything(const Visit& visit)
    {
        switch (dice(14)) {
        case 0: return FilterTyped{dice(3) == 0 ? "" : std::string(1, static_cast<char>('a' + dice(20)))};
        case 1: return ShowChosen{static_cast<Show>(dice(3))};
        case 2: return SortChosen{static_cast<SortBy>(dice(4))};
        case 3: return SelectToggled{id_in(visit)};
        case 4: return SelectAllToggled{};
        case 5: return TokensAnswered{1, visit.list_ticket, list(), now_ + (dice(3) - 1) * 3h};
        case 6: return RevokeAsked{id_in(visit)};
        case 7: return RevokeConfirmed{};
        case 8: return RevokeHurried{};
        case 9: return RevokeAnswered{1, {id_in(visit)}, list()};
        case 10: return TabChosen{static_cast<Tab>(dice(2))};
        case 11: return GenerateAsked{};
        case 12: return Dismissed{};
        default: return DeadlinePassed{};
        }
    }

    std::mt19937 random_{1};
    Instant now_ = kNow;
};

TEST(TheListing, IsWhatANewOneWouldBeWhateverHappens)
{
    Anybody anybody;
    int kept = 0, changed = 0;
    auto state = test::showing(anybody.list());
    for (int i = 0; i < 5'000; ++i) {
        state = anybody.after_anything(std::move(state));
        if (!std::holds_alternative<Visit>(state.scene)) state = test::showing(anybody.list());
        auto fresh = state;
        visit_of(fresh).listing = {};
        const auto later = anybody.later();
        ASSERT_EQ(seen(visit_of(state), later), seen(visit_of(fresh), later)) << i;
        (is_due(state, later) ? changed : kept) += 1;
    }
    EXPECT_GT(kept, 500);
    EXPECT_GT(changed, 500);
}

const auto kSoon = test::expiring(test::token("soon"), kNow + 3h + 30min);

std::shared_ptr<const Listing> listing_after(const Action& action, State state)
{
    state = test::after(std::move(state), action);
    return visit_of(state).listing.latest;
}

TEST(TheListing, IsKeptUntilSomethingChanges)
{
    auto state = test::after(test::showing({kSoon}), Dismissed{});
    const auto listing = visit_of(state).listing.latest;

    EXPECT_EQ(listing_in(visit_of(state), kBerlin, kNow + 1min), listing);
    EXPECT_EQ(listing_after(SelectAllToggled{}, state), listing);
    EXPECT_NE(listing_after(FilterTyped{"x"}, state), listing);
    EXPECT_NE(listing_after(SortChosen{SortBy::Name}, state), listing);
}

TEST(TheListing, IsMadeAnewWhenTheTimeHasCome)
{
    auto state = test::after(test::showing({kSoon}), Dismissed{});
    const auto change = next_change(visit_of(state), kBerlin, kNow).value();

    EXPECT_FALSE(is_due(state, change - 1ms));
    EXPECT_TRUE(is_due(state, change));
    EXPECT_FALSE(is_due(update(state, DeadlinePassed{}, change).state, change));
}

}  // namespace
}  // namespace latchkey::page
