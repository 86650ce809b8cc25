// profile_view.cpp — see profile_view.hpp.

#include "page/profile/profile_view.hpp"

#include "base/strings.hpp"
#include "base/text.hpp"

namespace latchkey::page {

namespace {

std::string first_role(const domain::User& user)
{
    if (user.is_admin) return std::string(tr("label.admin"));
    if (!user.roles.empty()) return user.roles.front();
    if (!user.inherited_roles.empty()) return user.inherited_roles.front();
    return {};
}

// The host sums UTF-16 units; logins are ASCII but for rarities, where bytes give another colour and nothing worse.
float hue_of(std::string_view name)
{
    unsigned sum = 0;
    for (const char c : name) sum += static_cast<unsigned char>(c);
    return static_cast<float>(sum * 8 % 360);
}

std::vector<std::string> roles_of(const domain::User& user)
{
    auto roles = user.roles;
    if (user.is_admin) roles.insert(roles.begin(), std::string(tr("label.admin")));
    return roles;
}

ProfileView::Group group(TextKey label, std::vector<std::string> values, TextKey none)
{
    return {std::string(tr(label)), std::move(values), std::string(tr(none))};
}

}  // namespace

ProfileView profile_view(const domain::User& user)
{
    return {
        .name = user.shown_name(),
        .email = user.email,
        .role = first_role(user),
        .initial = initial(user.shown_name()),
        .hue = hue_of(user.name),
        .description = user.description,
        .groups = {group("label.team-plural", user.teams, "message.no-teams-assigned"),
                   group("label.role-plural", roles_of(user), "message.no-roles-assigned"),
                   group("label.inherited-role-plural", user.inherited_roles, "message.no-inherited-roles-found"),
                   group("label.persona-plural", user.personas, "message.no-persona-assigned"),
                   group("label.domain-plural", user.domains, "message.no-domains-assigned")},
    };
}

}  // namespace latchkey::page
