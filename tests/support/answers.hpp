// answers.hpp — answers of the server, as they were recorded.
#pragma once

#include <string>
#include <utility>

#include "ports/http.hpp"

namespace latchkey::test {

inline ports::HttpResponse json(int status, std::string body)
{
    return {status, "application/json", std::move(body)};
}

inline ports::HttpResponse message(int status, const std::string& text)
{
    return json(status, R"({"code":)" + std::to_string(status) + R"(,"message":")" + text + R"("})");
}

// What OpenMetadata answers for an address it does not know.
inline ports::HttpResponse html(int status)
{
    return {status, "text/html;charset=utf-8",
            "<!DOCTYPE html><html><head><title>OpenMetadata</title></head><body></body></html>"};
}

}  // namespace latchkey::test
