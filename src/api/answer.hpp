// answer.hpp — what the readers of answers share.
#pragma once

#include "api/json.hpp"
#include "base/error.hpp"
#include "ports/http.hpp"

namespace latchkey::api {

// The body of a 2xx answer.
// Errors: as error_for(); Malformed for anything but a JSON object, with a sentence of its own for HTML: that is how
// OpenMetadata answers for addresses it does not know.
Result<Json> read_object(const ports::HttpResponse& answer);

// The error of an answer that lacks a member it must have.
std::unexpected<Error> missing(std::string_view member);

// The server's own words in an error answer, on one line; empty where there are none to show.
std::string server_sentence(const ports::HttpResponse& answer);

}  // namespace latchkey::api
