// call.hpp — one call of OpenMetadata's REST API, ready to be sent, and what its answers mean.
//
// Source   the server's ErrorMessage envelope {code, message}; {error} from its servlets; HTML from proxies.
#pragma once

#include "base/error.hpp"
#include "ports/http.hpp"

namespace latchkey::openmetadata {

enum class Idempotency { Yes, No };

struct Call {
    ports::HttpRequest request;
    Idempotency idempotency = Idempotency::Yes;  // Whether sending it twice does what sending it once does.

    friend bool operator==(const Call&, const Call&) = default;
};

// What a status outside 2xx means: the kind by status; ServerSaid with the server's own sentence where it sent one
// ("message", "error"). The code is ours for a token that it rejects, for 5xx, and where it sent HTML, nothing
// readable, more than 300 bytes, or something that looks like a token.
Error error_for(const ports::HttpResponse& answer);

}  // namespace latchkey::openmetadata
