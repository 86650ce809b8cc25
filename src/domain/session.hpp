// session.hpp — how one gets in: what the server accepts, what the user gives, and what comes back for it.
//
// Source   OpenMetadata: GET /system/config/auth, GET /system/version, POST /users/login, GET /auth/refresh.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/secret.hpp"
#include "base/time.hpp"

namespace latchkey::domain {

struct Version {
    int major = 0, minor = 0;

    friend auto operator<=>(const Version&, const Version&) = default;
};

// "1.9.5-SNAPSHOT" is 1.9; none for what does not begin with two numbers.
std::optional<Version> version_of(std::string_view text);

// How the server lets people in, as it says itself.
struct SignInMethod {
    std::string provider;                 // "basic", "ldap", "google", …: unknown names occur.
    std::string provider_name = {};       // For display; may be empty.
    bool is_confidential = false;         // An OpenID client with a secret: the server itself keeps the session.
    std::optional<Version> version = {};  // None where the server did not say.
    bool is_trusted_address = false;      // This deployment had the page's address listed for redirects (2.0).

    friend bool operator==(const SignInMethod&, const SignInMethod&) = default;
};

// Where the user signs in when not here.
enum class ExternalSignIn {
    Nowhere,
    HostPage,      // On OpenMetadata's own page, in another tab.
    Redirect,      // At the provider, by way of the server: it comes back to this page with a token.
    SamlRedirect,  // The same under the path of servers before 1.10.
};

// What a server can do for somebody who wants in.
struct Capabilities {
    bool takes_password;      // A user name and a password that are typed here.
    bool has_cookie_session;  // The host's cookie can be turned into a token.
    ExternalSignIn elsewhere;

    friend bool operator==(const Capabilities&, const Capabilities&) = default;
};

// By provider and version; a server of unknown version is taken for one of the newest.
Capabilities capabilities_of(const SignInMethod& method);

// Whether a server of this version goes on accepting a token that was revoked, until it ends.
//
// Source   Seen on 1.12.6, read in the source of 1.8 to 1.12 (open-metadata/OpenMetadata #32052): the check of revoked
//          tokens is skipped. 2.0 does it.
bool accepts_revoked_tokens(const SignInMethod& method);

// Where a session comes from that asks nothing of the user.
enum class SessionSource {
    Address,   // The one that the browser came back to had a token in it.
    Embedder,  // The page around this one hands its session over.
    Cookie,    // The host's session cookie.
    Storage,   // What the host's own pages keep in this browser.
};

// In the order in which they are to be tried.
std::vector<SessionSource> sources_for(const SignInMethod& method);

struct Credentials {
    std::string username;
    Secret password;

    friend bool operator==(const Credentials&, const Credentials&) = default;
};

struct Session {
    Secret access_token;
    Secret refresh_token = {};                 // Of a session that a password opened here.
    std::optional<SessionSource> source = {};  // None for a password and for a token that the user brought.
    std::optional<Instant> expires_at = {};    // By the server's clock, as the token says.

    // Whether there is a way to a new access token that asks nothing of the user.
    bool is_renewable() const { return source.has_value() || !refresh_token.is_empty(); }

    friend bool operator==(const Session&, const Session&) = default;
};

// When to renew a session that is valid at `now`: a minute before its end, or half of what is left of a shorter one.
// None where it has no end, is over, or cannot be renewed.
std::optional<Instant> renewal_due(const Session& session, Instant now);

}  // namespace latchkey::domain
