// Any text can be pasted as a token: reading its claims gives a value or an error, and nothing else.
#include <cstdint>
#include <cstdlib>

#include "api/jwt.hpp"
#include "base/text.hpp"

namespace {

void read(std::string_view text)
{
    const auto claims = latchkey::api::read_claims(latchkey::Secret(text));
    if (!claims && claims.error().message.empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    read(text);
    // Most texts are refused for their Base64. So that the JSON within is tried as well:
    auto payload = latchkey::base64_encode(text);
    for (char& c : payload) c = c == '+' ? '-' : c == '/' ? '_' : c;
    read("e30." + payload + ".c2ln");
    return 0;
}
