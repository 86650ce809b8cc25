// token_api.cpp — see token_api.hpp.
#include "openmetadata/token_api.hpp"

#include "openmetadata/json/json.hpp"

namespace latchkey::openmetadata {

using ports::HttpRequest;
using ports::Method;

namespace {

constexpr const char* kTokens = "/v1/users/security/token";

}  // namespace

Call list_tokens(const Secret& bearer)
{
    return {HttpRequest{.method = Method::Get, .path = kTokens, .bearer = bearer}, Idempotency::Yes};
}

Call create_token(const Secret& bearer, const domain::TokenDraft& draft)
{
    return {HttpRequest{.method = Method::Put,
                        .path = kTokens,
                        .bearer = bearer,
                        .body = object_of({{"tokenName", draft.name}, {"JWTTokenExpiry", wire_name(draft.lifetime)}})},
            Idempotency::No};
}

Call revoke_all_tokens(const Secret& bearer)
{
    auto call = revoke_tokens(bearer, {});
    call.request.path += "?removeAll=true";
    return call;
}

Call revoke_tokens(const Secret& bearer, std::span<const domain::TokenId> ids)
{
    std::string body = R"({"tokenIds":[)";
    for (const auto& id : ids) {
        if (&id != ids.data()) body += ',';
        append_quoted(body, id.value);
    }
    body += "]}";
    return {HttpRequest{.method = Method::Put,
                        .path = std::string(kTokens) + "/revoke",
                        .bearer = bearer,
                        .body = Secret(body),
                        .ends_something = true},
            Idempotency::Yes};
}

}  // namespace latchkey::openmetadata
