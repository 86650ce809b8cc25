// runs.cpp — see runs.hpp.
#include "kit/paint/text/runs.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace latchkey::kit {

namespace {

constexpr std::size_t kLongest = 400;

bool is_ascii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

bool is_pictograph(char32_t c)
{
    struct Range {
        char32_t first, last;
    };
    static constexpr Range kRanges[]{{0xa9, 0xae},      {0x203c, 0x2049}, {0x20e3, 0x20e3}, {0x2100, 0x21ff},
                                     {0x2300, 0x23ff},  {0x2460, 0x24ff}, {0x25a0, 0x27bf}, {0x2900, 0x297f},
                                     {0x2b00, 0x2bff},  {0x3030, 0x303d}, {0x3297, 0x3299}, {0xfe0f, 0xfe0f},
                                     {0x1f000, 0x1faff}};
    return std::ranges::any_of(kRanges, [c](const Range& range) { return range.first <= c && c <= range.last; });
}

// Where the next ASCII character is. A space between two words of another script does not count: a phrase keeps its
// order.
std::size_t end_of_phrase(std::string_view line)
{
    std::size_t end = 0;
    const auto is_other = [line](std::size_t at) { return at < line.size() && !is_ascii(line[at]); };
    while (is_other(end) || (end > 0 && end < line.size() && line[end] == ' ' && is_other(end + 1))) ++end;
    return end;
}

std::size_t character_length(std::string_view text)
{
    auto rest = text;
    take_character(rest);
    return text.size() - rest.size();
}

}  // namespace

std::size_t run_length(std::string_view line, Face face)
{
    if (face == Face::Mono && is_ascii(line.front())) return 1;
    const auto end = face == Face::Mono ? end_of_phrase(line) : line.size();
    if (end <= kLongest) return end;
    const auto space = line.substr(0, kLongest).rfind(' ');
    if (space != std::string_view::npos) return space + 1;
    std::size_t length = 0;
    while (length < kLongest) length += character_length(line.substr(length));
    return length;
}

bool may_be_coloured(std::string_view run)
{
    if (std::ranges::all_of(run, is_ascii)) return false;
    while (!run.empty()) {
        if (is_pictograph(take_character(run))) return true;
    }
    return false;
}

}  // namespace latchkey::kit
