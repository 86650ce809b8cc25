// appearance.hpp — how the user wants the page to look.
#pragma once

#include <string_view>

namespace latchkey::app {

enum class ThemeChoice { System, Light, Dark };

struct Appearance {
    ThemeChoice theme = ThemeChoice::System;
    bool is_plain = false;  // As an ordinary document instead of a drawing.

    friend bool operator==(const Appearance&, const Appearance&) = default;
};

// As it is saved, such as "dark"; anything else is System's.
std::string_view name_of(ThemeChoice theme);
ThemeChoice theme_named(std::string_view name);

}  // namespace latchkey::app
