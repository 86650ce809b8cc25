// locale.hpp — numbers, plural forms and the order of names in the language that the page speaks; dates.hpp has its
// dates.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.hpp"
#include "ports/locale.hpp"

namespace latchkey::page {

// Installed before the first frame, and again whenever it speaks another language: what it has written is kept until
// then.
void use_locale(const ports::Locale& locale);

std::string written(ports::Format format, std::int64_t value);

std::string number(std::int64_t count);  // 10,000

// Two parts of a line: "3 tokens, 1 selected".
std::string joined(std::string_view first, std::string_view second);

// CLDR's category of a count. English has two of them, other languages up to all six.
PluralCategory plural_category(long long count);

// For each name its place in a list, as ports::Locale has it.
std::vector<std::uint32_t> ranks(const std::vector<std::string_view>& names);

}  // namespace latchkey::page
