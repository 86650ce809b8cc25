// dialog_views.cpp — see dialog_views.hpp.
#include "page/dialog_views.hpp"

#include <algorithm>
#include <ranges>

#include "base/invisible.hpp"
#include "base/strings.hpp"
#include "base/text.hpp"
#include "page/generate/usage.hpp"
#include "page/steps.hpp"
#include "page/tokens/tokens_view.hpp"
#include "page/words/dates.hpp"
#include "page/words/words.hpp"

namespace latchkey::page {

namespace {

constexpr std::size_t kNamed = 5;  // Of tokens to be revoked, before the rest is a number.

GenerateView::Choice choice(domain::Lifetime lifetime, domain::Lifetime chosen, Instant now, const TimeZone& zone)
{
    const auto life = domain::duration(lifetime);
    return {.lifetime = lifetime,
            .label = life ? length(*life) : std::string(tr("label.unlimited")),
            .ends = life ? brief_time(now + *life, now, zone) : std::string(tr("label.never-ends")),
            .is_chosen = lifetime == chosen};
}

std::string advice_on(std::string_view name, const Visit& visit)
{
    name = trimmed(name);
    const auto& tokens = visit.tokens.latest;
    const auto looks_like_it = [name](const domain::Token& token) { return look_alike(token.name, name); };
    if (tokens && std::ranges::any_of(*tokens, looks_like_it)) {
        return std::string(tr("message.name-is-taken"));
    }
    return std::string(domain::is_vague(name) ? tr("message.name-is-vague") : "");
}

// Whether the token that this visit lives by is among them. Looked for once: of ten thousand ids, each would be too
// much.
bool has_own(const RevokeDialog& dialog, const Visit& visit)
{
    if (!visit.tokens.latest) return false;
    const auto own = std::ranges::find(*visit.tokens.latest, visit.session.access_token, &domain::Token::jwt);
    return own != visit.tokens.latest->end() && std::ranges::find(dialog.ids, own->id) != dialog.ids.end();
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

GenerateView generate_view(const GenerateDialog& dialog, const Visit& visit, const State& state, std::string_view name,
                           Instant now)
{
    now = visit.server_time(now);
    const auto life = domain::duration(dialog.lifetime);
    const auto attempt = attempt_of(dialog.awaiting, visit);
    GenerateView view{.choices = {},
                      .ends = std::string(tr("message.token-never-ends")),
                      .is_endless = !life,
                      .advice = advice_on(name, visit),
                      .is_waiting = is_waiting(attempt),
                      .problem = {}};
    for (const auto lifetime : domain::kLifetimes)
        view.choices.push_back(choice(lifetime, dialog.lifetime, now, state.zone));
    if (state.deployment.allows_unlimited) {
        view.choices.push_back(choice(domain::Lifetime::Unlimited, dialog.lifetime, now, state.zone));
    }
    if (life) {
        view.ends =
            fill(tr("message.token-ends"), {{"date", full_date(now + *life, state.zone)}, {"zone", state.zone.name}});
    }
    if (const auto* error = std::get_if<Error>(&attempt)) view.problem = words_for(*error);
    return view;
}

std::string suggested_name(const Visit& visit, const TimeZone& zone, Instant now)
{
    auto wanted = fill(tr("label.suggested-token-name"), {{"date", day_and_month(now, zone)}});
    if (!visit.tokens.latest) return wanted;
    return domain::unused_name(wanted, *visit.tokens.latest);
}

std::optional<NewTokenView> new_token_view(const NewTokenDialog& dialog, const Visit& visit, const State& state)
{
    const auto* token = find_token(visit, dialog.id);
    if (!token) return std::nullopt;
    const auto name = called(*token, visit);
    const auto subtitle = token->expires_at
                              ? fill(tr("message.named-token-ends"),
                                     {{"name", name}, {"date", date_and_time(*token->expires_at, state.zone)}})
                              : fill(tr("message.named-token-never-ends"), {{"name", name}});
    const Secret placeholder(tr("label.your-token"));
    return NewTokenView{
        .id = dialog.id,
        .subtitle = subtitle,
        .token = dialog.is_revealed ? token->jwt : Secret(),
        .is_revealed = dialog.is_revealed,
        .hides = std::string(dialog.hides_at ? tr("message.token-hides") : ""),
        .usage = dialog.usage,
        .is_spelt_out = dialog.is_spelt_out,
        .usage_text = usage_text(dialog.usage, state.server, dialog.is_spelt_out ? token->jwt : placeholder),
        .refusal = std::string(dialog.is_by_hand && dialog.is_revealed ? tr("message.copy-by-hand") : ""),
        .warning = std::string(dialog.is_leaving && !dialog.is_taken ? tr("message.not-copied-yet") : ""),
        .caution = std::string(dialog.is_file_wished ? tr("message.file-caution") : ""),
        .origin = std::string(dialog.is_old ? tr("message.token-existed") : ""),
    };
}

bool has_unfinished_business(const State& state)
{
    const auto* visit = std::get_if<Visit>(&state.scene);
    if (!visit) return false;
    const auto* dialog = std::get_if<NewTokenDialog>(&visit->dialog);
    return dialog && !dialog->is_taken;
}

bool has_to_be_typed(const RevokeDialog& dialog, const Visit& visit)
{
    return dialog.scope == RevokeScope::All || has_own(dialog, visit);
}

RevokeView revoke_view(const RevokeDialog& dialog, const Visit& visit, const TimeZone& zone, Instant now)
{
    const auto count = std::to_string(dialog.ids.size());
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
    if (dialog.ids.size() > kNamed) {
        view.others = fill(tr("label.and-others"), {{"count", std::to_string(dialog.ids.size() - kNamed)}});
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
