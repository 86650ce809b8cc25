// What the runtime promises about the order of things.
#include "page/tokens/tokens_view.hpp"
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
    test::English locale;
    test::FakeSignatures signatures;
    web::HostMemory host;
    web::LanguagesMemory languages;
    int wakes = 0;
    runtime::Program* running = nullptr;
    runtime::Program program({http, clipboard, clock, storage, downloads, signatures, host, languages, locale},
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
    test::English locale;
    test::FakeSignatures signatures;
    web::HostMemory host;
    web::LanguagesMemory languages;
    int wakes = 0;
    {
        runtime::Program program({http, clipboard, clock, storage, downloads, signatures, host, languages, locale},
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

// What comes first in English comes last.
class Backwards final : public ports::Locale {
public:
    void speak(std::string_view tag) override { is_backwards_ = tag == "backwards"; }

    std::string write(ports::Format format, std::int64_t value) const override
    {
        auto text = english_.write(format, value);
        if (is_backwards_) std::ranges::reverse(text);
        return text;
    }

    std::vector<std::uint32_t> ranks(const std::vector<std::string_view>& names) const override
    {
        auto ranks = english_.ranks(names);
        if (is_backwards_)
            for (auto& rank : ranks) rank = static_cast<std::uint32_t>(names.size()) - rank;
        return ranks;
    }

private:
    test::English english_;
    bool is_backwards_ = false;
};

TEST(TheRunningProgram, SpeaksAnotherLanguageFromOneMomentToTheNext)
{
    Backwards locale;
    World world(locale);
    world.sign_in(R"({"data":[{"token":"1","tokenName":"a","jwtToken":"a.b.c","expiryDate":1800000000000},
                              {"token":"2","tokenName":"b","jwtToken":"a.b.d","expiryDate":1800000000000}]})");
    world.tell(page::SortChosen{page::SortBy::Name});
    const auto first = [&] {
        const auto row = page::tokens_view(world.visit(), test::kUtc, world.clock.now()).row(0);
        return row.name + ' ' + row.expires;
    };
    ASSERT_EQ(first(), "a 15 Jan 2027, 08:00");

    world.program.speak("backwards");
    world.pump();
    EXPECT_EQ(first(), "b 00:80 ,7202 naJ 51");

    world.program.speak("en-US");
    world.pump();
    EXPECT_EQ(first(), "a 15 Jan 2027, 08:00");
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
