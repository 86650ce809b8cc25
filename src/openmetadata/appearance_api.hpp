// appearance_api.hpp — the colour that whoever runs the server has chosen for its pages.
//
// Source   OpenMetadata: GET /v1/system/config/customUiThemePreference, uiThemePreference.json.
#pragma once

#include <cstdint>
#include <optional>

#include "openmetadata/call.hpp"

namespace latchkey::openmetadata {

Call theme_preference();

// 0xRRGGBB; none where there is none, or it is not written as "#1570ef" or "#17e".
std::optional<std::uint32_t> read_primary_colour(const ports::HttpResponse& answer);

}  // namespace latchkey::openmetadata
