// user_api.cpp — see user_api.hpp.
#include "openmetadata/user_api.hpp"

#include "base/unicode/invisible.hpp"
#include "openmetadata/answer.hpp"

namespace latchkey::openmetadata {

namespace {

// Empty for a name of which nothing can be seen.
std::string visible(std::optional<std::string> name)
{
    return name && !seen(*name).empty() ? std::move(*name) : "";
}

// What a reference to a team, a role, … is called on screen.
std::string name_in(const Json& reference)
{
    for (const auto* member : {"displayName", "name", "fullyQualifiedName"}) {
        if (auto name = visible(reference.text(member)); !name.empty()) return name;
    }
    return {};
}

std::vector<std::string> names_in(const std::optional<std::vector<Json>>& references)
{
    std::vector<std::string> names;
    if (!references) return names;
    for (const auto& reference : *references) {
        if (auto name = name_in(reference); !name.empty()) names.push_back(std::move(name));
    }
    return names;
}

std::vector<std::string> domains_in(const Json& user)
{
    auto domains = names_in(user.objects("domains"));
    // Before "domains" there was one "domain".
    if (const auto domain = user.object("domain"); domain && domains.empty()) domains = names_in(std::vector{*domain});
    return domains;
}

}  // namespace

Call logged_in_user(const Secret& bearer, Fields fields)
{
    const std::string path = "/v1/users/loggedInUser?fields=";
    return {ports::HttpRequest{.method = ports::Method::Get,
                               .path = path + (fields == Fields::All ? "roles,teams,personas,domains" : "roles,teams"),
                               .bearer = bearer},
            Idempotency::Yes};
}

bool refuses_a_field(const ports::HttpResponse& answer)
{
    return answer.status == 400 && server_sentence(answer).starts_with("Invalid field name");
}

Result<domain::User> read_user(const ports::HttpResponse& answer)
{
    const auto body = read_object(answer);
    if (!body) return std::unexpected(body.error());
    auto id = body->text("id");
    if (!id) return missing("id");
    auto name = body->text("name");
    if (!name) return missing("name");
    return domain::User{
        .id = std::move(*id),
        .name = std::move(*name),
        .display_name = visible(body->text("displayName")),
        .email = body->text("email").value_or(""),
        .description = passages_in(body->text("description").value_or("")),
        .teams = names_in(body->objects("teams")),
        .roles = names_in(body->objects("roles")),
        .inherited_roles = names_in(body->objects("inheritedRoles")),
        .personas = names_in(body->objects("personas")),
        .domains = domains_in(*body),
        .is_admin = body->flag("isAdmin"),
        .is_bot = body->flag("isBot"),
    };
}

}  // namespace latchkey::openmetadata
