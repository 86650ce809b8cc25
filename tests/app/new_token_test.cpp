// The dialog that hands a new token over.
#include <gmock/gmock.h>

#include "app/dialog_views.hpp"
#include "app/messages.hpp"
#include "app/usage.hpp"
#include "tests/support/states.hpp"

namespace latchkey::app {
namespace {

using test::after;
using test::showing;
using test::step;
using test::token;
using test::visit_of;
using testing::ElementsAre;
using testing::IsEmpty;

const auto kCi = token("ci");

NewTokenView view_of(State state)
{
    const auto& visit = visit_of(state);
    return new_token_view(std::get<NewTokenDialog>(visit.dialog), visit, state).value();
}

TEST(ANewToken, IsHiddenUntilTheUserWantsToSeeIt)
{
    const auto hidden = showing({kCi}, NewTokenDialog{kCi.id});
    const auto shown = after(hidden, RevealToggled{});

    EXPECT_EQ(view_of(hidden).token, Secret());
    EXPECT_EQ(view_of(hidden).usage_text, Secret("Authorization: Bearer <your token>"));
    EXPECT_EQ(view_of(shown).token, Secret("jwt-of-ci"));
    EXPECT_EQ(view_of(shown).usage_text, Secret("Authorization: Bearer jwt-of-ci"));
    EXPECT_EQ(after(shown, RevealToggled{}), hidden);
}

TEST(ANewToken, IsIntroducedByNameAndEnd)
{
    auto unlimited = kCi;
    unlimited.expires_at = std::nullopt;

    EXPECT_EQ(view_of(showing({kCi}, NewTokenDialog{kCi.id})).subtitle, "“ci”, ends 21 Jan 2027, 16:42");
    EXPECT_EQ(view_of(showing({unlimited}, NewTokenDialog{kCi.id})).subtitle, "“ci”, never expires");
}

TEST(ANewToken, ComesWithLinesToPaste)
{
    auto state = after(showing({kCi}, NewTokenDialog{kCi.id}), UsageChosen{Usage::Curl});

    EXPECT_EQ(state, showing({kCi}, NewTokenDialog{.id = kCi.id, .usage = Usage::Curl}));
    EXPECT_EQ(
        view_of(state).usage_text,
        Secret(R"(curl -H "Authorization: Bearer <your token>" https://data.example.org/api/v1/users/loggedInUser)"));
}

TEST(TheLineToPaste, IsCopiedWithTheTokenInItHiddenOrNot)
{
    const auto header = step(showing({kCi}, NewTokenDialog{kCi.id}), UsageCopyAsked{});
    const auto curl = step(showing({kCi}, NewTokenDialog{.id = kCi.id, .usage = Usage::Curl}), UsageCopyAsked{});

    EXPECT_THAT(header.effects, ElementsAre(Effect{CopyText{kCi.id, Secret("Authorization: Bearer jwt-of-ci")}}));
    EXPECT_THAT(
        curl.effects,
        ElementsAre(Effect{CopyText{
            kCi.id,
            Secret(
                R"(curl -H "Authorization: Bearer jwt-of-ci" https://data.example.org/api/v1/users/loggedInUser)")}}));
}

TEST(ANewToken, IsOfInterestInItsDialogOnly)
{
    const auto elsewhere = showing({kCi});

    EXPECT_EQ(after(elsewhere, RevealToggled{}), elsewhere);
    EXPECT_EQ(after(elsewhere, UsageChosen{Usage::Curl}), elsewhere);
    EXPECT_THAT(step(elsewhere, UsageCopyAsked{}).effects, IsEmpty());
}

TEST(ANewToken, IsPutAwayWithItsDialogOnceItWasCopied)
{
    const auto copied =
        after(showing({kCi}, NewTokenDialog{.id = kCi.id, .is_revealed = true}), CopyAnswered{kCi.id, {}});

    EXPECT_FALSE(has_uncopied_token(copied));
    auto closed = after(copied, Dismissed{});
    EXPECT_EQ(closed, test::saying(showing({kCi}), "Copied to the clipboard"));
}

TEST(ANewToken, AsksOnceBeforeItIsPutAwayUncopied)
{
    const auto made = showing({kCi}, NewTokenDialog{kCi.id});
    EXPECT_TRUE(has_uncopied_token(made));
    EXPECT_EQ(view_of(made).warning, "");

    const auto asked = after(made, Dismissed{});
    EXPECT_THAT(view_of(asked).warning, testing::StartsWith("You have not copied this token yet."));
    EXPECT_EQ(view_of(after(asked, CopyAnswered{kCi.id, {}})).warning, "");

    EXPECT_EQ(after(asked, Dismissed{}), showing({kCi}));
}

TEST(ANewToken, IsNotTakenByACopyOfAnother)
{
    EXPECT_TRUE(has_uncopied_token(after(showing({kCi}, NewTokenDialog{kCi.id}), CopyAnswered{{"id-of-other"}, {}})));
}

TEST(ANewToken, IsNobodysBusinessElsewhere)
{
    EXPECT_FALSE(has_uncopied_token(showing({kCi})));
    EXPECT_FALSE(has_uncopied_token(test::signing_in()));
}

TEST(ANewToken, HasNothingToShowOnceItIsGone)
{
    auto state = showing({}, NewTokenDialog{kCi.id});

    EXPECT_FALSE(new_token_view({kCi.id}, visit_of(state), state));
    EXPECT_THAT(step(state, UsageCopyAsked{}).effects, IsEmpty());
}

}  // namespace
}  // namespace latchkey::app
