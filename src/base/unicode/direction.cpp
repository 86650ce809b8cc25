// direction.cpp — see direction.hpp.
#include "base/unicode/direction.hpp"

#include <algorithm>
#include <span>

#include "base/text.hpp"
#include "base/unicode/letters.hpp"

namespace latchkey {

namespace {

struct Block {
    char32_t first, last;
};

// From Hebrew to Arabic, their presentation forms, and the scripts of their kin.
constexpr Block kRtl[]{{0x590, 0x8ff}, {0xfb1d, 0xfdff}, {0xfe70, 0xfeff}, {0x10800, 0x10fff}, {0x1e800, 0x1efff}};

// They run from left to right in any text.
constexpr Block kDigits[]{{'0', '9'}, {0x660, 0x669}, {0x6f0, 0x6f9}};

bool is_in(std::span<const Block> blocks, char32_t c)
{
    return std::ranges::any_of(blocks, [c](const Block& block) { return c >= block.first && c <= block.last; });
}

}  // namespace

bool begins_rtl(std::string_view text)
{
    while (!text.empty()) {
        const auto c = take_character(text);
        if (is_letter_or_digit(c) && !is_in(kDigits, c)) return is_in(kRtl, c);
    }
    return false;
}

bool has_rtl(std::string_view text)
{
    while (!text.empty()) {
        if (is_in(kRtl, take_character(text))) return true;
    }
    return false;
}

}  // namespace latchkey
