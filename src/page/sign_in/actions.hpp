// actions.hpp — what somebody does to sign in, and to leave.
#pragma once

#include <variant>

#include "domain/session.hpp"
#include "page/state.hpp"

namespace latchkey::page {

struct SignInWayChosen {
    SignInWith with;
};
struct PasswordGiven {
    domain::Credentials credentials;
};
struct TokenGiven {
    Secret token;
};
struct SignInMethodAskedAgain {};
struct HostSessionAsked {};  // To go on with the session of OpenMetadata's own pages.
struct ElsewhereAsked {};    // To sign in on another page.
struct LogoutAsked {};
struct UserActed {};   // In whatever way: the user is there.
struct PageHidden {};  // The user looks at something else.
struct PageShown {};   // And is back.

using SignInAction = std::variant<SignInWayChosen, PasswordGiven, TokenGiven, SignInMethodAskedAgain, HostSessionAsked,
                                  ElsewhereAsked, LogoutAsked, UserActed, PageHidden, PageShown>;

}  // namespace latchkey::page
