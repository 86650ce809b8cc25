// appearance.hpp — how the page is to look: as the user wants it, and as whoever runs the server does.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace latchkey::page {

enum class ThemeChoice { System, Light, Dark };

struct Appearance {
    ThemeChoice theme = ThemeChoice::System;
    bool is_plain = false;                    // As an ordinary document instead of a drawing.
    std::optional<std::uint32_t> brand = {};  // The server's own colour, 0xRRGGBB.

    friend bool operator==(const Appearance&, const Appearance&) = default;
};

// As it is saved, such as "dark"; anything else is System's.
std::string_view name_of(ThemeChoice theme);
ThemeChoice theme_named(std::string_view name);

}  // namespace latchkey::page
