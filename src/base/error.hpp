// error.hpp — why an operation gave no value: what the caller can do next, and what happened.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <utility>

namespace latchkey {

// Named after what the caller can do next, not after where the failure arose.
enum class ErrorKind {
    Unreachable,      // No HTTP answer at all: offline, DNS, refused, blocked.
    TimedOut,         // No answer within the request's own deadline.
    Unauthenticated,  // 401: sign in again.
    Redirected,       // To a sign-in that is not OpenMetadata's, in front of it: reload the page. Nothing was done.
    Forbidden,        // 403: this account may not.
    NotFound,         // 404.
    Busy,             // 429: later.
    Rejected,         // Any other 4xx: the request is wrong; the server's message says how.
    ServerFault,      // 5xx.
    Malformed,        // An answer arrived but is not what the API promises.
    Refused,          // The browser did not allow it (clipboard).
};

// What happened. page/words/words.hpp says it in a sentence.
enum class ErrorCode : std::uint8_t {
    // On the way to the server and back.
    Unreachable,
    TooSlow,
    AnswerTooLarge,
    RejectedOnTheWay,  // By something between the page and OpenMetadata.
    GatewaySignInEnded,
    NetworkSignIn,

    // What a server answers.
    ServerSaid,  // detail: its own sentence.
    ServerUnavailable,
    ServerFailed,
    TooManyRequests,
    RequestRejected,
    NotFound,
    NoPermission,
    SessionEnded,
    UnexpectedAnswer,
    MissingMember,  // detail: of the answer.
    NotTheApi,
    ListIncomplete,

    // Why it rejects a token.
    TokenNotSent,
    TokenExpired,
    TokenOfAnotherKey,
    TokenInvalid,
    TokenNamesNobody,
    TokenSignedOut,
    TokenOfAnotherDomain,
    TokenRevoked,
    TokenSessionEnded,
    TokenProviderGone,
    BotTokenReplaced,

    // Why it lets nobody in.
    AccountLocked,
    WrongPassword,
    NoPasswords,
    NoCredentials,
    NoHostSession,
    SessionNotRenewed,

    // Why a text is no access token.
    NoToken,
    SeveralTokens,
    TokenCutOff,
    TokenTooLong,
    TokenHasOtherLetters,
    TokenWithoutThreeParts,
    TokenNotBase64,
    TokenHeaderUnreadable,
    TokenClaimsUnreadable,

    // Why a token was not created, or may not have been. detail: its name.
    NoName,
    InvisibleName,
    CreateAnswerLost,
    CreateMayCome,
    CreateUnderWay,  // Of another one.

    StillListed,  // A token that was to be revoked.

    // What the browser does not allow.
    CopyRefused,
    FileRefused,
    NoCryptography,
};

struct Error {
    ErrorKind kind;
    ErrorCode code;
    std::string detail = {};  // What a sentence needs besides. Never a secret.

    friend bool operator==(const Error&, const Error&) = default;
};

// Whether the same may go well a little later, since nobody has decided against it.
constexpr bool is_passing(ErrorKind kind)
{
    return kind == ErrorKind::Unreachable || kind == ErrorKind::TimedOut || kind == ErrorKind::Busy ||
           kind == ErrorKind::ServerFault || kind == ErrorKind::Malformed || kind == ErrorKind::Redirected;
}

template <class T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(ErrorKind kind, ErrorCode code, std::string detail = {})
{
    return std::unexpected(Error{kind, code, std::move(detail)});
}

}  // namespace latchkey
