// The dialog that hands a new token over.
#include <gmock/gmock.h>

#include "page/actions.hpp"
#include "page/generate/generate.hpp"
#include "page/generate/generate_view.hpp"
#include "page/generate/usage.hpp"
#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using namespace std::chrono_literals;
using test::after;
using test::kCi;
using test::kNow;
using test::showing;
using test::step;
using test::token;
using test::visit_of;
using testing::ElementsAre;
using testing::IsEmpty;

NewTokenView new_token_view_of(State state)
{
    const auto& visit = visit_of(state);
    return new_token_view(std::get<NewTokenDialog>(visit.dialog), visit, state).value();
}

TEST(ANewToken, IsHiddenUntilTheUserWantsToSeeIt)
{
    const auto hidden = showing({kCi}, NewTokenDialog{kCi.id});
    const auto shown = after(hidden, RevealToggled{});

    EXPECT_EQ(new_token_view_of(hidden).token, Secret());
    EXPECT_EQ(new_token_view_of(shown).token, Secret("jwt-of-ci"));
    EXPECT_EQ(after(shown, RevealToggled{}), hidden);
}

TEST(ANewToken, HidesAgainByItselfAndSaysSo)
{
    const auto hidden = showing({kCi}, NewTokenDialog{kCi.id});
    const auto shown = after(hidden, RevealToggled{});

    EXPECT_THAT(new_token_view_of(shown).hides, testing::StartsWith("Hidden again after a minute"));
    EXPECT_EQ(deadline(shown), test::kNow + 60s);
    EXPECT_EQ(update(shown, DeadlinePassed{}, test::kNow + 59s).state, shown);
    EXPECT_EQ(update(shown, DeadlinePassed{}, test::kNow + 60s).state, hidden);
}

TEST(ANewToken, HidesWhenTheUserLooksAtSomethingElse)
{
    auto shown = after(showing({kCi}, NewTokenDialog{kCi.id}), RevealToggled{});
    shown = after(shown, SecretInUsageToggled{});

    EXPECT_EQ(after(shown, PageHidden{}), showing({kCi}, NewTokenDialog{kCi.id}));
    EXPECT_EQ(after(showing({kCi}), PageHidden{}), showing({kCi}));
}

TEST(ANewToken, IsSaidToBeNoneWhereTheServerGaveBackAnOldOne)
{
    EXPECT_EQ(new_token_view_of(showing({kCi}, NewTokenDialog{.id = kCi.id, .is_old = true})).origin,
              "The server returned a token that you already had. No new one was created.");
    EXPECT_EQ(new_token_view_of(showing({kCi}, NewTokenDialog{kCi.id})).origin, "");
}

TEST(ANewToken, IsIntroducedByNameAndEnd)
{
    auto unlimited = kCi;
    unlimited.expires_at = std::nullopt;

    EXPECT_EQ(new_token_view_of(showing({kCi}, NewTokenDialog{kCi.id})).subtitle, "“ci”, expires 21 Jan 2027, 16:42");
    EXPECT_EQ(new_token_view_of(showing({unlimited}, NewTokenDialog{kCi.id})).subtitle, "“ci”, never expires");
}

struct Lines {
    const char* name;
    Usage usage;
    const char* text;

    friend void PrintTo(const Lines& row, std::ostream* out) { *out << row.name; }
};

class AWayToUseAToken : public testing::TestWithParam<Lines> {};

TEST_P(AWayToUseAToken, IsSpeltOutWithTheServersAddressAndAPlaceholder)
{
    const auto state = after(showing({kCi}, NewTokenDialog{kCi.id}), UsageChosen{GetParam().usage});

    EXPECT_EQ(new_token_view_of(state).usage_text, Secret(GetParam().text));
}

TEST_P(AWayToUseAToken, HasTheTokenInItOnRequest)
{
    auto state = after(showing({kCi}, NewTokenDialog{kCi.id}), UsageChosen{GetParam().usage});
    state = after(state, SecretInUsageToggled{});

    std::string text(GetParam().text);
    text.replace(text.find("<your token>"), 12, "jwt-of-ci");
    EXPECT_EQ(new_token_view_of(state).usage_text, Secret(text));
}

INSTANTIATE_TEST_SUITE_P(
    All, AWayToUseAToken,
    testing::Values(
        Lines{"Header", Usage::Header, "Authorization: Bearer <your token>"},
        Lines{"Curl", Usage::Curl,
              R"(curl -H "Authorization: Bearer <your token>" https://data.example.org/api/v1/users/loggedInUser)"},
        Lines{"Environment", Usage::Environment,
              "export OPENMETADATA_HOST=\"https://data.example.org/api\"\n"
              "export OPENMETADATA_JWT_TOKEN=\"<your token>\""},
        Lines{"Python", Usage::Python,
              "from metadata.sdk import configure\n\n"
              "configure(host=\"https://data.example.org/api\", jwt_token=\"<your token>\")"},
        Lines{"Java", Usage::Java,
              "import org.openmetadata.sdk.client.OpenMetadata;\n\n"
              "OpenMetadata.initialize(\"https://data.example.org/api\", \"<your token>\");"},
        Lines{"Ingestion", Usage::Ingestion,
              "workflowConfig:\n  openMetadataServerConfig:\n    hostPort: https://data.example.org/api\n"
              "    authProvider: openmetadata\n    securityConfig:\n      jwtToken: <your token>"},
        Lines{"Mcp", Usage::Mcp,
              "{\n  \"mcpServers\": {\n    \"openmetadata\": {\n      \"type\": \"http\",\n"
              "      \"url\": \"https://data.example.org/mcp\",\n"
              "      \"headers\": { \"Authorization\": \"Bearer <your token>\" }\n    }\n  }\n}"}));

