// user_api.hpp — who the bearer of a token is.
//
// Source   OpenMetadata: GET /v1/users/loggedInUser?fields=…; an unknown field name refuses the whole call with 400.
#pragma once

#include "domain/user.hpp"
#include "openmetadata/call.hpp"

namespace latchkey::openmetadata {

// Which parts to ask for: every one that the page shows, or those that servers since 1.0 know.
enum class Fields { All, Basic };

Call logged_in_user(const Secret& bearer, Fields fields);

// Whether the server refused only a field name, so that asking with Fields::Basic helps.
bool refuses_a_field(const ports::HttpResponse& answer);

// Errors: as error_for(); Malformed when a 2xx answer is not a user with an id and a name.
Result<domain::User> read_user(const ports::HttpResponse& answer);

}  // namespace latchkey::openmetadata
