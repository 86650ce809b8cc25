// Whatever somebody wrote of themselves: what is left of it says something, and leads to secure places alone.
#include <cstdint>
#include <cstdlib>

#include "base/markup/markup.hpp"
#include "base/text.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using latchkey::Passage;
    const std::string_view markup(reinterpret_cast<const char*>(data), size);
    for (const auto& [kind, text, address] : latchkey::passages_in(markup)) {
        if (latchkey::trimmed(text).empty()) std::abort();
        if (address.starts_with("https://") != (kind == Passage::Kind::Link)) std::abort();
        if (kind != Passage::Kind::Link && !address.empty()) std::abort();
    }
    return 0;
}
