// listing.cpp — see listing.hpp.

#include "page/tokens/listing.hpp"

#include <algorithm>

#include "page/state.hpp"
#include "page/words/dates.hpp"

namespace latchkey::page {

namespace {

using namespace std::chrono;

// When the row of a token with that end next reads differently. What is a day away or more counts by midnights.
Instant next_change_before(Instant end, Instant midnight, const TimeZone& zone, Instant now)
{
    const bool is_far = end - now >= days(1) || now - end >= days(1);
    auto soonest = is_far ? midnight : next_countdown_change(end, now, zone);
    for (const auto warning : domain::kWarnings) {
        // At the warning itself the countdown still reads as before.
        for (const auto at : {end - warning, end - warning + 1ms}) {
            if (at > now) soonest = std::min(soonest, at);
        }
    }
    return soonest;
}

bool holds(const Listing& listing, std::size_t count, const Table& table, Instant now)
{
    return listing.show == table.show && listing.filter == table.filter && listing.count == count &&
           listing.from <= now && now < listing.until;
}

}  // namespace

Listing listing_of(std::span<const domain::Token> tokens, const Table& table, const TimeZone& zone, Instant now)
{
    Listing listing{
        .show = table.show, .filter = table.filter, .count = tokens.size(), .from = now, .until = Instant::max()};
    const auto midnight = next_midnight(now, zone);
    std::vector<days> warnings;
    for (std::uint32_t place = 0; place < tokens.size(); ++place) {
        const auto& token = tokens[place];
        if (shows(table, token, now)) {
            listing.shown.push_back(place);
            listing.selectable += token.has_own_id;
        }
        if (!token.expires_at) continue;
        listing.has_expired |= token.has_own_id && *token.expires_at <= now;
        listing.until = std::min(listing.until, next_change_before(*token.expires_at, midnight, zone, now));
        const auto warning = domain::warning_of(token, now);
        if (!warning) continue;
        warnings.push_back(*warning);
        if (listing.ends_first && tokens[*listing.ends_first].expires_at <= token.expires_at) continue;
        listing.ends_first = place;
        listing.warning = warning;
    }
    const auto most = listing.warning.value_or(days(0));
    for (const auto warning : warnings) listing.warned += warning <= most;
    return listing;
}

std::shared_ptr<const Listing> listing_in(const Visit& visit, const TimeZone& zone, Instant now)
{
    const auto there = visit.server_time(now);
    const auto& kept = visit.listing.latest;
    const auto tokens = visit.tokens.latest ? std::span(*visit.tokens.latest) : std::span<const domain::Token>();
    if (kept && holds(*kept, tokens.size(), visit.table, there)) return kept;
    return std::make_shared<const Listing>(listing_of(tokens, visit.table, zone, there));
}

}  // namespace latchkey::page
