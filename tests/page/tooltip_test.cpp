// The names of controls that show none.
//
// Source   WCAG 2.2, 1.4.13: Escape closes it, the pointer can enter it, it stays until pointer and focus have left.
#include <gmock/gmock.h>

#include "tests/support/page.hpp"
#include "tests/support/states.hpp"

namespace latchkey {
namespace {

using a11y::Role;
using test::Page;

class TheTooltip : public testing::Test {
protected:
    const a11y::Node* shown() const { return page.find(Role::Tooltip, "Copy laptop"); }
    const a11y::Node& copy() const { return page.get(Role::Button, "Copy laptop"); }

    Page page{test::showing({test::token("laptop")})};
};

TEST_F(TheTooltip, IsThereWhileThePointerIsOnTheButtonOrOnTheTooltip)
{
    EXPECT_FALSE(shown());
    page.hover(copy().rect);
    ASSERT_TRUE(shown());

    page.hover(shown()->rect);
    EXPECT_TRUE(shown());

    page.hover({0, 400, 10, 10});
    EXPECT_FALSE(shown());
}

TEST_F(TheTooltip, IsInTheDocumentAndInTheLandmarkOfItsControl)
{
    page.hover(page.get(Role::Button, "Copy laptop").rect);

    ASSERT_TRUE(shown());
    EXPECT_EQ(shown()->parent, page.get(Role::Main, "").id);
    const auto& nodes = page.tree().nodes();
    EXPECT_TRUE(std::ranges::any_of(nodes, [&](const auto& node) {
        return node.parent == shown()->id && node.text == "Copy laptop";
    }));
}

TEST_F(TheTooltip, IsThereWhileTheFocusCameByKey)
{
    page.focus(copy().id);
    EXPECT_TRUE(shown());

    page.focus(copy().id, false);
    EXPECT_FALSE(shown());
}

TEST_F(TheTooltip, IsClosedByEscapeBeforeAnythingElse)
{
    page.focus(copy().id);

    page.press_escape();

    EXPECT_FALSE(shown());
    EXPECT_TRUE(page.actions().empty());
    page.focus(page.get(Role::Button, "Revoke laptop").id);
    page.focus(copy().id);
    EXPECT_TRUE(shown());
}

TEST_F(TheTooltip, StaysInTheWindow)
{
    page.resize({.width = 1280, .height = 420});
    page.focus(page.get(Role::Button, "Revoke laptop").id);

    const auto* tip = page.find(Role::Tooltip, "Revoke laptop");

    ASSERT_TRUE(tip);
    EXPECT_LE(tip->rect.x + tip->rect.w, 1280);
    EXPECT_LE(tip->rect.y + tip->rect.h, 420);
}

TEST_F(TheTooltip, IsNotThereForFingers)
{
    page.resize({.width = 1280, .height = 800, .is_touch = true});
    page.hover(copy().rect);

    EXPECT_FALSE(shown());
}

TEST_F(TheTooltip, IsNotThereForButtonsThatShowTheirName)
{
    page.focus(page.get(Role::Button, "Generate New Token").id);

    EXPECT_FALSE(page.find(Role::Tooltip, "Generate New Token"));
}

TEST(TheSkipLink, IsTheFirstStopAndLeadsToTheContent)
{
    Page page(test::showing({test::token("laptop")}));
    const auto& link = page.get(Role::Link, "Skip to content");
    EXPECT_LE(link.rect.w, 1);

    page.focus(link.id);
    EXPECT_GE(page.get(Role::Link, "Skip to content").rect.w, 100);
    page.press(Role::Link, "Skip to content");

    EXPECT_EQ(page.focused(), page.get(Role::Heading, "Personal Access Tokens").id);
}

TEST(TheTokenTable, SaysThatTheNewestComeFirst)
{
    Page page(test::showing({test::token("laptop")}));

    EXPECT_TRUE(page.get(Role::ColumnHeader, "Created").states & a11y::kDescending);
    EXPECT_FALSE(page.get(Role::ColumnHeader, "Name").states & a11y::kDescending);
}

}  // namespace
}  // namespace latchkey
