// actions.hpp — what somebody does to the list of tokens, and to a row of it.
#pragma once

#include <string>
#include <variant>

#include "domain/token.hpp"
#include "page/tokens/table.hpp"

namespace latchkey::page {

struct TokensAskedAgain {};
struct TokensChangedElsewhere {};  // In another tab of this page.
struct NameOrderChanged {};        // With the language.
struct FilterTyped {
    std::string text;
};
struct ShowChosen {
    Show show;
};
struct SortChosen {
    SortBy by;  // The same again turns the order around.
};
struct SelectToggled {
    domain::TokenId id;
};
struct SelectAllToggled {};  // All that the table shows, or none.
struct CopyAsked {
    domain::TokenId id;
};

using TokensAction = std::variant<TokensAskedAgain, TokensChangedElsewhere, NameOrderChanged, FilterTyped, ShowChosen,
                                  SortChosen, SelectToggled, SelectAllToggled, CopyAsked>;

}  // namespace latchkey::page
