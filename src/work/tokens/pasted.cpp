// pasted.cpp — see pasted.hpp.

#include "work/tokens/pasted.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace latchkey::work {

namespace {

bool is_of_jwt(char c)
{
    return is_ascii_letter_or_digit(c) || c == '-' || c == '_' || c == '.';
}

// How JSON with an object in it begins in Base64url: `{"` or `{` and a blank.
bool begins_like_jwt(std::string_view text)
{
    return text.starts_with("ey") || text.starts_with("ew");
}

bool has_three_parts(std::string_view text)
{
    const auto first = text.find('.');
    return std::ranges::count(text, '.') == 2 && first > 0 && text[first + 1] != '.';
}

// What is as long as can be of the letters that a JWT has, without the full stop of a sentence.
std::vector<std::string_view> pieces_of(std::string_view text)
{
    std::vector<std::string_view> pieces;
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
        for (end = begin; end < text.size() && is_of_jwt(text[end]);) ++end;
        auto piece = text.substr(begin, end - begin);
        if (piece.ends_with('.') && std::ranges::count(piece, '.') > 2) piece.remove_suffix(1);
        if (!piece.empty()) pieces.push_back(piece);
    }
    return pieces;
}

std::unexpected<Error> rejected(ErrorCode code)
{
    return fail(ErrorKind::Rejected, code);
}

// The one piece that fits; empty where none does.
template <class Fits>
Result<std::string_view> only(const std::vector<std::string_view>& pieces, Fits fits)
{
    const auto found = std::ranges::find_if(pieces, fits);
    if (found == pieces.end()) return std::string_view();
    if (std::any_of(found + 1, pieces.end(), fits)) return rejected(ErrorCode::SeveralTokens);
    return *found;
}

Result<std::string_view> jwt_in(const std::vector<std::string_view>& pieces)
{
    const auto surely = only(pieces, [](auto it) { return has_three_parts(it) && begins_like_jwt(it); });
    if (!surely || !surely->empty()) return surely;
    constexpr std::size_t kLeast = 20;  // Of the first part, and of no word.
    const auto is_part = [](auto it) { return it.starts_with("eyJ") && it.size() >= kLeast; };
    if (std::ranges::any_of(pieces, is_part)) return rejected(ErrorCode::TokenCutOff);
    return only(pieces, has_three_parts);
}

}  // namespace

Result<Secret> token_in(const Secret& pasted)
{
    const auto whole = trimmed(pasted.reveal());
    if (whole.empty()) return rejected(ErrorCode::NoToken);
    std::string line;
    line.reserve(whole.size());
    std::ranges::copy_if(whole, std::back_inserter(line), [](char c) { return c != '\r' && c != '\n'; });
    const auto found = jwt_in(pieces_of(line));
    Result<Secret> token = rejected(ErrorCode::TokenHasOtherLetters);
    if (!found)
        token = std::unexpected(found.error());
    else if (!found->empty())
        token = Secret(*found);
    else if (is_bearer(whole))
        token = Secret(whole);
    wipe(line);
    return token;
}

}  // namespace latchkey::work
