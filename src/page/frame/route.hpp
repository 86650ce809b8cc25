// route.hpp — the views, as the fragment of the page's address names them: "/access-tokens/new".
//
// A dialog's fragment continues that of the view that it lies over. None holds anything that grants access.
#pragma once

#include <optional>
#include <string_view>

#include "page/frame/actions.hpp"
#include "page/state.hpp"
#include "work/effects.hpp"

namespace latchkey::page {

// What the page shows now.
std::string_view fragment_of(const State& state);

// The view that a fragment asks for; none if it is not one of them. What was to be copied or revoked is not asked
// again: that leads to the list.
std::optional<Route> route_of(std::string_view fragment);

// Where `visit` is.
Route route_of(const Visit& visit);

Effects on(State& state, const AddressChanged& action, Instant now);

void go_to(Visit& visit, const Route& route);

}  // namespace latchkey::page
