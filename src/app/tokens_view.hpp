// tokens_view.hpp — the token table as text and flags, ready to draw.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/state.hpp"

namespace latchkey::app {

struct TokenRow {
    domain::TokenId id;
    std::string name;
    domain::TokenStatus status;
    std::string status_text;
    std::string created;       // "23 Nov 2026", or a dash
    std::string life;          // "60 days", "1 hour"; empty if unknown
    std::string expires;       // "22 Jan 2027, 16:42", "Never"
    std::string countdown;     // "in 60 days"; empty if never
    std::string created_line;  // The same on one line: "Created 23 Nov 2026, 60 days"
    std::string expires_line;
    std::string copy_name;  // "Copy <name>": what the button is called
    std::string revoke_name;
    bool is_revoking;
};

struct TokensView {
    enum class Phase { Waiting, Failed, Empty, Ready };

    Phase phase;
    std::string problem;  // When the last attempt failed; rows may be there all the same.
    std::vector<TokenRow> rows;
    std::string count = {};  // "3 tokens"
};

// Newest first; those whose age is unknown last.
TokensView tokens_view(const Visit& visit, const TimeZone& zone, Instant now);

// When the view will next read differently though nothing happens; none if never.
std::optional<Instant> next_change(const Visit& visit, const TimeZone& zone, Instant now);

}  // namespace latchkey::app
