// overlays.cpp — what opens over the page: a menu, a dialog, an alert.
#include <array>

#include "kit/widgets/dialog.hpp"
#include "kit/widgets/menu.hpp"
#include "tests/gallery/samples.hpp"

namespace latchkey::gallery {

namespace {

using namespace kit;

constexpr std::array kItems{
    MenuItemSpec{.key = "copy", .label = "Copy", .icon = Icon::Copy},
    MenuItemSpec{.key = "revoke", .label = "Revoke", .icon = Icon::Bin},
    MenuItemSpec{.key = "chosen", .label = "Chosen", .is_checked = true, .begins_group = true},
    MenuItemSpec{.key = "other", .label = "Another", .is_checked = false},
};

void turn(Open& open, Open wished)
{
    open = open == wished ? Open::Nothing : wished;
}

void menu_sample(Samples& samples, Flow& flow, Open& open)
{
    auto& frame = samples.frame;
    const ButtonSpec spec{.key = "menu-button", .label = "Open a menu", .icon = Icon::More};
    const Rect rect = flow.take(button_width(spec));
    const bool is_open = open == Open::Menu;
    if (menu_button(frame, rect, spec, is_open)) turn(open, Open::Menu);
    if (is_open && (menu(frame, {"menu", "Menu", rect, kItems}) || frame.is_menu_left)) open = Open::Nothing;
}

void actions(Samples& samples, Column& column, Open& open, Kind kind)
{
    auto& frame = samples.frame;
    column.skip(24);
    Flow flow{column, frame.target(size::kControl), 12};
    const ButtonSpec cancel{.key = "cancel", .label = "Cancel"};
    const ButtonSpec agree{.key = "agree", .label = "Agree", .kind = kind, .states = a11y::kDefault};
    const bool is_left = button(frame, flow.take(button_width(cancel)), cancel).is_pressed;
    const bool is_agreed = button(frame, flow.take(button_width(agree)), agree).is_pressed;
    if (is_left || is_agreed) open = Open::Nothing;
}

}  // namespace

void openers(Samples& samples, Open& open)
{
    section(samples, "Overlays", [&](Samples& inside) {
        row(inside, "Press one to see it", inside.frame.target(size::kControl), [&](Flow& flow) {
            const auto opener = [&](std::string_view label, Open wished) {
                const ButtonSpec spec{.key = label, .label = label};
                if (button(inside.frame, flow.take(button_width(spec)), spec)) turn(open, wished);
            };
            opener("Open a dialog", Open::Dialog);
            opener("Open an alert", Open::Alert);
            menu_sample(inside, flow, open);
        });
    });
}

a11y::NodeId dialogs(Samples& samples, Open& open, float opened_at)
{
    if (open == Open::Dialog) {
        return dialog(samples.frame, {"dialog", "A dialog", "What it is about.", 480, opened_at}, [&](Column& column) {
            column.skip(16);
            field(samples.frame, column, {.key = "name", .label = "Name"}, samples.value("Name", ""));
            actions(samples, column, open, Kind::Primary);
        });
    }
    if (open == Open::Alert) {
        const DialogSpec spec{.key = "alert",
                              .title = "An alert",
                              .subtitle = "What cannot be undone.",
                              .width = 400,
                              .opened_at = opened_at,
                              .role = a11y::Role::AlertDialog};
        return dialog(samples.frame, spec, [&](Column& column) { actions(samples, column, open, Kind::Danger); });
    }
    return 0;
}

}  // namespace latchkey::gallery
