// http_date.hpp — the server's clock, as its answers tell it.
//
// Source   RFC 9110 section 5.6.7.
#pragma once

#include <optional>
#include <string_view>

#include "base/time.hpp"

namespace latchkey::openmetadata {

// "Sun, 06 Nov 1994 08:49:37 GMT", the one form that servers may send; none for anything else.
std::optional<Instant> http_date(std::string_view text);

}  // namespace latchkey::openmetadata
