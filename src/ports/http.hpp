// http.hpp — the one way this program reaches the network.
//
// Implementations: web/common/http_fetch.cpp (browser and Node), tests/support/fake_http.hpp (memory).
// Both pass tests/ports/http_contract.hpp.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "base/error.hpp"
#include "base/secret.hpp"
#include "ports/body.hpp"

namespace latchkey::ports {

enum class Method { Get, Post, Put };

struct HttpRequest {
    Method method = Method::Get;
    // Below the one API root that the implementation was made for, such as "/v1/users/login". No request can leave it.
    std::string path;
    std::optional<Secret> bearer = std::nullopt;
    Secret body = {};  // JSON; empty for none.
    std::chrono::milliseconds deadline{15'000};
    // Those of the page's own origin, which a sign-in in front of OpenMetadata goes by.
    bool sends_cookies = true;
    bool ends_something = false;  // It goes out though the page, or the visit that it belongs to, is left.

    friend bool operator==(const HttpRequest&, const HttpRequest&) = default;
};

struct HttpResponse {
    int status = 0;
    std::string content_type;  // As sent, such as "application/json"; empty if none.
    Body body;
    std::string date = {};  // By the server's clock, as sent; empty if it did not say, or a cache keeps the answer.

    friend bool operator==(const HttpResponse&, const HttpResponse&) = default;
};

class Http {
public:
    using Callback = std::function<void(Result<HttpResponse>)>;

    virtual ~Http() = default;

    // Sends the request, without following redirects, and returns at once. A GET that the server asks to repeat soon
    // (503 with Retry-After, at most ten seconds) is repeated after a second or more within its deadline, twice at
    // most.
    //
    // `done` runs exactly once, on this thread, after send() has returned. Any HTTP answer is a value, 4xx and 5xx
    // included; deciding what a status means is the caller's job. A browser does not say which redirect it was: 302.
    // Destroying the object gives up what is under way: no callback runs any more.
    // Errors: Unreachable, TimedOut, Malformed (a body over 32 MiB).
    virtual void send(HttpRequest request, Callback done) = 0;
};

}  // namespace latchkey::ports
