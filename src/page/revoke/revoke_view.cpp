// revoke_view.cpp — see revoke_view.hpp.

#include "page/revoke/revoke_view.hpp"

#include <algorithm>
#include <ranges>

#include "base/strings.hpp"
#include "base/text.hpp"
#include "page/tokens/tokens.hpp"
#include "page/tokens/tokens_view.hpp"
#include "page/words/dates.hpp"
#include "page/words/locale.hpp"
#include "page/words/words.hpp"

namespace latchkey::page {

namespace {

constexpr std::ptrdiff_t kNamed = 5;  // Of tokens to be revoked, before the rest is a number.

// Whether the token that this visit lives by is among them. Looked for once: of ten thousand ids, each would be too
// much.
bool has_own(const RevokeDialog& dialog, const Visit& visit)
{
    const auto& tokens = listed_in(visit);
    const auto own = std::ranges::find(tokens, visit.session.access_token, &domain::Token::jwt);
    return own != tokens.end() && std::ranges::find(dialog.ids, own->id) != dialog.ids.end();
}

TextKey title_of(RevokeScope scope)
{
    switch (scope) {
    case RevokeScope::All: return "label.revoke-all-tokens";
    case RevokeScope::Expired: return "label.revoke-expired-tokens";
    case RevokeScope::Chosen: break;
    }
    return "label.revoke-count-tokens";
}

// Of several tokens, and of one.
TextKey warning_of(const RevokeDialog& dialog, const Visit& visit)
{
    if (dialog.scope == RevokeScope::Expired) return "message.revoke-expired-warning";
    if (visit.accepts_revoked) return "message.revoke-several-in-vain";
    if (dialog.is_leak) return "message.leak-warning";
    return dialog.scope == RevokeScope::All ? TextKey("message.revoke-all-warning")
                                            : TextKey("message.revoke-several-warning");
}

std::string warning_of(const domain::Token& token, const Visit& visit, const TimeZone& zone, Instant now)
{
    const bool works = domain::status_of(token, visit.server_time(now)) != domain::TokenStatus::Expired;
    const auto pattern = !works                  ? TextKey("message.revoke-expired")
                         : visit.accepts_revoked ? TextKey("message.revoke-in-vain")
                                                 : TextKey("message.revoke-warning");
    return fill(tr(pattern), {{"name", called(token, visit)}, {"until", until(token.expires_at, zone)}});
}

}  // namespace

bool has_to_be_typed(const RevokeDialog& dialog, const Visit& visit)
{
    return dialog.scope == RevokeScope::All || has_own(dialog, visit);
}

RevokeView revoke_view(const RevokeDialog& dialog, const Visit& visit, const TimeZone& zone, Instant now)
{
    const auto count = number(std::ssize(dialog.ids));
    const bool is_one = dialog.ids.size() == 1;
    RevokeView view{};
    for (const auto& id : dialog.ids | std::views::take(kNamed)) {
        if (const auto* token = find_token(visit, id)) view.names.push_back(called(*token, visit));
    }
    const auto* only = is_one ? find_token(visit, dialog.ids.front()) : nullptr;
    if (only && (!dialog.is_leak || visit.accepts_revoked)) {
        view.title = tr("label.revoke-token");
        view.warning = warning_of(*only, visit, zone, now);
        view.names.clear();
    } else {
        view.title = fill(tr(title_of(dialog.scope)), {{"count", count}});
        view.warning = fill(tr(warning_of(dialog, visit)), {{"count", count}});
    }
    if (std::ssize(dialog.ids) > kNamed) {
        view.others = fill(tr("label.and-others"), {{"count", number(std::ssize(dialog.ids) - kNamed)}});
    }
    if (const auto* other = only ? same_text_as(visit, *only) : nullptr) {
        view.warning.append(" ").append(fill(tr("message.revoke-twin-warning"), {{"name", called(*other, visit)}}));
    }
    if (has_own(dialog, visit)) {
        view.warning.append(" ").append(tr("message.revoke-own-warning"));
    }
    if (has_to_be_typed(dialog, visit)) {
        view.word = tr("label.revoke-word");
        view.word_label = fill(tr("label.type-to-confirm"), {{"word", view.word}});
    }
    if (dialog.is_word_wrong) view.problem = fill(tr("message.type-to-confirm"), {{"word", tr("label.revoke-word")}});
    return view;
}

}  // namespace latchkey::page
