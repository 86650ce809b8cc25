// Whatever a server calls a list of tokens, in pieces of whatever size: what the tree of it shows is what is read of
// it.
//
// The first byte of an input is the size of the pieces.
#include <cstdint>
#include <cstdlib>

#include "api/json.hpp"
#include "api/token_api.hpp"
#include "base/text.hpp"

namespace {

using namespace latchkey;
using Tokens = std::vector<domain::Token>;

Result<Tokens> read(std::string_view text, std::size_t size)
{
    ports::HttpResponse answer{200, "application/json", ""};
    for (std::size_t at = 0; at < text.size(); at += size) answer.body.append(text.substr(at, size));
    return api::read_tokens(std::move(answer));
}

void require(bool holds)
{
    if (!holds) std::abort();
}

// What could not travel as a bearer token is none.
Secret jwt_of(const api::Json& row)
{
    const auto jwt = row.secret("jwtToken").value_or(Secret());
    return is_bearer(jwt.reveal()) ? jwt : Secret();
}

// Those of the tree that have an id are those of the list.
void compare(const std::vector<api::Json>& rows, const Tokens& tokens)
{
    std::size_t count = 0;
    for (const auto& row : rows) {
        const auto id = row.text("token").value_or("");
        if (id.empty()) continue;
        require(count < tokens.size());
        const auto& token = tokens[count++];
        require(token.id.value == id && token.jwt == jwt_of(row));
        require(!row.text("tokenName") || token.name == *row.text("tokenName"));
    }
    require(count == tokens.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto tokens = read(text, data[0] + 1u);
    require(tokens == read(text, size));
    // The parser takes a zero byte for the end of the text.
    const auto tree = text.find('\0') == std::string_view::npos ? api::Json::parse(text) : std::nullopt;
    const auto rows = tree && !text.starts_with('<') ? tree->objects("data") : std::nullopt;
    if (rows) require(tokens.has_value());
    if (rows) compare(*rows, *tokens);
    return 0;
}
