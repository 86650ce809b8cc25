// words.hpp — what happened, in a sentence for people.
#pragma once

#include <string>

#include "base/error.hpp"

namespace latchkey::app {

// One or two sentences: what happened, and what to do about it.
std::string words_for(const Error& error);

}  // namespace latchkey::app
