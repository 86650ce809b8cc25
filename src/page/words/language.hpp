// language.hpp — the texts that all words are made of.
#pragma once

#include <memory>

#include "base/texts.hpp"

namespace latchkey::page {

// Whether there is one for each place (base/strings.hpp), and none is empty but of a plural's form that a language does
// without.
bool are_complete(const Texts& texts);

// From now on these, English where there are none. Whoever puts something into words sees to it first that they are
// those of the state that it is about.
void use_texts(const std::shared_ptr<const Texts>& texts);

}  // namespace latchkey::page
