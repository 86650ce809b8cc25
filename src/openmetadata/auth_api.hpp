// auth_api.hpp — signing in and out, as requests and answers.
//
// Source   OpenMetadata: GET /v1/system/config/auth, GET /v1/system/version, POST /v1/users/login,
//          POST /v1/users/refresh, GET /v1/auth/refresh, POST /v1/users/logout.
#pragma once

#include "domain/session.hpp"
#include "openmetadata/call.hpp"

namespace latchkey::openmetadata {

Call sign_in_method();

// Not waited for long: the sign-in form is waiting for it.
Call version();

// The password travels as Base64 of its UTF-8 bytes. No: three wrong ones lock the account.
Call login(const domain::Credentials& credentials);

// No: a refresh token serves once.
Call refresh(const Secret& refresh_token);

// Lends the session of OpenMetadata's own pages, by their cookie.
Call cookie_session();

// Its answer is plain text and may be ignored.
Call logout(const domain::Session& session);

// Errors: as error_for(); Malformed when a 2xx answer is not JSON with a provider (a wrong address answers HTML).
Result<domain::SignInMethod> read_sign_in_method(const ports::HttpResponse& answer);

// Errors: as error_for(); Malformed when a 2xx answer is not JSON with a version that begins with two numbers.
Result<domain::Version> read_version(const ports::HttpResponse& answer);

// Errors: Unauthenticated for a wrong name or password (the server says 400, 401 or 500) and for a locked account, each
// with its own code; as error_for() otherwise; Malformed when a 2xx answer has no accessToken.
Result<domain::Session> read_session(const ports::HttpResponse& answer);

// The same for refresh() and cookie_session().
// Errors: as error_for(); Malformed when a 2xx answer has no accessToken.
Result<domain::Session> read_renewal(const ports::HttpResponse& answer);

// Whether a request was refused only because the access token is too old.
bool has_expired(const ports::HttpResponse& answer);

}  // namespace latchkey::openmetadata
