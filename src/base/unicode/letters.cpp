// letters.cpp — see letters.hpp.
#include "base/unicode/letters.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "base/text.hpp"

namespace latchkey {

namespace {

struct Range {
    char32_t first, last;
};

// What is no letter beyond ASCII, as far as names have it: controls, punctuation, symbols, joiners, emoji, private use.
constexpr std::array kNoLetters{Range{0x80, 0xa9},       Range{0xab, 0xb4},       Range{0xb6, 0xb9},
                                Range{0xbb, 0xbf},       Range{0xd7, 0xd7},       Range{0xf7, 0xf7},
                                Range{0x300, 0x36f},     Range{0x2000, 0x2bff},   Range{0x3000, 0x3004},
                                Range{0x3008, 0x3030},   Range{0xd800, 0xf8ff},   Range{0xfe00, 0xfe6f},
                                Range{0xfeff, 0xff0f},   Range{0xff1a, 0xff20},   Range{0xfff0, 0xffff},
                                Range{0x1f000, 0x1faff}, Range{0xe0000, 0xe0fff}, Range{0xf0000, 0x10ffff}};

constexpr char kNone = '.';

// The letter without its accent, from U+00C0 and from U+1E00 on; those that have one of their own in place of it.
constexpr std::string_view kLatin =
    "AAAAAA.CEEEEIIII.NOOOOO.OUUUUY..AAAAAA.CEEEEIIII.NOOOOO.OUUUUY.YAAAAAACCCCCCCCDDDDEEEEEEEEEEGGGG"
    "GGGGHHHHIIIIIIIIII..JJKK.LLLLLLLLLLNNNNNNN..OOOOOO..RRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS";
constexpr std::string_view kMoreLatin =
    "AABBBBBBCCDDDDDDDDDDEEEEEEEEEEFFGGHHHHHHHHHHIIIIKKKKKKLLLLLLLLMMMMMMNNNNNNNNOOOOOOOOPPPPRRRRRRRR"
    "SSSSSSSSSSTTTTTTTTUUUUUUUUUUVVVVWWWWWWWWWWXXXXYYZZZZZZHTWY.S....AAAAAAAAAAAAAAAAAAAAAAAAEEEEEEEE"
    "EEEEEEEEIIIIOOOOOOOOOOOOOOOOOOOOOOOOUUUUUUUUUUUUUUYYYYYYYY......";

struct Accented {
    char32_t letter, plain;
};

// The capitals of other alphabets, and what has no capital of its own.
constexpr Accented kAccented[]{
    Accented{0x218, 'S'},   Accented{0x219, 'S'},   Accented{0x21a, 'T'},   Accented{0x21b, 'T'},
    Accented{0x386, 0x391}, Accented{0x388, 0x395}, Accented{0x389, 0x397}, Accented{0x38a, 0x399},
    Accented{0x38c, 0x39f}, Accented{0x38e, 0x3a5}, Accented{0x38f, 0x3a9}, Accented{0x390, 0x399},
    Accented{0x3aa, 0x399}, Accented{0x3ab, 0x3a5}, Accented{0x3b0, 0x3a5}, Accented{0x400, 0x415},
    Accented{0x401, 0x415}, Accented{0x403, 0x413}, Accented{0x407, 0x406}, Accented{0x40c, 0x41a},
    Accented{0x40d, 0x418}, Accented{0x40e, 0x423}, Accented{0x419, 0x418},
};

char plain_latin(char32_t c)
{
    if (c >= 0xc0 && c - 0xc0 < kLatin.size()) return kLatin[c - 0xc0];
    return c >= 0x1e00 && c - 0x1e00 < kMoreLatin.size() ? kMoreLatin[c - 0x1e00] : kNone;
}

}  // namespace

bool is_letter_or_digit(char32_t c)
{
    if (c < 0x80) return is_ascii_letter_or_digit(static_cast<char>(c));
    return std::ranges::none_of(kNoLetters, [c](Range range) { return range.first <= c && c <= range.last; });
}

char32_t upper_case(char32_t c)
{
    const auto is_in = [c](char32_t first, char32_t last) { return first <= c && c <= last; };
    if (is_in('a', 'z') || (is_in(0xe0, 0xfe) && c != 0xf7)) return c - 0x20;
    if (c == 0xff) return 0x178;
    if (c == 0x3c2) return 0x3a3;  // The final sigma has no capital of its own.
    if (is_in(0x3b1, 0x3cb) || is_in(0x430, 0x44f)) return c - 0x20;
    if (c == 0x3ac) return 0x386;
    if (is_in(0x3ad, 0x3af)) return c - 0x25;
    if (c == 0x3cc) return 0x38c;
    if (is_in(0x3cd, 0x3ce)) return c - 0x3f;
    if (is_in(0x450, 0x45f)) return c - 0x50;
    return c;
}

char32_t folded(char32_t c)
{
    if (c < 0x80) return upper_case(c);
    if (c >= 0x300 && c <= 0x36f) return 0;
    if (const char plain = plain_latin(c); plain != kNone) return static_cast<char32_t>(plain);
    if (c == 0x133 || c == 0x14b || c == 0x153) return c - 1;
    c = upper_case(c);
    const auto* accented = std::ranges::find(kAccented, c, &Accented::letter);
    return accented == std::end(kAccented) ? c : accented->plain;
}

}  // namespace latchkey
