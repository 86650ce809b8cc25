// text.hpp — small text helpers: placeholders, Base64, UTF-8, letters of either case.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace latchkey {

// `pattern` with each {{name}} replaced by its value, as i18next writes it. A name without a value stays as it is.
// Where either is written from the right, the value is isolated (UAX #9), so that neither puts the other out of order.
std::string fill(std::string_view pattern, std::initializer_list<std::pair<std::string_view, std::string_view>> values);

// RFC 4648 section 4, with padding.
std::string base64_encode(std::string_view bytes);

// RFC 4648 section 5 (URL and file name safe alphabet), padding optional. None for any other letter or an impossible
// length.
std::optional<std::string> base64url_decode(std::string_view text);

// RFC 4648 section 5, without padding: as JSON Web Keys have numbers.
std::string base64url_encode(std::string_view bytes);

// A character in UTF-8; and takes one from the front of `text`, which is not empty: 0 for a byte that begins none.
std::string utf8(char32_t c);
char32_t take_character(std::string_view& text);

// The first character of `text` that is a letter or a digit, upper case where that is plain (ASCII, Latin-1, Greek,
// Cyrillic); "?" if there is none. Invalid UTF-8 is skipped.
std::string initial(std::string_view text);

// Whether `part` is in `text`, whatever their case and accents. Every text contains the empty one.
bool contains_loosely(std::string_view text, std::string_view part);

// Whether two texts are the same, whatever their case and accents.
bool equals_loosely(std::string_view a, std::string_view b);

// A to Z, a to z, 0 to 9, whatever the locale.
constexpr bool is_ascii_letter_or_digit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// Whether it has nothing but what a bearer token may have: RFC 6750 section 2.1. Then it can travel in a header, and is
// a word to every shell.
bool is_bearer(std::string_view text);

// `text` without white space (space, tab, line ends) around it.
std::string_view trimmed(std::string_view text);

}  // namespace latchkey
