// The foot of every view: the theme, the plain view, and help.
#include <gmock/gmock.h>

#include "tests/support/marked_texts.hpp"
#include "tests/support/page.hpp"
#include "tests/support/views.hpp"

namespace latchkey {
namespace {

using a11y::Role;
using test::Page;

page::State in(page::ThemeChoice theme, page::State state = test::signing_in())
{
    state.appearance.theme = theme;
    return state;
}

TEST(TheFooter, IsAtTheEndOfEveryViewAndLeadsToHelp)
{
    const float place = Page(test::signing_in()).get(Role::Link, "Help").rect.x;
    for (const auto& view : test::every_view()) {
        SCOPED_TRACE(view.name);
        const Page page(view.state);
        const auto& footer = page.get(Role::ContentInfo, "");
        // What lies over the page and is higher lengthens it.
        float end = footer.rect.y + footer.rect.h;
        for (const auto& node : page.tree().nodes()) {
            const float below = node.rect.y + node.rect.h;
            if (node.role == Role::Dialog) end = std::max(end, below + 16);
            if (node.role == Role::Menu) end = std::max(end, below + 24);
        }
        EXPECT_FLOAT_EQ(end, page.output().document_height);
        EXPECT_TRUE(page.get(Role::Link, "Help").value.starts_with("https://docs.open-metadata.org/"));
        EXPECT_EQ(page.get(Role::Link, "Help").rect.x, place);
    }
}

TEST(TheFooter, CannotBeUsedBehindADialog)
{
    const Page page(test::showing({}, page::GenerateDialog{}));

    EXPECT_TRUE(page.get(Role::ContentInfo, "").states & a11y::kInert);
}

TEST(TheFooter, IsNotHiddenByWhatThePageSays)
{
    const Page page(test::saying(test::showing({}), {.code = page::NewsCode::TokensRevoked, .count = 1}));

    const auto& toast = page.get(Role::Status, "Token revoked").rect;

    EXPECT_LT(toast.y + toast.h, page.get(Role::ContentInfo, "").rect.y);
}

// What is in it, from left to right, where it has one line.
std::vector<a11y::Rect> groups_of(const Page& page)
{
    std::vector<a11y::Rect> rects;
    for (const auto& node : page.tree().nodes()) {
        const auto* parent = page.tree().find(node.parent);
        if (parent && parent->role == Role::ContentInfo) rects.push_back(node.rect);
    }
    return rects;
}

TEST(TheFooter, HasSeveralLinesWhereTheWordsOfALanguageAreTooLongForOne)
{
    auto state = test::signing_in();
    state.language = {.shown = 0, .texts = test::marked_texts("long words ")};
    for (const float width : {700.0f, 900.0f, 1280.0f, 1800.0f}) {
        const Page page(state, {.width = width});
        const auto rects = groups_of(page);
        for (std::size_t i = 0; i < rects.size(); ++i) {
            EXPECT_LE(rects[i].x + rects[i].w, width);
            for (std::size_t j = 0; j < i; ++j) {
                const auto &a = rects[i], &b = rects[j];
                EXPECT_FALSE(a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h) << i << j;
            }
        }
    }
}

TEST(TheTheme, IsOneOfThree)
{
    Page page(in(page::ThemeChoice::Light));
    EXPECT_TRUE(page.get(Role::Radio, "Light").states & a11y::kChecked);
    EXPECT_FALSE(page.get(Role::Radio, "System").states & a11y::kChecked);

    page.press(Role::Radio, "Dark");

    const auto* chosen = page.only_action<page::ThemeChosen>();
    ASSERT_TRUE(chosen);
    EXPECT_EQ(chosen->theme, page::ThemeChoice::Dark);
}

TEST(TheTheme, IsTheSystemsUnlessTheUserChoseOne)
{
    const kit::Viewport dark{.colours = {.is_dark = true}};

    EXPECT_EQ(Page(in(page::ThemeChoice::Light), dark).picture(), Page(in(page::ThemeChoice::Light)).picture());
    EXPECT_EQ(Page(in(page::ThemeChoice::Dark), dark).picture(), Page(in(page::ThemeChoice::Dark)).picture());
    EXPECT_NE(Page(in(page::ThemeChoice::System), dark).picture(), Page(in(page::ThemeChoice::System)).picture());
}

TEST(ThePlainView, IsASwitch)
{
    auto state = test::signing_in();
    Page page(state);
    EXPECT_FALSE(page.get(Role::Switch, "Plain view").states & a11y::kChecked);

    page.press(Role::Switch, "Plain view");

    EXPECT_TRUE(page.only_action<page::PlainViewToggled>());
    state.appearance.is_plain = true;
    page.show(state);
    EXPECT_TRUE(page.get(Role::Switch, "Plain view").states & a11y::kChecked);
}

}  // namespace
}  // namespace latchkey
