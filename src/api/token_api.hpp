// token_api.hpp — the personal-access-token calls, as requests and answers.
//
// Source   OpenMetadata's UserResource: GET, PUT /v1/users/security/token, PUT /v1/users/security/token/revoke.
#pragma once

#include <span>
#include <vector>

#include "api/call.hpp"
#include "domain/token.hpp"

namespace latchkey::api {

Call list_tokens(const Secret& bearer);

Call create_token(const Secret& bearer, const domain::TokenDraft& draft);  // No: each PUT makes a token.

// Only ids from the user's own list: the server does not check whose they are.
Call revoke_tokens(const Secret& bearer, std::span<const domain::TokenId> ids);

// Every token of the user, those that no list has shown yet among them.
Call revoke_all_tokens(const Secret& bearer);

// For the list, and for a revocation, which answers with what is left. Each row is kept as far as it can be read: one
// without an id is left out, what else is missing is empty, and it ends when its JWT says so where the row does not.
// The body is given up while it is read.
// Errors: as error_for(); Malformed when a 2xx answer is not a token list.
Result<std::vector<domain::Token>> read_tokens(ports::HttpResponse answer);

// Errors: as read_tokens(), and Malformed without an id, a name and a JWT.
Result<domain::Token> read_token(ports::HttpResponse answer);

}  // namespace latchkey::api
