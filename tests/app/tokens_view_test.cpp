// The token table as text.
#include "app/tokens_view.hpp"

#include <gmock/gmock.h>

#include "tests/support/states.hpp"

namespace latchkey::app {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using test::at;
using test::expiring;
using test::kBerlin;
using test::kNow;
using test::showing;
using test::token;
using test::visit_of;
using testing::ElementsAre;
using testing::Field;

TokensView view_of(State state, Instant now = kNow)
{
    return tokens_view(visit_of(state), kBerlin, now);
}

TokenRow row_of(const domain::Token& token)
{
    return view_of(showing({token})).rows.at(0);
}

TEST(ATokensRow, TellsWhatThereIsToKnow)
{
    const auto row = row_of(token("ci"));

    EXPECT_EQ(row.id.value, "id-of-ci");
    EXPECT_EQ(row.name, "ci");
    EXPECT_EQ(row.status_text, "Active");
    EXPECT_EQ(row.created, "22 Nov 2026");
    EXPECT_EQ(row.life, "60 days");
    EXPECT_EQ(row.created_line, "Created 22 Nov 2026, 60 days");
    EXPECT_EQ(row.expires, "21 Jan 2027, 16:42");
    EXPECT_EQ(row.countdown, "in 59 days");
    EXPECT_EQ(row.expires_line, "Expires 21 Jan 2027, 16:42, in 59 days");
    EXPECT_EQ(row.copy_name, "Copy ci");
    EXPECT_EQ(row.revoke_name, "Revoke ci");
    EXPECT_FALSE(row.is_revoking);
}

TEST(ATokensRow, SaysHowItStands)
{
    EXPECT_EQ(row_of(expiring(token("ci"), kNow + days(2))).status_text, "Expires soon");
    EXPECT_EQ(row_of(expiring(token("ci"), kNow)).status_text, "Expired");
    EXPECT_EQ(row_of(expiring(token("ci"), kNow - days(84))).countdown, "84 days ago");
}

TEST(ATokensRow, HasNoEndWhereThereIsNone)
{
    auto unlimited = token("mcp client");
    unlimited.expires_at = std::nullopt;

    const auto row = row_of(unlimited);

    EXPECT_EQ(row.status_text, "Never expires");
    EXPECT_EQ(row.life, "no end");
    EXPECT_EQ(row.expires, "Never");
    EXPECT_EQ(row.countdown, "");
    EXPECT_EQ(row.expires_line, "Never expires");
}

TEST(ATokensRow, HasADashWhereItsAgeIsUnknown)
{
    auto ageless = token("ci");
    ageless.created_at = std::nullopt;

    EXPECT_EQ(row_of(ageless).created, "–");
    EXPECT_EQ(row_of(ageless).life, "");
    EXPECT_EQ(row_of(ageless).created_line, "Created –");
}

TEST(ATokensRow, TakesTheNameAsItIs)
{
    EXPECT_EQ(row_of(token("<img src=x onerror=...> %s%n {{name}}")).revoke_name,
              "Revoke <img src=x onerror=...> %s%n {{name}}");
}

TEST(ATokensRow, ShowsThatItIsBeingRevoked)
{
    auto state = showing({token("ci"), token("laptop")});
    visit_of(state).revoking = {{"id-of-laptop"}};

    EXPECT_THAT(view_of(state).rows,
                ElementsAre(Field(&TokenRow::is_revoking, false), Field(&TokenRow::is_revoking, true)));
}

domain::Token created(std::optional<Instant> created_at, domain::Token token)
{
    token.created_at = created_at;
    return token;
}

TEST(TheRows, AreSortedNewestFirstAndThoseOfUnknownAgeLast)
{
    const auto view = view_of(showing(
        {created(std::nullopt, token("unknown")), created(kNow - days(9), token("old")), created(kNow, token("new"))}));

    EXPECT_THAT(view.rows, ElementsAre(Field(&TokenRow::name, "new"), Field(&TokenRow::name, "old"),
                                       Field(&TokenRow::name, "unknown")));
}

TEST(TheRows, KeepTheirOrderWhateverOrderTheListComesIn)
{
    EXPECT_THAT(view_of(showing({token("b"), token("a")})).rows,
                ElementsAre(Field(&TokenRow::name, "a"), Field(&TokenRow::name, "b")));
    EXPECT_THAT(view_of(showing({token("a"), token("b")})).rows,
                ElementsAre(Field(&TokenRow::name, "a"), Field(&TokenRow::name, "b")));
}

TokensView with(Remote<std::vector<domain::Token>> tokens)
{
    auto state = showing({});
    visit_of(state).tokens = std::move(tokens);
    return view_of(state);
}

TEST(TheTable, HasAFormForEachWayThingsCanStand)
{
    using Phase = TokensView::Phase;

    EXPECT_EQ(with({std::nullopt, Waiting{}}).phase, Phase::Waiting);
    EXPECT_EQ(with({std::nullopt, test::kUnreachable}).phase, Phase::Failed);
    EXPECT_EQ(with({std::nullopt, test::kUnreachable}).problem, "The server could not be reached");
    EXPECT_EQ(with({std::vector<domain::Token>{}, Idle{}}).phase, Phase::Empty);
    EXPECT_EQ(with({std::vector{token("ci")}, Waiting{}}).phase, Phase::Ready);
}

TEST(TheTable, KeepsItsRowsWhenANewerListFailsToCome)
{
    const auto view = with({std::vector{token("ci")}, test::kUnreachable});

    EXPECT_EQ(view.phase, TokensView::Phase::Ready);
    EXPECT_EQ(view.problem, "The server could not be reached");
    EXPECT_THAT(view.rows, testing::SizeIs(1));
}

std::optional<Instant> change_of(State state)
{
    return next_change(visit_of(state), kBerlin, kNow);
}

TEST(TheTable, ChangesWithTheFirstOfItsCountdowns)
{
    EXPECT_EQ(change_of(showing({token("ci")})), at(2026, 11, 23, 23));
    EXPECT_EQ(change_of(showing({token("ci"), expiring(token("laptop"), kNow + 3min + 1s)})), kNow + 1s + 1ms);
}

TEST(TheTable, ChangesWhenAStatusDoes)
{
    const auto state = showing({expiring(token("ci"), kNow + days(3) + 5s)});

    EXPECT_EQ(change_of(state), kNow + 5s);
    EXPECT_EQ(view_of(state, kNow + 5s - 1ms).rows.at(0).status, domain::TokenStatus::Active);
    EXPECT_EQ(view_of(state, kNow + 5s).rows.at(0).status, domain::TokenStatus::ExpiresSoon);
}

TEST(TheTable, NeverChangesWhereNothingEnds)
{
    auto unlimited = token("ci");
    unlimited.expires_at = std::nullopt;

    EXPECT_EQ(change_of(showing({unlimited})), std::nullopt);
    EXPECT_EQ(change_of(showing({})), std::nullopt);
}

TEST(TheTable, IsNotWaitedForWhileTheOtherTabIsOpen)
{
    auto state = showing({token("ci")});
    visit_of(state).tab = Tab::Overview;

    EXPECT_EQ(change_of(state), std::nullopt);
}

TEST(TheGenerateDialog, ChangesWithTheMinute)
{
    auto state = showing({}, GenerateDialog{});

    EXPECT_EQ(next_change(visit_of(state), kBerlin, kNow), kNow + 1min);
    EXPECT_EQ(next_change(visit_of(state), kBerlin, kNow + 59s + 999ms), kNow + 1min);
}

}  // namespace
}  // namespace latchkey::app
