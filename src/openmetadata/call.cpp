// call.cpp — see call.hpp.
#include "openmetadata/call.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "openmetadata/answer.hpp"
#include "openmetadata/json/json.hpp"

namespace latchkey::openmetadata {

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

ErrorCode code_of(int status)
{
    if (status >= 300 && status < 400) return ErrorCode::GatewaySignInEnded;
    switch (status) {
    case 511: return ErrorCode::NetworkSignIn;
    case 401: return ErrorCode::SessionEnded;
    case 403: return ErrorCode::NoPermission;
    case 404: return ErrorCode::NotFound;
    case 429: return ErrorCode::TooManyRequests;
    case 502:
    case 503:
    case 504: return ErrorCode::ServerUnavailable;
    default: break;
    }
    if (status >= 400 && status < 500) return ErrorCode::RequestRejected;
    return kind_of(status) == ErrorKind::ServerFault ? ErrorCode::ServerFailed : ErrorCode::UnexpectedAnswer;
}

// A bearer may be refused for several reasons, and the user can act on them: JwtFilter.java.
std::optional<ErrorCode> refused_bearer(std::string_view sentence)
{
    struct Reason {
        std::string_view start;
        ErrorCode code;
    };
    // The longer of two that begin alike comes first.
    static constexpr Reason kReasons[]{
        {"Not Authorized! Token not present", ErrorCode::TokenNotSent},
        {"Expired token", ErrorCode::TokenExpired},
        {"Not Authorized! Invalid token. Token verification failed", ErrorCode::TokenOfAnotherKey},
        {"Not Authorized! Invalid token", ErrorCode::TokenInvalid},
        {"Invalid JWT token, none of the following claims", ErrorCode::TokenNamesNobody},
        {"Invalid token, used after logout", ErrorCode::TokenSignedOut},
        {"Not Authorized! Email does not match", ErrorCode::TokenOfAnotherDomain},
        {"Not Authorized! Invalid personal access token", ErrorCode::TokenRevoked},
        {"Not Authorized! The given token does not match the current bot", ErrorCode::BotTokenReplaced},
        {"Not Authorized! Invalid session", ErrorCode::TokenSessionEnded},
        {"Not Authorized! Session was issued by a provider", ErrorCode::TokenProviderGone},
    };
    const auto* reason = std::ranges::find_if(kReasons, [&](const auto& it) { return sentence.starts_with(it.start); });
    return reason == std::end(kReasons) ? std::nullopt : std::optional(reason->code);
}

}  // namespace

Error error_for(const ports::HttpResponse& answer)
{
    const auto kind = kind_of(answer.status);
    // A sign-in in front of OpenMetadata cannot show itself to a script: it sends it there, or refuses it.
    if (answer.status == 401 && is_by_gateway(answer)) return {ErrorKind::Redirected, ErrorCode::GatewaySignInEnded};
    const auto sentence = server_sentence(answer);
    if (kind == ErrorKind::Unauthenticated) {
        if (const auto reason = refused_bearer(sentence)) return {kind, *reason};
    }
    // A server that has failed may say anything, such as the query that failed, with a secret in it.
    if (sentence.empty() || kind == ErrorKind::ServerFault) return {kind, code_of(answer.status)};
    return {kind, ErrorCode::ServerSaid, sentence};
}

}  // namespace latchkey::openmetadata
