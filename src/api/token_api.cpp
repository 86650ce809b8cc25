// token_api.cpp — see token_api.hpp.
#include "api/token_api.hpp"

#include "api/answer.hpp"
#include "api/jwt.hpp"

namespace latchkey::api {

using ports::HttpRequest;
using ports::Method;

namespace {

constexpr const char* kTokens = "/v1/users/security/token";

Result<domain::Token> token_in(const Json& json)
{
    auto id = json.text("token");
    if (!id) return missing("token");
    auto name = json.text("tokenName");
    if (!name) return missing("tokenName");
    auto jwt = json.secret("jwtToken");
    if (!jwt) return missing("jwtToken");

    const auto claims = read_claims(*jwt);
    return domain::Token{
        .id = {std::move(*id)},
        .name = std::move(*name),
        .created_at = claims ? claims->issued_at : std::nullopt,
        .expires_at = json.milliseconds("expiryDate"),
        .jwt = std::move(*jwt),
    };
}

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
                        .body = Secret(body)},
            Idempotency::Yes};
}

Result<std::vector<domain::Token>> read_tokens(const ports::HttpResponse& answer)
{
    const auto body = read_object(answer);
    if (!body) return std::unexpected(body.error());
    const auto rows = body->objects("data");
    if (!rows) return missing("data");

    std::vector<domain::Token> tokens;
    tokens.reserve(rows->size());
    for (const auto& row : *rows) {
        auto token = token_in(row);
        if (!token) return std::unexpected(token.error());
        tokens.push_back(std::move(*token));
    }
    return tokens;
}

Result<domain::Token> read_token(const ports::HttpResponse& answer)
{
    const auto body = read_object(answer);
    if (!body) return std::unexpected(body.error());
    return token_in(*body);
}

}  // namespace latchkey::api
