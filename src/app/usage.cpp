// usage.cpp — see usage.hpp.
#include "app/usage.hpp"

namespace latchkey::app {

Secret usage_text(Usage usage, std::string_view server, const Secret& token)
{
    const bool is_curl = usage == Usage::Curl;
    const std::string before = is_curl ? "curl -H \"Authorization: Bearer " : "Authorization: Bearer ";
    const std::string after = is_curl ? "\" " + std::string(server) + "/v1/users/loggedInUser" : "";
    std::string text;
    // Growing would leave a copy of the token behind.
    text.reserve(before.size() + token.reveal().size() + after.size());
    text.append(before).append(token.reveal()).append(after);
    Secret whole(text);
    wipe(text);
    return whole;
}

}  // namespace latchkey::app
