// drafts.hpp — what is being typed: owned by the user interface, never saved, wiped after use where it is secret.
#pragma once

#include <string>

#include "base/secret.hpp"

namespace latchkey::page {

struct Drafts {
    std::string username;
    std::string password;
    std::string pasted_token;
    std::string token_name;
    std::string token_to_check;
    std::string filter;
    std::string confirmation;  // The word that some acts want to be typed.

    void wipe_secrets()
    {
        wipe(password);
        wipe(pasted_token);
        wipe(token_to_check);
    }
};

}  // namespace latchkey::page
