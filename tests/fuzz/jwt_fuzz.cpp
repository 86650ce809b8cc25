// Any text can be pasted as a token: reading it, and choosing a key for its signature, gives a value or an error, and
// nothing else.
#include <cstdint>
#include <cstdlib>

#include "base/text.hpp"
#include "openmetadata/jwt/jwks.hpp"
#include "openmetadata/jwt/jwt.hpp"

namespace {

void read(std::string_view text)
{
    const latchkey::Secret token(text);
    const auto claims = latchkey::openmetadata::read_claims(token);
    if (!claims && claims.error().kind != latchkey::ErrorKind::Malformed) std::abort();
    const auto jwt = latchkey::openmetadata::read_jwt(token);
    if (!jwt) return;
    if (!claims || jwt->known != *claims) std::abort();
    const std::vector<latchkey::openmetadata::Jwk> keys{{"k", "RSA", "", "", "{}"}, {"", "EC", "P-256", "", "{}"}};
    const auto check = latchkey::openmetadata::signature_check(token, *jwt, keys);
    if (check && !check->algorithm.starts_with("RS") && check->algorithm != "ES256") std::abort();
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
    read(payload + ".e30.c2ln");
    return 0;
}
