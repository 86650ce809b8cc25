// host.hpp — what lies around the page: where its address led from, who embeds it, and what OpenMetadata's own pages
// keep.
//
// Implementations: web/browser/host_browser.cpp, web/node/host_memory.hpp (Node and tests).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/secret.hpp"
#include "domain/session.hpp"

namespace latchkey::ports {

// What the embedding page is told. It grants no access; a page of another origin is not told the id, by which a token
// can be revoked.
struct HostEvent {
    enum class Kind { TokenCreated, TokenRevoked };

    Kind kind;
    std::string id, name;  // Of the token.

    friend bool operator==(const HostEvent&, const HostEvent&) = default;
};

class Host {
public:
    using Callback = std::function<void(std::optional<Secret>)>;

    virtual ~Host() = default;

    // `done` runs exactly once, after find_token() has returned: with a bearer token of whatever age, or with none. Of
    // an address there is one once. Not for a cookie, which is the server's to read.
    virtual void find_token(domain::SessionSource source, Callback done) = 0;

    // Leads the user to where they sign in. `path`: below the API, ending where the page's own address is to be
    // appended; empty for OpenMetadata's own page, which opens beside this one. To be called while a user's act is
    // being handled.
    virtual void sign_in_elsewhere(std::string_view path) = 0;

    virtual void tell(const HostEvent& event) = 0;

    // Reads the page anew, with the view that its address names.
    virtual void reload() = 0;

    // Lets other tabs of this page know that tokens have changed, and nothing else.
    virtual void tell_tabs() = 0;
};

}  // namespace latchkey::ports
