// text.cpp — see text.hpp.
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/unicode/direction.hpp"
#include "base/unicode/letters.hpp"

namespace latchkey {

namespace {

constexpr char32_t kFirstStrongIsolate = 0x2068, kPopDirectionalIsolate = 0x2069;
constexpr std::string_view kBase64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

std::uint32_t byte_at(std::string_view bytes, std::size_t index)
{
    return index < bytes.size() ? static_cast<unsigned char>(bytes[index]) : 0;
}

// The six bits that each letter of the URL-safe alphabet stands for; more than six for any other byte.
constexpr std::uint8_t kInBearerOnly = 0x40, kNoLetter = 0x80;
constexpr auto kBase64urlValues = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(kNoLetter);
    for (const unsigned char c : std::string_view(".~+/=")) values[c] = kInBearerOnly;
    for (std::uint8_t i = 0; i < 62; ++i) values[static_cast<unsigned char>(kBase64[i])] = i;
    values['-'] = 62;
    values['_'] = 63;
    return values;
}();

// How many bytes a character has that begins with `lead`; 0 if none does.
std::size_t length_by(std::uint32_t lead)
{
    if (lead < 0x80) return 1;
    if (lead < 0xc2) return 0;
    if (lead < 0xe0) return 2;
    if (lead < 0xf0) return 3;
    return lead < 0xf5 ? 4 : 0;
}

// The next letter, folded; 0 where there is none.
char32_t take_folded(std::string_view& text)
{
    while (!text.empty()) {
        if (const auto c = folded(take_character(text)); c != 0) return c;
    }
    return 0;
}

bool begins_loosely(std::string_view text, std::string_view part)
{
    while (const auto wanted = take_folded(part)) {
        if (take_folded(text) != wanted) return false;
    }
    return true;
}

}  // namespace

std::string fill(std::string_view pattern, std::initializer_list<std::pair<std::string_view, std::string_view>> values)
{
    std::string filled;
    const bool is_from_right = has_rtl(pattern);
    const auto add = [&](std::string_view value) {
        const bool is_isolated = is_from_right || has_rtl(value);
        if (is_isolated) filled += utf8(kFirstStrongIsolate);
        filled += value;
        if (is_isolated) filled += utf8(kPopDirectionalIsolate);
    };
    while (!pattern.empty()) {
        const auto open = std::min(pattern.find("{{"), pattern.size());
        filled += pattern.substr(0, open);
        pattern.remove_prefix(open);
        const auto close = pattern.find("}}");
        if (close == std::string_view::npos) return filled.append(pattern);

        const auto name = pattern.substr(2, close - 2);
        const auto* value = std::ranges::find(values, name, [](const auto& pair) { return pair.first; });
        if (value == values.end())
            filled += pattern.substr(0, close + 2);
        else
            add(value->second);
        pattern.remove_prefix(close + 2);
    }
    return filled;
}

std::string base64_encode(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto group = byte_at(bytes, i) << 16 | byte_at(bytes, i + 1) << 8 | byte_at(bytes, i + 2);
        for (const int shift : {18, 12, 6, 0}) text += kBase64[group >> shift & 0x3f];
    }
    // One byte left over makes two letters, two make three.
    if (const auto rest = bytes.size() % 3; rest != 0)
        std::ranges::fill(text.end() - (rest == 1 ? 2 : 1), text.end(), '=');
    return text;
}

std::string base64url_encode(std::string_view bytes)
{
    auto text = base64_encode(bytes);
    std::ranges::replace(text, '+', '-');
    std::ranges::replace(text, '/', '_');
    return text.substr(0, text.find_last_not_of('=') + 1);
}

std::optional<std::string> base64url_decode(std::string_view text)
{
    const auto letters = text.substr(0, text.find_last_not_of('=') + 1);
    const auto padding = text.size() - letters.size();
    if (letters.size() % 4 == 1 || padding > 2 || (padding > 0 && text.size() % 4 != 0)) return std::nullopt;

    // In place: four letters make three bytes.
    std::string bytes(letters);
    bytes.append((4 - letters.size() % 4) % 4, kBase64[0]);
    std::uint32_t all = 0;
    auto* to = bytes.data();
    for (const auto* from = to; from != bytes.data() + bytes.size(); from += 4) {
        const auto value = [&](int index) {
            const std::uint32_t six_bits = kBase64urlValues[static_cast<unsigned char>(from[index])];
            all |= six_bits;
            return six_bits;
        };
        const auto bits = value(0) << 18 | value(1) << 12 | value(2) << 6 | value(3);
        for (const int shift : {16, 8, 0}) *to++ = static_cast<char>(bits >> shift & 0xff);
    }
    if (all > 0x3f) return std::nullopt;
    bytes.resize(letters.size() * 3 / 4);
    return bytes;
}

char32_t take_character(std::string_view& text)
{
    const auto lead = byte_at(text, 0);
    if (lead < 0x80) {  // Nearly all are.
        text.remove_prefix(1);
        return lead;
    }
    const auto length = length_by(lead);
    char32_t c = lead & (0x7fu >> length);
    bool is_valid = length > 0;
    for (std::size_t i = 1; i < length; ++i) {
        is_valid &= (byte_at(text, i) & 0xc0) == 0x80;
        c = (c << 6) | (byte_at(text, i) & 0x3f);
    }
    constexpr std::array<char32_t, 5> kShortest{0, 0, 0x80, 0x800, 0x10000};
    is_valid &= c >= kShortest[length] && c <= 0x10ffff;
    text.remove_prefix(is_valid ? length : 1);
    return is_valid ? c : 0;
}

std::string utf8(char32_t c)
{
    const auto tail = [c](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3f)); };
    if (c < 0x80) return {static_cast<char>(c)};
    if (c < 0x800) return {static_cast<char>(0xc0 | (c >> 6)), tail(0)};
    if (c < 0x10000) return {static_cast<char>(0xe0 | (c >> 12)), tail(6), tail(0)};
    return {static_cast<char>(0xf0 | (c >> 18)), tail(12), tail(6), tail(0)};
}

std::string initial(std::string_view text)
{
    while (!text.empty()) {
        const auto c = take_character(text);
        if (is_letter_or_digit(c)) return utf8(upper_case(c));
    }
    return "?";
}

bool contains_loosely(std::string_view text, std::string_view part)
{
    const auto first = take_folded(part);
    if (first == 0) return true;
    while (const auto letter = take_folded(text)) {
        if (letter == first && begins_loosely(text, part)) return true;
    }
    return false;
}

bool equals_loosely(std::string_view a, std::string_view b)
{
    while (true) {
        const auto letter = take_folded(a);
        if (letter != take_folded(b)) return false;
        if (letter == 0) return true;
    }
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kWhite = " \t\r\n";
    const auto first = std::min(text.find_first_not_of(kWhite), text.size());
    return text.substr(first, text.find_last_not_of(kWhite) + 1 - first);
}

bool is_bearer(std::string_view text)
{
    // Ten thousand tokens have some eight million letters: as little as possible for each.
    std::uint32_t all = 0;
#pragma clang loop unroll_count(4)
    for (const char c : text) all |= kBase64urlValues[static_cast<unsigned char>(c)];
    return all < kNoLetter;
}

}  // namespace latchkey
