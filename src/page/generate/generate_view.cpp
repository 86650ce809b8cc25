// generate_view.cpp — see generate_view.hpp.

#include "page/generate/generate_view.hpp"

#include <algorithm>

#include "base/strings.hpp"
#include "base/text.hpp"
#include "base/unicode/invisible.hpp"
#include "page/generate/generate.hpp"
#include "page/generate/usage.hpp"
#include "page/tokens/tokens.hpp"
#include "page/tokens/tokens_view.hpp"
#include "page/words/dates.hpp"
#include "page/words/words.hpp"

namespace latchkey::page {

namespace {

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
    const auto looks_like_it = [name](const domain::Token& token) { return look_alike(token.name, name); };
    if (std::ranges::any_of(listed_in(visit), looks_like_it)) {
        return std::string(tr("message.name-is-taken"));
    }
    return std::string(domain::is_vague(name) ? tr("message.name-is-vague") : "");
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
        view.ends = fill(tr("message.token-ends"),
                         {{"date", exact_full_date(now + *life, state.zone)}, {"zone", state.zone.name}});
    }
    if (const auto* error = std::get_if<Error>(&attempt)) view.problem = words_for(*error);
    return view;
}

std::string suggested_name(const Visit& visit, const TimeZone& zone, Instant now)
{
    auto wanted = fill(tr("label.suggested-token-name"), {{"date", day_and_month(now, zone)}});
    return domain::unused_name(wanted, listed_in(visit));
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

}  // namespace latchkey::page
