// call.cpp — see call.hpp.
#include "api/call.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "api/answer.hpp"
#include "api/json.hpp"
#include "base/strings.hpp"

namespace latchkey::api {

namespace {

// OpenMetadata says why it refuses something, in JSON; a gateway in front of it does not.
bool is_by_gateway(const ports::HttpResponse& answer)
{
    const auto body = Json::parse(answer.body.whole().reveal());
    return !body || !(body->text("message") || body->text("error"));
}

ErrorKind kind_of(int status)
{
    if (status >= 300 && status < 400) return ErrorKind::Redirected;
    switch (status) {
    case 511: return ErrorKind::Redirected;
    case 401: return ErrorKind::Unauthenticated;
    case 403: return ErrorKind::Forbidden;
    case 404: return ErrorKind::NotFound;
    case 429: return ErrorKind::Busy;
    default: break;
    }
    if (status >= 400 && status < 500) return ErrorKind::Rejected;
    if (status >= 500 && status < 600) return ErrorKind::ServerFault;
    return ErrorKind::Malformed;
}

TextKey own_sentence(int status)
{
    if (status >= 300 && status < 400) return "message.gateway-signed-out";
    switch (status) {
    case 511: return "message.network-wants-sign-in";
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
    struct Reason {
        std::string_view start;
        TextKey sentence;
    };
    // The longer of two that begin alike comes first.
    static constexpr Reason kReasons[]{
        {"Not Authorized! Token not present", "message.token-not-sent"},
        {"Expired token", "message.token-has-expired"},
        {"Not Authorized! Invalid token. Token verification failed", "message.token-of-another-key"},
        {"Not Authorized! Invalid token", "message.token-not-valid"},
        {"Invalid JWT token, none of the following claims", "message.token-names-nobody"},
        {"Invalid token, used after logout", "message.token-signed-out"},
        {"Not Authorized! Email does not match", "message.token-of-another-domain"},
        {"Not Authorized! Invalid personal access token", "message.token-was-revoked"},
        {"Not Authorized! The given token does not match the current bot", "message.bot-token-replaced"},
        {"Not Authorized! Invalid session", "message.token-session-gone"},
        {"Not Authorized! Session was issued by a provider", "message.token-provider-gone"},
    };
    const auto* reason = std::ranges::find_if(kReasons, [&](const auto& it) { return sentence.starts_with(it.start); });
    return reason == std::end(kReasons) ? std::nullopt : std::optional(reason->sentence);
}

}  // namespace

Error error_for(const ports::HttpResponse& answer)
{
    const auto kind = kind_of(answer.status);
    // A sign-in in front of OpenMetadata cannot show itself to a script: it sends it there, or refuses it.
    if (answer.status == 401 && is_by_gateway(answer))
        return {ErrorKind::Redirected, std::string(tr("message.gateway-signed-out"))};
    const auto sentence = server_sentence(answer);
    if (kind == ErrorKind::Unauthenticated) {
        if (const auto reason = refused_bearer(sentence)) return {kind, std::string(tr(*reason))};
    }
    // A server that has failed may say anything, such as the query that failed, with a secret in it.
    const bool is_to_be_said = !sentence.empty() && kind != ErrorKind::ServerFault;
    return {kind, is_to_be_said ? sentence : std::string(tr(own_sentence(answer.status)))};
}

}  // namespace latchkey::api
