// memory.hpp — text that crosses from JavaScript.
#pragma once

#include <cstdlib>
#include <string>

namespace latchkey::web {

// A text that JavaScript allocated, as a string of our own; empty where it refused.
inline std::string take(char* text)
{
    std::string taken(text ? text : "");
    std::free(text);
    return taken;
}

}  // namespace latchkey::web
