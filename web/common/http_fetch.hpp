// http_fetch.hpp — ports::Http on the fetch() of browsers and Node, through emscripten_fetch.
#pragma once

#include <memory>
#include <vector>

#include "ports/http.hpp"

namespace latchkey::web {

class HttpFetch final : public ports::Http {
public:
    // `root` is the address of the API, without a slash at its end, such as "https://data.example.org/api".
    explicit HttpFetch(std::string root);

    // Gives up what is under way: no callback runs any more.
    ~HttpFetch() override;

    HttpFetch(const HttpFetch&) = delete;
    HttpFetch& operator=(const HttpFetch&) = delete;

    void send(ports::HttpRequest request, Callback done) override;

private:
    struct InFlight;

    static void finish(InFlight& call);

    std::string root_;
    std::vector<std::unique_ptr<InFlight>> in_flight_;
};

}  // namespace latchkey::web
