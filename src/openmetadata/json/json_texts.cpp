// json_texts.cpp — the texts in what a JsonReader reads; see json_reader.hpp.
#include <cstdint>
#include <cstring>

#include "base/text.hpp"
#include "openmetadata/json/json_reader.hpp"

namespace latchkey::openmetadata {

namespace {

// What stands for itself within a text, in any number.
bool is_plain(char c)
{
    return c >= 0x20 && c != '"' && c != '\\' && static_cast<unsigned char>(c) < 0x80;
}

// Whether all eight bytes are plain; the opposite may be said of some that are.
bool are_plain(std::uint64_t bytes)
{
    constexpr std::uint64_t kOnes = 0x0101010101010101, kTops = 0x8080808080808080;
    const auto has_zero = [](std::uint64_t x) { return (x - kOnes) & ~x; };
    const auto is_control = bytes - kOnes * 0x20;
    return ((bytes | is_control | has_zero(bytes ^ kOnes * '"') | has_zero(bytes ^ kOnes * '\\')) & kTops) == 0;
}

constexpr char32_t kReplacement = 0xfffd;

void put(std::string* kept, char32_t c)
{
    if (kept) *kept += utf8(c);
}

}  // namespace

void JsonReader::skip_plain()
{
    std::uint64_t bytes = 0;
    for (; end_ - at_ >= 8; at_ += 8) {
        std::memcpy(&bytes, at_, 8);
        if (!are_plain(bytes)) break;
    }
    while (at_ != end_ && is_plain(*at_)) ++at_;
}

// Mostly it is plain and in one piece, and need not be copied.
std::string_view JsonReader::text()
{
    expect('"');
    const auto* begin = at_;
    skip_plain();
    if (at_ != end_ && *at_ == '"') return {begin, static_cast<std::size_t>(at_++ - begin)};
    text_.assign(begin, at_);
    rest_of_text(&text_);
    return text_;
}

void JsonReader::rest_of_text(std::string* kept)
{
    while (!has_failed_) {
        const auto* begin = at_;
        skip_plain();
        if (kept) kept->append(begin, at_);
        const int c = byte();
        if (c == '"') return void(++at_);
        if (c == '\\')
            escape(kept);
        else if (c >= 0x80)
            beyond_ascii(kept);
        else if (c < 0x20)
            fail();
    }
}

void JsonReader::escape(std::string* kept)
{
    char32_t high = 0;
    do {
        ++at_;
        high = escaped(kept, high);
    } while (high != 0 && byte() == '\\');
    if (high != 0) put(kept, kReplacement);
}

// What follows a backslash, and what came before it: the first half of a pair of surrogates, or 0. A first half is
// returned; a half without the other says nothing.
char32_t JsonReader::escaped(std::string* kept, char32_t high)
{
    constexpr std::string_view kLetters = R"("\/bfnrt)", kMeant = "\"\\/\b\f\n\r\t";
    const int letter = next();
    const auto c = letter == 'u' ? hex_digits() : 0;
    const bool is_low = c >= 0xdc00 && c <= 0xdfff;
    if (high != 0 && is_low) {
        put(kept, 0x10000 + ((high - 0xd800) << 10 | (c - 0xdc00)));
        return 0;
    }
    if (high != 0) put(kept, kReplacement);
    if (c >= 0xd800 && c < 0xdc00) return c;
    const auto index = letter < 0 ? std::string_view::npos : kLetters.find(static_cast<char>(letter));
    if (letter == 'u')
        put(kept, is_low ? kReplacement : c);
    else if (index != std::string_view::npos)
        put(kept, static_cast<unsigned char>(kMeant[index]));
    else
        fail();
    return 0;
}

char32_t JsonReader::hex_digits()
{
    constexpr std::string_view kDigits = "0123456789abcdefABCDEF";
    char32_t value = 0;
    for (int i = 0; i < 4; ++i) {
        const int c = next();
        const auto digit = c < 0 ? std::string_view::npos : kDigits.find(static_cast<char>(c));
        if (digit == std::string_view::npos) fail();
        value = value << 4 | static_cast<char32_t>(digit < 16 ? digit : digit - 6);
    }
    return value;
}

// RFC 3629 section 4.
void JsonReader::beyond_ascii(std::string* kept)
{
    const int lead = next();
    if (lead < 0xc2 || lead > 0xf4) return fail();
    int low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    const auto take = [&](int c) {
        if (kept) *kept += static_cast<char>(c);
    };
    take(lead);
    for (int rest = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3; rest > 0; --rest) {
        const int c = next();
        if (c < low || c > high) return fail();
        take(c);
        low = 0x80, high = 0xbf;
    }
}

}  // namespace latchkey::openmetadata
