// listing.hpp — what the token table shows of the list, and when that changes by itself.
//
// It takes a look at every token, and so it is kept until what it was made of changes: update() sees to that.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "domain/token.hpp"
#include "page/tokens/table.hpp"

namespace latchkey::page {

struct Visit;

struct Listing {
    std::vector<std::uint32_t> shown = {};          // Places in the list, of those that the table has a row for.
    std::size_t selectable = 0;                     // How many of them can be picked out.
    bool has_expired = false;                       // Whether any token has that can be revoked, shown or not.
    std::optional<std::uint32_t> ends_first = {};   // The place of what ends first of all that is warned of;
    std::optional<std::chrono::days> warning = {};  // the warning that it has come to,
    std::size_t warned = 0;                         // and how many have come to it, or to a later one.

    // What it was made of. It holds from the one instant until the other, by the server's clock.
    Show show = Show::All;
    std::string filter = {};
    std::size_t count = 0;
    Instant from = {}, until = {};
};

Listing listing_of(std::span<const domain::Token> tokens, const Table& table, const TimeZone& zone, Instant now);

// It follows from the rest: no two visits differ by it alone.
struct KeptListing {
    std::shared_ptr<const Listing> latest = {};

    friend bool operator==(const KeptListing&, const KeptListing&) { return true; }
};

// The one that is kept, or a new one if that does not hold. `now` is this computer's.
std::shared_ptr<const Listing> listing_in(const Visit& visit, const TimeZone& zone, Instant now);

}  // namespace latchkey::page
