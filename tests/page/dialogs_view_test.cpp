// The dialogs that ask before they act, as text.
#include <gmock/gmock.h>

#include "page/generate/generate.hpp"
#include "page/generate/generate_view.hpp"
#include "page/revoke/revoke_view.hpp"
#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using domain::Lifetime;
using test::kBerlin;
using test::kNow;
using test::showing;
using test::token;
using test::visit_of;

GenerateView generate_view_of(GenerateDialog dialog, Instant now = kNow, std::string_view name = "ci")
{
    auto state = showing({token("laptop")});
    return generate_view(dialog, visit_of(state), state, name, now);
}

std::vector<std::string> choices(const GenerateView& view)
{
    std::vector<std::string> texts;
    for (const auto& choice : view.choices)
        texts.push_back(choice.label + ": " + choice.ends + (choice.is_chosen ? " *" : ""));
    return texts;
}

TEST(TheExpiryPicker, SaysWhenEachChoiceWouldEnd)
{
    const auto view = generate_view_of({.lifetime = Lifetime::SevenDays});

    EXPECT_THAT(choices(view),
                testing::ElementsAre("1 hour: today, 17:42", "1 day: 24 Nov, 16:42", "7 days: 30 Nov, 16:42 *",
                                     "30 days: 23 Dec, 16:42", "60 days: 22 Jan, 16:42", "90 days: 21 Feb, 16:42"));
    EXPECT_EQ(view.ends, "Expires Monday, 30 November 2026, 16:42 (Europe/Berlin)");
}

TEST(TheExpiryPicker, KnowsThatTheClocksWillChange)
{
    EXPECT_EQ(generate_view_of({.lifetime = Lifetime::SevenDays}, test::at(2027, 3, 25, 15, 42)).ends,
              "Expires Thursday, 1 April 2027, 17:42 (Europe/Berlin)");
}

TEST(TheExpiryPicker, KnowsLeapDays)
{
    EXPECT_EQ(generate_view_of({.lifetime = Lifetime::OneDay}, test::at(2028, 2, 28, 15, 42)).ends,
              "Expires Tuesday, 29 February 2028, 16:42 (Europe/Berlin)");
    EXPECT_EQ(generate_view_of({.lifetime = Lifetime::OneDay}, test::at(2028, 2, 29, 15, 42)).ends,
              "Expires Wednesday, 1 March 2028, 16:42 (Europe/Berlin)");
}

TEST(TheGenerateDialog, SaysWhetherItWaitsAndWhatWentWrong)
{
    const auto view_while = [](Attempt attempt) {
        auto state = test::creating(test::showing({}), std::move(attempt));
        auto& visit = test::visit_of(state);
        return generate_view(std::get<GenerateDialog>(visit.dialog), visit, state, "", test::kNow);
    };
    EXPECT_TRUE(view_while(Waiting{}).is_waiting);
    EXPECT_FALSE(view_while(test::kUnreachable).is_waiting);
    EXPECT_EQ(view_while(test::kUnreachable).problem,
              "The server could not be reached. Check the connection, then try again.");
    EXPECT_EQ(generate_view_of({}).problem, "");
}

TEST(TheSuggestedName, IsOneThatNoTokenHas)
{
    auto state = showing({token("laptop, 23 Nov")});
    auto listless = showing({});
    visit_of(listless).tokens.latest.reset();

    EXPECT_EQ(suggested_name(visit_of(state), kBerlin, kNow), "laptop, 23 Nov (2)");
    EXPECT_EQ(suggested_name(visit_of(listless), kBerlin, kNow), "laptop, 23 Nov");
}

TEST(TheRevokeDialog, NamesTheTokenAndWhatStopsWorking)
{
    auto state = showing({token("nightly ingestion")});

    const auto view = revoke_view({{{"id-of-nightly ingestion"}}}, visit_of(state), test::kBerlin, test::kNow);

    EXPECT_EQ(view.title, "Revoke token");
    EXPECT_EQ(view.warning,
              "“nightly ingestion” stops working at once, in every script that uses it. This cannot be undone.");
    EXPECT_THAT(view.names, testing::IsEmpty());
    EXPECT_EQ(view.word, "");
}

TEST(TheRevokeDialog, NamesTheFirstOfManyAndCountsTheRest)
{
    std::vector<domain::Token> many;
    RevokeDialog dialog;
    for (int i = 0; i < 8; ++i) {
        many.push_back(token("t" + std::to_string(i)));
        dialog.ids.push_back(many.back().id);
    }
    auto state = showing(many);

    const auto view = revoke_view(dialog, visit_of(state), test::kBerlin, test::kNow);

    EXPECT_EQ(view.title, "Revoke 8 tokens");
    EXPECT_THAT(view.warning, testing::StartsWith("8 tokens stop working at once"));
    EXPECT_THAT(view.names, testing::ElementsAre("t0", "t1", "t2", "t3", "t4"));
    EXPECT_EQ(view.others, "and 3 more");
}

TEST(TheRevokeDialog, WantsAWordForAllAndForTheTokenInUse)
{
    auto state = showing({token("ci"), token("laptop")});
    visit_of(state).session.access_token = token("ci").jwt;

    const auto all =
        revoke_view({{{"id-of-ci"}, {"id-of-laptop"}}, RevokeScope::All}, visit_of(state), test::kBerlin, test::kNow);
    const auto own = revoke_view({{{"id-of-ci"}}}, visit_of(state), test::kBerlin, test::kNow);

    EXPECT_EQ(all.title, "Revoke all tokens");
    EXPECT_EQ(all.word_label, "Type “revoke” to confirm");
    EXPECT_EQ(own.word, "revoke");
    EXPECT_THAT(own.warning, testing::EndsWith("you will have to sign in again."));
    EXPECT_EQ(revoke_view({{{"id-of-laptop"}}}, visit_of(state), test::kBerlin, test::kNow).word, "");
}

TEST(ALeak, IsExplainedAsAReasonToRevokeAll)
{
    auto state = showing({token("ci")});

    EXPECT_THAT(
        revoke_view({{{"id-of-ci"}}, RevokeScope::All, true}, visit_of(state), test::kBerlin, test::kNow).warning,
        testing::StartsWith("Whoever has the token can create more with it"));
}

TEST(TheNameOfANewToken, IsAdvisedOnGently)
{
    EXPECT_EQ(generate_view_of({}, kNow, "nightly ingestion").advice, "");
    EXPECT_THAT(generate_view_of({}, kNow, " Test ").advice, testing::StartsWith("Name it after what will use it"));
    EXPECT_THAT(generate_view_of({}, kNow, "laptop").advice,
                testing::StartsWith("You already have a token with this name"));
}

TEST(TheExpiryPicker, OffersNoEndOnlyWhereTheDeploymentAllowsIt)
{
    auto state = showing({});
    state.deployment.allows_unlimited = true;

    const auto view = generate_view({.lifetime = Lifetime::Unlimited}, visit_of(state), state, "ci", kNow);

    EXPECT_EQ(choices(view).back(), "Unlimited: never expires *");
    EXPECT_TRUE(view.is_endless);
    EXPECT_THAT(view.ends, testing::StartsWith("It never expires:"));
    EXPECT_THAT(choices(generate_view_of({})), testing::SizeIs(6));
}

TEST(TheExpiryPicker, CountsFromTheServersClock)
{
    auto state = showing({});
    visit_of(state).clock_offset = std::chrono::hours(1);

    EXPECT_EQ(choices(generate_view({}, visit_of(state), state, "ci", kNow)).front(), "1 hour: today, 18:42 *");
}

}  // namespace
}  // namespace latchkey::page
