// history_view.cpp — see history_view.hpp.

#include "page/history/history_view.hpp"

#include <ranges>

#include "base/strings.hpp"
#include "base/text.hpp"
#include "page/state.hpp"
#include "page/tokens/tokens.hpp"
#include "page/tokens/tokens_view.hpp"
#include "page/words/dates.hpp"
#include "page/words/locale.hpp"
#include "page/words/words.hpp"

namespace latchkey::page {

namespace {

TextKey sentence_of(Activity activity)
{
    switch (activity) {
    case Activity::Created: return "message.event-created";
    case Activity::Copied: return "message.event-copied";
    case Activity::Revoked: break;
    }
    return "message.event-revoked";
}

std::string proof_text(const Event& event, const TimeZone& zone)
{
    if (event.activity != Activity::Revoked) return {};
    if (std::holds_alternative<Waiting>(event.proof)) return std::string(tr("message.proof-waiting"));
    if (const auto* error = std::get_if<Error>(&event.proof)) {
        return fill(tr("message.not-checked"), {{"reason", words_for(*error)}});
    }
    switch (std::get<Proof>(event.proof)) {
    case Proof::Awaited: return std::string(tr("message.proof-waiting"));
    case Proof::RefusedOnce: return std::string(tr("message.proof-refused-once"));
    case Proof::Refused: return std::string(tr("message.proof-refused"));
    case Proof::AcceptedStill: return std::string(tr("message.proof-accepted"));
    case Proof::AcceptedOn: return fill(tr("message.proof-accepted-on"), {{"until", until(event.ends_at, zone)}});
    case Proof::Equalled: return std::string(tr("message.proof-equal"));
    case Proof::Unknown: break;
    }
    return {};
}

bool is_suspicious(const Event& event)
{
    const auto* proof = std::get_if<Proof>(&event.proof);
    return std::holds_alternative<Error>(event.proof) ||
           (proof && (*proof == Proof::AcceptedStill || *proof == Proof::AcceptedOn || *proof == Proof::Equalled));
}

EventView view_of(const Event& event, const TimeZone& zone)
{
    const bool is_revoked = event.activity == Activity::Revoked;
    return {.id = event.id,
            .text =
                fill(tr(sentence_of(event.activity)), {{"time", time_of_day(event.at, zone)}, {"name", event.name}}),
            .proof = proof_text(event, zone),
            .is_suspicious = is_revoked && is_suspicious(event),
            .prove_name = is_revoked ? fill(tr("label.prove-revoked"), {{"name", event.name}}) : "",
            .is_asking = std::holds_alternative<Waiting>(event.proof)};
}

}  // namespace

std::vector<EventView> history_view(const Visit& visit, const TimeZone& zone)
{
    std::vector<EventView> events;
    events.reserve(visit.history.size());
    for (const auto& event : visit.history | std::views::reverse) events.push_back(view_of(event, zone));
    return events;
}

std::optional<NoticeView> notice_view(const State& state)
{
    const auto* visit = std::get_if<Visit>(&state.scene);
    if (visit && visit->revocation.pending) {
        const auto& ids = visit->revocation.pending->ids;
        const auto* token = find_token(*visit, ids.front());
        auto text = fill(tr("message.about-to-revoke", std::ssize(ids)),
                         {{"name", token ? called(*token, *visit) : std::string(tr("label.no-name"))},
                          {"count", number(std::ssize(ids))}});
        return NoticeView{Tone::Success, std::move(text), NoticeView::Offer::Undo};
    }
    if (visit && visit->idleness.is_about_to_end) {
        return NoticeView{Tone::Success,
                          counted("message.about-to-sign-out", idle_warning(state.deployment.idle_limit).count()),
                          NoticeView::Offer::Stay};
    }
    if (!state.notice) return std::nullopt;
    const auto offer = state.notice->offers_reload ? NoticeView::Offer::Reload : NoticeView::Offer::Nothing;
    return NoticeView{state.notice->tone, words_for(state.notice->news, state.zone), offer};
}

}  // namespace latchkey::page
