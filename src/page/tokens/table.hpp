// table.hpp — how the user has the tokens listed: which of them, in what order, and which they have picked out.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "domain/token.hpp"

namespace latchkey::page {

enum class SortBy { Name, Status, Created, Expires };
enum class Show { All, Active, Expired };

struct Table {
    SortBy sort_by = SortBy::Created;
    bool is_descending = true;
    Show show = Show::All;
    std::string filter = {};
    std::set<domain::TokenId> selected = {};

    friend bool operator==(const Table&, const Table&) = default;
};

// Equals by their ids, so that no row moves from one list to the next: the server promises no order. What never ends
// ends last, and is of unknown age what was made first.
void sort(std::vector<domain::Token>& tokens, const Table& table);

// Whether the table has a row for it. `now` is the server's.
bool shows(const Table& table, const domain::Token& token, Instant now);

}  // namespace latchkey::page
