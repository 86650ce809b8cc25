// What holds in every view, on every screen.
//
// Source   WCAG 2.2: label in name (2.5.3), target size (2.5.8; 44 CSS pixels where fingers point), reflow (1.4.10),
//          meaningful sequence (1.3.2), headings and labels (2.4.6).
#include <gmock/gmock.h>

#include "tests/support/page.hpp"
#include "tests/support/views.hpp"

namespace latchkey {
namespace {

using a11y::Role;
using test::Page;

struct Screen {
    std::string name;
    kit::Viewport viewport;
};

void PrintTo(const Screen& screen, std::ostream* out)
{
    *out << screen.name;
}

const Screen kScreens[]{
    {"Desk", {.width = 1280, .height = 800}},
    {"Tablet", {.width = 820, .height = 1180, .density = 2, .is_touch = true}},
    {"Phone", {.width = 320, .height = 568, .density = 2, .is_touch = true}},
    {"DeskFromRightToLeft", {.width = 1280, .height = 800, .is_rtl = true}},
    {"PhoneFromRightToLeft", {.width = 320, .height = 568, .density = 2, .is_rtl = true, .is_touch = true}},
};

bool is_pressable(const a11y::Node& node)
{
    const Role roles[]{Role::Button,   Role::Switch,        Role::CheckBox, Role::Tab,
                       Role::MenuItem, Role::MenuItemRadio, Role::Radio,    Role::Link};
    return std::ranges::find(roles, node.role) != std::end(roles);
}

bool is_skip_link(const a11y::Node& node)
{
    return node.role == Role::Link && node.value == "#";
}

std::string without_breaks(std::string text)
{
    for (auto at = text.find(a11y::kSoftBreak); at != std::string::npos; at = text.find(a11y::kSoftBreak))
        text.erase(at, a11y::kSoftBreak.size());
    return text;
}

class EveryView : public testing::TestWithParam<Screen> {
protected:
    // Draws one view after the other, and looks at the tree of each.
    template <class Look>
    void each(Look look) const
    {
        for (const auto& view : test::every_view()) {
            SCOPED_TRACE(view.name);
            const Page page(view.state, GetParam().viewport);
            look(page.tree());
        }
    }
};

TEST_P(EveryView, HasANameForEachControlThatContainsWhatIsDrawnOnIt)
{
    each([](const a11y::Tree& tree) {
        for (const auto& node : tree.nodes()) {
            if (!is_pressable(node) && node.role != Role::TextBox && node.role != Role::SearchBox) continue;
            EXPECT_FALSE(node.name.empty()) << a11y::name_of(node.role);
            EXPECT_NE(node.name.find(without_breaks(node.text)), std::string::npos)
                << node.name << " shows " << node.text;
        }
    });
}

TEST_P(EveryView, HasTargetsThatAreEasyToHit)
{
    each([](const a11y::Tree& tree) {
        const float least = GetParam().viewport.is_touch ? 44 : 24;
        for (const auto& node : tree.nodes()) {
            if (!is_pressable(node) || is_skip_link(node)) continue;
            EXPECT_GE(node.rect.w, least) << node.name;
            EXPECT_GE(node.rect.h, least) << node.name;
        }
    });
}

TEST_P(EveryView, IsNoWiderThanTheWindow)
{
    each([](const a11y::Tree& tree) {
        for (const auto& node : tree.nodes()) {
            EXPECT_GE(node.rect.x, 0) << node.name;
            EXPECT_LE(node.rect.x + node.rect.w, GetParam().viewport.width + 0.5f)
                << a11y::name_of(node.role) << ' ' << node.name;
        }
    });
}

// So nothing is cut, or lies over another, that does not do so from left to right.
TEST_P(EveryView, IsFromTheOtherSideTheMirrorOfItself)
{
    const float width = GetParam().viewport.width;
    for (const auto& view : test::every_view()) {
        SCOPED_TRACE(view.name);
        Page page(view.state, GetParam().viewport);
        const std::vector nodes(page.tree().nodes().begin(), page.tree().nodes().end());
        auto other_way = GetParam().viewport;
        other_way.is_rtl = !other_way.is_rtl;
        page.resize(other_way);

        ASSERT_EQ(page.tree().nodes().size(), nodes.size());
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const auto &rect = page.tree().nodes()[i].rect, &other = nodes[i].rect;
            EXPECT_NEAR(rect.x, width - (other.x + other.w), 0.01f) << nodes[i].name;
            EXPECT_EQ(rect.y, other.y) << nodes[i].name;
            EXPECT_EQ(rect.w, other.w) << nodes[i].name;
        }
    }
}

TEST_P(EveryView, IsReadInTheOrderInWhichItIsSeen)
{
    each([](const a11y::Tree& tree) {
        for (const auto& node : tree.nodes()) {
            const auto* before = node.previous ? tree.find(node.previous) : nullptr;
            const bool lies_over_the_page = node.role == Role::Menu || node.role == Role::Dialog ||
                                            node.role == Role::AlertDialog || node.role == Role::Status ||
                                            node.role == Role::Alert || is_skip_link(node);
            if (!before || lies_over_the_page || before->role == Role::Menu || is_skip_link(*before) ||
                before->rect.h == 0 || node.rect.h == 0)
                continue;
            const bool is_above = node.rect.y + node.rect.h <= before->rect.y + 1;
            const bool is_beside = node.rect.y < before->rect.y + before->rect.h - 1;
            const auto& [first, second] =
                GetParam().viewport.is_rtl ? std::pair(node.rect, before->rect) : std::pair(before->rect, node.rect);
            const bool is_back = is_beside && second.x + second.w <= first.x + 1;
            EXPECT_FALSE(is_above || is_back) << node.name << " follows " << before->name;
        }
    });
}

std::vector<std::string> names_and_places(const a11y::Tree& tree)
{
    std::vector<std::string> all;
    for (const auto& node : tree.nodes()) all.push_back(node.name + ' ' + std::to_string(node.rect.y));
    return all;
}

// Hosts show a settled frame without drawing another.
TEST_P(EveryView, IsTheSameInTheFrameAfterASettledOne)
{
    for (const auto& view : test::every_view()) {
        SCOPED_TRACE(view.name);
        Page page(view.state, GetParam().viewport);
        for (const auto& node : std::vector(page.tree().nodes().begin(), page.tree().nodes().end())) {
            if (!is_pressable(node)) continue;
            page.hover(node.rect);
            page.focus(node.id);
            const auto picture = page.picture();
            const auto tree = names_and_places(page.tree());

            page.focus(page.focused());

            EXPECT_EQ(page.picture(), picture) << node.name;
            EXPECT_EQ(names_and_places(page.tree()), tree) << node.name;
        }
    }
}

TEST_P(EveryView, HasOneHeadingAtTheTopAndNoLevelLeftOut)
{
    each([](const a11y::Tree& tree) {
        int level = 0;
        for (const auto& node : tree.nodes()) {
            if (node.role != Role::Heading) continue;
            EXPECT_FALSE(node.name.empty());
            EXPECT_LE(node.level, level + 1) << node.name;
            level = node.level;
        }
        EXPECT_GT(level, 0);
    });
}

TEST_P(EveryView, HasALabelForEachFieldThatNamesIt)
{
    each([](const a11y::Tree& tree) {
        for (const auto& node : tree.nodes()) {
            if (node.role != Role::TextBox) continue;
            const auto label = std::ranges::find_if(tree.nodes(), [&](const auto& other) {
                return other.role == Role::Label && other.related == node.id;
            });
            ASSERT_NE(label, tree.nodes().end()) << node.name;
            EXPECT_EQ(label->name, node.name);
        }
    });
}

TEST_P(EveryView, JoinsTheChosenTabAndItsPanel)
{
    each([](const a11y::Tree& tree) {
        for (const auto& panel : tree.nodes()) {
            if (panel.role != Role::TabPanel) continue;
            const auto* tab = tree.find(panel.related);
            ASSERT_TRUE(tab);
            EXPECT_TRUE(tab->states & a11y::kSelected);
            EXPECT_EQ(tab->related, panel.id);
            EXPECT_EQ(tab->name, panel.name);
        }
    });
}

TEST_P(EveryView, HasARegionForEachKindOfMessageThatIsKnownBeforeItSpeaks)
{
    each([](const a11y::Tree& tree) {
        const auto root = tree.nodes().front().id;
        for (const auto role : {Role::Status, Role::Alert}) {
            EXPECT_EQ(std::ranges::count_if(tree.nodes(),
                                            [&](const auto& node) { return node.role == role && node.parent == root; }),
                      1);
        }
    });
}

INSTANTIATE_TEST_SUITE_P(Screens, EveryView, testing::ValuesIn(kScreens),
                         [](const auto& tested) { return tested.param.name; });

}  // namespace
}  // namespace latchkey
