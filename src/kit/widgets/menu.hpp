// menu.hpp — what hangs below a button while it is open, or stands over it: the acts, or the choices, that there is no
// room for.
//
// Source   ARIA Authoring Practices, menu button. The keys within it are web/kit/input/keyboard.js's.
#pragma once

#include <optional>
#include <span>

#include "kit/widgets/controls.hpp"

namespace latchkey::kit {

struct MenuItemSpec {
    std::string_view key;
    std::string_view label;
    Icon icon = Icon::None;
    std::optional<bool> is_checked = {};  // Of a choice.
    bool begins_group = false;            // It has a line above it.
    std::string_view language = {};       // Of its label, as a tag; empty where it is the page's.
};

struct MenuSpec {
    std::string_view key;
    std::string_view label;
    Rect opener;  // The menu ends where its button does.
    std::span<const MenuItemSpec> items;
    bool is_above = false;  // It stands over its button, at the foot of the page.
};

// A button that opens a menu and closes it.
Pressed menu_button(Frame& frame, const Rect& rect, ButtonSpec spec, bool is_open);

// To be called right after its button, while it is open; it is drawn over everything.
// The place of the item that was pressed, if one was. Frame::is_menu_left says that it is to close.
std::optional<std::size_t> menu(Frame& frame, const MenuSpec& spec);

}  // namespace latchkey::kit
