// state.hpp — everything the screen is drawn from. Plain values: copy it, compare it, print it.
//
// What is being typed stays out: it lives in ui/drafts.hpp.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "app/appearance.hpp"
#include "app/place.hpp"
#include "app/remote.hpp"
#include "base/time.hpp"
#include "domain/session.hpp"
#include "domain/token.hpp"
#include "domain/user.hpp"

namespace latchkey::app {

enum class SignInWith { Password, Token };

// Nobody is signed in.
struct SignIn {
    Remote<domain::SignInMethod> method;
    SignInWith with = SignInWith::Password;
    std::optional<domain::Session> offered = {};  // Accepted by the server, its user not known yet.
    Attempt attempt = {};
    std::string reason = {};           // Why the last visit ended; empty if it was the user's wish.
    std::optional<Route> wanted = {};  // Where the visit is to begin.

    friend bool operator==(const SignIn&, const SignIn&) = default;
};

// A request for a new token that is under way, and what is needed should its answer be lost.
struct CreateRequest {
    std::string name;
    std::optional<std::set<domain::TokenId>> known = {};  // The tokens before it; none if the list was not there yet.
    std::optional<Error> lost = {};  // Why no answer came. The request is never sent again: the list is read, to see.

    friend bool operator==(const CreateRequest&, const CreateRequest&) = default;
};

// Choosing name and life of a new token.
struct GenerateDialog {
    domain::Lifetime lifetime = domain::kLifetimes.front();
    Attempt attempt = {};
    CreateRequest request = {};  // Means something while the attempt is waiting.

    friend bool operator==(const GenerateDialog&, const GenerateDialog&) = default;
};

// The ways to use a token that the new-token dialog spells out.
enum class Usage { Header, Curl };

struct NewTokenDialog {
    domain::TokenId id;
    bool is_revealed = false;
    Usage usage = Usage::Header;
    bool is_taken = false;                      // It was copied, or is one that the list has had for longer.
    bool is_leaving = false;                    // It was not, and somebody wants to close the dialog.
    bool is_by_hand = false;                    // The browser does not let the program copy it: the user does.
    std::optional<CreateRequest> request = {};  // What it came of, until the list has told whether it came alone.

    friend bool operator==(const NewTokenDialog&, const NewTokenDialog&) = default;
};

struct RevokeDialog {
    domain::TokenId id;

    friend bool operator==(const RevokeDialog&, const RevokeDialog&) = default;
};

using Dialog = std::variant<std::monostate, GenerateDialog, NewTokenDialog, RevokeDialog>;

// Somebody is signed in.
struct Visit {
    domain::Session session;
    domain::User user;
    Remote<std::vector<domain::Token>> tokens = {};
    std::uint32_t list_ticket = 0;            // A list asked for before the tokens changed is stale; its ticket tells.
    std::set<domain::TokenId> revoking = {};  // Asked, not yet answered. Their rows stay, greyed out.
    Tab tab = Tab::AccessTokens;
    bool menu_is_open = false;
    Dialog dialog = {};

    friend bool operator==(const Visit&, const Visit&) = default;
};

enum class Tone { Success, Failure };

// One sentence beside the page. Successes end by themselves; failures stay until the user closes them.
struct Notice {
    Tone tone;
    std::string text;
    std::optional<Instant> until;

    friend bool operator==(const Notice&, const Notice&) = default;
};

struct State {
    std::string server;  // Where scripts reach the API, such as "https://data.example.org/api".
    TimeZone zone;
    std::uint32_t visit_number = 0;  // Answers carry it: what was asked in an earlier visit is dropped.
    std::variant<SignIn, Visit> scene;
    std::optional<Notice> notice;
    Appearance appearance = {};

    friend bool operator==(const State&, const State&) = default;
};

}  // namespace latchkey::app
