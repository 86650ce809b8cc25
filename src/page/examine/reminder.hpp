// reminder.hpp — the end of a token as an entry for a calendar.
//
// Source   RFC 5545. Neither the token nor its id is in it: whoever knows an id can revoke its token
// (UserResource.java).
#pragma once

#include <string>

#include "domain/token.hpp"

namespace latchkey::page {

// An event at the token's end, with an alarm 7, 3 and 1 days before, as far as these are still to come. `server` is
// where the token is for. One without an end ends now.
std::string reminder(const domain::Token& token, std::string_view server, Instant now);

}  // namespace latchkey::page
