// answer.hpp — what the readers of answers share.
#pragma once

#include "base/error.hpp"
#include "openmetadata/json/json.hpp"
#include "ports/http.hpp"

namespace latchkey::openmetadata {

// Whether it is a 2xx answer of the API.
// Errors: as error_for(); Malformed for HTML: that is how OpenMetadata answers for addresses it does not know.
Result<void> check(const ports::HttpResponse& answer);

// The error of an answer that is not JSON, or not what it should be.
std::unexpected<Error> unexpected_answer();

// The body of such an answer.
// Errors: as check(); Malformed for anything but a JSON object.
Result<Json> read_object(const ports::HttpResponse& answer);

// The error of an answer that lacks a member it must have.
std::unexpected<Error> missing(std::string_view member);

// The server's own words in an error answer, on one line; empty where there are none to show.
std::string server_sentence(const ports::HttpResponse& answer);

}  // namespace latchkey::openmetadata
