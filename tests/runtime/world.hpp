// world.hpp — a program running in a world of fakes.
#pragma once

#include <gmock/gmock.h>

#include <map>

#include "runtime/program.hpp"
#include "tests/support/answers.hpp"
#include "tests/support/english.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/support/fake_http.hpp"
#include "tests/support/fake_signatures.hpp"
#include "tests/support/states.hpp"
#include "web/node/clipboard_memory.hpp"
#include "web/node/downloads_memory.hpp"
#include "web/node/host_memory.hpp"
#include "web/node/languages_memory.hpp"
#include "web/node/storage_memory.hpp"

namespace latchkey::test {

inline const char* const kUserJson = R"({"id":"7f0d8d1e","name":"jane.doe","email":"jane.doe@example.org"})";
inline const char* const kOneTokenJson =
    R"({"data":[{"token":"1","tokenName":"ci","jwtToken":"a.b.c","expiryDate":null}]})";
inline const char* const kNoTokensJson = R"({"data":[],"paging":{"total":0}})";

struct World {
    explicit World(ports::Locale& spoken = english()) : locale(spoken) {}

    static ports::Locale& english()
    {
        static English english;
        return english;
    }

    ports::Locale& locale;
    FakeHttp http;
    web::ClipboardMemory clipboard;
    FakeClock clock;
    web::StorageMemory storage;
    web::DownloadsMemory downloads;
    FakeSignatures signatures;
    web::HostMemory host;
    web::LanguagesMemory languages{[this](std::string_view tag) { return language_file(tag); }};
    std::map<std::string, std::string, std::less<>> files;  // Of languages, by their tags.
    int wakes = 0;
    runtime::Program program{{http, clipboard, clock, storage, downloads, signatures, host, languages, locale},
                             [this] { ++wakes; }};

    void tell(page::Action action)
    {
        program.dispatch(std::move(action));
        pump();
    }
    void pump()
    {
        program.pump();
        while (host.has_waiting() || languages.has_waiting()) {
            host.deliver();
            languages.deliver();
            program.pump();
        }
    }

    // The network answers, and the host does what it was woken for.
    void answer(Outcome outcome)
    {
        http.will(std::move(outcome));
        http.deliver();
        signatures.deliver();
        pump();
    }

    // Of an age that has no session cookies.
    void open()
    {
        tell(page::PageOpened{"https://data.example.org/api", clock.zone()});
        http.will(json(200, R"({"provider":"basic"})"));
        answer(json(200, "{}"));
        answer(json(200, R"({"version":"1.9.5"})"));
    }

    // Jane is in, by a token of her own, with these tokens in her list.
    void sign_in(const char* tokens = kNoTokensJson)
    {
        open();
        tell(page::TokenGiven{Secret("own-token")});
        answer(json(200, kUserJson));
        answer(json(200, tokens));
    }

    const page::SignIn& sign_in_page() const { return std::get<page::SignIn>(program.state().scene); }
    const page::Visit& visit() const { return std::get<page::Visit>(program.state().scene); }
    std::optional<std::string> language_file(std::string_view tag) const
    {
        const auto found = files.find(tag);
        return found == files.end() ? std::nullopt : std::optional(found->second);
    }

    std::string notice() const { return test::said(program.state()); }
    std::string reason() const { return page::sign_in_view(sign_in_page()).reason; }

    std::vector<std::string> paths() const
    {
        std::vector<std::string> paths;
        for (const auto& request : http.asked()) paths.push_back(request.path);
        return paths;
    }
};

}  // namespace latchkey::test
