// The dialogs that ask before they act, as text.
#include <gmock/gmock.h>

#include "app/dialog_views.hpp"
#include "tests/support/states.hpp"

namespace latchkey::app {
namespace {

using domain::Lifetime;
using test::kBerlin;
using test::kNow;
using test::showing;
using test::token;
using test::visit_of;

std::vector<std::string> choices(const GenerateView& view)
{
    std::vector<std::string> texts;
    for (const auto& choice : view.choices)
        texts.push_back(choice.label + ": " + choice.ends + (choice.is_chosen ? " *" : ""));
    return texts;
}

TEST(TheExpiryPicker, SaysWhenEachChoiceWouldEnd)
{
    const auto view = generate_view({.lifetime = Lifetime::SevenDays}, kBerlin, kNow);

    EXPECT_THAT(choices(view),
                testing::ElementsAre("1 hour: today, 17:42", "1 day: 24 Nov, 16:42", "7 days: 30 Nov, 16:42 *",
                                     "30 days: 23 Dec, 16:42", "60 days: 22 Jan, 16:42", "90 days: 21 Feb, 16:42"));
    EXPECT_EQ(view.ends, "Ends Monday, 30 November 2026, 16:42 (Europe/Berlin)");
}

TEST(TheExpiryPicker, KnowsThatTheClocksWillChange)
{
    EXPECT_EQ(generate_view({.lifetime = Lifetime::SevenDays}, kBerlin, test::at(2027, 3, 25, 15, 42)).ends,
              "Ends Thursday, 1 April 2027, 17:42 (Europe/Berlin)");
}

TEST(TheGenerateDialog, SaysWhetherItWaitsAndWhatWentWrong)
{
    EXPECT_TRUE(generate_view({.attempt = Waiting{}}, kBerlin, kNow).is_waiting);
    EXPECT_FALSE(generate_view({.attempt = test::kUnreachable}, kBerlin, kNow).is_waiting);
    EXPECT_EQ(generate_view({.attempt = test::kUnreachable}, kBerlin, kNow).problem, "The server could not be reached");
    EXPECT_EQ(generate_view({}, kBerlin, kNow).problem, "");
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

    EXPECT_EQ(revoke_view({{"id-of-nightly ingestion"}}, visit_of(state)).value().warning,
              "“nightly ingestion” stops working at once, in every script that uses it. This cannot be undone.");
    EXPECT_FALSE(revoke_view({{"id-of-another"}}, visit_of(state)));
}

}  // namespace
}  // namespace latchkey::app
