// language_file.hpp — what is in a file that has the texts of a language. It came over the network.
#pragma once

#include <memory>
#include <string_view>

#include "base/texts.hpp"

namespace latchkey::runtime {

// None unless it is a JSON array of texts alone, of valid UTF-8 without control characters, and not too large. Whether
// they are those that the page needs is for the page to say.
std::shared_ptr<const Texts> read_language(std::string_view file);

}  // namespace latchkey::runtime
