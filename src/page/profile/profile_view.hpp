// profile_view.hpp — the signed-in person as the top bar and the profile page show them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "page/state.hpp"

namespace latchkey::page {

struct ProfileView {
    struct Group {
        std::string label;
        std::vector<std::string> values;
        std::string none;  // What to say when there are no values.
    };

    std::string name;
    std::string email;
    std::string role;                      // One line under the name in the top bar: the first role there is.
    std::string initial;                   // For the avatar.
    float hue;                             // Of the avatar, 0 to 360, from the login as the host computes it.
    std::span<const Passage> description;  // The user's, who has to outlive it.
    std::vector<Group> groups;             // Teams, roles, inherited roles, personas, domains.
};

ProfileView profile_view(const domain::User& user);

}  // namespace latchkey::page
