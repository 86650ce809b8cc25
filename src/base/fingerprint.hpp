// fingerprint.hpp — by which a text is known again, and which does not tell what it is.
#pragma once

#include <cstdint>
#include <string_view>

namespace latchkey {

// FNV-1a of 64 bits. Of a UUID it leaves 2^58 that it could be. With another seed the same text has another.
constexpr std::uint64_t fingerprint(std::string_view text, std::uint64_t seed = 0)
{
    std::uint64_t hash = seed ^ 0xcbf29ce484222325;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return hash;
}

}  // namespace latchkey
