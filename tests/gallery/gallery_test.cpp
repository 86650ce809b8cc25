// The gallery without a browser: each of its pages comes to rest, and has every state of the kit in it.
#include "tests/gallery/gallery.hpp"

#include <gtest/gtest.h>

#include "kit/driver/default_fonts.hpp"
#include "kit/driver/driver.hpp"

namespace latchkey::gallery {
namespace {

using a11y::Role;
using kit::Contrast;
using kit::Viewport;

struct Place {
    std::string name;
    Viewport viewport;
};

void PrintTo(const Place& place, std::ostream* out)
{
    *out << place.name;
}

class TheGallery : public testing::TestWithParam<Place> {
protected:
    TheGallery()
    {
        driver.set_viewport(GetParam().viewport);
        draw();
    }

    void draw()
    {
        ASSERT_TRUE(driver.run({}, [this](kit::Input input) { return gallery.draw(std::move(input)); }));
        kit::acknowledge_textures();
    }

    const a11y::Node* find(Role role, std::string_view name)
    {
        for (const auto& node : gallery.tree().nodes())
            if (node.role == role && node.name == name) return &node;
        return nullptr;
    }

    void press(std::string_view name)
    {
        const auto* node = find(Role::Button, name);
        ASSERT_TRUE(node) << name;
        driver.set_focus(node->id);
        driver.request({.id = node->id, .value = {}});
        draw();
    }

    kit::Driver driver{kit::default_fonts};
    Gallery gallery;
};

TEST_P(TheGallery, HasEveryState)
{
    unsigned states = 0;
    for (const auto& node : gallery.tree().nodes()) states |= node.states;

    for (const unsigned state : {a11y::kDisabled, a11y::kChecked, a11y::kSelected, a11y::kReadOnly, a11y::kInvalid,
                                 a11y::kBusy, a11y::kMasked, a11y::kSecret})
        EXPECT_TRUE(states & state) << state;
    EXPECT_FALSE(gallery.focused().empty());
}

TEST_P(TheGallery, HasButtonsWithLabelsOfSeveralLines)
{
    const auto* node = find(Role::Button, "Copy to the clipboard");
    ASSERT_TRUE(node);
    EXPECT_EQ(node->text, "Copy to the " + std::string(a11y::kSoftBreak) + "clipboard");
    EXPECT_TRUE(find(Role::ProgressBar, "Copying"));
    const auto* short_one = find(Role::Button, "Default");
    EXPECT_EQ(short_one->text, "Default");
}

TEST_P(TheGallery, KeepsItsSamplesWithinTheWindow)
{
    for (const auto& node : gallery.tree().nodes()) {
        EXPECT_GE(node.rect.x, 0) << node.name;
        EXPECT_LE(kit::end(node.rect), driver.viewport().width) << node.name;
    }
}

TEST_P(TheGallery, IsFromRightToLeftTheMirrorOfItself)
{
    auto other_way = driver.viewport();
    other_way.is_rtl = !other_way.is_rtl;
    const std::vector nodes(gallery.tree().nodes().begin(), gallery.tree().nodes().end());
    driver.set_viewport(other_way);
    draw();

    ASSERT_EQ(gallery.tree().nodes().size(), nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const auto& now = gallery.tree().nodes()[i];
        EXPECT_NEAR(now.rect.x, other_way.width - kit::end(nodes[i].rect), 0.01f) << now.name;
        EXPECT_EQ(now.rect.y, nodes[i].rect.y) << now.name;
        EXPECT_EQ(now.rect.w, nodes[i].rect.w) << now.name;
    }
}

TEST_P(TheGallery, OpensADialogThatEscapeCloses)
{
    press("Open a dialog");
    EXPECT_TRUE(find(Role::Dialog, "A dialog"));
    EXPECT_TRUE(gallery.focused().empty());  // Their rings would lie over it.

    driver.request({.id = 0, .action = a11y::Request::Action::Dismiss, .value = {}});
    draw();

    EXPECT_FALSE(find(Role::Dialog, "A dialog"));
    EXPECT_EQ(driver.focused(), find(Role::Button, "Open a dialog")->id);
}

TEST_P(TheGallery, OpensAnAlertWithTheFocusInIt)
{
    press("Open an alert");

    EXPECT_TRUE(find(Role::AlertDialog, "An alert"));
    EXPECT_EQ(driver.focused(), find(Role::Heading, "An alert")->id);
}

TEST_P(TheGallery, OpensAMenuAtWhatIsChosen)
{
    press("Open a menu");

    ASSERT_TRUE(find(Role::Menu, "Menu"));
    EXPECT_EQ(driver.focused(), find(Role::MenuItemRadio, "Chosen")->id);
}

INSTANTIATE_TEST_SUITE_P(
    On, TheGallery,
    testing::Values(Place{"ADesk", {}}, Place{"ADeskAt200Percent", {.width = 640, .height = 400, .density = 2}},
                    Place{"APhone", {.width = 360, .height = 740, .is_touch = true}},
                    Place{"ADeskFromRightToLeft", {.is_rtl = true}},
                    Place{"APhoneFromRightToLeft", {.width = 320, .height = 740, .is_rtl = true, .is_touch = true}},
                    Place{"ADeskInTheDark", {.colours = {.is_dark = true}}},
                    Place{"ADeskWithMoreContrast", {.colours = {.contrast = Contrast::More}}},
                    Place{"ADeskWithForcedColours", {.colours = {.contrast = Contrast::Forced}}}),
    [](const auto& place) { return place.param.name; });

}  // namespace
}  // namespace latchkey::gallery
