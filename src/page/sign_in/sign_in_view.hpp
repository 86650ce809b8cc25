// sign_in_view.hpp — the sign-in page as text and flags, ready to draw.
#pragma once

#include <string>

#include "page/state.hpp"

namespace latchkey::page {

struct SignInView {
    SignInWith with;
    bool can_switch;        // The other way in is open too.
    std::string hint;       // Why there is no password field; empty where there is one.
    std::string caution;    // That what is typed can be read on its way.
    std::string reason;     // Why the last visit ended.
    std::string problem;    // Why the last attempt failed.
    bool is_waiting;        // For the answer to an attempt.
    bool is_out_of_reach;   // The server does not say how it lets people in: all one can do is ask again.
    bool is_asking;         // That question is under way.
    bool is_looking;        // Whether somebody is in already is being found out…
    bool has_form;          // …and nothing is asked meanwhile, unless that takes long.
    std::string elsewhere;  // What the button is called that leads to where one signs in; empty where that is here.
    std::string found;      // The same for the session of OpenMetadata's own pages; empty where there can be none.
};

SignInView sign_in_view(const SignIn& sign_in, const Deployment& deployment = {});

// That what travels can be read on its way; empty where it cannot.
std::string transport_caution(const Deployment& deployment);

// Whether something else may be there to show in a moment: somebody who is in already, or the form. Where
// `form_is_shown` by others already, it does not give way to less.
bool is_undecided(const State& state, bool form_is_shown = false);

}  // namespace latchkey::page
