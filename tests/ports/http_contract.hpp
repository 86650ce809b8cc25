// http_contract.hpp — what every ports::Http does. Each implementation brings a Host with a server behind it:
//
//   ports::Http& http()          reaches that server
//   ports::Http& lost()          reaches nobody
//   void settle(done)            lets things happen until done(), and a while longer
//
// The server answers by path: /status/N with that status, and a body where HTTP allows one; /redirect with 302;
// /silence never; /cut with a part of its body; /largest and /too-large with 32 MiB and a byte more; /echo with what it
// was asked; /aged from a cache; /busy with 503 and Retry-After, but for every second GET.
#pragma once

#include <gmock/gmock.h>

#include <chrono>
#include <functional>
#include <optional>

#include "ports/http.hpp"

namespace latchkey::test {

template <class Host>
class HttpContract : public testing::Test {
protected:
    Result<ports::HttpResponse> ask(ports::Http& http, ports::HttpRequest request)
    {
        int completions = 0;
        bool has_returned = false;
        std::optional<Result<ports::HttpResponse>> outcome;
        http.send(std::move(request), [&](Result<ports::HttpResponse> answer) {
            EXPECT_TRUE(has_returned) << "done ran before send() had returned";
            ++completions;
            outcome = std::move(answer);
        });
        has_returned = true;
        host_.settle([&] { return completions > 0; });
        EXPECT_EQ(completions, 1);
        return outcome.value_or(fail(ErrorKind::Malformed, ErrorCode::Unreachable, "done never ran"));
    }

    Result<ports::HttpResponse> get(const std::string& path) { return ask(host_.http(), {.path = path}); }

    Host host_;
};

TYPED_TEST_SUITE_P(HttpContract);

// By the server's clock.
inline constexpr const char* kDate = "Sun, 06 Nov 1994 08:49:37 GMT";

TYPED_TEST_P(HttpContract, PassesOnEveryAnswerAsAValue)
{
    for (const int status : {200, 201, 400, 401, 404, 500, 503}) {
        const auto answer = this->get("/status/" + std::to_string(status));

        ASSERT_TRUE(answer.has_value()) << status;
        EXPECT_EQ(*answer, (ports::HttpResponse{status, "application/json",
                                                R"({"status":)" + std::to_string(status) + "}", kDate}));
    }
}

TYPED_TEST_P(HttpContract, TakesAnAnswerWithoutABodyForAnAnswer)
{
    const auto answer = this->get("/status/204");

    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(answer->status, 204);
    EXPECT_EQ(answer->body, "");
}

TYPED_TEST_P(HttpContract, TakesTheDateOfAKeptAnswerForNone)
{
    const auto answer = this->get("/aged");

    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(answer->date, "");
}

TYPED_TEST_P(HttpContract, FollowsNoRedirect)
{
    const auto answer = this->get("/redirect");

    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(answer->status, 302);
}

TYPED_TEST_P(HttpContract, SaysWhenNobodyIsThere)
{
    const auto answer = this->ask(this->host_.lost(), {.path = "/status/200"});

    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().kind, ErrorKind::Unreachable);
}

TYPED_TEST_P(HttpContract, RepeatsAGetThatABusyServerAsksToRepeatSoonAndNothingElse)
{
    const auto read = this->get("/busy");
    const auto written = this->ask(this->host_.http(), {.method = ports::Method::Post, .path = "/busy"});

    EXPECT_EQ(read->status, 200);
    EXPECT_EQ(written->status, 503);
}

TYPED_TEST_P(HttpContract, TakesHalfAnAnswerForNone)
{
    const auto answer = this->get("/cut");

    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().kind, ErrorKind::Unreachable);
}

TYPED_TEST_P(HttpContract, WaitsNoLongerThanTheDeadline)
{
    const auto answer = this->ask(this->host_.http(), {.path = "/silence", .deadline = std::chrono::milliseconds(200)});

    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().kind, ErrorKind::TimedOut);
}

TYPED_TEST_P(HttpContract, ReadsThirtyTwoMebibytesAndNotAByteMore)
{
    const auto largest = this->get("/largest");
    ASSERT_TRUE(largest.has_value());
    EXPECT_EQ(largest->body.size(), 32u << 20);

    const auto larger = this->get("/too-large");
    ASSERT_FALSE(larger.has_value());
    EXPECT_EQ(larger.error().kind, ErrorKind::Malformed);
}

TYPED_TEST_P(HttpContract, SendsTheBearerOnlyWhereOneIsGiven)
{
    const auto without = this->get("/echo");
    const auto with = this->ask(this->host_.http(), {.path = "/echo", .bearer = Secret("token")});

    EXPECT_EQ(without->body, "GET authorization: content-type: cookie: body:");
    EXPECT_EQ(with->body, "GET authorization:Bearer token content-type: cookie: body:");
}

TYPED_TEST_P(HttpContract, SendsTheBodyAsJson)
{
    const auto posted =
        this->ask(this->host_.http(), {.method = ports::Method::Post, .path = "/echo", .body = Secret(R"({"é":1})")});
    const auto put =
        this->ask(this->host_.http(), {.method = ports::Method::Put, .path = "/echo", .body = Secret("[]")});

    EXPECT_EQ(posted->body, R"(POST authorization: content-type:application/json cookie: body:{"é":1})");
    EXPECT_EQ(put->body, "PUT authorization: content-type:application/json cookie: body:[]");
}

TYPED_TEST_P(HttpContract, KeepsRequestsThatAreUnderWayTogetherApart)
{
    std::vector<std::string> bodies(2);
    std::size_t completions = 0;
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        this->host_.http().send({.method = ports::Method::Post, .path = "/echo", .body = Secret(std::to_string(i))},
                                [&, i](auto answer) {
                                    const std::string body(answer->body.whole().reveal());
                                    bodies[i] = body.substr(body.find("body:"));
                                    ++completions;
                                });
    }
    this->host_.settle([&] { return completions == bodies.size(); });

    EXPECT_THAT(bodies, testing::ElementsAre("body:0", "body:1"));
}

REGISTER_TYPED_TEST_SUITE_P(HttpContract, PassesOnEveryAnswerAsAValue, TakesAnAnswerWithoutABodyForAnAnswer,
                            TakesTheDateOfAKeptAnswerForNone, FollowsNoRedirect, SaysWhenNobodyIsThere,
                            RepeatsAGetThatABusyServerAsksToRepeatSoonAndNothingElse, TakesHalfAnAnswerForNone,
                            WaitsNoLongerThanTheDeadline, ReadsThirtyTwoMebibytesAndNotAByteMore,
                            SendsTheBearerOnlyWhereOneIsGiven, SendsTheBodyAsJson,
                            KeepsRequestsThatAreUnderWayTogetherApart);

}  // namespace latchkey::test
