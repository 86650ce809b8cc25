// auth_api.hpp — signing in and out, as requests and answers.
//
// Source   OpenMetadata: GET /v1/system/config/auth, POST /v1/users/login, POST /v1/users/logout.
#pragma once

#include "api/call.hpp"
#include "domain/session.hpp"

namespace latchkey::api {

Call sign_in_method();

// The password travels as Base64 of its UTF-8 bytes. No: three wrong ones lock the account.
Call login(const domain::Credentials& credentials);

// Its answer is plain text and may be ignored.
Call logout(const domain::Session& session);

// Errors: as error_for(); Malformed when a 2xx answer is not JSON with a provider (a wrong address answers HTML).
Result<domain::SignInMethod> read_sign_in_method(const ports::HttpResponse& answer);

// Errors: Unauthenticated for a wrong name or password (the server says 400, 401 or 500) and for a locked account, each
// with its own sentence; as error_for() otherwise; Malformed when a 2xx answer has no accessToken.
Result<domain::Session> read_session(const ports::HttpResponse& answer);

}  // namespace latchkey::api
