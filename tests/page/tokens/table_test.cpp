// Which tokens the table shows, in what order, and which of them are picked out.
#include <gmock/gmock.h>

#include "page/tokens/tokens_view.hpp"
#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using std::chrono::days;
using test::after;
using test::expiring;
using test::kNow;
using test::showing;
using test::token;
using test::visit_of;
using testing::ElementsAre;
using testing::IsEmpty;

domain::Token made(domain::Token token, Instant at)
{
    token.created_at = at;
    return token;
}

const auto kBeta = made(expiring(token("beta"), kNow + days(20)), kNow - days(3));
const auto kAlpha = made(expiring(token("Alpha"), kNow + days(40)), kNow - days(2));
const auto kOldCi = made(expiring(token("old ci"), kNow - days(1)), kNow - days(9));
domain::Token endless()
{
    auto token = made(test::token("endless ci"), kNow - days(1));
    token.expires_at = std::nullopt;
    return token;
}
const auto kEndless = endless();

State all()
{
    return showing({kBeta, kAlpha, kOldCi, kEndless});
}

std::vector<std::string> shown(State state)
{
    std::vector<std::string> names;
    const auto view = tokens_view(visit_of(state), test::kBerlin, kNow);
    for (std::size_t i = 0; i < view.shown.size(); ++i) names.push_back(view.token(i).name);
    return names;
}

TEST(TheTable, ShowsTheNewestFirst)
{
    EXPECT_THAT(shown(all()), ElementsAre("endless ci", "Alpha", "beta", "old ci"));
}

TEST(TheTable, IsSortedByAnyColumnAndTheOtherWayRoundTheSecondTime)
{
    const auto by = [](SortBy column) { return after(all(), SortChosen{column}); };
    const auto turned = [&](SortBy column) { return after(by(column), SortChosen{column}); };

    EXPECT_THAT(shown(by(SortBy::Name)), ElementsAre("Alpha", "beta", "endless ci", "old ci"));
    EXPECT_THAT(shown(turned(SortBy::Name)), ElementsAre("old ci", "endless ci", "beta", "Alpha"));
    EXPECT_THAT(shown(by(SortBy::Expires)), ElementsAre("old ci", "beta", "Alpha", "endless ci"));
    EXPECT_THAT(shown(by(SortBy::Status)), ElementsAre("old ci", "beta", "Alpha", "endless ci"));
    EXPECT_THAT(shown(turned(SortBy::Status)), ElementsAre("endless ci", "Alpha", "beta", "old ci"));
    EXPECT_THAT(shown(by(SortBy::Created)), ElementsAre("old ci", "beta", "Alpha", "endless ci"));
}

TEST(TheTable, PutsNamesWithNumbersInTheOrderInWhichOneCounts)
{
    const auto state =
        showing({token("job 10"), token("job 9"), token("Job 09b"), token("job"), token("10"), token("9")});

    EXPECT_THAT(shown(after(state, SortChosen{SortBy::Name})),
                ElementsAre("9", "10", "job", "job 9", "Job 09b", "job 10"));
}

TEST(TheTable, KeepsItsOrderWhenTheListComesAnew)
{
    const auto sorted = after(all(), SortChosen{SortBy::Name});

    EXPECT_THAT(shown(after(sorted, TokensAnswered{1, 1, std::vector{kOldCi, kBeta}})), ElementsAre("beta", "old ci"));
}

TEST(TheFilter, ShowsTheNamesThatHaveItInThemWhateverTheirCase)
{
    EXPECT_THAT(shown(after(all(), FilterTyped{"CI"})), ElementsAre("endless ci", "old ci"));
    EXPECT_THAT(shown(after(all(), FilterTyped{" alp "})), ElementsAre("Alpha"));
    EXPECT_THAT(shown(after(after(all(), FilterTyped{"nothing"}), FilterTyped{""})), testing::SizeIs(4));
}

TEST(TheFilter, SaysThatNothingFits)
{
    auto state = after(all(), FilterTyped{"nothing"});
    const auto view = tokens_view(visit_of(state), test::kBerlin, kNow);

    EXPECT_EQ(view.nothing, "No tokens match");
    EXPECT_EQ(view.count, "0 of 4 tokens");
}

TEST(TheChoiceOfWhatToShow, TellsThoseThatWorkFromThoseThatDoNot)
{
    EXPECT_THAT(shown(after(all(), ShowChosen{Show::Active})), ElementsAre("endless ci", "Alpha", "beta"));
    EXPECT_THAT(shown(after(all(), ShowChosen{Show::Expired})), ElementsAre("old ci"));
}

TEST(TheChoiceOfWhatToShow, FollowsTheServersClock)
{
    auto state = after(all(), ShowChosen{Show::Expired});
    visit_of(state).clock_offset = days(21);

    EXPECT_THAT(shown(state), ElementsAre("beta", "old ci"));
}

std::set<domain::TokenId> selected(State state)
{
    return visit_of(state).table.selected;
}

TEST(TheSelection, TakesATokenAndLetsItGo)
{
    const auto one = after(all(), SelectToggled{kBeta.id});

    EXPECT_THAT(selected(one), ElementsAre(kBeta.id));
    EXPECT_THAT(selected(after(one, SelectToggled{kBeta.id})), IsEmpty());
    EXPECT_THAT(selected(after(all(), SelectToggled{{"id-of-nobody"}})), IsEmpty());
}

TEST(TheSelection, TakesAllThatIsShownAndLetsThemGo)
{
    const auto filtered = after(all(), FilterTyped{"ci"});

    const auto both = after(filtered, SelectAllToggled{});

    EXPECT_THAT(selected(both), testing::UnorderedElementsAre(kEndless.id, kOldCi.id));
    EXPECT_THAT(selected(after(both, SelectAllToggled{})), IsEmpty());
}

TEST(TheSelection, HoldsNothingThatIsNotShown)
{
    auto state = after(all(), SelectAllToggled{});

    EXPECT_THAT(selected(after(state, FilterTyped{"alpha"})), ElementsAre(kAlpha.id));
    EXPECT_THAT(selected(after(state, ShowChosen{Show::Expired})), ElementsAre(kOldCi.id));
    EXPECT_THAT(selected(after(state, TokensAnswered{1, 1, std::vector{kBeta}})), ElementsAre(kBeta.id));
}

TEST(TheSelection, IsCounted)
{
    auto state = after(all(), SelectToggled{kBeta.id});

    EXPECT_EQ(tokens_view(visit_of(state), test::kBerlin, kNow).count, "4 tokens, 1 selected");
}

}  // namespace
}  // namespace latchkey::page
