// Which language the page is in: as the user has chosen, as the page around it wishes, and what holds until its texts
// come.
#include <gmock/gmock.h>

#include "page/sign_in/sign_in_view.hpp"
#include "tests/support/marked_texts.hpp"
#include "tests/support/page.hpp"
#include "tests/support/states.hpp"

namespace latchkey::page {
namespace {

using namespace std::chrono_literals;
using test::after;
using test::kNow;
using test::marked_texts;
using test::Page;
using test::said;
using test::showing;
using test::signing_in;
using test::step;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

// Two that need a file.
constexpr std::size_t kOne = kEnglishAt == 0 ? 1 : 0, kOther = kEnglishAt == 2 ? 3 : 2;

constexpr auto kHosts = PageLanguage::Whose::Hosts;

std::string tag_of(std::size_t language)
{
    return std::string(kLanguages[language].tag);
}

State in_language(State state, std::size_t language)
{
    return after(after(std::move(state), LanguageChosen{language}),
                 LanguageAnswered{tag_of(language), marked_texts("»")});
}

Step opened_in(std::string tag, bool is_settled = false)
{
    return step({}, PageOpened{.server = "https://data.example.org/api",
                               .zone = test::kBerlin,
                               .language = std::move(tag),
                               .is_language_settled = is_settled});
}

TEST(TheLanguage, ThatIsChosenIsAskedForFirst)
{
    const auto result = step(signing_in(), LanguageChosen{kOne});

    EXPECT_THAT(result.effects, ElementsAre(Effect{LoadLanguage{tag_of(kOne)}}));
    EXPECT_EQ(result.state.language.shown, kEnglishAt);
}

TEST(TheLanguage, IsShownSavedAndAnnouncedOnceItsTextsAreThere)
{
    const auto asked = after(signing_in(), LanguageChosen{kOne});
    const auto result = step(asked, LanguageAnswered{tag_of(kOne), marked_texts("»")});

    EXPECT_EQ(result.state.language.shown, kOne);
    EXPECT_THAT(result.effects, ElementsAre(Effect{SaveChoice{SaveChoice::Of::Language, tag_of(kOne)}}));
    EXPECT_EQ(said(result.state), "»The page is now in " + std::string(kLanguages[kOne].name) + ".");
}

TEST(TheLanguage, OfTheLastChoiceIsTheOneThatCounts)
{
    auto state = after(after(signing_in(), LanguageChosen{kOne}), LanguageChosen{kOther});

    state = after(state, LanguageAnswered{tag_of(kOne), marked_texts("»")});
    EXPECT_EQ(state.language.shown, kEnglishAt);
    state = after(state, LanguageAnswered{tag_of(kOther), marked_texts("»")});
    EXPECT_EQ(state.language.shown, kOther);
}

TEST(TheLanguage, IsEnglishAgainWithoutAFile)
{
    const auto result = step(in_language(signing_in(), kOne), LanguageChosen{kEnglishAt});

    EXPECT_EQ(result.state.language.shown, kEnglishAt);
    EXPECT_THAT(result.effects, ElementsAre(Effect{SaveChoice{SaveChoice::Of::Language, "en-US"}}));
    EXPECT_EQ(said(result.state), "The page is now in English.");
}

TEST(TheLanguage, StaysWhereTextsDoNotComeAndThePageSaysSo)
{
    const auto asked = after(in_language(signing_in(), kOther), LanguageChosen{kOne});
    const auto result = step(asked, LanguageAnswered{tag_of(kOne), nullptr});

    EXPECT_EQ(result.state.language.shown, kOther);
    EXPECT_THAT(result.effects, IsEmpty());
    EXPECT_EQ(said(result.state),
              "»Couldn’t load the page in " + std::string(kLanguages[kOne].name) + ". It stays as it is.");
}

TEST(TheLanguage, StaysWhereTextsAreMissingOrEmpty)
{
    auto few = std::make_shared<Texts>();
    few->add("One text");
    auto empty = std::make_shared<Texts>();
    for (std::size_t i = 0; i < strings::kCount; ++i) empty->add("");
    auto many = std::make_shared<Texts>(*marked_texts("»"));
    many->add("One more");
    for (const auto& texts : {few, empty, many}) {
        const auto state = after(after(signing_in(), LanguageChosen{kOne}), LanguageAnswered{tag_of(kOne), texts});
        EXPECT_EQ(state.language.shown, kEnglishAt);
        EXPECT_EQ(state.notice->tone, Tone::Failure);
    }
}

TEST(TheLanguage, ChangesNothingElse)
{
    auto state = showing({test::token("ci")}, GenerateDialog{});
    const auto visit = std::get<Visit>(state.scene);

    EXPECT_EQ(std::get<Visit>(in_language(state, kOne).scene), visit);
}

TEST(TheLanguage, OutlivesTheVisit)
{
    const auto state = in_language(showing({}), kOne);

    EXPECT_EQ(after(state, LogoutAsked{}).language, state.language);
}

TEST(TheLanguage, OfTheBeginningIsWaitedForBeforeAnythingIsShown)
{
    const auto opened = opened_in(tag_of(kOne));
    EXPECT_THAT(opened.effects, Contains(Effect{LoadLanguage{tag_of(kOne)}}));
    EXPECT_TRUE(is_undecided(opened.state));
    auto state = opened.state;
    state.scene = signing_in().scene;

    const auto come = after(state, LanguageAnswered{tag_of(kOne), marked_texts("»")});
    EXPECT_FALSE(is_undecided(come));
    EXPECT_EQ(come.language.shown, kOne);
    EXPECT_FALSE(come.notice);

    const auto lost = after(state, LanguageAnswered{tag_of(kOne), nullptr});
    EXPECT_FALSE(is_undecided(lost));
    EXPECT_TRUE(lost.notice);
}

TEST(TheLanguage, OfTheBeginningIsNotWaitedForLong)
{
    auto state = opened_in(tag_of(kOne)).state;
    state.scene = signing_in().scene;
    ASSERT_TRUE(deadline(state));

    const auto late = update(state, DeadlinePassed{}, *deadline(state)).state;
    EXPECT_FALSE(is_undecided(late));
    EXPECT_EQ(after(late, LanguageAnswered{tag_of(kOne), marked_texts("»")}).language.shown, kOne);
}

TEST(TheLanguage, OfTheBeginningIsEnglishWhereItIsUnknown)
{
    for (const char* tag : {"", "en-US", "xx-XX", "de"}) {
        const auto opened = opened_in(tag);
        EXPECT_EQ(opened.state.language.shown, kEnglishAt);
        EXPECT_FALSE(opened.state.language.wish);
    }
}

TEST(TheLanguage, ThatThePageAroundWishesIsShownAndNotSaved)
{
    const auto wished = step(signing_in(), LanguageChosen{kOne, kHosts});
    EXPECT_THAT(wished.effects, ElementsAre(Effect{LoadLanguage{tag_of(kOne)}}));

    const auto result = step(wished.state, LanguageAnswered{tag_of(kOne), marked_texts("»")});
    EXPECT_EQ(result.state.language.shown, kOne);
    EXPECT_THAT(result.effects, IsEmpty());
}

TEST(TheLanguage, OfTheUserIsNotThePageArounds)
{
    const auto chosen = in_language(signing_in(), kOne);
    const auto settled = opened_in(tag_of(kOne), true).state;
    const auto asked = after(signing_in(), LanguageChosen{kOne});
    for (const auto& state : {chosen, settled, asked}) EXPECT_EQ(after(state, LanguageChosen{kOther, kHosts}), state);
}

TEST(ALanguage, IsChosenAmongTheirOwnNamesInEveryScene)
{
    State outside = signing_in();
    outside.scene = Outside{};
    for (auto state : {signing_in(), showing({}), outside}) {
        state.menu = Menu::Language;
        Page page(state);
        EXPECT_TRUE(page.get(a11y::Role::MenuItemRadio, "English").states & a11y::kChecked);

        page.press(a11y::Role::MenuItemRadio, kLanguages[kOne].name);

        const auto* chosen = page.only_action<LanguageChosen>();
        ASSERT_TRUE(chosen);
        EXPECT_EQ(chosen->language, kOne);
    }
}

TEST(ALanguage, IsOfferedInAMenuThatClosesWithTheChoice)
{
    auto state = after(signing_in(), MenuToggled{Menu::Language});
    EXPECT_EQ(state.menu, Menu::Language);

    EXPECT_EQ(after(state, LanguageChosen{kOne}).menu, Menu::None);
    EXPECT_EQ(after(state, Dismissed{}).menu, Menu::None);
}

TEST(ALanguage, IsThereAtOnceAndMovesNoFocus)
{
    const auto state = showing({test::token("ci")});
    Page page(state);
    const auto before = page.get(a11y::Role::Radio, "Active").id;
    for (const char* name : {"Active", "Dark"}) {
        page.show(state);
        const auto id = page.get(a11y::Role::Radio, name).id;
        page.focus(id);

        page.show(in_language(state, kOne));

        EXPECT_EQ(page.focused(), id) << name;
        EXPECT_EQ(page.get(a11y::Role::Radio, "»" + std::string(name)).id, id);
    }
    EXPECT_TRUE(page.says("»Generate New Token"));
    EXPECT_NE(before, 0u);
}

TEST(ALanguage, LeavesWhatIsTyped)
{
    auto state = showing({}, GenerateDialog{});
    Page page(state);
    page.fill("Token name", "nightly");

    page.show(in_language(state, kOne));

    EXPECT_EQ(page.get(a11y::Role::TextBox, "»Token name").value, "nightly");
}

TEST(ALanguage, HasItsMenuWithinTheDocument)
{
    for (const kit::Viewport& viewport :
         {kit::Viewport{.width = 320, .height = 400, .is_touch = true}, kit::Viewport{}}) {
        auto state = signing_in();
        state.menu = Menu::Language;
        const Page page(state, viewport);
        const auto& menu = page.get(a11y::Role::Menu, "Language").rect;
        EXPECT_GE(menu.y, 0);
        EXPECT_LE(menu.y + menu.h, page.output().document_height);
        EXPECT_GE(menu.x, 0);
        EXPECT_LE(menu.x + menu.w, viewport.width);
    }
}

}  // namespace
}  // namespace latchkey::page
