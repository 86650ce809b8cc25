// error.hpp — why an operation gave no value, in terms the user interface can act on.
#pragma once

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

struct Error {
    ErrorKind kind;
    std::string message;  // One sentence for the user. Never holds a secret.

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

inline std::unexpected<Error> fail(ErrorKind kind, std::string message)
{
    return std::unexpected(Error{kind, std::move(message)});
}

}  // namespace latchkey
