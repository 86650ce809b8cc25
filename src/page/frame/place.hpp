// place.hpp — where on the page somebody is, or wants to be.
#pragma once

namespace latchkey::page {

enum class Tab { Overview, AccessTokens };

// The menu that is open; one at a time is.
enum class Menu { None, Account, Tokens, Sort, Language };

// A view that one can come to by its address.
struct Route {
    Tab tab = Tab::AccessTokens;
    bool generates = false;  // A new token is being made there.

    friend bool operator==(const Route&, const Route&) = default;
};

}  // namespace latchkey::page
