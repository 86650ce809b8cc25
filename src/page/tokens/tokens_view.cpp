// tokens_view.cpp — see tokens_view.hpp.

#include "page/tokens/tokens_view.hpp"

#include <algorithm>
#include <cassert>

#include "base/strings.hpp"
#include "base/text.hpp"
#include "base/unicode/invisible.hpp"
#include "page/words/dates.hpp"
#include "page/words/locale.hpp"
#include "page/words/words.hpp"

namespace latchkey::page {

namespace {

using namespace std::chrono;
using Tokens = std::vector<domain::Token>;

std::string status_text(domain::TokenStatus status, bool is_urgent)
{
    switch (status) {
    case domain::TokenStatus::Active: return std::string(tr("label.active"));
    case domain::TokenStatus::ExpiresSoon:
        return std::string(tr(is_urgent ? TextKey("label.ends-today") : TextKey("label.expires-soon")));
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
    return fill(tr(label), {{"date", meaning.empty() ? date : joined(date, meaning)}});
}

// The first of these that is true of it.
std::string hint(const domain::Token& token, const Visit& visit)
{
    if (!token.has_own_id) return std::string(tr("label.no-own-id"));
    if (token.jwt.is_empty()) return std::string(tr("label.no-token-text"));
    if (token.jwt == visit.session.access_token) return std::string(tr("label.in-use"));
    for (const auto& rotation : visit.rotations) {
        if (rotation.replaced == token.id) return std::string(tr("label.being-replaced"));
        if (rotation.replacement == token.id) return std::string(tr("label.replacement"));
    }
    switch (domain::maker_of(token.name)) {
    case domain::Maker::ProfilePage: return std::string(tr("label.made-on-profile-page"));
    case domain::Maker::AiProfilePage: return std::string(tr("label.made-in-ai-mode"));
    case domain::Maker::Anybody: break;
    }
    return {};
}

TokensView::Phase phase(const Remote<std::vector<domain::Token>>& tokens)
{
    if (tokens.latest) return tokens.latest->empty() ? TokensView::Phase::Empty : TokensView::Phase::Ready;
    return std::holds_alternative<Error>(tokens.attempt) ? TokensView::Phase::Failed : TokensView::Phase::Waiting;
}

TextKey title_of(const Error& error)
{
    if (error.kind == ErrorKind::Forbidden) return "message.tokens-forbidden";
    return error.kind == ErrorKind::Rejected ? TextKey("message.tokens-refused") : TextKey("message.tokens-failed");
}

std::string count_text(const TokensView& view, std::size_t all)
{
    auto words = counted("label.count-tokens", static_cast<long long>(all));
    if (view.shown.size() != all) {
        words = fill(tr("label.count-of"), {{"count", number(std::ssize(view.shown))}, {"all", words}});
    }
    const auto& selected = view.visit.table.selected;
    if (selected.empty()) return words;
    return joined(words, fill(tr("label.count-selected"), {{"count", number(std::ssize(selected))}}));
}

// Of those that end soon, the ones that are at the last warning that any has come to.
void warn(TokensView& view, const Tokens& tokens)
{
    const auto& listing = *view.listing;
    if (!listing.ends_first || !listing.warning) return;
    const auto& first = tokens[*listing.ends_first];
    view.is_urgent = *listing.warning == domain::kWarnings.back();
    const auto warned = static_cast<long long>(listing.warned);
    view.warning = fill(tr("message.tokens-end-soon", warned),
                        {{"count", number(warned)},
                         {"name", called(first, view.visit)},
                         {"days", length(*listing.warning)},
                         {"left", countdown(first.expires_at.value_or(view.now), view.now, view.zone)}});
}

std::string clock_text(milliseconds offset)
{
    if (offset == 0ms) return {};
    const auto pattern = offset < 0ms ? TextKey("message.clock-is-fast") : TextKey("message.clock-is-slow");
    const auto minutes_off = round<minutes>(abs(offset));
    const auto off = minutes_off < 2h ? length_in_minutes(minutes_off) : length_in_hours(abs(offset));
    return fill(tr(pattern), {{"length", off}});
}

void tell_of_rotations(TokensView& view, const Tokens& tokens)
{
    for (const auto& rotation : view.visit.rotations) {
        const auto token = std::ranges::find(tokens, rotation.replaced, &domain::Token::id);
        if (token == tokens.end()) continue;
        view.unfinished.emplace_back(rotation.replaced,
                                     fill(tr("message.rotation-unfinished"), {{"name", called(*token, view.visit)}}));
    }
}

void show_tokens(TokensView& view, const Tokens& tokens)
{
    view.shown = view.listing->shown;
    view.has_expired = view.listing->has_expired;
    const auto& selected = view.visit.table.selected;
    view.has_selected = !selected.empty();
    view.are_all_selected = view.has_selected && selected.size() == view.listing->selectable;
    view.hides_some = view.shown.size() != tokens.size();
    view.is_loading = is_waiting(view.visit.tokens.attempt);
    view.count = count_text(view, tokens.size());
    if (!tokens.empty() && view.shown.empty()) view.nothing = std::string(tr("message.no-token-fits"));
}

}  // namespace

std::string show_more_label(std::size_t count)
{
    return fill(tr("label.show-more"), {{"count", number(std::int64_t(count))}});
}

std::string called(const domain::Token& token, const Visit& visit)
{
    const auto name = token.name.empty() ? std::string(tr("label.no-name")) : spelt_out(token.name);
    const auto number = visit.numbers.find(token.id);
    return number == visit.numbers.end() ? name : name + " (" + std::to_string(number->second) + ")";
}

const domain::Token& TokensView::token(std::size_t index) const
{
    const auto& tokens = visit.tokens.latest;
    assert(tokens);  // Of a list that is not there nothing is shown.
    return (*tokens)[shown[index]];
}

TokenRow TokensView::row(std::size_t index) const
{
    return token_row(token(index), visit, zone, now);
}

TokenRow token_row(const domain::Token& token, const Visit& visit, const TimeZone& zone, Instant now)
{
    const auto status = domain::status_of(token, now);
    const bool ends_today = domain::warning_of(token, now) == domain::kWarnings.back();
    const auto name = called(token, visit);
    const auto named = [&](TextKey key) { return fill(tr(key), {{"name", name}}); };
    TokenRow row{
        .id = token.id,
        .name = name,
        .hint = hint(token, visit),
        .status = status,
        .is_urgent = ends_today,
        .status_text = status_text(status, ends_today),
        .created = token.created_at ? short_date(*token.created_at, zone) : "–",
        .life = life_text(token),
        .expires = token.expires_at ? date_and_time(*token.expires_at, zone) : std::string(tr("label.never")),
        .countdown = token.expires_at ? countdown(*token.expires_at, now, zone) : "",
        .created_line = {},
        .expires_line = {},
        .select_name = named("label.select-token"),
        .copy_name = named("label.copy-token"),
        .rotate_name = named("label.rotate-token"),
        .details_name = named("label.details-of-token"),
        .revoke_name = named("label.revoke-named-token"),
        .is_selected = visit.table.selected.contains(token.id),
        .is_revoking = visit.revocation.under_way.contains(token.id),
        .can_copy = !token.jwt.is_empty(),
        .can_rotate = !visit.user.is_bot && token.has_own_id,
        .can_revoke = token.has_own_id,
    };
    row.created_line = one_line("label.created-on", row.created, row.life);
    row.expires_line = token.expires_at ? one_line("label.expires-on", row.expires, row.countdown) : row.status_text;
    return row;
}

TokensView tokens_view(const Visit& visit, const TimeZone& zone, Instant now)
{
    TokensView view{.visit = visit, .zone = zone, .now = visit.server_time(now), .phase = phase(visit.tokens)};
    if (const auto* error = std::get_if<Error>(&visit.tokens.attempt)) {
        view.problem = words_for(*error);
        view.problem_title = tr(title_of(*error));
    }
    if (visit.user.is_bot) view.refusal = tr("message.bots-have-no-tokens");
    view.clock = clock_text(visit.clock_offset);
    if (!visit.tokens.latest) return view;
    view.listing = listing_in(visit, zone, now);
    show_tokens(view, *visit.tokens.latest);
    warn(view, *visit.tokens.latest);
    tell_of_rotations(view, *visit.tokens.latest);
    return view;
}

std::optional<Instant> next_change(const Visit& visit, const TimeZone& zone, Instant now)
{
    const auto there = visit.server_time(now);
    Instant soonest = Instant::max();
    // The generate dialog shows when a token made now would end, to the minute.
    if (std::holds_alternative<GenerateDialog>(visit.dialog)) soonest = floor<minutes>(there) + minutes(1);
    if (visit.tab == Tab::AccessTokens) soonest = std::min(soonest, listing_in(visit, zone, now)->until);
    return soonest == Instant::max() ? std::nullopt : std::optional(soonest - visit.clock_offset);
}

}  // namespace latchkey::page
