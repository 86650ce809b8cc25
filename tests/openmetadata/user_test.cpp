// Who the bearer of a token is, as the server has it.
#include <gmock/gmock.h>

#include "openmetadata/user_api.hpp"
#include "tests/support/answers.hpp"
#include "tests/support/print.hpp"

namespace latchkey::openmetadata {
namespace {

using test::json;
using test::message;
using testing::ElementsAre;

TEST(AskingForTheUser, AsksForWhatThePageShows)
{
    const auto call = logged_in_user(Secret("JWT-login"), Fields::All);

    EXPECT_EQ(call.request, (ports::HttpRequest{.method = ports::Method::Get,
                                                .path = "/v1/users/loggedInUser?fields=roles,teams,personas,domains",
                                                .bearer = Secret("JWT-login")}));
    EXPECT_EQ(call.idempotency, Idempotency::Yes);
}

TEST(AskingForTheUser, CanAskForLess)
{
    EXPECT_EQ(logged_in_user(Secret("x"), Fields::Basic).request.path, "/v1/users/loggedInUser?fields=roles,teams");
}

TEST(AskingForTheUser, KnowsWhenAnOlderServerRefusedAField)
{
    EXPECT_TRUE(refuses_a_field(message(400, "Invalid field name domains")));
    EXPECT_FALSE(refuses_a_field(message(400, "Invalid request format")));
    EXPECT_FALSE(refuses_a_field(message(403, "Invalid field name domains")));
    EXPECT_FALSE(refuses_a_field(test::html(400)));
}

TEST(AUser, IsReadFromARecordedAnswer)
{
    const auto user = read_user(json(200, R"({
        "id": "7f0d8d1e-3a52-4f0a-9a41-5d3d3a1c9b11", "name": "jane.doe", "fullyQualifiedName": "\"jane.doe\"",
        "displayName": "Jane Doe", "description": "Data steward for **finance**",
        "email": "jane.doe@example.org", "version": 0.4, "updatedAt": 1764950400000, "updatedBy": "admin",
        "isBot": false, "isAdmin": false, "deleted": false,
        "profile": { "images": { "image": "https://img.example.org/j.png" } },
        "teams":  [ { "id": "1", "type": "team", "name": "Finance", "fullyQualifiedName": "Finance", "deleted": false } ],
        "roles":  [ { "id": "2", "type": "role", "name": "DataSteward", "displayName": "Data Steward", "deleted": false } ],
        "inheritedRoles": [ { "id": "3", "type": "role", "name": "DataConsumer", "fullyQualifiedName": "DataConsumer" } ],
        "personas": [], "domains": [], "lastLoginTime": 1767265200000 })"));

    EXPECT_EQ(user, (domain::User{.id = "7f0d8d1e-3a52-4f0a-9a41-5d3d3a1c9b11",
                                  .name = "jane.doe",
                                  .display_name = "Jane Doe",
                                  .email = "jane.doe@example.org",
                                  .description = {{Passage::Kind::Paragraph, "Data steward for finance"}},
                                  .teams = {"Finance"},
                                  .roles = {"Data Steward"},
                                  .inherited_roles = {"DataConsumer"}}));
}

TEST(AUser, NeedsAnIdAndANameOnly)
{
    EXPECT_EQ(read_user(json(200, R"({"id":"1","name":"bot","isBot":true,"isAdmin":true,"displayName":null})")),
              (domain::User{.id = "1", .name = "bot", .is_admin = true, .is_bot = true}));
    EXPECT_EQ(read_user(json(200, R"({"name":"jane"})")).error().detail, "id");
    EXPECT_EQ(read_user(json(200, R"({"id":"1","name":""})")).value().name, "");
    EXPECT_EQ(read_user(json(200, R"({"id":"1"})")).error().detail, "name");
}

TEST(AUser, HasOneDomainOnOlderServers)
{
    EXPECT_THAT(
        read_user(
            json(200,
                 R"({"id":"1","name":"j","domain":{"id":"4","type":"domain","name":"sales","displayName":"Sales"}})"))
            .value()
            .domains,
        ElementsAre("Sales"));
    EXPECT_THAT(read_user(json(200, R"({"id":"1","name":"j","domain":{"name":"old"},"domains":[{"name":"new"}]})"))
                    .value()
                    .domains,
                ElementsAre("new"));
}

TEST(AUser, HasNoDisplayNameWhereNothingOfItCanBeSeen)
{
    for (const auto* blank : {"", " ", "\u00a0", "\u200b\u200b", " \u3164 "}) {
        const auto user = read_user(json(200, R"({"id":"1","name":"j","displayName":")" + std::string(blank) +
                                                  R"(","teams":[{"displayName":")" + blank + R"(","name":"Risk"}]})"));
        EXPECT_EQ(user.value().shown_name(), "j");
        EXPECT_THAT(user.value().teams, ElementsAre("Risk"));
    }
}

TEST(AUser, BelongsOnlyToWhatHasAName)
{
    const auto user = read_user(json(200, R"({"id":"1","name":"j","teams":[{"id":"1"},{"displayName":"","name":"Risk"},
                                              {"fullyQualifiedName":"Org.Sub"},"Finance",null,{"name":7}],"roles":{"name":"x"}})"));

    EXPECT_THAT(user.value().teams, ElementsAre("Risk", "Org.Sub"));
    EXPECT_THAT(user.value().roles, ElementsAre());
}

}  // namespace
}  // namespace latchkey::openmetadata
