// The signed-in person as text.
#include "page/profile/profile_view.hpp"

#include <gmock/gmock.h>

namespace latchkey::page {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

domain::User jane()
{
    return {.id = "1",
            .name = "jane.doe",
            .display_name = "Jane Doe",
            .email = "jane.doe@example.org",
            .description = {{Passage::Kind::Paragraph, "Data steward"}},
            .teams = {"Finance", "Risk & Analytics"},
            .roles = {"Data Steward"},
            .inherited_roles = {"Data Consumer"}};
}

TEST(TheProfile, ShowsThePerson)
{
    const auto user = jane();
    const auto view = profile_view(user);

    EXPECT_EQ(view.name, "Jane Doe");
    EXPECT_EQ(view.email, "jane.doe@example.org");
    EXPECT_EQ(view.initial, "J");
    EXPECT_THAT(view.description, ElementsAre(Passage{Passage::Kind::Paragraph, "Data steward"}));
}

TEST(TheProfile, ShowsTheLoginWhereThereIsNoDisplayName)
{
    const auto view = profile_view({.id = "1", .name = "otto"});

    EXPECT_EQ(view.name, "otto");
    EXPECT_EQ(view.initial, "O");
}

TEST(TheProfile, HasAGroupForEverythingOneBelongsTo)
{
    const auto groups = profile_view(jane()).groups;

    std::vector<std::string> labels;
    for (const auto& group : groups) labels.push_back(group.label);
    ASSERT_THAT(labels, ElementsAre("Teams", "Roles", "Inherited Roles", "Personas", "Domains"));
    EXPECT_THAT(groups[0].values, ElementsAre("Finance", "Risk & Analytics"));
    EXPECT_THAT(groups[1].values, ElementsAre("Data Steward"));
    EXPECT_THAT(groups[2].values, ElementsAre("Data Consumer"));
    EXPECT_THAT(groups[3].values, IsEmpty());
    EXPECT_EQ(groups[3].none, "No persona assigned");
    EXPECT_EQ(groups[4].none, "No domains assigned");
}

TEST(TheProfile, CountsAdminAsARole)
{
    auto admin = jane();
    admin.is_admin = true;

    const auto view = profile_view(admin);

    EXPECT_EQ(view.role, "Admin");
    EXPECT_THAT(view.groups[1].values, ElementsAre("Admin", "Data Steward"));
}

TEST(TheLineUnderTheName, IsTheFirstRoleThereIs)
{
    auto member = jane();
    EXPECT_EQ(profile_view(member).role, "Data Steward");
    member.roles.clear();
    EXPECT_EQ(profile_view(member).role, "Data Consumer");
    member.inherited_roles.clear();
    EXPECT_EQ(profile_view(member).role, "");
}

// The sum of the letters' codes, times 8, on the circle of 360 degrees: j + a + n + e is 414.
TEST(TheAvatar, HasTheHueThatTheHostGivesIt)
{
    EXPECT_EQ(profile_view({.id = "1", .name = "jane"}).hue, 414 * 8 % 360);
}

}  // namespace
}  // namespace latchkey::page
