// invisible.cpp — see invisible.hpp.
#include "base/unicode/invisible.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace latchkey {

namespace {

constexpr bool is_within(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

// Blanks of every kind, and letters that take no room.
bool is_unseen(char32_t c)
{
    struct Range {
        char32_t first, last;
    };
    static constexpr Range kUnseen[]{
        {0, 0x20},          {0x7f, 0xa0},       {0xad, 0xad},     {0x34f, 0x34f},   {0x61c, 0x61c},
        {0x115f, 0x1160},   {0x1680, 0x1680},   {0x17b4, 0x17b5}, {0x180b, 0x180f}, {0x2000, 0x200f},
        {0x2028, 0x202f},   {0x205f, 0x206f},   {0x2800, 0x2800}, {0x3000, 0x3000}, {0x3164, 0x3164},
        {0xfe00, 0xfe0f},   {0xfeff, 0xfeff},   {0xffa0, 0xffa0}, {0xfff0, 0xfffb}, {0x1bca0, 0x1bca3},
        {0x1d173, 0x1d17a}, {0xe0000, 0xe0fff},
    };
    return std::ranges::any_of(kUnseen, [c](const Range& range) { return is_within(c, range.first, range.last); });
}

// What joins the letters of Persian and Hindi and the parts of an emoji, where it follows one.
bool is_joiner(char32_t c, char32_t before)
{
    return before >= 0x590 && !is_unseen(before) && (is_within(c, 0x200c, 0x200d) || is_within(c, 0xfe0e, 0xfe0f));
}

std::string code_point(char32_t c)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string text = "[U+";
    for (int shift = c > 0xffff ? 20 : 12; shift >= 0; shift -= 4) text += kDigits[c >> shift & 0xf];
    return text + ']';
}

}  // namespace

bool is_plain(std::string_view text)
{
    const bool is_printable =
        std::ranges::all_of(text, [](char c) { return is_within(static_cast<unsigned char>(c), 0x20, 0x7e); });
    return is_printable && !text.starts_with(' ') && !text.ends_with(' ') && !text.contains("  ");
}

std::string spelt_out(std::string_view text)
{
    if (is_plain(text)) return std::string(text);
    std::string spelt;
    char32_t before = ' ';
    while (!text.empty()) {
        const auto c = take_character(text);
        const bool is_single_blank = c == ' ' && before != ' ' && !text.empty();
        if (is_unseen(c) && !is_single_blank && !is_joiner(c, before))
            spelt += code_point(c);
        else
            spelt += utf8(c);
        before = c;
    }
    return spelt;
}

std::string seen(std::string_view text)
{
    if (is_plain(text)) return std::string(text);
    std::string left;
    bool is_blank_due = false;
    while (!text.empty()) {
        const auto c = take_character(text);
        const bool is_blank = c == ' ' || c == '\t' || is_within(c, 0xa0, 0xa0) || is_within(c, 0x2000, 0x200a) ||
                              is_within(c, 0x202f, 0x202f) || is_within(c, 0x3000, 0x3000);
        if (is_blank) is_blank_due = !left.empty();
        if (is_unseen(c)) continue;
        if (std::exchange(is_blank_due, false)) left += ' ';
        left += utf8(c);
    }
    return left;
}

bool look_alike(std::string_view a, std::string_view b)
{
    return a == b || (!(is_plain(a) && is_plain(b)) && seen(a) == seen(b));
}

}  // namespace latchkey
