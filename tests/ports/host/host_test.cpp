// The ports of the page and of the program for Node keep their contracts, on Node's own fetch, Date and Intl.
#include <emscripten.h>

#include "tests/ports/clock_contract.hpp"
#include "tests/ports/http_contract.hpp"
#include "tests/ports/languages_contract.hpp"
#include "tests/ports/locale_contract.hpp"
#include "tests/ports/signatures_contract.hpp"
#include "tests/ports/storage_contract.hpp"
#include "web/browser/languages_browser.hpp"
#include "web/browser/storage_browser.hpp"
#include "web/common/clock_js.hpp"
#include "web/common/http_fetch.hpp"
#include "web/common/locale_intl.hpp"
#include "web/common/signatures_js.hpp"

extern "C" {
void host_server_start();
int host_server_port();  // 0 while it is starting.
void host_server_ask_more();
bool host_server_has_answered_more();
int lost_server_port();  // Where nobody listens any more; 0 until then.
void local_storage_give();
void first_script_give(const char* file, std::size_t size);
void local_storage_take();
void local_storage_deny();
}

namespace latchkey::test {

namespace {

// Until `done`, or for ten seconds.
template <class Done>
void wait(Done done)
{
    for (int i = 0; i < 1000 && !done(); ++i) emscripten_sleep(10);
}

std::string address(int port)
{
    return "http://127.0.0.1:" + std::to_string(port) + "/api";
}

int start_server()
{
    host_server_start();
    wait([] { return host_server_port() != 0 && lost_server_port() != 0; });
    return host_server_port();
}

// Until what was asked of the server before has been answered.
void outlast_answers()
{
    host_server_ask_more();
    wait([] { return host_server_has_answered_more(); });
}

struct Network {
    ports::Http& http() { return there_; }
    ports::Http& lost() { return nowhere_; }

    template <class Done>
    void settle(Done done)
    {
        wait(done);
        outlast_answers();
    }

    web::HttpFetch there_{address(start_server())};
    web::HttpFetch nowhere_{address(lost_server_port())};
};

struct Time {
    const ports::Clock& clock() const { return clock_; }
    web::ClockJs clock_;
};

struct WebCrypto {
    ports::Signatures& signatures() { return signatures_; }

    template <class Done>
    void settle(Done done)
    {
        wait(done);
        // A second completion would come before that of a check which is begun later.
        bool is_there = false;
        signatures_.verify({.algorithm = "RS256", .key = "{}", .token = Secret("a.b.c")},
                           [&](const auto&) { is_there = true; });
        wait([&] { return is_there; });
    }

    web::SignaturesJs signatures_;
};

// Node lends no local storage of its own.
struct LocalStorage {
    LocalStorage() { local_storage_give(); }

    ports::Storage& storage() { return storage_; }
    web::StorageBrowser storage_;
};

struct FirstScript {
    FirstScript() { first_script_give(kFile.data(), kFile.size()); }

    ports::Languages& languages() { return languages_; }

    template <class Done>
    void settle(Done done)
    {
        wait(done);
    }

    web::LanguagesBrowser languages_;
};

struct EnglishOfIntl {
    ports::Locale& locale() { return locale_; }
    web::LocaleIntl locale_;
};

}  // namespace

INSTANTIATE_TYPED_TEST_SUITE_P(Fetch, HttpContract, Network);
INSTANTIATE_TYPED_TEST_SUITE_P(Js, ClockContract, Time);
INSTANTIATE_TYPED_TEST_SUITE_P(Js, SignaturesContract, WebCrypto);
INSTANTIATE_TYPED_TEST_SUITE_P(Browser, StorageContract, LocalStorage);
INSTANTIATE_TYPED_TEST_SUITE_P(Browser, LanguagesContract, FirstScript);
INSTANTIATE_TYPED_TEST_SUITE_P(Intl, LocaleContract, EnglishOfIntl);

TEST(ABrowserWithoutLocalStorage, ForgetsAndDoesNotFail)
{
    web::StorageBrowser storage;
    const auto is_forgetful = [&] {
        storage.write("theme", "dark");
        return storage.read("theme").empty();
    };

    local_storage_take();
    EXPECT_TRUE(is_forgetful());
    local_storage_deny();
    EXPECT_TRUE(is_forgetful());
}

TEST(GivingUpRequests, RunsNoCallbackAnyMore)
{
    int completions = 0;
    {
        web::HttpFetch http(address(start_server()));
        for (const char* path : {"/status/200", "/silence"})
            http.send({.path = path}, [&](const auto&) { ++completions; });
    }
    outlast_answers();

    EXPECT_EQ(completions, 0);
}

TEST(TheZone, KnowsTheMomentsOfItsChanges)
{
    EM_ASM({ process.env.TZ = 'Europe/Berlin'; });
    const web::ClockJs clock;
    const auto zone = clock.zone();

    using namespace std::chrono_literals;
    const auto change = std::ranges::find_if(zone.changes, [](const auto& c) {
        return c.from >= std::chrono::sys_days(2026y / 3 / 1);
    });

    ASSERT_NE(change, zone.changes.end());
    EXPECT_EQ(zone.name, "Europe/Berlin");
    EXPECT_EQ(*change, (TimeZone::Change{std::chrono::sys_days(2026y / 3 / 29) + 1h, 120min}));
}

}  // namespace latchkey::test

// Emscripten takes a failed request off its count of what keeps the program alive twice: left to itself, the program
// would end in the middle of a test.
int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    emscripten_force_exit(RUN_ALL_TESTS());
}
