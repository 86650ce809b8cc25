// How far a scrolled page has to follow what is read on it.
#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "kit/tree/tree.hpp"

namespace latchkey::a11y {
namespace {

// What a page is made of: a bar, rows from `top` down, a footer; and a notice, which follows the window.
struct Page {
    float top = 0;
    std::vector<const char*> rows = {"ci", "laptop", "nightly"};
    float notice = 0;
    bool is_inert = false;
};

constexpr float kRow = 100;

Node node(Role role, float y, bool is_inert)
{
    Node node;
    node.role = role;
    node.states = is_inert ? kInert : 0;
    node.rect.y = y;
    return node;
}

Tree tree_of(const Page& page)
{
    Tree tree;
    tree.open(tree.add("page", {}));
    tree.add("bar", node(Role::Banner, 0, page.is_inert));
    float y = page.top;
    for (const char* row : page.rows) tree.add(row, node(Role::Row, std::exchange(y, y + kRow), page.is_inert));
    tree.add("footer", node(Role::ContentInfo, y, page.is_inert));
    tree.add("notice", node(Role::Status, page.notice, false));
    tree.close();
    return tree;
}

float shift(const Page& before, const Page& after, float top)
{
    return shift(tree_of(before), tree_of(after), top);
}

TEST(AShift, IsHowFarTheFirstInViewHasMoved)
{
    EXPECT_EQ(shift({.top = 50}, {.top = 90}, 120), 40);
    EXPECT_EQ(shift({.top = 90}, {.top = 50}, 120), -40);
}

TEST(AShift, IsNoneWhereWhatMovedIsBelow)
{
    EXPECT_EQ(shift({}, {.rows = {"ci", "laptop", "new", "nightly"}}, 50), 0);
}

TEST(AShift, CountsWhatCameAndWentAboveTheWindow)
{
    EXPECT_EQ(shift({}, {.rows = {"new", "ci", "laptop", "nightly"}}, 150), 100);
    EXPECT_EQ(shift({}, {.rows = {"laptop", "nightly"}}, 150), -100);
}

TEST(AShift, IsNoneWhereTheFirstInViewIsGone)
{
    EXPECT_EQ(shift({}, {.rows = {"ci", "laptop"}}, 150), 0);
}

TEST(AShift, IsThatOfTheFooterWhereNothingElseIsInView)
{
    EXPECT_EQ(shift({}, {.top = 30}, 290), 30);
    EXPECT_EQ(shift({}, {.top = 30}, 350), 30);
}

TEST(AShift, IsNeverThatOfWhatFollowsTheWindow)
{
    EXPECT_EQ(shift({.notice = 700}, {.notice = 900}, 350), 0);
}

TEST(AShift, IsNoneBehindADialogAndCountsAgainOnceThatIsClosed)
{
    EXPECT_EQ(shift({}, {.top = 40, .is_inert = true}, 50), 0);
    EXPECT_EQ(shift({.is_inert = true}, {.top = 40}, 50), 40);
}

}  // namespace
}  // namespace latchkey::a11y
