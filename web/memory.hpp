// memory.hpp — text that crosses from JavaScript, or that a library copied, leaves no trace in the memory it lay in.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string>

namespace latchkey::web {

// Through a volatile pointer, so that writes to memory that is about to be freed stay.
inline void overwrite(const char* text, std::size_t size)
{
    auto* byte = const_cast<volatile char*>(text);
    std::fill(byte, byte + size, '\0');
}

// A text that JavaScript allocated, as a string of our own.
inline std::string take(char* text)
{
    std::string taken(text);
    overwrite(text, taken.size());
    std::free(text);
    return taken;
}

}  // namespace latchkey::web
