// appearance.cpp — see appearance.hpp.
#include "page/frame/appearance.hpp"

#include "page/frame/moving.hpp"
#include "page/state.hpp"

#include <array>

namespace latchkey::page {

namespace {

// By ThemeChoice.
constexpr std::array<std::string_view, 3> kNames{"system", "light", "dark"};

}  // namespace

std::string_view name_of(ThemeChoice theme)
{
    return kNames[static_cast<std::size_t>(theme)];
}

ThemeChoice theme_named(std::string_view name)
{
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i] == name) return static_cast<ThemeChoice>(i);
    }
    return ThemeChoice::System;
}

Effects on(State& state, const ThemeChosen& action, Instant)
{
    state.appearance.theme = action.theme;
    return {SaveChoice{SaveChoice::Of::Theme, std::string(name_of(action.theme))}};
}

Effects on(State& state, const BrandAnswered& action, Instant)
{
    state.appearance.brand = action.colour;
    return {};
}

Effects on(State& state, const PlainViewToggled&, Instant)
{
    state.appearance.is_plain = !state.appearance.is_plain;
    return {};
}

}  // namespace latchkey::page
