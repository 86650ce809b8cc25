// The fakes keep the contracts of the ports, so what is tested with them holds in the world.
#include <array>

#include "tests/ports/clipboard_contract.hpp"
#include "tests/ports/clock_contract.hpp"
#include "tests/ports/http_contract.hpp"
#include "tests/ports/languages_contract.hpp"
#include "tests/ports/locale_contract.hpp"
#include "tests/ports/signatures_contract.hpp"
#include "tests/ports/storage_contract.hpp"
#include "tests/support/answers.hpp"
#include "tests/support/english.hpp"
#include "tests/support/fake_clock.hpp"
#include "tests/support/fake_http.hpp"
#include "tests/support/fake_signatures.hpp"
#include "web/node/clipboard_memory.hpp"
#include "web/node/languages_memory.hpp"
#include "web/node/storage_memory.hpp"

namespace latchkey::test {

namespace {

std::string echo(const ports::HttpRequest& request)
{
    static constexpr std::array kMethods{"GET", "POST", "PUT"};
    const std::string bearer = request.bearer ? "Bearer " + std::string(request.bearer->reveal()) : "";
    return kMethods[static_cast<std::size_t>(request.method)] + (" authorization:" + bearer) +
           " content-type:" + (request.body.is_empty() ? "" : "application/json") +
           " cookie: body:" + std::string(request.body.reveal());
}

Outcome outcome_of(const ports::HttpRequest& request)
{
    const auto& path = request.path;
    if (path == "/redirect") return ports::HttpResponse{302, "", ""};
    if (path == "/aged") return ports::HttpResponse{200, "", "{}"};
    if (path == "/cut") return NoConnection{};
    if (path == "/silence") return Silence{};
    if (path == "/largest") return json(200, std::string(32 << 20, ' '));
    if (path == "/too-large") return json(200, std::string((32 << 20) + 1, ' '));
    if (path == "/busy") return json(request.method == ports::Method::Get ? 200 : 503, "{}");
    if (path == "/echo") return ports::HttpResponse{200, "text/plain", echo(request)};
    const int status = std::stoi(path.substr(path.rfind('/') + 1));
    if (status == 204) return ports::HttpResponse{204, "", ""};
    auto answer = json(status, R"({"status":)" + std::to_string(status) + "}");
    answer.date = kDate;
    return answer;
}

struct FakeNetwork {
    ports::Http& http() { return there_; }
    ports::Http& lost() { return nowhere_; }

    template <class Done>
    void settle(Done)
    {
        for (const auto& request : there_.asked()) there_.will(outcome_of(request));
        for ([[maybe_unused]] const auto& request : nowhere_.asked()) nowhere_.will(NoConnection{});
        there_.deliver();
        nowhere_.deliver();
        there_ = nowhere_ = {};
    }

    FakeHttp there_, nowhere_;
};

struct FakeTime {
    const ports::Clock& clock() const { return clock_; }
    FakeClock clock_;
};

struct Memory {
    ports::Clipboard& clipboard() { return clipboard_; }
    void settle() { clipboard_.confirm(); }
    Secret text() const { return clipboard_.text(); }
    web::ClipboardMemory clipboard_;
};

// Knows what the real one would find, from what it is asked.
struct Seals {
    ports::Signatures& signatures() { return signatures_; }

    template <class Done>
    void settle(Done)
    {
        const auto& asked = signatures_.asked().back();
        if (asked.key == "{}")
            signatures_.will(fail(ErrorKind::Refused, ErrorCode::NoCryptography));
        else
            signatures_.will(asked.token == kRs256.token || asked.token == kEs256.token);
        signatures_.deliver();
    }

    FakeSignatures signatures_;
};

struct Shelf {
    ports::Storage& storage() { return storage_; }
    web::StorageMemory storage_;
};

struct Files {
    ports::Languages& languages() { return languages_; }

    template <class Done>
    void settle(Done)
    {
        languages_.deliver();
    }

    web::LanguagesMemory languages_{[](std::string_view tag) -> std::optional<std::string> {
        return tag == "de-DE" ? std::optional<std::string>(kFile) : std::nullopt;
    }};
};

struct EnglishAlone {
    ports::Locale& locale() { return locale_; }
    English locale_;
};

}  // namespace

INSTANTIATE_TYPED_TEST_SUITE_P(Fake, HttpContract, FakeNetwork);
INSTANTIATE_TYPED_TEST_SUITE_P(Fake, ClockContract, FakeTime);
INSTANTIATE_TYPED_TEST_SUITE_P(Fake, SignaturesContract, Seals);
INSTANTIATE_TYPED_TEST_SUITE_P(InMemory, ClipboardContract, Memory);
INSTANTIATE_TYPED_TEST_SUITE_P(InMemory, StorageContract, Shelf);
INSTANTIATE_TYPED_TEST_SUITE_P(InMemory, LanguagesContract, Files);
INSTANTIATE_TYPED_TEST_SUITE_P(InMemory, LocaleContract, EnglishAlone);

}  // namespace latchkey::test
