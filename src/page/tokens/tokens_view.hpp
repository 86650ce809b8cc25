// tokens_view.hpp — the token table as text and flags, ready to draw.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "page/state.hpp"

namespace latchkey::page {

struct TokenRow {
    domain::TokenId id;
    std::string name;  // With its number, where several bear it: "test (2)".
    std::string hint;  // What is special about it; mostly empty.
    domain::TokenStatus status;
    bool is_urgent;  // It ends within a day.
    std::string status_text;
    std::string created;       // "23 Nov 2026", or a dash
    std::string life;          // "60 days", "1 hour"; empty if unknown
    std::string expires;       // "22 Jan 2027, 16:42", "Never"
    std::string countdown;     // "in 60 days"; empty if never
    std::string created_line;  // The same on one line: "Created 23 Nov 2026, 60 days"
    std::string expires_line;
    std::string select_name;  // "Select <name>": what the controls are called
    std::string copy_name;
    std::string rotate_name;
    std::string details_name;
    std::string revoke_name;
    bool is_selected;
    bool is_revoking;
    bool can_copy;
    bool can_rotate;
    bool can_revoke;
};

// A view of a visit, which has to outlive it. Rows are put into words when they are asked for: of ten thousand, a
// screen shows ten.
struct TokensView {
    enum class Phase { Waiting, Failed, Empty, Ready };

    const Visit& visit;
    const TimeZone& zone;
    Instant now;  // By the server's clock.
    Phase phase;
    std::string problem = {};        // When the last attempt failed; rows may be there all the same.
    std::string problem_title = {};  // What that means, where there are no rows.
    std::shared_ptr<const Listing> listing = {};
    std::span<const std::uint32_t> shown = {};  // By the filter, in order: places in the list.
    std::string count = {};                     // "3 tokens", "2 of 3 tokens", "2 of 3 tokens, 1 selected"
    std::string nothing = {};                   // Why no row is shown, though there are tokens.
    std::string warning = {};                   // What ends soon.
    bool is_urgent = false;                     // …within a day.
    std::string clock = {};                     // How far this computer's clock is off, where that matters.
    Menu menu = Menu::None;                     // The one that is open.
    std::string caution = {};                   // That tokens can be read on their way.
    std::string refusal = {};                   // Why no token can be made.
    std::vector<std::pair<domain::TokenId, std::string>> unfinished = {};  // Rotations, by replaced.
    bool has_selected = false, are_all_selected = false, has_expired = false;
    bool hides_some = false;  // Tokens that the table has no row for.
    bool is_loading = false;  // The list is being read again.

    // The token of a row, and the row in words.
    const domain::Token& token(std::size_t index) const;
    TokenRow row(std::size_t index) const;
};

// A row of it. `now` is the server's.
TokenRow token_row(const domain::Token& token, const Visit& visit, const TimeZone& zone, Instant now);

TokensView tokens_view(const Visit& visit, const TimeZone& zone, Instant now);

// Of a button that shows so many rows more.
std::string show_more_label(std::size_t count);

// The name of a token as this page says it: with a number where several bear it.
std::string called(const domain::Token& token, const Visit& visit);

// When the view will next read differently though nothing happens; none if never. By this computer's clock.
std::optional<Instant> next_change(const Visit& visit, const TimeZone& zone, Instant now);

}  // namespace latchkey::page
