// What the runtime promises about the order of things.
#include "tests/runtime/world.hpp"
#include "tests/support/builders.hpp"

namespace latchkey {

using namespace std::chrono_literals;
using test::World;

TEST(TheRunningProgram, DoesNothingBeforeItIsPumped)
{
    World world;

    world.program.dispatch(page::PageOpened{"https://data.example.org/api", world.clock.zone()});

    EXPECT_TRUE(world.program.has_queued());
    EXPECT_TRUE(world.http.asked().empty());
}

TEST(TheRunningProgram, WakesItsHostForAnAnswerAndHandlesItWhenPumped)
{
    World world;
    world.tell(page::PageOpened{"https://data.example.org/api", world.clock.zone()});

    world.http.will(test::json(200, R"({"provider":"ldap"})"));
    world.http.will(test::json(200, "{}"));
    world.http.deliver();
    world.http.will(test::json(200, R"({"version":"1.9.5"})"));
    world.http.deliver();

    EXPECT_EQ(world.wakes, 2);
    EXPECT_FALSE(world.sign_in_page().method.latest.has_value());
    world.program.pump();
    EXPECT_EQ(world.sign_in_page().method.latest->provider, "ldap");
}

TEST(TheRunningProgram, IsIdleOnlyWhenNothingIsQueuedAndNoAnswerAwaited)
{
    World world;
    EXPECT_TRUE(world.program.is_idle());

    world.program.dispatch(page::PageOpened{"https://data.example.org/api", world.clock.zone()});
    EXPECT_FALSE(world.program.is_idle());
    world.program.pump();
    EXPECT_FALSE(world.program.is_idle());

    world.http.will(test::json(200, R"({"provider":"basic"})"));
    world.answer(test::json(200, "{}"));
    EXPECT_FALSE(world.program.is_idle());
    world.answer(test::json(200, R"({"version":"1.9.5"})"));
    EXPECT_TRUE(world.program.is_idle());
}

TEST(TheRunningProgram, TakesALongListWithoutCopyingIt)
{
    World world;
    world.sign_in();
    std::vector tokens{test::token("ci"), test::token("laptop")};
    const auto* const place = tokens[0].jwt.reveal().data();

    world.tell(page::TokensAnswered{world.program.state().visit_number, world.visit().list_ticket, std::move(tokens)});

    EXPECT_EQ(world.visit().tokens.latest->front().jwt.reveal().data(), place);
}

// Answers before send() has returned, as no port should.
struct HastyHttp : ports::Http {
    void send(ports::HttpRequest, Callback done) override { done(test::json(200, R"({"provider":"basic"})")); }
};

TEST(TheRunningProgram, QueuesWhatComesInsideAPump)
{
    HastyHttp http;
    web::ClipboardMemory clipboard;
    test::FakeClock clock;
    web::StorageMemory storage;
    web::DownloadsMemory downloads;
    test::FakeSignatures signatures;
    web::HostMemory host;
    web::LanguagesMemory languages;
    int wakes = 0;
    runtime::Program* running = nullptr;
    runtime::Program program({http, clipboard, clock, storage, downloads, signatures, host, languages},
                             [&] { ++wakes, running->pump(); });
    running = &program;

    program.dispatch(page::PageOpened{"https://data.example.org/api", clock.zone()});
    program.pump();

    EXPECT_EQ(wakes, 0);
    EXPECT_TRUE(std::get<page::SignIn>(program.state().scene).method.latest.has_value());
    while (host.has_waiting()) host.deliver();
    EXPECT_TRUE(program.is_idle());
}

TEST(TheRunningProgram, IgnoresAnswersThatComeAfterItsEnd)
{
    test::FakeHttp http;
    web::ClipboardMemory clipboard;
    test::FakeClock clock;
    web::StorageMemory storage;
    web::DownloadsMemory downloads;
    test::FakeSignatures signatures;
    web::HostMemory host;
    web::LanguagesMemory languages;
    int wakes = 0;
    {
        runtime::Program program({http, clipboard, clock, storage, downloads, signatures, host, languages},
                                 [&] { ++wakes; });
        program.dispatch(page::PageOpened{"https://data.example.org/api", clock.zone()});
        program.pump();
    }

    http.will(test::json(200, R"({"provider":"basic"})"));
    http.will(test::json(200, "{}"));
    http.deliver();

    EXPECT_EQ(wakes, 0);
}

TEST(TheRunningProgram, EndsASuccessByItselfWhenItsTimeIsOver)
{
    World world;
    world.sign_in();
    world.tell(page::GenerateAsked{});
    world.tell(page::GenerateConfirmed{"ci"});
    world.answer(test::json(200, R"({"token":"1","tokenName":"ci","jwtToken":"a.b.c","expiryDate":null})"));
    world.answer(test::json(200, test::kNoTokensJson));
    ASSERT_EQ(world.notice(), "Token created");
    ASSERT_EQ(world.program.deadline(), world.clock.now() + 8s);

    world.clock.advance(7999ms);
    world.program.pump();
    EXPECT_EQ(world.notice(), "Token created");
    world.clock.advance(1ms);
    world.program.pump();

    EXPECT_EQ(world.notice(), "");
    EXPECT_EQ(world.program.deadline(), std::nullopt);
}

TEST(TheRunningProgram, WantsToRunWhenACountdownReadsDifferently)
{
    World world;
    world.open();
    world.tell(page::TokenGiven{Secret("own-token")});
    world.answer(test::json(200, test::kUserJson));
    const auto ends = world.clock.now() + 150s;
    const auto ends_ms = std::to_string(ends.time_since_epoch().count());
    world.answer(test::json(200, R"({"data":[{"token":"1","tokenName":"ci","jwtToken":"a.b.c","expiryDate":)" +
                                     ends_ms + "}]}"));

    const auto due = world.program.deadline();

    ASSERT_TRUE(due.has_value());
    EXPECT_GT(*due, world.clock.now());
    EXPECT_LE(*due, world.clock.now() + 60s);
}

}  // namespace latchkey
