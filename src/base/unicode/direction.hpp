// direction.hpp — which way a text runs.
//
// Source   Unicode 16: Bidi_Class R and AL, by blocks.
#pragma once

#include <string_view>

namespace latchkey {

// Whether its first letter is of a script that is written from right to left; not if it has no letter.
bool begins_rtl(std::string_view text);

// Whether any letter of it is.
bool has_rtl(std::string_view text);

}  // namespace latchkey
