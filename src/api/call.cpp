// call.cpp — see call.hpp.
#include "api/call.hpp"

#include <optional>

#include "api/answer.hpp"
#include "base/strings.hpp"

namespace latchkey::api {

namespace {

ErrorKind kind_of(int status)
{
    switch (status) {
    case 401: return ErrorKind::Unauthenticated;
    case 403: return ErrorKind::Forbidden;
    case 404: return ErrorKind::NotFound;
    default: break;
    }
    if (status >= 400 && status < 500) return ErrorKind::Rejected;
    if (status >= 500 && status < 600) return ErrorKind::ServerFault;
    return ErrorKind::Malformed;
}

TextKey own_sentence(int status)
{
    switch (status) {
    case 401: return "message.sign-in-again";
    case 403: return "message.no-permission-for-action";
    case 404: return "message.not-on-server";
    case 429: return "message.too-many-requests";
    case 502:
    case 503:
    case 504: return "message.server-unavailable";
    default: break;
    }
    if (status >= 400 && status < 500) return "message.request-refused";
    return kind_of(status) == ErrorKind::ServerFault ? TextKey("server.unexpected-error")
                                                     : TextKey("server.unexpected-response");
}

// A bearer may be refused for several reasons, and the user can act on them: JwtFilter.java.
std::optional<TextKey> refused_bearer(std::string_view sentence)
{
    if (sentence.starts_with("Expired token")) return TextKey("message.token-has-expired");
    if (sentence.starts_with("Not Authorized! Invalid personal access token"))
        return TextKey("message.token-was-revoked");
    if (sentence.starts_with("Not Authorized! Invalid token")) return TextKey("message.token-not-valid");
    return std::nullopt;
}

}  // namespace

Error error_for(const ports::HttpResponse& answer)
{
    const auto kind = kind_of(answer.status);
    const auto sentence = server_sentence(answer);
    if (kind == ErrorKind::Unauthenticated) {
        if (const auto reason = refused_bearer(sentence)) return {kind, std::string(tr(*reason))};
    }
    return {kind, sentence.empty() ? std::string(tr(own_sentence(answer.status))) : sentence};
}

}  // namespace latchkey::api
