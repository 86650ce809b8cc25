// table.cpp — see table.hpp, and the steps by which the user changes it.

#include "page/tokens/table.hpp"

#include <algorithm>

#include "base/order.hpp"
#include "base/text.hpp"
#include "page/state.hpp"
#include "page/tokens/tokens.hpp"
#include "page/words/locale.hpp"

namespace latchkey::page {

namespace {

std::vector<std::uint32_t> ranks_by_name(const std::vector<domain::Token>& tokens)
{
    std::vector<std::string_view> names;
    names.reserve(tokens.size());
    for (const auto& token : tokens) names.emplace_back(token.name);
    return ranks(names);
}

// A status follows from the end: the expired come first, what never ends comes last.
Instant sorting_date(const domain::Token& token, SortBy by)
{
    if (by == SortBy::Created) return token.created_at.value_or(Instant::min());
    return token.expires_at.value_or(Instant::max());
}

// Those that the table shows.
std::set<domain::TokenId> shown(const Visit& visit, Instant now)
{
    std::set<domain::TokenId> ids;
    if (!visit.tokens.latest) return ids;
    for (const auto& token : *visit.tokens.latest) {
        if (token.has_own_id && shows(visit.table, token, visit.server_time(now))) ids.insert(token.id);
    }
    return ids;
}

// What is not shown is not picked out: nobody is to revoke what they do not see.
void keep_to_shown(Visit& visit, Instant now)
{
    if (visit.table.selected.empty() || !visit.tokens.latest) return;
    std::set<domain::TokenId> kept;
    for (const auto& token : *visit.tokens.latest) {
        if (visit.table.selected.contains(token.id) && shows(visit.table, token, visit.server_time(now))) {
            kept.insert(token.id);
        }
    }
    visit.table.selected = std::move(kept);
}

}  // namespace

void sort(std::vector<domain::Token>& tokens, const Table& table)
{
    const bool is_by_name = table.sort_by == SortBy::Name;
    const auto names = is_by_name ? ranks_by_name(tokens) : std::vector<std::uint32_t>{};
    const auto compare = [&](std::uint32_t a, std::uint32_t b) {
        if (is_by_name) return names[a] <=> names[b];
        return sorting_date(tokens[a], table.sort_by) <=> sorting_date(tokens[b], table.sort_by);
    };
    const auto order = order_of(tokens.size(), [&](std::uint32_t left, std::uint32_t right) {
        const auto by = table.is_descending ? compare(right, left) : compare(left, right);
        return by != 0 ? by < 0 : tokens[left].id < tokens[right].id;
    });
    // Each is moved once.
    std::vector<domain::Token> sorted;
    sorted.reserve(tokens.size());
    for (const auto place : order) sorted.push_back(std::move(tokens[place]));
    tokens = std::move(sorted);
}

bool shows(const Table& table, const domain::Token& token, Instant now)
{
    const bool is_expired = token.expires_at && *token.expires_at <= now;
    if (table.show == Show::Active && is_expired) return false;
    if (table.show == Show::Expired && !is_expired) return false;
    return contains_loosely(token.name, trimmed(table.filter));
}

Effects on(State& state, const FilterTyped& action, Instant now)
{
    if (auto* visit = visit_in(state)) {
        visit->table.filter = action.text;
        keep_to_shown(*visit, now);
    }
    return {};
}

Effects on(State& state, const ShowChosen& action, Instant now)
{
    if (auto* visit = visit_in(state)) {
        state.menu = Menu::None;
        visit->table.show = action.show;
        keep_to_shown(*visit, now);
    }
    return {};
}

Effects on(State& state, const SortChosen& action, Instant)
{
    auto* visit = visit_in(state);
    if (!visit) return {};
    state.menu = Menu::None;
    auto& table = visit->table;
    // At first names from A, the newest, and what ends soonest.
    const bool starts_high = action.by == SortBy::Created;
    table.is_descending = table.sort_by == action.by ? !table.is_descending : starts_high;
    table.sort_by = action.by;
    if (visit->tokens.latest) sort(*visit->tokens.latest, table);
    visit->listing = {};
    return {};
}

Effects on(State& state, const NameOrderChanged&, Instant)
{
    if (auto* visit = visit_in(state)) arrange(*visit);
    return {};
}

Effects on(State& state, const SelectToggled& action, Instant)
{
    auto* visit = visit_in(state);
    const auto* token = visit ? find_token(*visit, action.id) : nullptr;
    if (!token || !token->has_own_id) return {};
    auto& selected = visit->table.selected;
    if (!selected.insert(action.id).second) selected.erase(action.id);
    return {};
}

Effects on(State& state, const SelectAllToggled&, Instant now)
{
    auto* visit = visit_in(state);
    if (!visit) return {};
    auto all = shown(*visit, now);
    if (visit->table.selected == all) all.clear();
    visit->table.selected = std::move(all);
    return {};
}

}  // namespace latchkey::page
