// jwks.cpp — see jwks.hpp.
#include "openmetadata/jwt/jwks.hpp"

#include <algorithm>
#include <iterator>

#include "base/text.hpp"
#include "openmetadata/answer.hpp"

namespace latchkey::openmetadata {

namespace {

// What an algorithm signs with (RFC 7518 section 3.1). MACs are not among them: whoever can check one can make one.
struct Algorithm {
    std::string_view name, type, curve;
};
constexpr Algorithm kAlgorithms[]{{"RS256", "RSA", ""},     {"RS384", "RSA", ""},     {"RS512", "RSA", ""},
                                  {"ES256", "EC", "P-256"}, {"ES384", "EC", "P-384"}, {"ES512", "EC", "P-521"}};

// A big-endian number without the zero bytes and the padding that Java puts around it; none if it is no number.
std::optional<std::string> plain_number(const std::optional<std::string>& text)
{
    if (!text) return std::nullopt;
    const auto bytes = base64url_decode(*text);
    if (!bytes) return std::nullopt;
    const auto first = std::min(bytes->find_first_not_of('\0'), bytes->size());
    if (first == bytes->size()) return std::nullopt;
    return base64url_encode(std::string_view(*bytes).substr(first));
}

std::optional<std::string> rsa_json(const Json& json)
{
    const auto n = plain_number(json.text("n")), e = plain_number(json.text("e"));
    if (!n || !e) return std::nullopt;
    return std::string(object_of({{"kty", "RSA"}, {"n", *n}, {"e", *e}}).reveal());
}

// Coordinates are of fixed length: their zeros belong to them.
std::optional<std::string> ec_json(const Json& json, std::string_view curve)
{
    const auto x = json.text("x"), y = json.text("y");
    if (!x || !y) return std::nullopt;
    return std::string(object_of({{"kty", "EC"}, {"crv", curve}, {"x", *x}, {"y", *y}}).reveal());
}

std::optional<Jwk> key_in(const Json& json)
{
    if (json.text("use").value_or("sig") != "sig") return std::nullopt;
    Jwk key{.id = json.text("kid").value_or(""),
            .type = json.text("kty").value_or(""),
            .curve = json.text("crv").value_or(""),
            .algorithm = json.text("alg").value_or(""),
            .json = {}};
    const auto text = key.type == "RSA" ? rsa_json(json) : key.type == "EC" ? ec_json(json, key.curve) : std::nullopt;
    if (!text) return std::nullopt;
    key.json = *text;
    return key;
}

}  // namespace

Call jwks()
{
    return {ports::HttpRequest{.method = ports::Method::Get, .path = "/v1/system/config/jwks"}, Idempotency::Yes};
}

Result<std::vector<Jwk>> read_jwks(const ports::HttpResponse& answer)
{
    const auto body = read_object(answer);
    if (!body) return std::unexpected(body.error());
    const auto rows = body->objects("keys");
    if (!rows) return missing("keys");
    std::vector<Jwk> keys;
    for (const auto& row : *rows) {
        if (auto key = key_in(row)) keys.push_back(std::move(*key));
    }
    return keys;
}

std::expected<ports::SignatureCheck, domain::Signature> signature_check(const Secret& token, const domain::Jwt& jwt,
                                                                        const std::vector<Jwk>& keys)
{
    const auto* algorithm = std::ranges::find(kAlgorithms, std::string_view(jwt.algorithm), &Algorithm::name);
    if (algorithm == std::end(kAlgorithms)) return std::unexpected(domain::Signature::Algorithm);
    const auto fits = [&](const Jwk& key) {
        return key.type == algorithm->type && (algorithm->curve.empty() || key.curve == algorithm->curve) &&
               (key.algorithm.empty() || key.algorithm == jwt.algorithm) &&
               (jwt.key_id.empty() || key.id == jwt.key_id);
    };
    const auto found = std::ranges::find_if(keys, fits);
    const bool is_ambiguous = jwt.key_id.empty() && std::ranges::count_if(keys, fits) > 1;
    if (found == keys.end() || is_ambiguous) return std::unexpected(domain::Signature::UnknownKey);
    return ports::SignatureCheck{jwt.algorithm, found->json, token};
}

}  // namespace latchkey::openmetadata
