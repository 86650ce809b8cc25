// dialog_views.cpp — see dialog_views.hpp.
#include "app/dialog_views.hpp"

#include "app/dates.hpp"
#include "app/steps.hpp"
#include "app/usage.hpp"
#include "base/strings.hpp"
#include "base/text.hpp"

namespace latchkey::app {

GenerateView generate_view(const GenerateDialog& dialog, const TimeZone& zone, Instant now)
{
    GenerateView view{.choices = {}, .ends = {}, .is_waiting = is_waiting(dialog.attempt), .problem = {}};
    for (const auto lifetime : domain::kLifetimes) {
        const Instant end = now + domain::duration(lifetime);
        view.choices.push_back({.lifetime = lifetime,
                                .label = length(domain::duration(lifetime)),
                                .ends = brief_time(end, now, zone),
                                .is_chosen = lifetime == dialog.lifetime});
    }
    const Instant end = now + domain::duration(dialog.lifetime);
    view.ends = fill(tr("message.token-ends"), {{"date", full_date(end, zone)}, {"zone", zone.name}});
    if (const auto* error = std::get_if<Error>(&dialog.attempt)) view.problem = error->message;
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
    const auto subtitle = token->expires_at
                              ? fill(tr("message.named-token-ends"),
                                     {{"name", token->name}, {"date", date_and_time(*token->expires_at, state.zone)}})
                              : fill(tr("message.named-token-never-ends"), {{"name", token->name}});
    const Secret placeholder(tr("label.your-token"));
    return NewTokenView{
        .id = dialog.id,
        .subtitle = subtitle,
        .token = dialog.is_revealed ? token->jwt : Secret(),
        .is_revealed = dialog.is_revealed,
        .usage = dialog.usage,
        .usage_text = usage_text(dialog.usage, state.server, dialog.is_revealed ? token->jwt : placeholder),
        .refusal = std::string(dialog.is_by_hand && dialog.is_revealed ? tr("message.copy-by-hand") : ""),
        .warning = std::string(dialog.is_leaving && !dialog.is_taken ? tr("message.not-copied-yet") : ""),
    };
}

bool has_uncopied_token(const State& state)
{
    const auto* visit = std::get_if<Visit>(&state.scene);
    const auto* dialog = visit ? std::get_if<NewTokenDialog>(&visit->dialog) : nullptr;
    return dialog && !dialog->is_taken;
}

std::optional<RevokeView> revoke_view(const RevokeDialog& dialog, const Visit& visit)
{
    const auto* token = find_token(visit, dialog.id);
    if (!token) return std::nullopt;
    return RevokeView{fill(tr("message.revoke-warning"), {{"name", token->name}})};
}

}  // namespace latchkey::app
