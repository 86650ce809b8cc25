// letters.hpp — letters of either case, with their accents and without.
//
// Source   Unicode 16: UnicodeData.txt, for the alphabets that are named here.
#pragma once

namespace latchkey {

// Whatever the alphabet; no sign, joiner or emoji.
bool is_letter_or_digit(char32_t c);

// Of ASCII, Latin-1, Greek and Cyrillic; any other as it is.
char32_t upper_case(char32_t c);

// The one that stands for all that people take for the same when they look for it: the capital without its accent, of
// Latin, Greek and Cyrillic letters. A mark that belongs to the letter before it is 0, so that "é" is the same in one
// character and in two.
char32_t folded(char32_t c);

}  // namespace latchkey
