// invisible.hpp — letters that nobody sees, by which two names can differ and look the same.
//
// Source   Unicode 16: Default_Ignorable_Code_Point, White_Space, Bidi_Control; controls (Cc).
#pragma once

#include <string>
#include <string_view>

namespace latchkey {

// `text` with each of them spelt out, such as "ci[U+200B]": blanks as well, but for single ones between words. Those
// that a script or an emoji is made of stay as they are.
std::string spelt_out(std::string_view text);

// Whether there are none in it, and single blanks between words at most: true of nearly all names.
bool is_plain(std::string_view text);

// `text` without them, and with single blanks: equal for texts that look alike. A plain one as it is.
std::string seen(std::string_view text);

bool look_alike(std::string_view a, std::string_view b);

}  // namespace latchkey