TEST(TheLineToPaste, IsCopiedAsItIsSeen)
{
    const auto plain = step(showing({kCi}, NewTokenDialog{kCi.id}), UsageCopyAsked{});
    const auto whole = step(showing({kCi}, NewTokenDialog{.id = kCi.id, .is_spelt_out = true}), UsageCopyAsked{});

    EXPECT_THAT(plain.effects, ElementsAre(Effect{CopyText{{}, Secret("Authorization: Bearer <your token>")}}));
    EXPECT_THAT(whole.effects, ElementsAre(Effect{CopyText{kCi.id, Secret("Authorization: Bearer jwt-of-ci")}}));
}

TEST(TheLineToPaste, IsNoTokenTakenWhileItHasNone)
{
    const auto copied = after(showing({kCi}, NewTokenDialog{kCi.id}), CopyAnswered{{}, {}});

    EXPECT_TRUE(has_unfinished_business(copied));
}

// Shown as it is, spelt out in a line to paste, or wished as a file.
TEST(WhateverRevealsAToken, HidesAfterAMinuteAndWithThePage)
{
    for (const Action& reveal : {Action(RevealToggled{}), Action(SecretInUsageToggled{}), Action(FileAsked{})}) {
        const auto hidden = showing({kCi}, NewTokenDialog{kCi.id});
        const auto shown = after(hidden, reveal);
        ASSERT_NE(shown, hidden);

        EXPECT_EQ(deadline(shown), kNow + 60s);
        EXPECT_EQ(update(shown, DeadlinePassed{}, kNow + 60s).state, hidden);
        EXPECT_EQ(after(shown, PageHidden{}), hidden);
    }
}

TEST(AFileWithTheToken, IsHandedOverAtTheSecondWishAfterAWarning)
{
    const auto first = step(showing({kCi}, NewTokenDialog{kCi.id}), FileAsked{});
    const auto second = step(first.state, FileAsked{});

    EXPECT_THAT(first.effects, IsEmpty());
    EXPECT_THAT(new_token_view_of(first.state).caution, testing::HasSubstr("in plain text on this computer"));
    EXPECT_THAT(second.effects, ElementsAre(Effect{SaveFile{"openmetadata.env", "text/plain",
                                                            Secret("OPENMETADATA_HOST=https://data.example.org/api\n"
                                                                   "OPENMETADATA_JWT_TOKEN=jwt-of-ci\n")}}));
    EXPECT_EQ(second.state, showing({kCi}, NewTokenDialog{kCi.id}));
}

TEST(AFileWithTheToken, CountsAsTakenOnceTheBrowserHasIt)
{
    const auto dialog = NewTokenDialog{.id = kCi.id, .is_taken = true};

    EXPECT_EQ(after(showing({kCi}, NewTokenDialog{kCi.id}), FileAnswered{true}),
              test::saying(showing({kCi}, dialog), {NewsCode::FileHandedOver}));
    EXPECT_EQ(after(test::signing_in(), FileAnswered{true}), test::signing_in());
}

TEST(AFileWithTheToken, IsNoTokenTakenWhereTheBrowserRefusesIt)
{
    const auto made = showing({kCi}, NewTokenDialog{kCi.id});

    const auto refused = after(made, FileAnswered{false});

    EXPECT_EQ(refused, test::complaining(made, {NewsCode::Failed, Error{ErrorKind::Refused, ErrorCode::FileRefused}}));
    EXPECT_TRUE(has_unfinished_business(refused));
}

TEST(AFileWithTheToken, UnsaysWhatWasSaidOfTheLastOne)
{
    const auto wished = showing({kCi}, NewTokenDialog{.id = kCi.id, .is_file_wished = true});

    EXPECT_EQ(after(test::saying(wished, {NewsCode::FileHandedOver}), FileAsked{}),
              showing({kCi}, NewTokenDialog{kCi.id}));
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

    EXPECT_FALSE(has_unfinished_business(copied));
    auto closed = after(copied, Dismissed{});
    EXPECT_EQ(closed, test::saying(test::remembering(showing({kCi}), Activity::Copied, kCi), {NewsCode::Copied}));
}

TEST(ANewToken, AsksOnceBeforeItIsPutAwayUncopied)
{
    const auto made = showing({kCi}, NewTokenDialog{kCi.id});
    EXPECT_TRUE(has_unfinished_business(made));
    EXPECT_EQ(new_token_view_of(made).warning, "");

    const auto asked = after(made, Dismissed{});
    EXPECT_THAT(new_token_view_of(asked).warning, testing::StartsWith("You have not copied this token yet."));
    EXPECT_EQ(new_token_view_of(after(asked, CopyAnswered{kCi.id, {}})).warning, "");

    EXPECT_EQ(after(asked, Dismissed{}), showing({kCi}));
}

TEST(ANewToken, IsNotTakenByACopyOfAnother)
{
    EXPECT_TRUE(
        has_unfinished_business(after(showing({kCi}, NewTokenDialog{kCi.id}), CopyAnswered{{"id-of-other"}, {}})));
}

TEST(ANewToken, IsNobodysBusinessElsewhere)
{
    EXPECT_FALSE(has_unfinished_business(showing({kCi})));
    EXPECT_FALSE(has_unfinished_business(test::signing_in()));
}

TEST(ANewToken, HasNothingToShowOnceItIsGone)
{
    auto state = showing({}, NewTokenDialog{kCi.id});

    EXPECT_FALSE(new_token_view({kCi.id}, visit_of(state), state));
    EXPECT_THAT(step(state, UsageCopyAsked{}).effects, IsEmpty());
}

}  // namespace
}  // namespace latchkey::page
