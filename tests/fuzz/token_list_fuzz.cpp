// Whatever a server calls a list of tokens, in pieces of whatever size: what the tree of it shows is what is read of
// it.
//
// The first byte of an input is the size of the pieces.
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "openmetadata/token_api.hpp"

namespace {

using namespace latchkey;
using Tokens = std::vector<domain::Token>;

Result<Tokens> read(std::string_view text, std::size_t size)
{
    ports::HttpResponse answer{200, "application/json", ""};
    for (std::size_t at = 0; at < text.size(); at += size) answer.body.append(text.substr(at, size));
    return openmetadata::read_tokens(std::move(answer));
}

void require(bool holds)
{
    if (!holds) std::abort();
}

using Tree = nlohmann::json;

std::string text_in(const Tree& row, const char* name)
{
    const auto found = row.find(name);
    return found != row.end() && found->is_string() ? found->get<std::string>() : "";
}

// What could not travel as a bearer token is none.
Secret jwt_of(const Tree& row)
{
    const auto jwt = text_in(row, "jwtToken");
    return is_bearer(jwt) ? Secret(jwt) : Secret();
}

bool has_name(const Tree& row)
{
    return !text_in(row, "tokenName").empty() || (row.contains("tokenName") && row["tokenName"].is_number());
}

// Those of the tree that say something are those of the list.
void compare(const Tree& rows, const Tokens& tokens)
{
    std::size_t count = 0;
    std::set<std::string> ids;
    for (const auto& row : rows) {
        if (!row.is_object()) continue;
        const auto id = text_in(row, "token");
        if (id.empty() && !has_name(row) && jwt_of(row).is_empty()) continue;
        require(count < tokens.size());
        const auto& token = tokens[count++];
        require(token.has_own_id == (!id.empty() && ids.insert(id).second));
        require((token.id.value == id) == token.has_own_id && token.jwt == jwt_of(row));
        const auto name = text_in(row, "tokenName");
        require(name.empty() || token.name == name);
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
    const auto tree = Tree::parse(text, nullptr, false);
    const bool has_rows = tree.is_object() && tree.contains("data") && tree["data"].is_array();
    // The parser takes a zero byte for the end of the text.
    if (!has_rows || text.contains('\0')) return 0;
    require(tokens.has_value());
    compare(tree["data"], *tokens);
    return 0;
}
