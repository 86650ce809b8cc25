// user.hpp — the signed-in person, as the profile page shows them.
//
// Source   OpenMetadata schema entity/teams/user.json.
#pragma once

#include <string>
#include <vector>

#include "base/markup/markup.hpp"

namespace latchkey::domain {

struct User {
    std::string id;
    std::string name;               // The login, lower case.
    std::string display_name = {};  // May be empty: see shown_name.
    std::string email = {};         // May be masked or empty.
    std::vector<Passage> description = {};
    std::vector<std::string> teams = {};
    std::vector<std::string> roles = {};
    std::vector<std::string> inherited_roles = {};
    std::vector<std::string> personas = {};
    std::vector<std::string> domains = {};
    bool is_admin = false;
    bool is_bot = false;

    // What to call them: the display name, or the login where there is none.
    const std::string& shown_name() const { return display_name.empty() ? name : display_name; }

    friend bool operator==(const User&, const User&) = default;
};

}  // namespace latchkey::domain
