// words.hpp — what happened, and how much there is of something, in words for people.
#pragma once

#include <string>

#include "base/error.hpp"
#include "base/strings.hpp"
#include "page/words/news.hpp"

namespace latchkey::page {

// One or two sentences: what happened, and what to do about it.
std::string words_for(const Error& error);

std::string words_for(const News& news, const TimeZone& zone);

// The form of that text for `count`, with it in its place.
std::string counted(PluralKey text, long long count);

}  // namespace latchkey::page
