// http_fetch.cpp — see http_fetch.hpp; what every request has in common is in http_fetch.js.
//
// Source   emscripten/fetch.h, system/lib/fetch/emscripten_fetch.c, src/Fetch.js (6.0.5): URL and headers are copied,
//          the body is not. What is streamed arrives through onprogress alone, piece by piece, and each piece is put
//          where the last one was; the next would be put there by realloc(). A status outside 2xx arrives through
//          onerror. A lost connection and a timeout do so with a readyState short of DONE, and then arrive a second
//          time; closing such a fetch calls onerror again.
#include "web/common/http_fetch.hpp"

#include <emscripten.h>
#include <emscripten/fetch.h>
#include <emscripten/html5.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace latchkey::web {

struct HttpFetch::InFlight {
    HttpFetch* owner;
    ports::HttpRequest request;  // The browser reads the body from here.
    Callback done;
    emscripten_fetch_t* fetch = nullptr;
    ports::Body body = {};
    double sent_at = emscripten_date_now();
    bool is_settled = false;
};

namespace {

// For http_fetch.js and web/first/ask.js, too (web/border.mjs).
constexpr std::size_t kBodyLimit = 32 << 20;
constexpr const char* kAccept = "application/json";

constexpr unsigned short kDone = 4;  // XMLHttpRequest.DONE

const char* name_of(ports::Method method)
{
    switch (method) {
    case ports::Method::Get: return "GET";
    case ports::Method::Post: return "POST";
    case ports::Method::Put: return "PUT";
    }
    return "";
}

std::string headers_of(emscripten_fetch_t* fetch)
{
    std::string lines(emscripten_fetch_get_response_headers_length(fetch) + 1, '\0');
    emscripten_fetch_get_response_headers(fetch, lines.data(), lines.size());
    return "\r\n" + lines;
}

// `name` in lower case, as browsers give it.
std::string header(std::string_view lines, std::string_view name)
{
    const auto start = lines.find("\n" + std::string(name) + ": ");
    if (start == std::string::npos) return {};
    const auto value = start + name.size() + 3;
    return std::string(lines.substr(value, lines.find('\r', value) - value));
}

// Its memory is given back at once, by free(), which overwrites it.
void take_piece(emscripten_fetch_t& fetch, ports::Body& body)
{
    body.append({fetch.data, static_cast<std::size_t>(fetch.numBytes)});
    std::free(const_cast<char*>(std::exchange(fetch.data, nullptr)));
}

// Empty for none.
std::string authorization(const ports::HttpRequest& request)
{
    return request.bearer ? "Bearer " + std::string(request.bearer->reveal()) : "";
}

}  // namespace

HttpFetch::HttpFetch(std::string root) : root_(std::move(root)) {}

HttpFetch::~HttpFetch()
{
    for (auto& call : in_flight_) {
        call->is_settled = true;
        emscripten_fetch_close(call->fetch);
    }
}

void HttpFetch::send(ports::HttpRequest request, Callback done)
{
    auto& call = *in_flight_.emplace_back(std::make_unique<InFlight>(this, std::move(request), std::move(done)));

    emscripten_fetch_attr_t options;
    emscripten_fetch_attr_init(&options);
    std::strcpy(options.requestMethod, name_of(call.request.method));
    options.attributes = EMSCRIPTEN_FETCH_LOAD_TO_MEMORY | EMSCRIPTEN_FETCH_STREAM_DATA;
    options.timeoutMSecs = static_cast<std::uint32_t>(call.request.deadline.count());
    options.withCredentials = call.request.sends_cookies;
    options.userData = &call;
    options.onsuccess = options.onerror = [](emscripten_fetch_t* fetch) {
        auto& answered = *static_cast<InFlight*>(fetch->userData);
        if (!std::exchange(answered.is_settled, true)) finish(answered);
    };
    options.onprogress = [](emscripten_fetch_t* fetch) {
        auto& answered = *static_cast<InFlight*>(fetch->userData);
        if (fetch->data && !answered.is_settled) take_piece(*fetch, answered.body);
    };
    const auto body = call.request.body.reveal();
    options.requestData = body.data();
    options.requestDataSize = body.size();

    const auto bearer = authorization(call.request);
    std::array<const char*, 7> headers{"Accept", kAccept};
    auto next = headers.begin() + 2;
    const auto add = [&](const char* name, const char* value) { *next++ = name, *next++ = value; };
    if (!body.empty()) add("Content-Type", "application/json");
    if (!bearer.empty()) add("Authorization", bearer.c_str());
    options.requestHeaders = headers.data();

    call.fetch = emscripten_fetch(&options, (root_ + call.request.path).c_str());
}

void HttpFetch::finish(InFlight& call)
{
    auto* fetch = call.fetch;
    const bool has_answer = fetch->readyState == kDone && fetch->status != 0;
    Result<ports::HttpResponse> result = fail(ErrorKind::Unreachable, ErrorCode::Unreachable);
    if (has_answer && call.body.size() > kBodyLimit) {
        result = fail(ErrorKind::Malformed, ErrorCode::AnswerTooLarge);
    } else if (has_answer) {
        const auto headers = headers_of(fetch);
        const bool is_kept = !header(headers, "age").empty();
        result = ports::HttpResponse{fetch->status, header(headers, "content-type"), std::move(call.body),
                                     is_kept ? "" : header(headers, "date")};
    } else if (emscripten_date_now() - call.sent_at >= static_cast<double>(call.request.deadline.count())) {
        result = fail(ErrorKind::TimedOut, ErrorCode::TooSlow);
    }
    emscripten_fetch_close(fetch);

    auto& calls = call.owner->in_flight_;
    const auto self = std::ranges::find(calls, &call, &std::unique_ptr<InFlight>::get);
    const auto owned = std::move(*self);
    calls.erase(self);
    owned->done(std::move(result));
}

}  // namespace latchkey::web
