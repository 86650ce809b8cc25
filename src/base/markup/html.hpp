// html.hpp — HTML as Markdown.
#pragma once

#include <string>
#include <string_view>

namespace latchkey {

// What is no tag stays as it is, so that Markdown stays Markdown; scripts and styles are left out.
std::string markdown_of(std::string_view html);

}  // namespace latchkey
