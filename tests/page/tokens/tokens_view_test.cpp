// The token table as text.
#include "page/tokens/tokens_view.hpp"

#include <gmock/gmock.h>

#include "tests/support/states.hpp"

namespace latchkey::page {
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

// A view that brings along what it looks at.
struct Viewed {
    State state;
    TokensView view;
    std::vector<TokenRow> rows = {};

    Viewed(State of, Instant now) : state(std::move(of)), view(tokens_view(visit_of(state), kBerlin, now))
    {
        for (std::size_t i = 0; i < view.shown.size(); ++i) rows.push_back(view.row(i));
    }
    const TokensView* operator->() const { return &view; }
};

Viewed tokens_view_of(State state, Instant now = kNow)
{
    return {std::move(state), now};
}

TokenRow row_of(const domain::Token& token)
{
    return tokens_view_of(showing({token})).rows.at(0);
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

TEST(ATokensRow, CanBeUsedWithoutANameAndCopiedOnlyWhereThereIsAText)
{
    auto nameless = token("ci");
    nameless.name.clear();
    auto textless = token("ci");
    textless.jwt = Secret();

    EXPECT_EQ(row_of(nameless).revoke_name, "Revoke (no name)");
    EXPECT_TRUE(row_of(nameless).can_copy);
    EXPECT_FALSE(row_of(textless).can_copy);
    EXPECT_THAT(test::step(showing({textless}), CopyAsked{textless.id}).effects, testing::IsEmpty());
}

TEST(ATokensRow, SaysWhatItLacks)
{
    auto textless = token("ci");
    textless.jwt = Secret();
    const auto nobodys = row_of(test::without_id(token("ci")));

    EXPECT_EQ(row_of(textless).hint, "Cannot be copied: its text is missing");
    EXPECT_EQ(nobodys.hint, "Cannot be revoked: no ID of its own");
    EXPECT_FALSE(nobodys.can_revoke || nobodys.can_rotate);
    EXPECT_TRUE(nobodys.can_copy && row_of(textless).can_revoke);
}

TEST(ATokensRow, ShowsThatItIsBeingRevoked)
{
    auto state = showing({token("ci"), token("laptop")});
    visit_of(state).revocation.under_way = {{"id-of-laptop"}};

    EXPECT_THAT(tokens_view_of(state).rows,
                ElementsAre(Field(&TokenRow::is_revoking, false), Field(&TokenRow::is_revoking, true)));
}

TEST(ATokensRow, SaysThatTheVisitLivesByIt)
{
    auto state = showing({token("ci")});
    visit_of(state).session.access_token = token("ci").jwt;

    EXPECT_EQ(tokens_view_of(state).rows.at(0).hint, "Used by this session");
    EXPECT_EQ(row_of(token("ci")).hint, "");
}

TEST(ATokensRow, SaysWhichOfOpenMetadatasPagesMadeIt)
{
    EXPECT_EQ(row_of(token("test")).hint, "Created on OpenMetadata’s profile page");
    EXPECT_EQ(row_of(token("ai-profile-token")).hint, "Created in OpenMetadata’s AI mode");
}

TEST(ATokensRow, IsToldApartFromOthersOfItsName)
{
    auto older = token("test"), newer = token("test");
    newer.id = {"newer"};
    newer.created_at = kNow;

    const auto rows = tokens_view_of(showing({older, newer})).rows;

    EXPECT_THAT(rows, ElementsAre(Field(&TokenRow::revoke_name, "Revoke test (2)"),
                                  Field(&TokenRow::revoke_name, "Revoke test")));
}

TEST(ATokensRow, IsUrgentOnItsLastDay)
{
    EXPECT_FALSE(row_of(expiring(token("ci"), kNow + days(1) + 1ms)).is_urgent);
    EXPECT_TRUE(row_of(expiring(token("ci"), kNow + days(1))).is_urgent);
    EXPECT_EQ(row_of(expiring(token("ci"), kNow + days(1))).status_text, "Expires within a day");
}

struct Notice {
    const char* name;
    std::vector<Instant> ends;
    const char* text;
    bool is_urgent;

    friend void PrintTo(const Notice& row, std::ostream* out) { *out << row.name; }
};

class TheWarning : public testing::TestWithParam<Notice> {};

TEST_P(TheWarning, NamesWhatEndsFirstAndCountsWhatEndsWithIt)
{
    std::vector<domain::Token> tokens;
    for (const auto end : GetParam().ends) {
        tokens.push_back(expiring(token("t" + std::to_string(tokens.size())), end));
    }

    const auto viewed = tokens_view_of(showing(tokens));

    EXPECT_EQ(viewed->warning, GetParam().text);
    EXPECT_EQ(viewed->is_urgent, GetParam().is_urgent);
}

INSTANTIATE_TEST_SUITE_P(
    SevenThreeAndOneDaysBefore, TheWarning,
    testing::Values(
        Notice{"None", {kNow - days(1), kNow + days(8)}, "", false},
        Notice{"Week",
               {kNow + days(5)},
               "“t0” expires in 5 days. Rotate it before then, so that nothing that uses it stops working.",
               false},
        Notice{"ThreeDays",
               {kNow + days(6), kNow + days(3), kNow + days(2)},
               "2 tokens expire within 3 days, “t2” first: in 2 days. Rotate them before then.",
               false},
        Notice{"Day",
               {kNow + 5h, kNow + days(2)},
               "“t0” expires in 5 hours. Rotate it before then, so that nothing that uses it stops working.",
               true}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(TheClocks, AreSaidToDifferWhereThatMatters)
{
    const auto clock_of = [](std::chrono::milliseconds offset) {
        const auto state = test::after(test::waiting_for_list(showing({})),
                                       TokensAnswered{1, 2, std::vector<domain::Token>{}, kNow + offset});
        return tokens_view_of(state)->clock;
    };

    EXPECT_EQ(clock_of(59s), "");
    EXPECT_EQ(clock_of(-12min), "This computer’s clock is 12 minutes fast. Remaining times follow the server’s clock.");
    EXPECT_EQ(clock_of(1min), "This computer’s clock is 1 minute slow. Remaining times follow the server’s clock.");
    EXPECT_EQ(clock_of(25h), "This computer’s clock is 25 hours slow. Remaining times follow the server’s clock.");
}

TEST(TheClocks, AgreeOnTheServersSideAboutWhatHasExpired)
{
    auto state = showing({expiring(token("ci"), kNow + 30min)});
    visit_of(state).clock_offset = 1h;

    EXPECT_EQ(tokens_view_of(state).rows.at(0).status_text, "Expired");
    EXPECT_EQ(tokens_view_of(state).rows.at(0).countdown, "30 minutes ago");
    EXPECT_EQ(next_change(visit_of(state), kBerlin, kNow), kNow + 1min);
}

domain::Token created_on(std::optional<Instant> created_at, domain::Token token)
{
    token.created_at = created_at;
    return token;
}

TEST(TheRows, AreSortedNewestFirstAndThoseOfUnknownAgeLast)
{
    const auto view =
        tokens_view_of(showing({created_on(std::nullopt, token("unknown")), created_on(kNow - days(9), token("old")),
                                created_on(kNow, token("new"))}));

    EXPECT_THAT(view.rows, ElementsAre(Field(&TokenRow::name, "new"), Field(&TokenRow::name, "old"),
                                       Field(&TokenRow::name, "unknown")));
}

TEST(TheRows, KeepTheirOrderWhateverOrderTheListComesIn)
{
    EXPECT_THAT(tokens_view_of(showing({token("b"), token("a")})).rows,
                ElementsAre(Field(&TokenRow::name, "a"), Field(&TokenRow::name, "b")));
    EXPECT_THAT(tokens_view_of(showing({token("a"), token("b")})).rows,
                ElementsAre(Field(&TokenRow::name, "a"), Field(&TokenRow::name, "b")));
}

Viewed with(Remote<std::vector<domain::Token>> tokens)
{
    auto state = showing({});
    visit_of(state).tokens = std::move(tokens);
    return tokens_view_of(state);
}

TEST(TheTable, HasAFormForEachWayThingsCanStand)
{
    using Phase = TokensView::Phase;

    EXPECT_EQ(with({std::nullopt, Waiting{}})->phase, Phase::Waiting);
    EXPECT_EQ(with({std::nullopt, test::kUnreachable})->phase, Phase::Failed);
    EXPECT_EQ(with({std::nullopt, test::kUnreachable})->problem,
              "The server could not be reached. Check the connection, then try again.");
    EXPECT_EQ(with({std::vector<domain::Token>{}, Idle{}})->phase, Phase::Empty);
    EXPECT_EQ(with({std::vector{token("ci")}, Waiting{}})->phase, Phase::Ready);
}

TEST(TheTable, KeepsItsRowsWhenANewerListFailsToCome)
{
    const auto view = with({std::vector{token("ci")}, test::kUnreachable});

    EXPECT_EQ(view->phase, TokensView::Phase::Ready);
    EXPECT_EQ(view->problem, "The server could not be reached. Check the connection, then try again.");
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
    const auto state = showing({expiring(token("ci"), kNow + days(7) + 5s)});

    EXPECT_EQ(change_of(state), kNow + 5s);
    EXPECT_EQ(tokens_view_of(state, kNow + 5s - 1ms).rows.at(0).status, domain::TokenStatus::Active);
    EXPECT_EQ(tokens_view_of(state, kNow + 5s).rows.at(0).status, domain::TokenStatus::ExpiresSoon);
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
}  // namespace latchkey::page
