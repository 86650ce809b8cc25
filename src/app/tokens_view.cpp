// tokens_view.cpp — see tokens_view.hpp.
#include "app/tokens_view.hpp"

#include <algorithm>

#include "app/dates.hpp"
#include "base/strings.hpp"
#include "base/text.hpp"

namespace latchkey::app {

namespace {

std::string status_text(domain::TokenStatus status)
{
    switch (status) {
    case domain::TokenStatus::Active: return std::string(tr("label.active"));
    case domain::TokenStatus::ExpiresSoon: return std::string(tr("label.expires-soon"));
    case domain::TokenStatus::Expired: return std::string(tr("label.expired"));
    case domain::TokenStatus::NeverExpires: return std::string(tr("label.never-expires"));
    }
    return {};
}

std::string life_text(const domain::Token& token)
{
    if (!token.expires_at) return std::string(tr("label.no-end"));
    return token.created_at ? length(*token.expires_at - *token.created_at) : "";
}

// A date and what it means, as one sentence.
std::string one_line(TextKey label, const std::string& date, const std::string& meaning)
{
    return fill(tr(label), {{"date", meaning.empty() ? date : date + ", " + meaning}});
}

TokenRow row(const domain::Token& token, const Visit& visit, const TimeZone& zone, Instant now)
{
    const auto status = domain::status_of(token, now);
    TokenRow row{
        .id = token.id,
        .name = token.name,
        .status = status,
        .status_text = status_text(status),
        .created = token.created_at ? short_date(*token.created_at, zone) : "–",
        .life = life_text(token),
        .expires = token.expires_at ? date_and_time(*token.expires_at, zone) : std::string(tr("label.never")),
        .countdown = token.expires_at ? countdown(*token.expires_at, now, zone) : "",
        .created_line = {},
        .expires_line = {},
        .copy_name = fill(tr("label.copy-token"), {{"name", token.name}}),
        .revoke_name = fill(tr("label.revoke-named-token"), {{"name", token.name}}),
        .is_revoking = visit.revoking.contains(token.id),
    };
    row.created_line = one_line("label.created-on", row.created, row.life);
    row.expires_line = token.expires_at ? one_line("label.expires-on", row.expires, row.countdown) : row.status_text;
    return row;
}

TokensView::Phase phase(const Remote<std::vector<domain::Token>>& tokens)
{
    if (tokens.latest) return tokens.latest->empty() ? TokensView::Phase::Empty : TokensView::Phase::Ready;
    return std::holds_alternative<Error>(tokens.attempt) ? TokensView::Phase::Failed : TokensView::Phase::Waiting;
}

}  // namespace

TokensView tokens_view(const Visit& visit, const TimeZone& zone, Instant now)
{
    TokensView view{.phase = phase(visit.tokens), .problem = {}, .rows = {}};
    if (const auto* error = std::get_if<Error>(&visit.tokens.attempt)) view.problem = error->message;
    if (!visit.tokens.latest) return view;

    std::vector<const domain::Token*> order;
    order.reserve(visit.tokens.latest->size());
    for (const auto& token : *visit.tokens.latest) order.push_back(&token);
    // The server promises no order: equals are kept apart by their ids, so that no row moves from one list to the next.
    std::ranges::sort(order, [](const auto* a, const auto* b) {
        return a->created_at != b->created_at ? a->created_at > b->created_at : a->id < b->id;
    });

    view.rows.reserve(order.size());
    for (const auto* token : order) view.rows.push_back(row(*token, visit, zone, now));
    const auto key = order.size() == 1 ? TextKey("label.count-token") : TextKey("label.count-tokens");
    view.count = fill(tr(key), {{"count", std::to_string(order.size())}});
    return view;
}

std::optional<Instant> next_change(const Visit& visit, const TimeZone& zone, Instant now)
{
    using namespace std::chrono;
    Instant soonest = Instant::max();
    // The generate dialog shows when a token made now would end, to the minute.
    if (std::holds_alternative<GenerateDialog>(visit.dialog)) soonest = floor<minutes>(now) + minutes(1);
    if (visit.tab == Tab::AccessTokens && visit.tokens.latest) {
        for (const auto& token : *visit.tokens.latest) {
            if (!token.expires_at) continue;
            soonest = std::min(soonest, next_countdown_change(*token.expires_at, now, zone));
            if (const auto soon = *token.expires_at - domain::kSoon; soon > now) soonest = std::min(soonest, soon);
        }
    }
    return soonest == Instant::max() ? std::nullopt : std::optional(soonest);
}

}  // namespace latchkey::app
