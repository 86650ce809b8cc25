// jwt.cpp — see jwt.hpp.
#include "api/jwt.hpp"

#include "api/json.hpp"
#include "base/strings.hpp"
#include "base/text.hpp"

namespace latchkey::api {

namespace {

constexpr std::size_t kLengthLimit = 65'536;

// The second of three dotted Base64url parts, decoded.
std::optional<std::string> payload(std::string_view jwt)
{
    const auto first = jwt.find('.');
    const auto last = jwt.rfind('.');
    if (first == last || jwt.find('.', first + 1) != last) return std::nullopt;
    if (!base64url_decode(jwt.substr(0, first)) || !base64url_decode(jwt.substr(last + 1))) return std::nullopt;
    return base64url_decode(jwt.substr(first + 1, last - first - 1));
}

}  // namespace

Result<domain::Claims> read_claims(const Secret& jwt)
{
    const auto malformed = [] { return fail(ErrorKind::Malformed, std::string(tr("message.token-not-valid"))); };
    if (jwt.reveal().size() > kLengthLimit) return malformed();
    const auto text = payload(jwt.reveal());
    if (!text) return malformed();
    const auto json = Json::parse(*text);
    if (!json) return malformed();
    return domain::Claims{
        .subject = json->text("sub").value_or(""),
        .token_type = json->text("tokenType").value_or(""),
        .issued_at = json->seconds("iat"),
        .expires_at = json->seconds("exp"),
    };
}

}  // namespace latchkey::api
