// token_api.hpp — the personal-access-token calls, as requests and answers.
//
// Source   OpenMetadata's UserResource: GET, PUT /v1/users/security/token, PUT /v1/users/security/token/revoke.
#pragma once

#include <span>
#include <vector>

#include "domain/token.hpp"
#include "openmetadata/call.hpp"

namespace latchkey::openmetadata {

Call list_tokens(const Secret& bearer);

Call create_token(const Secret& bearer, const domain::TokenDraft& draft);  // No: each PUT makes a token.

// Only ids from the user's own list: the server does not check whose they are.
Call revoke_tokens(const Secret& bearer, std::span<const domain::TokenId> ids);

// Every token of the user, those that no list has shown yet among them.
Call revoke_all_tokens(const Secret& bearer);

// For the list; an answer without one means that there are no tokens. Each row is kept as far as it can be read: what
// is missing is empty, an id that is missing or another row's as well is replaced by one of this page's, and a token
// ends when its JWT says so, or else the row. The body is given up while it is read. Errors: as error_for(); Malformed
// when a 2xx answer is something else, or ends too early.
Result<std::vector<domain::Token>> read_tokens(ports::HttpResponse answer);

// For a revocation, which answers with what is left.
// Errors: as read_tokens(), and Malformed without a list: then it is not known what is left.
Result<std::vector<domain::Token>> read_remaining(ports::HttpResponse answer);

// Errors: as read_tokens(), and Malformed without an id, a name and a JWT.
Result<domain::Token> read_token(ports::HttpResponse answer);

}  // namespace latchkey::openmetadata
