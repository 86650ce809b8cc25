// session.hpp — how one gets in: what the server accepts, what the user gives, and what comes back for it.
//
// Source   OpenMetadata: GET /system/config/auth, POST /users/login.
#pragma once

#include <string>

#include "base/secret.hpp"

namespace latchkey::domain {

// How the server lets people in ("provider" of its authentication configuration).
struct SignInMethod {
    std::string provider;       // "basic", "ldap", "google", …: unknown names occur.
    std::string provider_name;  // For display; may be empty.

    // Whether a user name and a password, typed here, can work.
    bool takes_password() const { return provider == "basic" || provider == "ldap" || provider == "openmetadata"; }

    friend bool operator==(const SignInMethod&, const SignInMethod&) = default;
};

struct Credentials {
    std::string username;
    Secret password;

    friend bool operator==(const Credentials&, const Credentials&) = default;
};

struct Session {
    Secret access_token;
    Secret refresh_token;  // Empty when the user brought a token of his own.

    friend bool operator==(const Session&, const Session&) = default;
};

}  // namespace latchkey::domain
